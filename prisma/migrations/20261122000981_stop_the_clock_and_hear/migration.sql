-- AlterTable
ALTER TABLE "appeals" ADD COLUMN     "clock_until_on" DATE;

-- AlterTable
ALTER TABLE "path_steps" ADD COLUMN     "due_on_after" DATE,
ADD COLUMN     "ended_by_id" INTEGER,
ADD COLUMN     "resumed_on" DATE;

-- CreateTable
CREATE TABLE "preliminary_decisions" (
    "id" SERIAL NOT NULL,
    "appeal_id" INTEGER NOT NULL,
    "body_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "exemption" TEXT NOT NULL DEFAULT '',
    "exemption_reason" TEXT NOT NULL DEFAULT '',
    "given_on" DATE NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "given_by_id" INTEGER NOT NULL,
    "delivered_on" DATE,
    "objected_on" DATE,
    "objection" TEXT NOT NULL DEFAULT '',
    "hearing_on" DATE,
    "hearing_time" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "held_on" DATE,
    "protocol" TEXT NOT NULL DEFAULT '',
    "protocol_on" DATE,
    "remarks_on" DATE,
    "remarks" TEXT NOT NULL DEFAULT '',
    "recorded_by_id" INTEGER,
    "recorded_at" TIMESTAMPTZ(3),
    "replaced_at" TIMESTAMPTZ(3),

    CONSTRAINT "preliminary_decisions_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "preliminary_decisions_appeal_id_id_idx" ON "preliminary_decisions"("appeal_id", "id");

-- Few clocks stand still at a time: whoever looks for them each minute reads these and nothing else.
CREATE INDEX "appeals_clock_until_on_idx" ON "appeals"("clock_until_on") WHERE "clock_until_on" IS NOT NULL;

-- AlterTable
ALTER TABLE "appeals" ADD COLUMN     "control_due_on" DATE,
ADD COLUMN     "control_until_done" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "interim_reports" (
    "id" SERIAL NOT NULL,
    "appeal_id" INTEGER NOT NULL,
    "body_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "author_id" INTEGER NOT NULL,
    "reported_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "interim_reports_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "interim_reports_appeal_id_id_idx" ON "interim_reports"("appeal_id", "id");

-- What is on control now, with all that the board of control judges and groups by: it is counted without reading a letter.
CREATE INDEX "appeals_on_control_idx" ON "appeals" ("id")
  INCLUDE ("control_level", "control_set_by_id", "state", "due_on", "control_due_on", "control_until_done", "body_id", "district_code", "region_code")
  WHERE "control_level" IS NOT NULL AND "control_ended_on" IS NULL;

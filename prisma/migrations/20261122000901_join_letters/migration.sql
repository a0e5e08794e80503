-- AlterTable
ALTER TABLE "intakes" ADD COLUMN     "joined_to_id" INTEGER;

-- CreateTable
CREATE TABLE "letter_joins" (
    "id" SERIAL NOT NULL,
    "intake_id" INTEGER NOT NULL,
    "appeal_id" INTEGER NOT NULL,
    "type_before" TEXT,
    "version_after" INTEGER NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "joined_by_id" INTEGER NOT NULL,
    "joined_at" TIMESTAMPTZ(3) NOT NULL,
    "undone_by_id" INTEGER,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "letter_joins_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "letter_joins_intake_id_idx" ON "letter_joins"("intake_id");

-- CreateIndex
CREATE INDEX "letter_joins_appeal_id_idx" ON "letter_joins"("appeal_id");

-- CreateIndex
CREATE INDEX "intakes_joined_to_id_idx" ON "intakes"("joined_to_id");

-- AddForeignKey
ALTER TABLE "intakes" ADD CONSTRAINT "intakes_joined_to_id_fkey" FOREIGN KEY ("joined_to_id") REFERENCES "appeals"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter_joins" ADD CONSTRAINT "letter_joins_intake_id_fkey" FOREIGN KEY ("intake_id") REFERENCES "intakes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

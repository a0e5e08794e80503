-- Names are folded with the people; the register needs no second copy.
ALTER TABLE "appeals" DROP COLUMN "folded_name";
-- The journal is read by period as well, and grows in order of time: a block range index of a few pages serves.
CREATE INDEX "journal_at_idx" ON "journal" USING brin ("at");

-- Through numbers run within the year, or within the day where the office has set it so.
ALTER TABLE "intakes" ADD COLUMN "numbered_within" TEXT NOT NULL DEFAULT 'year';
DROP INDEX "intakes_journal_year_through_number_key";
CREATE UNIQUE INDEX "intakes_journal_year_numbered_within_through_number_key" ON "intakes"("journal_year", "numbered_within", "through_number");

-- Names are found when Kazakh letters are typed as Russian ones.
CREATE INDEX "intakes_folded_name" ON "intakes" USING GIN ((translate(lower("applicant_name"), 'әғқңөұүһіё', 'агкноуухие')) gin_trgm_ops);

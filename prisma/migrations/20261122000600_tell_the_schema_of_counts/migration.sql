-- The same two counts, by indexes that the schema can describe: what it does not know of, it would drop one day.
DROP INDEX "appeals_came";
DROP INDEX "appeals_went";
CREATE INDEX "appeals_registered_on_region_code_district_code_question_co_idx" ON "appeals"("registered_on", "region_code", "district_code", "question_code");
CREATE INDEX "appeals_closed_on_region_code_answered_on_due_on_idx" ON "appeals"("closed_on", "region_code", "answered_on", "due_on");

-- Counting must not read the letters themselves: at a million of them the counts of a front page took a second.
-- These indexes carry all that is counted by, so that the table is not touched.
CREATE INDEX "appeals_open_facts" ON "appeals" ("region_code", "district_code", "due_on")
  INCLUDE ("state", "answered_on", "body_id") WHERE "closed_on" IS NULL;
CREATE INDEX "appeals_came" ON "appeals" ("registered_on") INCLUDE ("region_code", "district_code", "question_code");
CREATE INDEX "appeals_went" ON "appeals" ("closed_on") INCLUDE ("region_code", "district_code", "answered_on", "due_on");

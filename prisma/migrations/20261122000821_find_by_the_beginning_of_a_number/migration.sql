-- «ЖТ-2026» and «Т-2026-0001» are beginnings of numbers; the indexes of uniqueness sort by language and cannot tell them.
CREATE INDEX "appeals_beginning_of_number" ON "appeals" ((lower("number")) text_pattern_ops);
CREATE INDEX "intakes_beginning_of_talon" ON "intakes" ((lower("talon_number")) text_pattern_ops);

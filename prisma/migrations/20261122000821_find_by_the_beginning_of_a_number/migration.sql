-- «ЖТ-2026» and «Т-2026-0001» are beginnings of numbers; the indexes of uniqueness sort by language and cannot tell them.
CREATE INDEX "appeals_number_idx" ON "appeals"("number" text_pattern_ops);
CREATE INDEX "intakes_talon_number_idx" ON "intakes"("talon_number" text_pattern_ops);

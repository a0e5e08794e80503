-- Whoever writes without a number is known by name and address, and every registration asks for him. The index of three-letter
-- pieces finds the whole name too, but by putting its pieces together, and by reading all that waits to be sorted in.
CREATE INDEX "applicants_known_by_name" ON "applicants" USING hash ("folded_name") WHERE "iin" IS NULL AND "bin" IS NULL;

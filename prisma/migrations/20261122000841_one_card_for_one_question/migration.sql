-- The same person with the same question is one card: further filings go under it, whichever way they come in.
ALTER TABLE "cards" ADD COLUMN "continues_id" INTEGER;

-- Cards opened before this rule keep their numbers; the later ones of a question are told which card they continue.
UPDATE "cards" c SET "continues_id" = first."id"
FROM (
  SELECT "id", first_value("id") OVER (PARTITION BY "applicant_id", "question_code" ORDER BY "id") AS "first_id"
  FROM "cards" WHERE "applicant_id" IS NOT NULL
) doubled JOIN "cards" first ON first."id" = doubled."first_id"
WHERE c."id" = doubled."id" AND doubled."first_id" <> c."id";

-- People without a number are one applicant by name and address; a letter of nobody has no applicant and no rule.
CREATE UNIQUE INDEX "card_one_for_question" ON "cards" ("applicant_id", "question_code")
  WHERE "applicant_id" IS NOT NULL AND "continues_id" IS NULL;

-- A number on the card without its person would be a way round the rule.
ALTER TABLE "cards" ADD CONSTRAINT "card_with_number_has_applicant"
  CHECK ("applicant_id" IS NOT NULL OR ("iin" IS NULL AND "bin" IS NULL));

-- So would a new card that calls itself an old one. Only a part of a split letter, whose number is a fraction of the
-- letter's, has a card of its own beside that of the letter.
CREATE FUNCTION "keep_card_rule"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (TG_OP = 'INSERT' OR OLD.continues_id IS DISTINCT FROM NEW.continues_id) AND NOT EXISTS (
    SELECT 1 FROM appeals a WHERE a.card_id = NEW.continues_id AND starts_with(NEW.number, a.number || '/')
  ) THEN
    RAISE EXCEPTION 'A further filing of the question goes under its card' USING ERRCODE = 'check_violation', CONSTRAINT = 'card_one_for_question';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "keep_card_rule" BEFORE INSERT OR UPDATE OF "continues_id" ON "cards"
  FOR EACH ROW WHEN (NEW."continues_id" IS NOT NULL) EXECUTE FUNCTION "keep_card_rule"();

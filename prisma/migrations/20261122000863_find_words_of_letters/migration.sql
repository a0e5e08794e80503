-- Words of a letter as they are looked for: small letters, Kazakh ones as the Russian ones typed instead. The same folding
-- as the domain's `foldText`.
CREATE FUNCTION "appeal_words"("annotation" text, "letter" text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT to_tsvector('simple'::regconfig,
    translate(lower((annotation || ' ' || letter) COLLATE "und-x-icu"), 'әғқңөұүһіё', 'агкноуухие'))
$$;
CREATE INDEX "appeals_words" ON "appeals" USING gin ("appeal_words"("annotation", "text"));

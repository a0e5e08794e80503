-- Four million different bands in a million letters: an index of them was the dearest of all by far, because it looked each of
-- twenty-two million up among them. The index keeps the eighteen lowest bits of a band now, its shelf; whoever asks looks through
-- the shelves and counts the bands that are really shared, so that nobody is found by chance (decision 0089).
DROP INDEX "letter_traces_bands_idx";
ALTER TABLE "letter_traces" ADD COLUMN "shelves" INTEGER[];
UPDATE "letter_traces" SET "shelves" = ARRAY(SELECT DISTINCT band & 262143 FROM unnest("bands") AS band);
CREATE INDEX "letter_traces_shelves_idx" ON "letter_traces" USING GIN ("shelves") WITH (gin_pending_list_limit = 65536);

-- How many of the bands of one trace stand in the other. Written out, because it is asked for thousands of letters at once, and
-- unnesting a list for each of them takes twice as long. A trace has at most twenty-four bands (domain: likeness/letterTrace.ts).
CREATE FUNCTION "shared_bands"(a integer[], b integer[]) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT
    coalesce(a[1] = ANY (b), FALSE)::int + coalesce(a[2] = ANY (b), FALSE)::int + coalesce(a[3] = ANY (b), FALSE)::int +
    coalesce(a[4] = ANY (b), FALSE)::int + coalesce(a[5] = ANY (b), FALSE)::int + coalesce(a[6] = ANY (b), FALSE)::int +
    coalesce(a[7] = ANY (b), FALSE)::int + coalesce(a[8] = ANY (b), FALSE)::int + coalesce(a[9] = ANY (b), FALSE)::int +
    coalesce(a[10] = ANY (b), FALSE)::int + coalesce(a[11] = ANY (b), FALSE)::int + coalesce(a[12] = ANY (b), FALSE)::int +
    coalesce(a[13] = ANY (b), FALSE)::int + coalesce(a[14] = ANY (b), FALSE)::int + coalesce(a[15] = ANY (b), FALSE)::int +
    coalesce(a[16] = ANY (b), FALSE)::int + coalesce(a[17] = ANY (b), FALSE)::int + coalesce(a[18] = ANY (b), FALSE)::int +
    coalesce(a[19] = ANY (b), FALSE)::int + coalesce(a[20] = ANY (b), FALSE)::int + coalesce(a[21] = ANY (b), FALSE)::int +
    coalesce(a[22] = ANY (b), FALSE)::int + coalesce(a[23] = ANY (b), FALSE)::int + coalesce(a[24] = ANY (b), FALSE)::int
$$;

CREATE OR REPLACE FUNCTION "settle_indexes"() RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT sum(gin_clean_pending_list(name::regclass))
  FROM unnest(ARRAY['letter_traces_shelves_idx', 'letter_words_words_idx', 'applicants_folded_name_idx', 'intakes_folded_name']) AS name
  WHERE pg_try_advisory_xact_lock(hashtext('settle_indexes'))
$$;

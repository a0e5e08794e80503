-- A letter has a dozen marks of likeness and thirty words, each at another place of its index: written one by one they cost
-- more than all the rest of a registration. They go to the index's waiting list instead, and the server settles the lists
-- every some seconds (src/db/settleIndexes.ts); searches read the lists as well, so nothing is ever missed.
ALTER INDEX "letter_traces_bands_idx" SET (fastupdate = on, gin_pending_list_limit = 65536);
ALTER INDEX "appeals_words" SET (gin_pending_list_limit = 65536);
ALTER INDEX "applicants_folded_name_idx" SET (gin_pending_list_limit = 65536);
ALTER INDEX "intakes_folded_name" SET (gin_pending_list_limit = 65536);

-- Settling is allowed to the owner of an index only. One process at a time; gives the pages that were settled, or nothing
-- when somebody else is at it.
CREATE FUNCTION "settle_indexes"() RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT sum(gin_clean_pending_list(name::regclass))
  FROM unnest(ARRAY['letter_traces_bands_idx', 'appeals_words', 'applicants_folded_name_idx', 'intakes_folded_name']) AS name
  WHERE pg_try_advisory_xact_lock(hashtext('settle_indexes'))
$$;

-- Words of letters by how many letters have them, as the archive counted them when it last gathered statistics. Statistics of an
-- index are shown to its owner only: the application asks through this function.
CREATE FUNCTION "common_words"() RETURNS TABLE ("word" text, "share" float8) LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog AS $$
  SELECT u.word, u.share::float8 FROM pg_stats s,
    LATERAL unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) AS u (word, share)
  WHERE s.schemaname = 'public' AND s.tablename = 'appeals_words' AND u.word IS NOT NULL
$$;

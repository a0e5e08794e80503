-- The same questions are answered with the number in front: an entry's place in its chain and the number of its thing tell entries
-- apart at once, where «appeal» or one of the eight chains stood first for millions of them and had to be compared each time.
DROP INDEX "journal_chain_seq_key";
CREATE UNIQUE INDEX "journal_seq_chain_key" ON "journal"("seq", "chain");

DROP INDEX "journal_entity_entity_id_id_idx";
CREATE INDEX "journal_entity_id_entity_id_idx" ON "journal"("entity_id", "entity", "id");

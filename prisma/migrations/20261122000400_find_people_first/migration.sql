-- Names are looked up among people, who are fewer than their letters.
DROP INDEX "appeals_folded_name_idx";

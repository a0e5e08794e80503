-- Two settings that never had an effect, and may have none. The office's clock is dated: Kostanay was at UTC+6 until the
-- night of 1 March 2024, and letters of 2023 must keep their hours, so one number cannot say it. The edition of the law
-- is dated as well: each kind's terms stand in "term_rules" with the days from and to which they hold, and are edited there.
DELETE FROM "settings" WHERE "key" IN ('office.utcOffsetMinutes', 'law.edition2026From');

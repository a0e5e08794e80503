-- A card made after hours bears the date of the next working day (registered_on), while work on it may begin, and even
-- end, on the day it was really made (registered_at). The day in UTC is never later than the day in Kazakhstan.
ALTER TABLE "appeals"
  DROP CONSTRAINT "appeal_answered_after_registration",
  DROP CONSTRAINT "appeal_closed_after_registration",
  ADD CONSTRAINT "appeal_answered_after_registration"
    CHECK ("answered_on" IS NULL OR "answered_on" >= least("registered_on", ("registered_at" AT TIME ZONE 'UTC')::date)),
  ADD CONSTRAINT "appeal_closed_after_registration"
    CHECK ("closed_on" IS NULL OR "closed_on" >= least("registered_on", ("registered_at" AT TIME ZONE 'UTC')::date));

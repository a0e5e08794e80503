-- Requests for reception wrote a kind of applicant that is not in the vocabulary.
UPDATE "applicants" SET "kind" = 'naturalPerson' WHERE "kind" = 'individual';

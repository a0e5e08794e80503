-- What Prisma's schema cannot say: sorting by the language's own order, work lists, the laws of the archive.

-- Kazakh order (ә after а, ғ after г …) serves Russian names as well: the Russian letters keep their places.
ALTER TABLE "appeals" ALTER COLUMN "applicant_name" TYPE TEXT COLLATE "kk-x-icu";
ALTER TABLE "applicants" ALTER COLUMN "display_name" TYPE TEXT COLLATE "kk-x-icu";

-- Work lists look at what is open: a twentieth of the register, so their indexes hold nothing else.
CREATE INDEX "appeals_open_by_due" ON "appeals" ("due_on", "id") WHERE "closed_on" IS NULL;
CREATE INDEX "appeals_open_by_body" ON "appeals" ("body_id", "due_on", "id") WHERE "closed_on" IS NULL;
CREATE INDEX "appeals_open_by_state" ON "appeals" ("state", "due_on", "id") WHERE "closed_on" IS NULL;
CREATE INDEX "appeals_on_control" ON "appeals" ("due_on", "id") WHERE "control_level" IS NOT NULL AND "control_ended_on" IS NULL;

-- Facts that no program may contradict.
ALTER TABLE "appeals"
  ADD CONSTRAINT "appeal_has_signatories" CHECK ("signatories" >= 1),
  ADD CONSTRAINT "appeal_due_after_registration" CHECK ("due_on" IS NULL OR "due_on" >= "registered_on"),
  ADD CONSTRAINT "appeal_answered_after_registration" CHECK ("answered_on" IS NULL OR "answered_on" >= "registered_on"),
  ADD CONSTRAINT "appeal_closed_after_registration" CHECK ("closed_on" IS NULL OR "closed_on" >= "registered_on");
ALTER TABLE "intakes" ADD CONSTRAINT "intake_has_sheets" CHECK ("sheets" >= 0);
ALTER TABLE "extensions" ADD CONSTRAINT "extension_moves_forward" CHECK ("due_on" > "previous_due_on");
ALTER TABLE "receptions" ADD CONSTRAINT "reception_step_is_one_of_thirteen" CHECK ("step" BETWEEN 1 AND 13);
CREATE UNIQUE INDEX "routing_one_responsible" ON "routings" ("appeal_id") WHERE "role" = 'responsible' AND "ended_at" IS NULL;

-- The base section is fixed at registration; only address and phone (with e-mail) may change.
CREATE FUNCTION "keep_card_base"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.number, OLD.applicant_id, OLD.opened_on, OLD.applicant_kind, OLD.iin, OLD.bin, OLD.display_name,
      OLD.last_name, OLD.first_name, OLD.patronymic, OLD.organisation_name, OLD.head_name, OLD.representative,
      OLD.birth_on, OLD.sex, OLD.citizenship, OLD.social_status, OLD.occupation, OLD.privilege)
     IS DISTINCT FROM
     (NEW.number, NEW.applicant_id, NEW.opened_on, NEW.applicant_kind, NEW.iin, NEW.bin, NEW.display_name,
      NEW.last_name, NEW.first_name, NEW.patronymic, NEW.organisation_name, NEW.head_name, NEW.representative,
      NEW.birth_on, NEW.sex, NEW.citizenship, NEW.social_status, NEW.occupation, NEW.privilege)
  THEN
    RAISE EXCEPTION 'The base section of a card is fixed' USING ERRCODE = 'check_violation', CONSTRAINT = 'card_base_is_fixed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "keep_card_base" BEFORE UPDATE ON "cards" FOR EACH ROW EXECUTE FUNCTION "keep_card_base"();

-- A number once given belongs to its filing for ever.
CREATE FUNCTION "keep_appeal_identity"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.number, OLD.card_id, OLD.ordinal, OLD.received_at, OLD.registered_on)
     IS DISTINCT FROM (NEW.number, NEW.card_id, NEW.ordinal, NEW.received_at, NEW.registered_on) THEN
    RAISE EXCEPTION 'The identity of an appeal is fixed' USING ERRCODE = 'check_violation', CONSTRAINT = 'appeal_identity_is_fixed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "keep_appeal_identity" BEFORE UPDATE ON "appeals" FOR EACH ROW EXECUTE FUNCTION "keep_appeal_identity"();

-- A different question of the same person is a different card: every filing asks what its card asks.
CREATE FUNCTION "keep_card_question"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.question_code IS DISTINCT FROM (SELECT question_code FROM cards WHERE id = NEW.card_id) THEN
    RAISE EXCEPTION 'Another question needs a card of its own' USING ERRCODE = 'check_violation', CONSTRAINT = 'appeal_asks_what_its_card_asks';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "keep_card_question" BEFORE INSERT OR UPDATE OF "question_code" ON "appeals" FOR EACH ROW EXECUTE FUNCTION "keep_card_question"();

-- What was registered is never deleted.
CREATE FUNCTION "refuse_deletion"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Rows of % are never deleted', TG_TABLE_NAME USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_are_kept';
END $$;
CREATE TRIGGER "keep_cards" BEFORE DELETE ON "cards" FOR EACH ROW EXECUTE FUNCTION "refuse_deletion"();
CREATE TRIGGER "keep_appeals" BEFORE DELETE ON "appeals" FOR EACH ROW EXECUTE FUNCTION "refuse_deletion"();
CREATE TRIGGER "keep_intakes" BEFORE DELETE ON "intakes" FOR EACH ROW EXECUTE FUNCTION "refuse_deletion"();
CREATE TRIGGER "keep_answers" BEFORE DELETE ON "answers" FOR EACH ROW EXECUTE FUNCTION "refuse_deletion"();

-- The journal. Each entry carries the digest of the one before it in its chain. Sixteen chains, so that writers need not
-- stand in one line: an entry takes the first chain that nobody holds at the moment.
INSERT INTO "journal_chains" ("chain", "seq", "digest") SELECT n, 0, sha256(convert_to('chain ' || n, 'UTF8')) FROM generate_series(0, 15) n;

CREATE FUNCTION "journal_text"(entry "journal") RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT concat_ws(E'\x1f', entry.chain, entry.seq, to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    coalesce(entry.actor_id::text, ''), entry.action, entry.entity, coalesce(entry.entity_id::text, ''), entry.changes::text,
    coalesce(entry.request_id, ''), coalesce(entry.reason, ''))
$$;

-- Runs as the owner: the application may append entries but cannot touch the heads of the chains.
CREATE FUNCTION "chain_journal_entry"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  head journal_chains%ROWTYPE;
  own int := pg_backend_pid() % 16;
BEGIN
  SELECT * INTO head FROM journal_chains ORDER BY (chain <> own), chain LIMIT 1 FOR UPDATE SKIP LOCKED;
  IF NOT FOUND THEN
    SELECT * INTO head FROM journal_chains WHERE chain = own FOR UPDATE;
  END IF;
  NEW.chain := head.chain;
  NEW.seq := head.seq + 1;
  NEW.digest := sha256(head.digest || convert_to(journal_text(NEW), 'UTF8'));
  UPDATE journal_chains SET seq = NEW.seq, digest = NEW.digest WHERE chain = NEW.chain;
  RETURN NEW;
END $$;
CREATE TRIGGER "chain_journal_entry" BEFORE INSERT ON "journal" FOR EACH ROW EXECUTE FUNCTION "chain_journal_entry"();

CREATE FUNCTION "refuse_journal_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The journal is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER "refuse_journal_change" BEFORE UPDATE OR DELETE ON "journal" FOR EACH ROW EXECUTE FUNCTION "refuse_journal_change"();
CREATE TRIGGER "refuse_journal_truncate" BEFORE TRUNCATE ON "journal" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_journal_change"();

-- Entries that do not continue their chain (altered, put in, or standing after a removed one) and chains cut at the end.
CREATE FUNCTION "broken_journal_entries"() RETURNS TABLE ("chain" smallint, "seq" bigint, "entry_id" bigint, "problem" text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH linked AS (
    SELECT j.chain, j.seq, j.id, j.digest, journal_text(j) AS text,
      lag(j.digest) OVER w AS before_digest, lag(j.seq) OVER w AS before_seq
    FROM journal j WINDOW w AS (PARTITION BY j.chain ORDER BY j.seq)
  ), last AS (
    SELECT DISTINCT ON (j.chain) j.chain, j.seq, j.id, j.digest FROM journal j ORDER BY j.chain, j.seq DESC
  )
  SELECT chain, seq, id, CASE WHEN seq <> coalesce(before_seq, 0) + 1 THEN 'gap' ELSE 'altered' END
  FROM linked
  WHERE seq <> coalesce(before_seq, 0) + 1
     OR digest <> sha256(coalesce(before_digest, sha256(convert_to('chain ' || chain, 'UTF8'))) || convert_to(text, 'UTF8'))
  UNION ALL
  SELECT h.chain, h.seq, l.id, 'cut' FROM journal_chains h LEFT JOIN last l ON l.chain = h.chain
  WHERE h.seq <> coalesce(l.seq, 0) OR (l.digest IS NOT NULL AND l.digest <> h.digest)
  ORDER BY 1, 2
$$;

-- The application's own role: it may append to the journal, never change it, and never touches the chains.
-- Where the owner may not create roles, the triggers above still hold, and the server says so at its start.
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'tyndau_app') THEN
    CREATE ROLE tyndau_app NOLOGIN;
  END IF;
  EXECUTE format('GRANT tyndau_app TO %I', current_user);
EXCEPTION
  WHEN insufficient_privilege THEN RAISE NOTICE 'The role tyndau_app could not be created';
  WHEN unique_violation OR duplicate_object THEN NULL;
END $$;
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'tyndau_app') THEN
    GRANT USAGE ON SCHEMA public TO tyndau_app;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO tyndau_app;
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO tyndau_app;
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO tyndau_app;
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO tyndau_app;
    REVOKE ALL ON "journal", "journal_chains" FROM tyndau_app;
    GRANT SELECT, INSERT ON "journal" TO tyndau_app;
    IF to_regclass('_prisma_migrations') IS NOT NULL THEN
      REVOKE INSERT, UPDATE, DELETE ON "_prisma_migrations" FROM tyndau_app;
    END IF;
  END IF;
END $$;

CREATE EXTENSION IF NOT EXISTS pg_trgm;


-- CreateTable
CREATE TABLE "applicants" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "iin" CHAR(12),
    "bin" CHAR(12),
    "last_name" TEXT NOT NULL DEFAULT '',
    "first_name" TEXT NOT NULL DEFAULT '',
    "patronymic" TEXT NOT NULL DEFAULT '',
    "organisation_name" TEXT NOT NULL DEFAULT '',
    "head_name" TEXT NOT NULL DEFAULT '',
    "display_name" TEXT NOT NULL,
    "folded_name" TEXT NOT NULL,
    "birth_on" DATE,
    "sex" TEXT,
    "citizenship" TEXT,
    "territory_code" CHAR(9),
    "address" TEXT NOT NULL DEFAULT '',
    "phone" TEXT,
    "email" TEXT,
    "social_status" TEXT,
    "occupation" TEXT,
    "privilege" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "applicants_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cards" (
    "id" SERIAL NOT NULL,
    "number" TEXT NOT NULL,
    "applicant_id" INTEGER,
    "question_code" TEXT NOT NULL,
    "opened_on" DATE NOT NULL,
    "applicant_kind" TEXT NOT NULL,
    "iin" CHAR(12),
    "bin" CHAR(12),
    "display_name" TEXT NOT NULL,
    "last_name" TEXT NOT NULL DEFAULT '',
    "first_name" TEXT NOT NULL DEFAULT '',
    "patronymic" TEXT NOT NULL DEFAULT '',
    "organisation_name" TEXT NOT NULL DEFAULT '',
    "head_name" TEXT NOT NULL DEFAULT '',
    "representative" TEXT NOT NULL DEFAULT '',
    "birth_on" DATE,
    "sex" TEXT,
    "citizenship" TEXT,
    "social_status" TEXT,
    "occupation" TEXT,
    "privilege" TEXT,
    "territory_code" CHAR(9),
    "address" TEXT NOT NULL DEFAULT '',
    "phone" TEXT,
    "email" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "cards_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appeals" (
    "id" SERIAL NOT NULL,
    "number" TEXT NOT NULL,
    "card_id" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "intake_id" INTEGER,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "registered_on" DATE NOT NULL,
    "registered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "registrar_id" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "type" TEXT,
    "kind" TEXT NOT NULL,
    "character" TEXT NOT NULL DEFAULT 'individual',
    "signatories" INTEGER NOT NULL DEFAULT 1,
    "language" TEXT NOT NULL,
    "addressee_body_id" INTEGER,
    "category" TEXT NOT NULL,
    "strategic_topic" TEXT,
    "question_code" TEXT NOT NULL,
    "territory_code" CHAR(9),
    "district_code" CHAR(9),
    "region_code" CHAR(9),
    "annotation" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "sheets" INTEGER NOT NULL DEFAULT 1,
    "is_repeat" BOOLEAN NOT NULL DEFAULT false,
    "repeat_of_id" INTEGER,
    "is_anonymous" BOOLEAN NOT NULL DEFAULT false,
    "reports_crime" BOOLEAN NOT NULL DEFAULT false,
    "higher_source" TEXT,
    "cover_number" TEXT,
    "cover_on" DATE,
    "complained_body_id" INTEGER,
    "complained_person" TEXT,
    "complained_post" TEXT,
    "control_level" TEXT,
    "control_set_by_id" INTEGER,
    "control_set_on" DATE,
    "control_ended_on" DATE,
    "body_id" INTEGER,
    "term_rule_code" TEXT,
    "due_on" DATE,
    "original_due_on" DATE,
    "outcome" TEXT,
    "answered_on" DATE,
    "closed_on" DATE,
    "rework_count" INTEGER NOT NULL DEFAULT 0,
    "applicant_id" INTEGER,
    "applicant_name" TEXT NOT NULL,
    "applicant_iin" CHAR(12),
    "folded_name" TEXT NOT NULL DEFAULT '',
    "external_system" TEXT,
    "external_id" TEXT,

    CONSTRAINT "appeals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "routings" (
    "id" SERIAL NOT NULL,
    "appeal_id" INTEGER NOT NULL,
    "body_id" INTEGER NOT NULL,
    "role" TEXT NOT NULL DEFAULT 'responsible',
    "sent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_by_id" INTEGER NOT NULL,
    "resolution" TEXT NOT NULL DEFAULT '',
    "due_on" DATE NOT NULL,
    "taken_at" TIMESTAMPTZ(3),
    "taken_by_id" INTEGER,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,

    CONSTRAINT "routings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "answers" (
    "id" SERIAL NOT NULL,
    "appeal_id" INTEGER NOT NULL,
    "body_id" INTEGER NOT NULL,
    "attempt" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "outgoing_number" TEXT NOT NULL DEFAULT '',
    "signed_by_name" TEXT NOT NULL DEFAULT '',
    "answered_on" DATE NOT NULL,
    "author_id" INTEGER NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" TEXT NOT NULL DEFAULT 'submitted',
    "reviewed_by_id" INTEGER,
    "reviewed_at" TIMESTAMPTZ(3),
    "remarks" TEXT NOT NULL DEFAULT '',
    "rework_due_on" DATE,

    CONSTRAINT "answers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "extensions" (
    "id" SERIAL NOT NULL,
    "appeal_id" INTEGER NOT NULL,
    "decided_on" DATE NOT NULL,
    "decided_by_id" INTEGER NOT NULL,
    "ground" TEXT NOT NULL,
    "previous_due_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "notice_due_on" DATE NOT NULL,

    CONSTRAINT "extensions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_files" (
    "hash" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "mime" TEXT NOT NULL,
    "pages" INTEGER,
    "stored_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stored_files_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "file_uploads" (
    "user_id" INTEGER NOT NULL,
    "file_hash" TEXT NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "file_uploads_pkey" PRIMARY KEY ("user_id","file_hash")
);

-- CreateTable
CREATE TABLE "attachments" (
    "id" SERIAL NOT NULL,
    "file_hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "intake_id" INTEGER,
    "appeal_id" INTEGER,
    "answer_id" INTEGER,
    "added_by_id" INTEGER NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "attachments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignments" (
    "id" SERIAL NOT NULL,
    "number" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "source_document" TEXT NOT NULL,
    "source_on" DATE NOT NULL,
    "appeal_id" INTEGER,
    "reception_id" INTEGER,
    "body_id" INTEGER NOT NULL,
    "co_body_ids" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "set_by_id" INTEGER NOT NULL,
    "set_on" DATE NOT NULL,
    "original_due_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "state" TEXT NOT NULL,
    "report" TEXT NOT NULL DEFAULT '',
    "reported_on" DATE,
    "ended_on" DATE,
    "ended_by_id" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "assignments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_runs" (
    "id" SERIAL NOT NULL,
    "file_hash" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "is_dry_run" BOOLEAN NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "rows_total" INTEGER NOT NULL DEFAULT 0,
    "rows_done" INTEGER NOT NULL DEFAULT 0,
    "rows_added" INTEGER NOT NULL DEFAULT 0,
    "rows_known" INTEGER NOT NULL DEFAULT 0,
    "rows_bad" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "started_by_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_runs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_rows" (
    "run_id" INTEGER NOT NULL,
    "row_number" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "appeal_id" INTEGER,
    "refusals" JSONB NOT NULL DEFAULT '[]',
    "cells" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "import_rows_pkey" PRIMARY KEY ("run_id","row_number")
);

-- CreateTable
CREATE TABLE "intakes" (
    "id" SERIAL NOT NULL,
    "through_number" INTEGER NOT NULL,
    "journal_year" INTEGER NOT NULL,
    "journal_on" DATE NOT NULL,
    "talon_number" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "source" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "accepted_by_id" INTEGER NOT NULL,
    "accepted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "applicant_name" TEXT NOT NULL,
    "applicant_iin" CHAR(12),
    "applicant_phone" TEXT,
    "applicant_address" TEXT,
    "addressee_body_id" INTEGER,
    "language" TEXT NOT NULL DEFAULT 'kk',
    "sheets" INTEGER NOT NULL DEFAULT 1,
    "barcode" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'accepted',
    "registrar_id" INTEGER,
    "taken_at" TIMESTAMPTZ(3),
    "territory_code" CHAR(9),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "intakes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "journal" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" INTEGER,
    "action" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "entity_id" INTEGER,
    "changes" JSON NOT NULL DEFAULT '{}',
    "reason" TEXT,
    "request_id" TEXT,
    "chain" SMALLINT NOT NULL DEFAULT 0,
    "seq" BIGINT NOT NULL DEFAULT 0,
    "digest" BYTEA NOT NULL DEFAULT '\x',

    CONSTRAINT "journal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "journal_chains" (
    "chain" SMALLINT NOT NULL,
    "seq" BIGINT NOT NULL DEFAULT 0,
    "digest" BYTEA NOT NULL,

    CONSTRAINT "journal_chains_pkey" PRIMARY KEY ("chain")
);

-- CreateTable
CREATE TABLE "counters" (
    "name" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "value" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "counters_pkey" PRIMARY KEY ("name","year")
);

-- CreateTable
CREATE TABLE "users" (
    "id" SERIAL NOT NULL,
    "login" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "password_changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_name" TEXT NOT NULL,
    "first_name" TEXT NOT NULL,
    "patronymic" TEXT,
    "post_kk" TEXT NOT NULL DEFAULT '',
    "post_ru" TEXT NOT NULL DEFAULT '',
    "role" TEXT NOT NULL,
    "body_id" INTEGER NOT NULL,
    "territory_code" CHAR(9),
    "language" TEXT NOT NULL DEFAULT 'kk',
    "email" TEXT,
    "preferences" JSONB NOT NULL DEFAULT '{}',
    "failed_sign_ins" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "token_hash" TEXT NOT NULL,
    "user_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "user_agent" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "drafts" (
    "user_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "drafts_pkey" PRIMARY KEY ("user_id","key")
);

-- CreateTable
CREATE TABLE "idempotency_keys" (
    "user_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "input_hash" TEXT NOT NULL,
    "entity_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("user_id","key")
);

-- CreateTable
CREATE TABLE "notifications" (
    "id" SERIAL NOT NULL,
    "user_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "entity_id" INTEGER NOT NULL,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "officials" (
    "id" SERIAL NOT NULL,
    "full_name" TEXT NOT NULL,
    "post_kk" TEXT NOT NULL,
    "post_ru" TEXT NOT NULL,
    "body_id" INTEGER NOT NULL,
    "user_id" INTEGER,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "officials_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reception_days" (
    "id" SERIAL NOT NULL,
    "on" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "territory_code" CHAR(9),
    "place_kk" TEXT NOT NULL DEFAULT '',
    "place_ru" TEXT NOT NULL DEFAULT '',
    "confirmed_by_id" INTEGER,

    CONSTRAINT "reception_days_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "receptions" (
    "id" SERIAL NOT NULL,
    "number" TEXT NOT NULL,
    "applicant_id" INTEGER NOT NULL,
    "applicant_name" TEXT NOT NULL,
    "appeal_id" INTEGER,
    "state" TEXT NOT NULL,
    "step" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "registered_on" DATE NOT NULL,
    "essence" TEXT NOT NULL,
    "question_code" TEXT NOT NULL,
    "territory_code" CHAR(9),
    "privilege" TEXT,
    "official_id" INTEGER,
    "day_id" INTEGER,
    "starts_at" TIMESTAMPTZ(3),
    "format" TEXT NOT NULL DEFAULT 'inPerson',
    "result" TEXT,
    "refusal_ground" TEXT,
    "came_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "receptions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reception_steps" (
    "id" SERIAL NOT NULL,
    "reception_id" INTEGER NOT NULL,
    "step" INTEGER NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_by_id" INTEGER NOT NULL,
    "result" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "reception_steps_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "territories" (
    "code" CHAR(9) NOT NULL,
    "parent_code" CHAR(9),
    "level" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "name_kk" TEXT NOT NULL,
    "name_ru" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "lat" DOUBLE PRECISION,
    "lon" DOUBLE PRECISION,
    "residents" INTEGER,
    "valid_from" DATE,
    "valid_to" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "territories_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "territory_history" (
    "id" SERIAL NOT NULL,
    "code" CHAR(9) NOT NULL,
    "parent_code" CHAR(9),
    "name_kk" TEXT,
    "name_ru" TEXT,
    "name_en" TEXT,
    "valid_from" DATE,
    "valid_to" DATE,

    CONSTRAINT "territory_history_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bodies" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "parent_id" INTEGER,
    "kind" TEXT NOT NULL,
    "name_kk" TEXT NOT NULL,
    "name_ru" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "short_kk" TEXT NOT NULL DEFAULT '',
    "short_ru" TEXT NOT NULL DEFAULT '',
    "territory_code" CHAR(9),
    "bin" CHAR(12),
    "is_higher" BOOLEAN NOT NULL DEFAULT false,
    "verified" BOOLEAN NOT NULL DEFAULT true,
    "valid_from" DATE,
    "valid_to" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "bodies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "body_competences" (
    "body_id" INTEGER NOT NULL,
    "question_code" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "body_competences_pkey" PRIMARY KEY ("body_id","question_code")
);

-- CreateTable
CREATE TABLE "questions" (
    "code" TEXT NOT NULL,
    "parent_code" TEXT,
    "level" INTEGER NOT NULL,
    "name_kk" TEXT NOT NULL,
    "name_ru" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "keywords_kk" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "keywords_ru" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "district_first" BOOLEAN NOT NULL DEFAULT false,
    "valid_from" DATE,
    "valid_to" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "questions_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "dictionary_entries" (
    "dictionary" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name_kk" TEXT NOT NULL,
    "name_ru" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "mark" TEXT NOT NULL DEFAULT 'P',
    "authority" TEXT NOT NULL DEFAULT '',
    "extra" JSONB NOT NULL DEFAULT '{}',
    "valid_from" DATE,
    "valid_to" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "dictionary_entries_pkey" PRIMARY KEY ("dictionary","code")
);

-- CreateTable
CREATE TABLE "templates" (
    "code" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "name_kk" TEXT NOT NULL,
    "name_ru" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "body_kk" TEXT NOT NULL,
    "body_ru" TEXT NOT NULL,
    "article" TEXT NOT NULL DEFAULT '',
    "valid_from" DATE,
    "valid_to" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "templates_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "calendar_exceptions" (
    "on" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "name_kk" TEXT NOT NULL,
    "name_ru" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "confirmed" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "calendar_exceptions_pkey" PRIMARY KEY ("on")
);

-- CreateTable
CREATE TABLE "term_rules" (
    "code" TEXT NOT NULL,
    "appeal_kind" TEXT NOT NULL,
    "variant" TEXT NOT NULL DEFAULT 'basic',
    "valid_from" DATE,
    "valid_to" DATE,
    "length" INTEGER NOT NULL,
    "unit" TEXT NOT NULL,
    "start" TEXT NOT NULL,
    "article_kk" TEXT NOT NULL,
    "article_ru" TEXT NOT NULL,
    "article_en" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "term_rules_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "settings" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "kind" TEXT NOT NULL,
    "name_kk" TEXT NOT NULL,
    "name_ru" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "choices" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "hint_kk" TEXT NOT NULL DEFAULT '',
    "hint_ru" TEXT NOT NULL DEFAULT '',
    "hint_en" TEXT NOT NULL DEFAULT '',
    "verified" BOOLEAN NOT NULL DEFAULT false,
    "authority" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "settings_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "applicants_iin_key" ON "applicants"("iin");

-- CreateIndex
CREATE UNIQUE INDEX "applicants_bin_key" ON "applicants"("bin");

-- CreateIndex
CREATE INDEX "applicants_phone_idx" ON "applicants"("phone");

-- CreateIndex
CREATE INDEX "applicants_folded_name_idx" ON "applicants" USING GIN ("folded_name" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "cards_number_key" ON "cards"("number");

-- CreateIndex
CREATE INDEX "cards_applicant_id_idx" ON "cards"("applicant_id");

-- CreateIndex
CREATE INDEX "cards_phone_idx" ON "cards"("phone");

-- CreateIndex
CREATE UNIQUE INDEX "appeals_number_key" ON "appeals"("number");

-- CreateIndex
CREATE UNIQUE INDEX "appeals_intake_id_key" ON "appeals"("intake_id");

-- CreateIndex
CREATE INDEX "appeals_registered_on_id_idx" ON "appeals"("registered_on", "id");

-- CreateIndex
CREATE INDEX "appeals_district_code_registered_on_id_idx" ON "appeals"("district_code", "registered_on", "id");

-- CreateIndex
CREATE INDEX "appeals_question_code_registered_on_id_idx" ON "appeals"("question_code", "registered_on", "id");

-- CreateIndex
CREATE INDEX "appeals_body_id_registered_on_id_idx" ON "appeals"("body_id", "registered_on", "id");

-- CreateIndex
CREATE INDEX "appeals_registrar_id_registered_on_id_idx" ON "appeals"("registrar_id", "registered_on", "id");

-- CreateIndex
CREATE INDEX "appeals_closed_on_id_idx" ON "appeals"("closed_on", "id");

-- CreateIndex
CREATE INDEX "appeals_applicant_name_id_idx" ON "appeals"("applicant_name", "id");

-- CreateIndex
CREATE INDEX "appeals_applicant_id_id_idx" ON "appeals"("applicant_id", "id");

-- CreateIndex
CREATE INDEX "appeals_applicant_iin_idx" ON "appeals"("applicant_iin");

-- CreateIndex
CREATE INDEX "appeals_repeat_of_id_idx" ON "appeals"("repeat_of_id");

-- CreateIndex
CREATE INDEX "appeals_folded_name_idx" ON "appeals" USING GIN ("folded_name" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "appeals_card_id_ordinal_key" ON "appeals"("card_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "appeals_external_system_external_id_key" ON "appeals"("external_system", "external_id");

-- CreateIndex
CREATE INDEX "routings_appeal_id_idx" ON "routings"("appeal_id");

-- CreateIndex
CREATE INDEX "routings_body_id_ended_at_appeal_id_idx" ON "routings"("body_id", "ended_at", "appeal_id");

-- CreateIndex
CREATE UNIQUE INDEX "answers_appeal_id_attempt_key" ON "answers"("appeal_id", "attempt");

-- CreateIndex
CREATE INDEX "extensions_appeal_id_idx" ON "extensions"("appeal_id");

-- CreateIndex
CREATE INDEX "attachments_appeal_id_idx" ON "attachments"("appeal_id");

-- CreateIndex
CREATE INDEX "attachments_intake_id_idx" ON "attachments"("intake_id");

-- CreateIndex
CREATE INDEX "attachments_answer_id_idx" ON "attachments"("answer_id");

-- CreateIndex
CREATE INDEX "attachments_file_hash_idx" ON "attachments"("file_hash");

-- CreateIndex
CREATE UNIQUE INDEX "assignments_number_key" ON "assignments"("number");

-- CreateIndex
CREATE INDEX "assignments_body_id_ended_on_idx" ON "assignments"("body_id", "ended_on");

-- CreateIndex
CREATE INDEX "assignments_ended_on_due_on_idx" ON "assignments"("ended_on", "due_on");

-- CreateIndex
CREATE INDEX "assignments_appeal_id_idx" ON "assignments"("appeal_id");

-- CreateIndex
CREATE INDEX "assignments_reception_id_idx" ON "assignments"("reception_id");

-- CreateIndex
CREATE INDEX "import_runs_started_by_id_id_idx" ON "import_runs"("started_by_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "intakes_talon_number_key" ON "intakes"("talon_number");

-- CreateIndex
CREATE INDEX "intakes_journal_on_id_idx" ON "intakes"("journal_on", "id");

-- CreateIndex
CREATE INDEX "intakes_state_registrar_id_id_idx" ON "intakes"("state", "registrar_id", "id");

-- CreateIndex
CREATE INDEX "intakes_barcode_idx" ON "intakes"("barcode");

-- CreateIndex
CREATE INDEX "intakes_applicant_iin_idx" ON "intakes"("applicant_iin");

-- CreateIndex
CREATE UNIQUE INDEX "intakes_journal_year_through_number_key" ON "intakes"("journal_year", "through_number");

-- CreateIndex
CREATE INDEX "journal_entity_entity_id_id_idx" ON "journal"("entity", "entity_id", "id");

-- CreateIndex
CREATE INDEX "journal_actor_id_id_idx" ON "journal"("actor_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "journal_chain_seq_key" ON "journal"("chain", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "users_login_key" ON "users"("login");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE INDEX "idempotency_keys_created_at_idx" ON "idempotency_keys"("created_at");

-- CreateIndex
CREATE INDEX "notifications_user_id_read_at_id_idx" ON "notifications"("user_id", "read_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "reception_days_on_kind_territory_code_key" ON "reception_days"("on", "kind", "territory_code");

-- CreateIndex
CREATE UNIQUE INDEX "receptions_number_key" ON "receptions"("number");

-- CreateIndex
CREATE INDEX "receptions_registered_on_id_idx" ON "receptions"("registered_on", "id");

-- CreateIndex
CREATE INDEX "receptions_state_step_idx" ON "receptions"("state", "step");

-- CreateIndex
CREATE INDEX "receptions_applicant_id_idx" ON "receptions"("applicant_id");

-- CreateIndex
CREATE INDEX "receptions_day_id_starts_at_idx" ON "receptions"("day_id", "starts_at");

-- CreateIndex
CREATE INDEX "reception_steps_reception_id_step_idx" ON "reception_steps"("reception_id", "step");

-- CreateIndex
CREATE INDEX "territory_history_code_idx" ON "territory_history"("code");

-- CreateIndex
CREATE UNIQUE INDEX "bodies_code_key" ON "bodies"("code");

-- CreateIndex
CREATE INDEX "bodies_parent_id_idx" ON "bodies"("parent_id");

-- CreateIndex
CREATE INDEX "body_competences_question_code_idx" ON "body_competences"("question_code");

-- CreateIndex
CREATE INDEX "questions_parent_code_idx" ON "questions"("parent_code");

-- AddForeignKey
ALTER TABLE "cards" ADD CONSTRAINT "cards_applicant_id_fkey" FOREIGN KEY ("applicant_id") REFERENCES "applicants"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_card_id_fkey" FOREIGN KEY ("card_id") REFERENCES "cards"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_intake_id_fkey" FOREIGN KEY ("intake_id") REFERENCES "intakes"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "routings" ADD CONSTRAINT "routings_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeals"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answers" ADD CONSTRAINT "answers_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeals"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extensions" ADD CONSTRAINT "extensions_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeals"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_file_hash_fkey" FOREIGN KEY ("file_hash") REFERENCES "stored_files"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_intake_id_fkey" FOREIGN KEY ("intake_id") REFERENCES "intakes"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeals"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_answer_id_fkey" FOREIGN KEY ("answer_id") REFERENCES "answers"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "import_runs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receptions" ADD CONSTRAINT "receptions_official_id_fkey" FOREIGN KEY ("official_id") REFERENCES "officials"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receptions" ADD CONSTRAINT "receptions_day_id_fkey" FOREIGN KEY ("day_id") REFERENCES "reception_days"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reception_steps" ADD CONSTRAINT "reception_steps_reception_id_fkey" FOREIGN KEY ("reception_id") REFERENCES "receptions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bodies" ADD CONSTRAINT "bodies_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "bodies"("id") ON DELETE SET NULL ON UPDATE CASCADE;

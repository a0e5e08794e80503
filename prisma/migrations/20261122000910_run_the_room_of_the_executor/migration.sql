-- AlterTable
ALTER TABLE "attachments" ADD COLUMN     "answer_draft_id" INTEGER,
ADD COLUMN     "information_request_id" INTEGER,
ADD COLUMN     "resolution_id" INTEGER;

-- AlterTable
ALTER TABLE "users" ADD COLUMN     "signs_answers" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "resolutions" (
    "id" SERIAL NOT NULL,
    "appeal_id" INTEGER NOT NULL,
    "body_id" INTEGER NOT NULL,
    "user_id" INTEGER,
    "role" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "written_by_id" INTEGER NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "report" TEXT NOT NULL DEFAULT '',
    "reported_by_id" INTEGER,
    "reported_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,

    CONSTRAINT "resolutions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "answer_drafts" (
    "id" SERIAL NOT NULL,
    "appeal_id" INTEGER NOT NULL,
    "body_id" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "outcome" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "outgoing_number" TEXT NOT NULL DEFAULT '',
    "without_parts_reason" TEXT NOT NULL DEFAULT '',
    "author_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_by_id" INTEGER NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "approver_id" INTEGER,
    "sent_at" TIMESTAMPTZ(3),
    "remarks" TEXT NOT NULL DEFAULT '',
    "returned_by_id" INTEGER,
    "returned_at" TIMESTAMPTZ(3),
    "answer_id" INTEGER,

    CONSTRAINT "answer_drafts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "answer_signatures" (
    "answer_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "signed_by_id" INTEGER NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,
    "document" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "cms" BYTEA,
    "subject_name" TEXT NOT NULL DEFAULT '',
    "iin" CHAR(12),
    "bin" CHAR(12),
    "serial" TEXT NOT NULL DEFAULT '',
    "issuer" TEXT NOT NULL DEFAULT '',
    "algorithm" TEXT NOT NULL DEFAULT '',
    "valid_from" TIMESTAMPTZ(3),
    "valid_to" TIMESTAMPTZ(3),

    CONSTRAINT "answer_signatures_pkey" PRIMARY KEY ("answer_id")
);

-- CreateTable
CREATE TABLE "extension_requests" (
    "id" SERIAL NOT NULL,
    "appeal_id" INTEGER NOT NULL,
    "body_id" INTEGER NOT NULL,
    "asked_by_id" INTEGER NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "due_on_before" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "ground" TEXT NOT NULL,
    "verdict" TEXT,
    "decided_by_id" INTEGER,
    "decided_at" TIMESTAMPTZ(3),
    "decision_reason" TEXT NOT NULL DEFAULT '',
    "extension_id" INTEGER,

    CONSTRAINT "extension_requests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "information_requests" (
    "id" SERIAL NOT NULL,
    "appeal_id" INTEGER NOT NULL,
    "to_body_id" INTEGER NOT NULL,
    "from_body_id" INTEGER NOT NULL,
    "asked_by_id" INTEGER NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "text" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "reply" TEXT NOT NULL DEFAULT '',
    "replied_by_id" INTEGER,
    "replied_at" TIMESTAMPTZ(3),

    CONSTRAINT "information_requests_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "resolutions_appeal_id_idx" ON "resolutions"("appeal_id");

-- CreateIndex
CREATE INDEX "resolutions_user_id_ended_at_idx" ON "resolutions"("user_id", "ended_at");

-- CreateIndex
CREATE UNIQUE INDEX "answer_drafts_answer_id_key" ON "answer_drafts"("answer_id");

-- CreateIndex
CREATE INDEX "answer_drafts_appeal_id_idx" ON "answer_drafts"("appeal_id");

-- CreateIndex
CREATE INDEX "extension_requests_appeal_id_idx" ON "extension_requests"("appeal_id");

-- CreateIndex
CREATE INDEX "information_requests_appeal_id_idx" ON "information_requests"("appeal_id");

-- CreateIndex
CREATE INDEX "information_requests_to_body_id_replied_at_idx" ON "information_requests"("to_body_id", "replied_at");

-- CreateIndex
CREATE INDEX "attachments_answer_draft_id_idx" ON "attachments"("answer_draft_id");

-- CreateIndex
CREATE INDEX "attachments_resolution_id_idx" ON "attachments"("resolution_id");

-- CreateIndex
CREATE INDEX "attachments_information_request_id_idx" ON "attachments"("information_request_id");

-- AddForeignKey
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_answer_draft_id_fkey" FOREIGN KEY ("answer_draft_id") REFERENCES "answer_drafts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_resolution_id_fkey" FOREIGN KEY ("resolution_id") REFERENCES "resolutions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_information_request_id_fkey" FOREIGN KEY ("information_request_id") REFERENCES "information_requests"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolutions" ADD CONSTRAINT "resolutions_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeals"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_drafts" ADD CONSTRAINT "answer_drafts_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeals"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_drafts" ADD CONSTRAINT "answer_drafts_answer_id_fkey" FOREIGN KEY ("answer_id") REFERENCES "answers"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_signatures" ADD CONSTRAINT "answer_signatures_answer_id_fkey" FOREIGN KEY ("answer_id") REFERENCES "answers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extension_requests" ADD CONSTRAINT "extension_requests_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeals"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "information_requests" ADD CONSTRAINT "information_requests_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeals"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One person is responsible at a time, one draft is alive, one request of more time waits.
CREATE UNIQUE INDEX "one_responsible_of_appeal" ON "resolutions" ("appeal_id") WHERE "role" = 'responsible' AND "ended_at" IS NULL;
CREATE UNIQUE INDEX "one_live_draft_of_appeal" ON "answer_drafts" ("appeal_id") WHERE "state" NOT IN ('signed', 'dropped');
CREATE UNIQUE INDEX "one_waiting_extension_request" ON "extension_requests" ("appeal_id") WHERE "verdict" IS NULL;
-- The room asks for open parts of a unit without a name.
CREATE INDEX "resolutions_open_of_body" ON "resolutions" ("body_id") WHERE "ended_at" IS NULL;

ALTER TABLE "resolutions" ADD CONSTRAINT "resolution_role_known" CHECK ("role" IN ('responsible', 'helper'));
ALTER TABLE "answer_drafts" ADD CONSTRAINT "draft_state_known"
  CHECK ("state" IN ('draft', 'forApproval', 'returned', 'signed', 'dropped')),
  ADD CONSTRAINT "signed_draft_has_answer" CHECK (("state" = 'signed') = ("answer_id" IS NOT NULL));
ALTER TABLE "answer_signatures" ADD CONSTRAINT "signature_kind_known" CHECK ("kind" IN ('account', 'cms')),
  ADD CONSTRAINT "cms_has_its_bytes" CHECK ("kind" <> 'cms' OR "cms" IS NOT NULL);

-- What was signed, written or asked is not taken out of the archive; a signature is not even changed.
CREATE TRIGGER "keep_resolutions" BEFORE DELETE ON "resolutions" FOR EACH ROW EXECUTE FUNCTION "refuse_deletion"();
CREATE TRIGGER "keep_extension_requests" BEFORE DELETE ON "extension_requests" FOR EACH ROW EXECUTE FUNCTION "refuse_deletion"();
CREATE TRIGGER "keep_information_requests" BEFORE DELETE ON "information_requests" FOR EACH ROW EXECUTE FUNCTION "refuse_deletion"();
CREATE TRIGGER "keep_answer_signatures" BEFORE UPDATE OR DELETE ON "answer_signatures" FOR EACH ROW EXECUTE FUNCTION "refuse_deletion"();

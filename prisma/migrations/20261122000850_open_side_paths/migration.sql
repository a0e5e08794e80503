-- AlterTable
ALTER TABLE "appeals" ADD COLUMN     "attached_to_id" INTEGER,
ADD COLUMN     "forwarded_on" DATE,
ADD COLUMN     "part_of_id" INTEGER,
ADD COLUMN     "proposed_action" TEXT,
ADD COLUMN     "split_on" DATE,
ADD COLUMN     "term_from_on" DATE;

-- CreateTable
CREATE TABLE "path_steps" (
    "id" SERIAL NOT NULL,
    "appeal_id" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "ground" TEXT NOT NULL DEFAULT '',
    "requirements" TEXT[],
    "reason" TEXT NOT NULL DEFAULT '',
    "decided_by" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "made_by_id" INTEGER NOT NULL,
    "due_on" DATE,
    "counted_from_on" DATE,
    "to_body_id" INTEGER,
    "part_id" INTEGER,
    "earlier_id" INTEGER,
    "fix_by_on" DATE,
    "state_before" TEXT NOT NULL,
    "body_id_before" INTEGER,
    "due_on_before" DATE,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,

    CONSTRAINT "path_steps_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outgoing_notices" (
    "id" SERIAL NOT NULL,
    "appeal_id" INTEGER NOT NULL,
    "step_id" INTEGER NOT NULL,
    "template_code" TEXT NOT NULL,
    "outgoing_number" TEXT NOT NULL,
    "issued_on" DATE NOT NULL,
    "issued_by_id" INTEGER NOT NULL,
    "signatory_id" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "delivery" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "sent_on" DATE,
    "sent_by_id" INTEGER,
    "voided_at" TIMESTAMPTZ(3),
    "attachment_id" INTEGER,

    CONSTRAINT "outgoing_notices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "path_proposals" (
    "id" SERIAL NOT NULL,
    "appeal_id" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "ground" TEXT NOT NULL,
    "earlier_id" INTEGER,
    "reason" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "proposed_by_id" INTEGER NOT NULL,
    "verdict" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" INTEGER,
    "remarks" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "path_proposals_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "path_steps_appeal_id_idx" ON "path_steps"("appeal_id");

-- CreateIndex
CREATE UNIQUE INDEX "outgoing_notices_outgoing_number_key" ON "outgoing_notices"("outgoing_number");

-- CreateIndex
CREATE UNIQUE INDEX "outgoing_notices_attachment_id_key" ON "outgoing_notices"("attachment_id");

-- CreateIndex
CREATE INDEX "outgoing_notices_appeal_id_idx" ON "outgoing_notices"("appeal_id");

-- CreateIndex
CREATE INDEX "outgoing_notices_step_id_idx" ON "outgoing_notices"("step_id");

-- CreateIndex
CREATE INDEX "path_proposals_appeal_id_idx" ON "path_proposals"("appeal_id");

-- CreateIndex
CREATE INDEX "appeals_part_of_id_idx" ON "appeals"("part_of_id");

-- AddForeignKey
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_part_of_id_fkey" FOREIGN KEY ("part_of_id") REFERENCES "appeals"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "path_steps" ADD CONSTRAINT "path_steps_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeals"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outgoing_notices" ADD CONSTRAINT "outgoing_notices_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeals"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outgoing_notices" ADD CONSTRAINT "outgoing_notices_step_id_fkey" FOREIGN KEY ("step_id") REFERENCES "path_steps"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outgoing_notices" ADD CONSTRAINT "outgoing_notices_attachment_id_fkey" FOREIGN KEY ("attachment_id") REFERENCES "attachments"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "path_proposals" ADD CONSTRAINT "path_proposals_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeals"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A part is a question of a letter, never a letter of parts itself.
ALTER TABLE "appeals" ADD CONSTRAINT "part_is_not_split" CHECK ("part_of_id" IS NULL OR "split_on" IS NULL);

-- What was decided and what was said to the applicant is never deleted.
CREATE TRIGGER "keep_path_steps" BEFORE DELETE ON "path_steps" FOR EACH ROW EXECUTE FUNCTION "refuse_deletion"();
CREATE TRIGGER "keep_outgoing_notices" BEFORE DELETE ON "outgoing_notices" FOR EACH ROW EXECUTE FUNCTION "refuse_deletion"();

-- CreateTable
CREATE TABLE "discipline_proposals" (
    "id" SERIAL NOT NULL,
    "number" TEXT NOT NULL,
    "body_id" INTEGER NOT NULL,
    "person_name" TEXT NOT NULL,
    "person_post" TEXT NOT NULL,
    "ground" TEXT NOT NULL,
    "circumstances" TEXT NOT NULL,
    "appeal_id" INTEGER,
    "assignment_id" INTEGER,
    "penalty" TEXT NOT NULL,
    "proposed_on" DATE NOT NULL,
    "proposed_by_id" INTEGER NOT NULL,
    "answer_due_on" DATE NOT NULL,
    "outcome" TEXT,
    "imposed_penalty" TEXT,
    "order_number" TEXT NOT NULL DEFAULT '',
    "decided_on" DATE,
    "outcome_note" TEXT NOT NULL DEFAULT '',
    "recorded_by_id" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "discipline_proposals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "record_inspections" (
    "id" SERIAL NOT NULL,
    "number" TEXT NOT NULL,
    "body_id" INTEGER NOT NULL,
    "planned_on" DATE NOT NULL,
    "inspectors" TEXT NOT NULL,
    "scope" TEXT NOT NULL DEFAULT '',
    "planned_by_id" INTEGER NOT NULL,
    "planned_at" TIMESTAMPTZ(3) NOT NULL,
    "held_on" DATE,
    "checklist" JSONB NOT NULL DEFAULT '{}',
    "findings" TEXT NOT NULL DEFAULT '',
    "mend_by" DATE,
    "mended_on" DATE,
    "is_mended" BOOLEAN,
    "mend_note" TEXT NOT NULL DEFAULT '',
    "recorded_by_id" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "record_inspections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_briefings" (
    "id" SERIAL NOT NULL,
    "number" TEXT NOT NULL,
    "body_id" INTEGER NOT NULL,
    "person_name" TEXT NOT NULL,
    "person_post" TEXT NOT NULL,
    "hired_on" DATE NOT NULL,
    "briefed_on" DATE NOT NULL,
    "topics" TEXT NOT NULL,
    "briefed_by_id" INTEGER NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_briefings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "load_handovers" (
    "id" SERIAL NOT NULL,
    "number" TEXT NOT NULL,
    "from_id" INTEGER NOT NULL,
    "to_id" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "done_at" TIMESTAMPTZ(3) NOT NULL,
    "done_by_id" INTEGER NOT NULL,
    "returned_at" TIMESTAMPTZ(3),
    "returned_by_id" INTEGER,

    CONSTRAINT "load_handovers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "load_handover_items" (
    "handover_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "entity_id" INTEGER NOT NULL,
    "is_returned" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "load_handover_items_pkey" PRIMARY KEY ("handover_id","kind","entity_id")
);

-- CreateTable
CREATE TABLE "appeal_holders" (
    "appeal_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "holder_id" INTEGER NOT NULL,

    CONSTRAINT "appeal_holders_pkey" PRIMARY KEY ("appeal_id","kind")
);

-- CreateTable
CREATE TABLE "term_recounts" (
    "id" SERIAL NOT NULL,
    "reason" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'running',
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "started_by_id" INTEGER NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "looked" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "moved" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "term_recounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recounted_terms" (
    "recount_id" INTEGER NOT NULL,
    "appeal_id" INTEGER NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE NOT NULL,

    CONSTRAINT "recounted_terms_pkey" PRIMARY KEY ("recount_id","appeal_id")
);

-- CreateTable
CREATE TABLE "reminders" (
    "entity" TEXT NOT NULL,
    "entity_id" INTEGER NOT NULL,
    "due_on" DATE NOT NULL,
    "step" TEXT NOT NULL,
    "told_ids" INTEGER[],
    "told_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reminders_pkey" PRIMARY KEY ("entity","entity_id","due_on","step")
);

-- CreateTable
CREATE TABLE "term_sweeps" (
    "id" SERIAL NOT NULL,
    "on" DATE NOT NULL,
    "hour" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "looked" INTEGER NOT NULL DEFAULT 0,
    "reminded" INTEGER NOT NULL DEFAULT 0,
    "mails" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "term_sweeps_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_mails" (
    "id" SERIAL NOT NULL,
    "user_id" INTEGER NOT NULL,
    "address" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL,
    "last_error" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_mails_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "discipline_proposals_number_key" ON "discipline_proposals"("number");

-- CreateIndex
CREATE INDEX "discipline_proposals_body_id_idx" ON "discipline_proposals"("body_id");

-- CreateIndex
CREATE UNIQUE INDEX "record_inspections_number_key" ON "record_inspections"("number");

-- CreateIndex
CREATE INDEX "record_inspections_body_id_idx" ON "record_inspections"("body_id");

-- CreateIndex
CREATE UNIQUE INDEX "staff_briefings_number_key" ON "staff_briefings"("number");

-- CreateIndex
CREATE INDEX "staff_briefings_body_id_idx" ON "staff_briefings"("body_id");

-- CreateIndex
CREATE UNIQUE INDEX "load_handovers_number_key" ON "load_handovers"("number");

-- CreateIndex
CREATE INDEX "load_handovers_from_id_idx" ON "load_handovers"("from_id");

-- CreateIndex
CREATE INDEX "appeal_holders_holder_id_idx" ON "appeal_holders"("holder_id");

-- CreateIndex
CREATE INDEX "recounted_terms_appeal_id_idx" ON "recounted_terms"("appeal_id");

-- CreateIndex
CREATE UNIQUE INDEX "term_sweeps_on_hour_key" ON "term_sweeps"("on", "hour");

-- CreateIndex
CREATE INDEX "outbox_mails_state_next_attempt_at_idx" ON "outbox_mails"("state", "next_attempt_at");

-- AddForeignKey
ALTER TABLE "load_handover_items" ADD CONSTRAINT "load_handover_items_handover_id_fkey" FOREIGN KEY ("handover_id") REFERENCES "load_handovers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recounted_terms" ADD CONSTRAINT "recounted_terms_recount_id_fkey" FOREIGN KEY ("recount_id") REFERENCES "term_recounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "receptions" ADD COLUMN     "complained_body_id" INTEGER,
ADD COLUMN     "ends_at" TIMESTAMPTZ(3),
ADD COLUMN     "is_pinned" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "journal_number" INTEGER,
ADD COLUMN     "language" TEXT NOT NULL DEFAULT 'ru';

-- CreateTable
CREATE TABLE "reception_checklists" (
    "reception_id" INTEGER NOT NULL,
    "character" TEXT NOT NULL,
    "competent_body_ids" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "earlier_appeals" TEXT NOT NULL DEFAULT '',
    "documents_match" BOOLEAN NOT NULL,
    "documents" TEXT NOT NULL DEFAULT '',
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "checked_by_id" INTEGER NOT NULL,

    CONSTRAINT "reception_checklists_pkey" PRIMARY KEY ("reception_id")
);

-- CreateTable
CREATE TABLE "reception_inquiries" (
    "id" SERIAL NOT NULL,
    "reception_id" INTEGER NOT NULL,
    "body_id" INTEGER,
    "text" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_by_id" INTEGER NOT NULL,
    "due_on" DATE NOT NULL,
    "answer" TEXT NOT NULL DEFAULT '',
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" INTEGER,

    CONSTRAINT "reception_inquiries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reception_briefs" (
    "reception_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "proposal" TEXT NOT NULL,
    "proposed_on" DATE,
    "official_id" INTEGER,
    "ground" TEXT,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_by_id" INTEGER NOT NULL,

    CONSTRAINT "reception_briefs_pkey" PRIMARY KEY ("reception_id")
);

-- CreateTable
CREATE TABLE "reception_notices" (
    "id" SERIAL NOT NULL,
    "reception_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_by_id" INTEGER NOT NULL,

    CONSTRAINT "reception_notices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reception_invitations" (
    "id" SERIAL NOT NULL,
    "reception_id" INTEGER NOT NULL,
    "body_id" INTEGER NOT NULL,
    "due_on" DATE NOT NULL,
    "invited_at" TIMESTAMPTZ(3) NOT NULL,
    "invited_by_id" INTEGER NOT NULL,
    "position" TEXT NOT NULL DEFAULT '',
    "representative" TEXT NOT NULL DEFAULT '',
    "representative_post" TEXT NOT NULL DEFAULT '',
    "representative_phone" TEXT NOT NULL DEFAULT '',
    "positioned_at" TIMESTAMPTZ(3),
    "positioned_by_id" INTEGER,
    "assessment" TEXT,
    "remarks" TEXT NOT NULL DEFAULT '',
    "assessed_at" TIMESTAMPTZ(3),
    "assessed_by_id" INTEGER,

    CONSTRAINT "reception_invitations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reception_calls" (
    "id" SERIAL NOT NULL,
    "reception_id" INTEGER NOT NULL,
    "called_at" TIMESTAMPTZ(3) NOT NULL,
    "called_by_id" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "reception_calls_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reception_moves" (
    "id" SERIAL NOT NULL,
    "reception_id" INTEGER NOT NULL,
    "moved_at" TIMESTAMPTZ(3) NOT NULL,
    "moved_by_id" INTEGER NOT NULL,
    "from_starts_at" TIMESTAMPTZ(3),
    "to_starts_at" TIMESTAMPTZ(3),
    "from_official_id" INTEGER,
    "to_official_id" INTEGER,
    "reason" TEXT NOT NULL,

    CONSTRAINT "reception_moves_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reception_packs" (
    "id" SERIAL NOT NULL,
    "reception_id" INTEGER NOT NULL,
    "handed_at" TIMESTAMPTZ(3) NOT NULL,
    "handed_by_id" INTEGER NOT NULL,
    "handed_to" TEXT NOT NULL,

    CONSTRAINT "reception_packs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reception_meetings" (
    "id" SERIAL NOT NULL,
    "held_on" DATE NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "agenda" TEXT NOT NULL,
    "held_by_id" INTEGER NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reception_meetings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_attendees" (
    "id" SERIAL NOT NULL,
    "meeting_id" INTEGER NOT NULL,
    "body_id" INTEGER,
    "name" TEXT NOT NULL,
    "came" BOOLEAN NOT NULL,

    CONSTRAINT "meeting_attendees_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_decisions" (
    "id" SERIAL NOT NULL,
    "meeting_id" INTEGER NOT NULL,
    "reception_id" INTEGER NOT NULL,
    "decision" TEXT NOT NULL,

    CONSTRAINT "meeting_decisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reception_protocols" (
    "id" SERIAL NOT NULL,
    "number" TEXT NOT NULL,
    "received_on" DATE NOT NULL,
    "official_id" INTEGER NOT NULL,
    "approved_by_name" TEXT NOT NULL,
    "approved_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" INTEGER NOT NULL,

    CONSTRAINT "reception_protocols_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "protocol_orders" (
    "id" SERIAL NOT NULL,
    "protocol_id" INTEGER NOT NULL,
    "reception_id" INTEGER NOT NULL,
    "body_id" INTEGER,
    "text" TEXT NOT NULL,
    "due_on" DATE,
    "assignment_id" INTEGER,

    CONSTRAINT "protocol_orders_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "official_hours" (
    "id" SERIAL NOT NULL,
    "official_id" INTEGER NOT NULL,
    "weekday" INTEGER NOT NULL,
    "ordinal" INTEGER,
    "from_time" CHAR(5) NOT NULL,
    "to_time" CHAR(5) NOT NULL,
    "lunch_from" CHAR(5),
    "lunch_to" CHAR(5),
    "slot_minutes" INTEGER NOT NULL,
    "place_kk" TEXT NOT NULL DEFAULT '',
    "place_ru" TEXT NOT NULL DEFAULT '',
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "official_hours_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "official_absences" (
    "id" SERIAL NOT NULL,
    "official_id" INTEGER NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "official_absences_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "reception_inquiries_reception_id_idx" ON "reception_inquiries"("reception_id");

-- CreateIndex
CREATE INDEX "reception_inquiries_body_id_answered_at_idx" ON "reception_inquiries"("body_id", "answered_at");

-- CreateIndex
CREATE INDEX "reception_notices_reception_id_idx" ON "reception_notices"("reception_id");

-- CreateIndex
CREATE INDEX "reception_invitations_body_id_positioned_at_idx" ON "reception_invitations"("body_id", "positioned_at");

-- CreateIndex
CREATE UNIQUE INDEX "reception_invitations_reception_id_body_id_key" ON "reception_invitations"("reception_id", "body_id");

-- CreateIndex
CREATE INDEX "reception_calls_reception_id_idx" ON "reception_calls"("reception_id");

-- CreateIndex
CREATE INDEX "reception_moves_reception_id_idx" ON "reception_moves"("reception_id");

-- CreateIndex
CREATE INDEX "reception_packs_reception_id_idx" ON "reception_packs"("reception_id");

-- CreateIndex
CREATE INDEX "meeting_attendees_meeting_id_idx" ON "meeting_attendees"("meeting_id");

-- CreateIndex
CREATE INDEX "meeting_decisions_reception_id_idx" ON "meeting_decisions"("reception_id");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_decisions_meeting_id_reception_id_key" ON "meeting_decisions"("meeting_id", "reception_id");

-- CreateIndex
CREATE UNIQUE INDEX "reception_protocols_number_key" ON "reception_protocols"("number");

-- CreateIndex
CREATE UNIQUE INDEX "protocol_orders_assignment_id_key" ON "protocol_orders"("assignment_id");

-- CreateIndex
CREATE INDEX "protocol_orders_protocol_id_idx" ON "protocol_orders"("protocol_id");

-- CreateIndex
CREATE INDEX "protocol_orders_reception_id_idx" ON "protocol_orders"("reception_id");

-- CreateIndex
CREATE INDEX "official_hours_official_id_idx" ON "official_hours"("official_id");

-- CreateIndex
CREATE INDEX "official_absences_official_id_from_on_idx" ON "official_absences"("official_id", "from_on");

-- AddForeignKey
ALTER TABLE "reception_checklists" ADD CONSTRAINT "reception_checklists_reception_id_fkey" FOREIGN KEY ("reception_id") REFERENCES "receptions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reception_inquiries" ADD CONSTRAINT "reception_inquiries_reception_id_fkey" FOREIGN KEY ("reception_id") REFERENCES "receptions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reception_briefs" ADD CONSTRAINT "reception_briefs_reception_id_fkey" FOREIGN KEY ("reception_id") REFERENCES "receptions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reception_notices" ADD CONSTRAINT "reception_notices_reception_id_fkey" FOREIGN KEY ("reception_id") REFERENCES "receptions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reception_invitations" ADD CONSTRAINT "reception_invitations_reception_id_fkey" FOREIGN KEY ("reception_id") REFERENCES "receptions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reception_calls" ADD CONSTRAINT "reception_calls_reception_id_fkey" FOREIGN KEY ("reception_id") REFERENCES "receptions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reception_moves" ADD CONSTRAINT "reception_moves_reception_id_fkey" FOREIGN KEY ("reception_id") REFERENCES "receptions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reception_packs" ADD CONSTRAINT "reception_packs_reception_id_fkey" FOREIGN KEY ("reception_id") REFERENCES "receptions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_attendees" ADD CONSTRAINT "meeting_attendees_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "reception_meetings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_decisions" ADD CONSTRAINT "meeting_decisions_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "reception_meetings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_decisions" ADD CONSTRAINT "meeting_decisions_reception_id_fkey" FOREIGN KEY ("reception_id") REFERENCES "receptions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "protocol_orders" ADD CONSTRAINT "protocol_orders_protocol_id_fkey" FOREIGN KEY ("protocol_id") REFERENCES "reception_protocols"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "protocol_orders" ADD CONSTRAINT "protocol_orders_reception_id_fkey" FOREIGN KEY ("reception_id") REFERENCES "receptions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "official_hours" ADD CONSTRAINT "official_hours_official_id_fkey" FOREIGN KEY ("official_id") REFERENCES "officials"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "official_absences" ADD CONSTRAINT "official_absences_official_id_fkey" FOREIGN KEY ("official_id") REFERENCES "officials"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Booked before there were lengths: those still to come get the length of the setting, where two of them did not already
-- stand at one time.
UPDATE "receptions" r SET "ends_at" = r."starts_at" + interval '15 minutes'
WHERE r."starts_at" >= now() AND r."official_id" IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM "receptions" o WHERE o."id" <> r."id" AND o."official_id" = r."official_id"
    AND o."starts_at" > r."starts_at" - interval '15 minutes' AND o."starts_at" < r."starts_at" + interval '15 minutes');

-- Two organisers at one moment cannot give the same time of an official twice. Both operands are ranges, so that no
-- extension is needed (decision 0030).
ALTER TABLE "receptions"
  ADD CONSTRAINT "reception_ends_after_start" CHECK ("ends_at" IS NULL OR ("starts_at" IS NOT NULL AND "ends_at" > "starts_at")),
  ADD CONSTRAINT "reception_official_is_free" EXCLUDE USING gist (
    int4range("official_id", "official_id", '[]') WITH &&, tstzrange("starts_at", "ends_at") WITH &&)
  WHERE ("official_id" IS NOT NULL AND "ends_at" IS NOT NULL
    AND "state" NOT IN ('declined', 'leftWithoutConsideration', 'cancelled'));

ALTER TABLE "official_hours"
  ADD CONSTRAINT "official_hours_make_sense" CHECK ("from_time" < "to_time" AND "weekday" BETWEEN 1 AND 7
    AND "slot_minutes" BETWEEN 5 AND 240 AND ("ordinal" IS NULL OR "ordinal" IN (-1, 1, 2, 3, 4)));
ALTER TABLE "official_absences" ADD CONSTRAINT "official_absence_ends_after_start" CHECK ("to_on" >= "from_on");
ALTER TABLE "reception_invitations" ADD CONSTRAINT "invitation_assessment_is_known"
  CHECK ("assessment" IS NULL OR "assessment" IN ('good', 'poor', 'notGiven'));

-- One open request of a person for one question.
CREATE INDEX "receptions_open_by_question" ON "receptions" ("applicant_id", "question_code")
  WHERE "state" NOT IN ('archived', 'declined', 'leftWithoutConsideration', 'cancelled', 'notAppeared');

-- What was said at the counter: kept with the letter, written down as a protocol, or answered on the spot.
ALTER TABLE "intakes" ADD COLUMN "conversation" TEXT NOT NULL DEFAULT '';

-- The search by telephone must find letters that are accepted and not registered yet.
CREATE INDEX "intakes_applicant_phone_idx" ON "intakes"("applicant_phone");

-- The protocol of an oral appeal (АППК art. 63).
CREATE TABLE "oral_protocols" (
    "intake_id" INTEGER NOT NULL,
    "essence" TEXT NOT NULL,
    "official_name" TEXT NOT NULL DEFAULT '',
    "representative" TEXT NOT NULL DEFAULT '',
    "papers" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "oral_protocols_pkey" PRIMARY KEY ("intake_id"),
    CONSTRAINT "protocol_says_something" CHECK (btrim("essence") <> '')
);
ALTER TABLE "oral_protocols" ADD CONSTRAINT "oral_protocols_intake_id_fkey" FOREIGN KEY ("intake_id") REFERENCES "intakes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER "keep_oral_protocols" BEFORE DELETE ON "oral_protocols" FOR EACH ROW EXECUTE FUNCTION "refuse_deletion"();

-- Advice given without an appeal: counted, and never an appeal.
CREATE TABLE "consultations" (
    "id" SERIAL NOT NULL,
    "given_on" DATE NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "given_by_id" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "question_code" TEXT,
    "applicant_name" TEXT NOT NULL DEFAULT '',
    "applicant_iin" CHAR(12),
    "applicant_phone" TEXT,
    "language" TEXT NOT NULL DEFAULT 'kk',
    "note" TEXT NOT NULL DEFAULT '',
    "territory_code" CHAR(9),

    CONSTRAINT "consultations_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "consultation_has_subject" CHECK (btrim("subject") <> '')
);
CREATE INDEX "consultations_given_on_id_idx" ON "consultations"("given_on", "id");
CREATE TRIGGER "keep_consultations" BEFORE DELETE ON "consultations" FOR EACH ROW EXECUTE FUNCTION "refuse_deletion"();

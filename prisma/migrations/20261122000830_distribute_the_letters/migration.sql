-- AlterTable
ALTER TABLE "intakes" ADD COLUMN     "late_reason" TEXT;

-- CreateTable
CREATE TABLE "absences" (
    "id" SERIAL NOT NULL,
    "user_id" INTEGER NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "substitute_id" INTEGER,
    "set_by_id" INTEGER NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    "cancelled_at" TIMESTAMPTZ(3),
    "cancelled_by_id" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "absences_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "journal_days" (
    "territory_code" CHAR(9) NOT NULL,
    "on" DATE NOT NULL,
    "closed_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_by_id" INTEGER NOT NULL,
    "letters" INTEGER NOT NULL,
    "sheets" INTEGER NOT NULL,
    "last_number" INTEGER NOT NULL,

    CONSTRAINT "journal_days_pkey" PRIMARY KEY ("territory_code","on")
);

-- CreateTable
CREATE TABLE "distribution_turns" (
    "territory_code" CHAR(9) NOT NULL,
    "on" DATE NOT NULL,
    "turn" INTEGER NOT NULL,

    CONSTRAINT "distribution_turns_pkey" PRIMARY KEY ("territory_code","on")
);

-- CreateTable
CREATE TABLE "distributions" (
    "id" SERIAL NOT NULL,
    "number" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "on" DATE NOT NULL,
    "territory_code" CHAR(9) NOT NULL,
    "turn" INTEGER NOT NULL,
    "letters" INTEGER NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "done_by_id" INTEGER NOT NULL,
    "done_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "distributions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "distribution_shares" (
    "id" SERIAL NOT NULL,
    "distribution_id" INTEGER NOT NULL,
    "registrar_id" INTEGER NOT NULL,
    "letters" INTEGER NOT NULL,
    "stands_in_for_id" INTEGER,
    "confirmed_at" TIMESTAMPTZ(3),
    "confirmed_numbers" INTEGER[] DEFAULT ARRAY[]::INTEGER[],

    CONSTRAINT "distribution_shares_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "distributed_letters" (
    "id" SERIAL NOT NULL,
    "share_id" INTEGER NOT NULL,
    "intake_id" INTEGER NOT NULL,
    "why" TEXT NOT NULL,
    "with_number" INTEGER,
    "ended_at" TIMESTAMPTZ(3),
    "ended_because" TEXT,
    "takeback_id" INTEGER,

    CONSTRAINT "distributed_letters_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "takebacks" (
    "id" SERIAL NOT NULL,
    "number" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "distribution_id" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "letters" INTEGER NOT NULL,
    "done_by_id" INTEGER NOT NULL,
    "done_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "takebacks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registration_checks" (
    "id" SERIAL NOT NULL,
    "appeal_id" INTEGER NOT NULL,
    "registrar_id" INTEGER NOT NULL,
    "draw" DOUBLE PRECISION NOT NULL,
    "percent" INTEGER NOT NULL,
    "errors" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "note" TEXT NOT NULL DEFAULT '',
    "checked_by_id" INTEGER NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "checked_on" DATE NOT NULL,

    CONSTRAINT "registration_checks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "check_shares" (
    "user_id" INTEGER NOT NULL,
    "percent" INTEGER NOT NULL,
    "set_by_id" INTEGER NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "check_shares_pkey" PRIMARY KEY ("user_id")
);

-- CreateIndex
CREATE INDEX "absences_user_id_from_on_idx" ON "absences"("user_id", "from_on");

-- CreateIndex
CREATE INDEX "absences_to_on_idx" ON "absences"("to_on");

-- CreateIndex
CREATE INDEX "distributions_territory_code_on_id_idx" ON "distributions"("territory_code", "on", "id");

-- CreateIndex
CREATE UNIQUE INDEX "distributions_year_number_key" ON "distributions"("year", "number");

-- CreateIndex
CREATE INDEX "distribution_shares_registrar_id_confirmed_at_idx" ON "distribution_shares"("registrar_id", "confirmed_at");

-- CreateIndex
CREATE UNIQUE INDEX "distribution_shares_distribution_id_registrar_id_key" ON "distribution_shares"("distribution_id", "registrar_id");

-- CreateIndex
CREATE INDEX "distributed_letters_intake_id_idx" ON "distributed_letters"("intake_id");

-- CreateIndex
CREATE UNIQUE INDEX "distributed_letters_share_id_intake_id_key" ON "distributed_letters"("share_id", "intake_id");

-- CreateIndex
CREATE INDEX "takebacks_distribution_id_idx" ON "takebacks"("distribution_id");

-- CreateIndex
CREATE UNIQUE INDEX "takebacks_year_number_key" ON "takebacks"("year", "number");

-- CreateIndex
CREATE UNIQUE INDEX "registration_checks_appeal_id_key" ON "registration_checks"("appeal_id");

-- CreateIndex
CREATE INDEX "registration_checks_checked_on_registrar_id_idx" ON "registration_checks"("checked_on", "registrar_id");

-- CreateIndex
CREATE INDEX "intakes_taken_at_registrar_id_idx" ON "intakes"("taken_at", "registrar_id");

-- AddForeignKey
ALTER TABLE "distribution_shares" ADD CONSTRAINT "distribution_shares_distribution_id_fkey" FOREIGN KEY ("distribution_id") REFERENCES "distributions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "distributed_letters" ADD CONSTRAINT "distributed_letters_share_id_fkey" FOREIGN KEY ("share_id") REFERENCES "distribution_shares"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "distributed_letters" ADD CONSTRAINT "distributed_letters_takeback_id_fkey" FOREIGN KEY ("takeback_id") REFERENCES "takebacks"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "takebacks" ADD CONSTRAINT "takebacks_distribution_id_fkey" FOREIGN KEY ("distribution_id") REFERENCES "distributions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A letter is in one registrar's share at a time.
CREATE UNIQUE INDEX "distributed_letter_in_one_share" ON "distributed_letters" ("intake_id") WHERE "ended_at" IS NULL;

ALTER TABLE "absences" ADD CONSTRAINT "absence_ends_after_it_begins" CHECK ("to_on" >= "from_on");
ALTER TABLE "absences" ADD CONSTRAINT "absence_has_another_substitute" CHECK ("substitute_id" IS DISTINCT FROM "user_id");
ALTER TABLE "check_shares" ADD CONSTRAINT "check_share_is_of_a_hundred" CHECK ("percent" BETWEEN 0 AND 100);

-- A closed journal stays closed, as a signed book does; an act of handing over stays as it was signed.
CREATE FUNCTION "refuse_signed_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'What was signed is not changed' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER "journal_day_stays_closed" BEFORE UPDATE OR DELETE ON "journal_days" FOR EACH ROW EXECUTE FUNCTION "refuse_signed_change"();
CREATE TRIGGER "distribution_stays_as_done" BEFORE UPDATE OR DELETE ON "distributions" FOR EACH ROW EXECUTE FUNCTION "refuse_signed_change"();
CREATE TRIGGER "takeback_stays_as_done" BEFORE UPDATE OR DELETE ON "takebacks" FOR EACH ROW EXECUTE FUNCTION "refuse_signed_change"();

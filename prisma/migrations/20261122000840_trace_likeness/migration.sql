-- CreateTable
CREATE TABLE "letter_traces" (
    "appeal_id" INTEGER NOT NULL,
    "bands" INTEGER[],

    CONSTRAINT "letter_traces_pkey" PRIMARY KEY ("appeal_id")
);

-- CreateTable
CREATE TABLE "likeness_decisions" (
    "id" SERIAL NOT NULL,
    "appeal_id" INTEGER NOT NULL,
    "earlier_id" INTEGER NOT NULL,
    "verdict" TEXT NOT NULL,
    "proposed" TEXT,
    "likeness" DOUBLE PRECISION,
    "reasons" JSONB NOT NULL DEFAULT '[]',
    "reason" TEXT NOT NULL DEFAULT '',
    "decided_by_id" INTEGER NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "likeness_decisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "learnings" (
    "id" SERIAL NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "started_by_id" INTEGER,
    "state" TEXT NOT NULL DEFAULT 'running',
    "cards" INTEGER NOT NULL DEFAULT 0,
    "held_back" INTEGER NOT NULL DEFAULT 0,
    "questions" INTEGER NOT NULL DEFAULT 0,
    "last_appeal_id" INTEGER NOT NULL DEFAULT 0,
    "accuracy" JSONB NOT NULL DEFAULT '[]',
    "failure" TEXT,
    "model" BYTEA,

    CONSTRAINT "learnings_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "letter_traces_bands_idx" ON "letter_traces" USING GIN ("bands");

-- CreateIndex
CREATE INDEX "likeness_decisions_appeal_id_idx" ON "likeness_decisions"("appeal_id");

-- CreateIndex
CREATE INDEX "likeness_decisions_earlier_id_idx" ON "likeness_decisions"("earlier_id");

-- CreateIndex
CREATE INDEX "learnings_state_id_idx" ON "learnings"("state", "id");

-- A pending list would be read through by every search; a filing adds a handful of bands, so it may as well go straight in.
ALTER INDEX "letter_traces_bands_idx" SET (fastupdate = off);

-- A decision stands as it was made; a later one is a further row.
CREATE FUNCTION "refuse_decision_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A decision about likeness is kept as it was made' USING ERRCODE = 'check_violation', CONSTRAINT = 'likeness_decisions_are_kept';
END $$;
CREATE TRIGGER "keep_likeness_decisions" BEFORE UPDATE OR DELETE ON "likeness_decisions"
  FOR EACH ROW EXECUTE FUNCTION "refuse_decision_change"();

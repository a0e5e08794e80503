-- CreateTable
CREATE TABLE "statistical_reports" (
    "id" SERIAL NOT NULL,
    "territory_code" CHAR(9),
    "from_on" DATE NOT NULL,
    "to_on" DATE NOT NULL,
    "edition" INTEGER NOT NULL DEFAULT 1,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "rows" JSONB NOT NULL,
    "amendments" JSONB NOT NULL DEFAULT '[]',
    "explanation" TEXT NOT NULL DEFAULT '',
    "counted_at" TIMESTAMPTZ(3) NOT NULL,
    "corrects_id" INTEGER,
    "correction_reason" TEXT NOT NULL DEFAULT '',
    "drafted_by_id" INTEGER NOT NULL,
    "drafted_at" TIMESTAMPTZ(3) NOT NULL,
    "approved_by_id" INTEGER,
    "approved_at" TIMESTAMPTZ(3),

    CONSTRAINT "statistical_reports_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "statistical_reports_to_on_idx" ON "statistical_reports"("to_on");

-- One report of a place and a period in each edition; what is drafted twice at the same moment is drafted once.
CREATE UNIQUE INDEX "report_one_for_period" ON "statistical_reports" (coalesce("territory_code", ''), "from_on", "to_on", "edition");
ALTER TABLE "statistical_reports" ADD CONSTRAINT "report_period_in_order" CHECK ("from_on" <= "to_on");

-- What was signed stays as it was signed: only its place in the line of editions changes (approved -> replaced).
CREATE FUNCTION "keep_approved_report"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.state <> 'draft' THEN RAISE EXCEPTION 'report_is_fixed'; END IF;
    RETURN OLD;
  END IF;
  IF OLD.state <> 'draft' AND (to_jsonb(NEW) - '{state,version}'::text[]) <> (to_jsonb(OLD) - '{state,version}'::text[]) THEN
    RAISE EXCEPTION 'report_is_fixed';
  END IF;
  IF OLD.state = 'replaced' OR (OLD.state = 'approved' AND NEW.state = 'draft') THEN
    RAISE EXCEPTION 'report_is_fixed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "keep_approved_report" BEFORE UPDATE OR DELETE ON "statistical_reports"
  FOR EACH ROW EXECUTE FUNCTION "keep_approved_report"();

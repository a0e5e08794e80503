-- Which transaction wrote a filing last: whoever keeps the register in memory reads from here what is new to him.
ALTER TABLE "appeals" ADD COLUMN "touched" BIGINT NOT NULL DEFAULT 0;
ALTER TABLE "appeals" ALTER COLUMN "touched" SET DEFAULT ((pg_current_xact_id())::text)::bigint;
CREATE INDEX "appeals_touched_idx" ON "appeals"("touched");

CREATE FUNCTION "touch_appeal"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.touched := pg_current_xact_id()::text::bigint;
  RETURN NEW;
END $$;
CREATE TRIGGER "touch_appeal" BEFORE UPDATE ON "appeals" FOR EACH ROW EXECUTE FUNCTION "touch_appeal"();

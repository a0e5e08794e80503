-- Other systems that bring letters by wire. Of the secret only its digest is kept; who is revoked comes in no more.
CREATE TABLE "machine_accounts" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "external_system" TEXT NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "calls_per_minute" INTEGER NOT NULL DEFAULT 60,
    "responsible_id" INTEGER NOT NULL,
    "created_by_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_by_id" INTEGER,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "machine_accounts_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "machine_calls_some" CHECK ("calls_per_minute" BETWEEN 1 AND 6000)
);
CREATE UNIQUE INDEX "machine_accounts_secret_hash_key" ON "machine_accounts"("secret_hash");

-- Every message as it came, byte for byte, whatever became of it.
CREATE TABLE "electronic_messages" (
    "id" SERIAL NOT NULL,
    "machine_account_id" INTEGER NOT NULL,
    "external_system" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "original" BYTEA NOT NULL,
    "original_hash" TEXT NOT NULL,
    "fields" JSONB NOT NULL DEFAULT '{}',
    "state" TEXT NOT NULL,
    "refusals" JSONB NOT NULL DEFAULT '[]',
    "intake_id" INTEGER,
    "decided_by_id" INTEGER,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL DEFAULT '',
    "territory_code" CHAR(9),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "electronic_messages_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "message_state_known" CHECK ("state" IN ('accepted', 'unread', 'rejected')),
    CONSTRAINT "accepted_message_is_a_letter" CHECK (("state" = 'accepted') = ("intake_id" IS NOT NULL)),
    CONSTRAINT "rejection_has_reason" CHECK ("state" <> 'rejected' OR btrim("reason") <> '')
);
CREATE UNIQUE INDEX "electronic_messages_intake_id_key" ON "electronic_messages"("intake_id");
CREATE UNIQUE INDEX "electronic_messages_external_system_external_id_key" ON "electronic_messages"("external_system", "external_id");
CREATE INDEX "electronic_messages_state_id_idx" ON "electronic_messages"("state", "id");
ALTER TABLE "electronic_messages" ADD CONSTRAINT "electronic_messages_machine_account_id_fkey" FOREIGN KEY ("machine_account_id") REFERENCES "machine_accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER "keep_electronic_messages" BEFORE DELETE ON "electronic_messages" FOR EACH ROW EXECUTE FUNCTION "refuse_deletion"();
CREATE TRIGGER "keep_machine_accounts" BEFORE DELETE ON "machine_accounts" FOR EACH ROW EXECUTE FUNCTION "refuse_deletion"();

-- What came is not rewritten: the original, its digest and its identity stay.
CREATE FUNCTION "keep_original"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."original" <> OLD."original" OR NEW."original_hash" <> OLD."original_hash"
    OR NEW."external_system" <> OLD."external_system" OR NEW."external_id" <> OLD."external_id" THEN
    RAISE EXCEPTION 'The original of a message is never changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'message_original_is_fixed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "keep_message_original" BEFORE UPDATE ON "electronic_messages" FOR EACH ROW EXECUTE FUNCTION "keep_original"();

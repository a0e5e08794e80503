-- CreateTable
CREATE TABLE "trusted_certificates" (
    "id" SERIAL NOT NULL,
    "fingerprint" CHAR(64) NOT NULL,
    "is_root" BOOLEAN NOT NULL,
    "subject" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "serial" TEXT NOT NULL,
    "key_kind" TEXT NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "valid_to" TIMESTAMPTZ(3) NOT NULL,
    "der" BYTEA NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "added_by_id" INTEGER NOT NULL,
    "retired_at" TIMESTAMPTZ(3),
    "retired_by_id" INTEGER,
    "retire_reason" TEXT,

    CONSTRAINT "trusted_certificates_pkey" PRIMARY KEY ("id")
);

-- One certificate is trusted once; a retired one may be taken in again.
CREATE UNIQUE INDEX "trusted_certificates_trusted_once" ON "trusted_certificates"("fingerprint") WHERE "retired_at" IS NULL;

ALTER TABLE "trusted_certificates" ADD CONSTRAINT "trusted_certificates_retired_by_somebody"
  CHECK (("retired_at" IS NULL) = ("retired_by_id" IS NULL) AND ("retired_at" IS NULL) = ("retire_reason" IS NULL));

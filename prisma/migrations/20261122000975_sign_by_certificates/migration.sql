-- AlterTable
ALTER TABLE "answer_signatures" DROP CONSTRAINT "cms_has_its_bytes",
DROP COLUMN "cms",
ADD COLUMN     "chain" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "cms_hash" TEXT,
ADD COLUMN     "organisation" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "revocation" TEXT,
ADD COLUMN     "time_source" TEXT NOT NULL DEFAULT 'office',
ADD COLUMN     "timestamp_authority" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "users" ADD COLUMN     "iin" CHAR(12);

-- AddForeignKey
ALTER TABLE "answer_signatures" ADD CONSTRAINT "answer_signatures_cms_hash_fkey" FOREIGN KEY ("cms_hash") REFERENCES "stored_files"("hash") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "answer_signatures" ADD CONSTRAINT "cms_has_its_file" CHECK ("kind" <> 'cms' OR "cms_hash" IS NOT NULL),
  ADD CONSTRAINT "signature_time_source_known" CHECK ("time_source" IN ('timestamp', 'office')),
  ADD CONSTRAINT "signature_revocation_known" CHECK ("revocation" IN ('good', 'unknown'));
ALTER TABLE "users" ADD CONSTRAINT "user_iin_digits" CHECK ("iin" ~ '^[0-9]{12}$');

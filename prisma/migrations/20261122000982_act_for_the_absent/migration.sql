-- AlterTable
ALTER TABLE "sessions" ADD COLUMN     "acting_for_id" INTEGER;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_acting_for_id_fkey" FOREIGN KEY ("acting_for_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

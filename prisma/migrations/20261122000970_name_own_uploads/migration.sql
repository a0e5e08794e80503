-- Whoever brought a file finds it again by the name it had, also before it belongs to anything.
ALTER TABLE "file_uploads" ADD COLUMN "name" TEXT NOT NULL DEFAULT '';
CREATE INDEX "file_uploads_user_id_uploaded_at_idx" ON "file_uploads"("user_id", "uploaded_at" DESC);

-- CreateTable
CREATE TABLE "linear_reports" (
    "id" SERIAL NOT NULL,
    "owner_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "columns" TEXT[],
    "where" TEXT NOT NULL DEFAULT '',
    "sort_field" TEXT NOT NULL DEFAULT 'registered',
    "is_descending" BOOLEAN NOT NULL DEFAULT true,
    "shared_with" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "removed_at" TIMESTAMPTZ(3),
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "linear_reports_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "linear_reports_owner_id_idx" ON "linear_reports"("owner_id");

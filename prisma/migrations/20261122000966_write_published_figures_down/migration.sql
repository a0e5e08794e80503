-- CreateTable
CREATE TABLE "published_reports" (
    "id" SERIAL NOT NULL,
    "territory_code" CHAR(9),
    "title" TEXT NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',
    "figures" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "saved_by_id" INTEGER NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "published_reports_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "published_reports_territory_code_idx" ON "published_reports"("territory_code");

-- CreateTable
CREATE TABLE "rating_objections" (
    "id" SERIAL NOT NULL,
    "year" INTEGER NOT NULL,
    "body_id" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "fact_id" INTEGER,
    "ground" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'filed',
    "decision" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "filed_by_id" INTEGER NOT NULL,
    "filed_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" INTEGER,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "rating_objections_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "rating_objections_year_body_id_idx" ON "rating_objections"("year", "body_id");

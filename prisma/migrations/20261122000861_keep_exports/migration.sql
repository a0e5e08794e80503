-- CreateTable
CREATE TABLE "register_exports" (
    "id" SERIAL NOT NULL,
    "user_id" INTEGER NOT NULL,
    "format" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "question" JSONB NOT NULL,
    "columns" TEXT[],
    "language" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "rows_total" INTEGER NOT NULL DEFAULT 0,
    "rows_done" INTEGER NOT NULL DEFAULT 0,
    "size" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "register_exports_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "register_exports_user_id_id_idx" ON "register_exports"("user_id", "id");

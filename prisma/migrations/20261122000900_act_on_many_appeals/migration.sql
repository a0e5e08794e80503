-- CreateTable
CREATE TABLE "bulk_acts" (
    "id" SERIAL NOT NULL,
    "user_id" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "total" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "undo_of_id" INTEGER,

    CONSTRAINT "bulk_acts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bulk_act_rows" (
    "act_id" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "appeal_id" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL DEFAULT 'waiting',
    "refusals" JSONB NOT NULL DEFAULT '[]',
    "before" JSONB,
    "version_after" INTEGER,

    CONSTRAINT "bulk_act_rows_pkey" PRIMARY KEY ("act_id","place")
);

-- CreateIndex
CREATE UNIQUE INDEX "bulk_acts_undo_of_id_key" ON "bulk_acts"("undo_of_id");

-- CreateIndex
CREATE INDEX "bulk_acts_user_id_id_idx" ON "bulk_acts"("user_id", "id");

-- AddForeignKey
ALTER TABLE "bulk_acts" ADD CONSTRAINT "bulk_acts_undo_of_id_fkey" FOREIGN KEY ("undo_of_id") REFERENCES "bulk_acts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_act_rows" ADD CONSTRAINT "bulk_act_rows_act_id_fkey" FOREIGN KEY ("act_id") REFERENCES "bulk_acts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

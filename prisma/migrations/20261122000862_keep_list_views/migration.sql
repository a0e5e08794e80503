-- CreateTable
CREATE TABLE "list_views" (
    "id" SERIAL NOT NULL,
    "owner_id" INTEGER NOT NULL,
    "body_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "search" TEXT NOT NULL,
    "question" JSONB NOT NULL,
    "threshold" INTEGER,
    "alerted_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "list_views_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "list_views_owner_id_idx" ON "list_views"("owner_id");

-- CreateIndex
CREATE INDEX "list_views_scope_body_id_idx" ON "list_views"("scope", "body_id");

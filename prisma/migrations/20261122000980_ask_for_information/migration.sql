-- AlterTable
ALTER TABLE "information_requests" ADD COLUMN     "anew_reason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "withdraw_reason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawn_by_id" INTEGER;

-- CreateTable
CREATE TABLE "information_links" (
    "request_id" INTEGER NOT NULL,
    "appeal_id" INTEGER NOT NULL,
    "linked_by_id" INTEGER NOT NULL,
    "linked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "information_links_pkey" PRIMARY KEY ("request_id","appeal_id")
);

-- CreateIndex
CREATE INDEX "information_links_appeal_id_idx" ON "information_links"("appeal_id");

-- CreateIndex
CREATE INDEX "information_requests_from_body_id_id_idx" ON "information_requests"("from_body_id", "id");

-- AddForeignKey
ALTER TABLE "information_links" ADD CONSTRAINT "information_links_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "information_requests"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

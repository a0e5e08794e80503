-- AlterTable
ALTER TABLE "officials" ADD COLUMN     "has_video" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "languages" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "reception_days" ADD COLUMN     "council_on" DATE,
ADD COLUMN     "council_place" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "council_time" CHAR(5),
ADD COLUMN     "route" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "video_link" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "video_room" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "official_feeds" (
    "official_id" INTEGER NOT NULL,
    "digest" TEXT NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "issued_by_id" INTEGER NOT NULL,

    CONSTRAINT "official_feeds_pkey" PRIMARY KEY ("official_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "official_feeds_digest_key" ON "official_feeds"("digest");

-- AddForeignKey
ALTER TABLE "official_feeds" ADD CONSTRAINT "official_feeds_official_id_fkey" FOREIGN KEY ("official_id") REFERENCES "officials"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

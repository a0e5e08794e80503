-- CreateTable
CREATE TABLE "reception_visits" (
    "id" SERIAL NOT NULL,
    "on" DATE NOT NULL,
    "reception_id" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "official_id" INTEGER,
    "queue_number" INTEGER,
    "is_reserve" BOOLEAN NOT NULL DEFAULT false,
    "is_put_back" BOOLEAN NOT NULL DEFAULT false,
    "is_walk_in" BOOLEAN NOT NULL DEFAULT false,
    "arrived_at" TIMESTAMPTZ(3),
    "ready_at" TIMESTAMPTZ(3),
    "summoned_at" TIMESTAMPTZ(3),
    "began_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "reception_visits_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit_acts" (
    "key" UUID NOT NULL,
    "on" DATE NOT NULL,
    "reception_id" INTEGER NOT NULL,
    "act" TEXT NOT NULL,
    "done_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" INTEGER NOT NULL,

    CONSTRAINT "visit_acts_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "reception_rooms" (
    "id" SERIAL NOT NULL,
    "on" DATE NOT NULL,
    "official_id" INTEGER NOT NULL,
    "room" TEXT NOT NULL,

    CONSTRAINT "reception_rooms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hall_screens" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "made_by_id" INTEGER NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by_id" INTEGER,

    CONSTRAINT "hall_screens_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "reception_visits_reception_id_on_key" ON "reception_visits"("reception_id", "on");

-- CreateIndex
CREATE UNIQUE INDEX "reception_visits_on_queue_number_key" ON "reception_visits"("on", "queue_number");

-- CreateIndex
CREATE INDEX "visit_acts_reception_id_on_idx" ON "visit_acts"("reception_id", "on");

-- CreateIndex
CREATE UNIQUE INDEX "reception_rooms_on_official_id_key" ON "reception_rooms"("on", "official_id");

-- CreateIndex
CREATE UNIQUE INDEX "hall_screens_token_hash_key" ON "hall_screens"("token_hash");

-- AddForeignKey
ALTER TABLE "reception_visits" ADD CONSTRAINT "reception_visits_reception_id_fkey" FOREIGN KEY ("reception_id") REFERENCES "receptions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: what the schema language cannot say.
ALTER TABLE "reception_visits"
  ADD CONSTRAINT "visit_state_is_known" CHECK ("state" IN ('expected', 'arrived', 'summoned', 'inRoom', 'done', 'missed')),
  ADD CONSTRAINT "visit_goes_forward" CHECK ("ended_at" >= "began_at" AND "began_at" >= "arrived_at"),
  ADD CONSTRAINT "visit_in_room_has_official" CHECK ("state" NOT IN ('inRoom', 'done') OR ("official_id" IS NOT NULL AND "began_at" IS NOT NULL));

-- Nobody is received beside somebody else, whichever two computers say so at once.
CREATE UNIQUE INDEX "visit_one_in_room" ON "reception_visits" ("on", "official_id") WHERE "state" = 'inRoom';

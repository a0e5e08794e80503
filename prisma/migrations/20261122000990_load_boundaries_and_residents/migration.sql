-- CreateTable
CREATE TABLE "boundary_sets" (
    "id" SERIAL NOT NULL,
    "source" TEXT NOT NULL,
    "drawn_on" DATE NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "code_property" TEXT NOT NULL,
    "loaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "loaded_by_id" INTEGER NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "boundary_sets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "territory_boundaries" (
    "set_id" INTEGER NOT NULL,
    "code" CHAR(9) NOT NULL,
    "rings" JSONB NOT NULL,

    CONSTRAINT "territory_boundaries_pkey" PRIMARY KEY ("set_id","code")
);

-- CreateTable
CREATE TABLE "territory_residents" (
    "code" CHAR(9) NOT NULL,
    "year" INTEGER NOT NULL,
    "residents" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "stated_on" DATE NOT NULL,

    CONSTRAINT "territory_residents_pkey" PRIMARY KEY ("code","year")
);

-- CreateIndex
CREATE INDEX "territory_boundaries_code_idx" ON "territory_boundaries"("code");

-- AddForeignKey
ALTER TABLE "territory_boundaries" ADD CONSTRAINT "territory_boundaries_set_id_fkey" FOREIGN KEY ("set_id") REFERENCES "boundary_sets"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "territory_residents" ADD CONSTRAINT "territory_residents_not_negative" CHECK ("residents" >= 0);

-- What was written into the territories had neither a year nor a source: it is taken over as this year's, and says so.
INSERT INTO "territory_residents" ("code", "year", "residents", "source", "stated_on")
SELECT "code", EXTRACT(YEAR FROM CURRENT_DATE)::int, "residents", 'Без источника: введено до учёта по годам', CURRENT_DATE
FROM "territories" WHERE "residents" IS NOT NULL;

-- AlterTable
ALTER TABLE "territories" DROP COLUMN "residents";

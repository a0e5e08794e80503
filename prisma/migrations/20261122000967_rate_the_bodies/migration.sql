-- CreateTable
CREATE TABLE "rating_method_versions" (
    "id" SERIAL NOT NULL,
    "valid_from" DATE NOT NULL,
    "terms" DOUBLE PRECISION NOT NULL,
    "justified" DOUBLE PRECISION NOT NULL,
    "satisfied" DOUBLE PRECISION NOT NULL,
    "per_fact" DOUBLE PRECISION NOT NULL,
    "most_taken" DOUBLE PRECISION NOT NULL,
    "source" TEXT NOT NULL,
    "is_official" BOOLEAN NOT NULL DEFAULT false,
    "saved_by_id" INTEGER,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rating_method_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rating_facts" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "body_id" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "appeal_id" INTEGER,
    "text" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'found',
    "objection" TEXT NOT NULL DEFAULT '',
    "decision" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "found_by_id" INTEGER NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" INTEGER,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "rating_facts_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "rating_method_versions_valid_from_key" ON "rating_method_versions"("valid_from");

-- CreateIndex
CREATE INDEX "rating_facts_year_body_id_idx" ON "rating_facts"("year", "body_id");

-- The penalty is of the methodology of 2017; its weights and formulas were not found in any public copy and are a stand-in.
INSERT INTO "rating_method_versions" (valid_from, terms, justified, satisfied, per_fact, most_taken, source)
VALUES ('2017-01-01', 0.4, 0.3, 0.3, 0.2, 5, 'Методика 2017 года: штраф и степени — п. 12–18; веса и формулы — настраиваемые, не официальные');

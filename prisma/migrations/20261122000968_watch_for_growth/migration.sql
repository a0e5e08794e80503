-- CreateTable
CREATE TABLE "growth_alerts" (
    "id" SERIAL NOT NULL,
    "question_code" TEXT NOT NULL,
    "district_code" CHAR(9) NOT NULL,
    "found_on" DATE NOT NULL,
    "last_on" DATE NOT NULL,
    "counted" INTEGER NOT NULL,
    "expected" DOUBLE PRECISION NOT NULL,
    "probability" DOUBLE PRECISION NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "conclusion" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "growth_alerts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "growth_notes" (
    "id" SERIAL NOT NULL,
    "alert_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "due_on" DATE,
    "written_by_id" INTEGER NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "growth_notes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "growth_searches" (
    "on" DATE NOT NULL,
    "cells" INTEGER NOT NULL DEFAULT 0,
    "found" INTEGER NOT NULL DEFAULT 0,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "growth_searches_pkey" PRIMARY KEY ("on")
);

-- CreateIndex
CREATE INDEX "growth_alerts_state_last_on_idx" ON "growth_alerts"("state", "last_on");

-- CreateIndex
CREATE INDEX "growth_notes_alert_id_idx" ON "growth_notes"("alert_id");

-- AddForeignKey
ALTER TABLE "growth_notes" ADD CONSTRAINT "growth_notes_alert_id_fkey" FOREIGN KEY ("alert_id") REFERENCES "growth_alerts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

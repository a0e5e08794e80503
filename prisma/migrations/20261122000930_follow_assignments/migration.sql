-- AlterTable
ALTER TABLE "assignments" ADD COLUMN     "archived_at" TIMESTAMPTZ(3),
ADD COLUMN     "control_by_id" INTEGER,
ADD COLUMN     "ended_for_id" INTEGER,
ADD COLUMN     "first_due_on" DATE,
ADD COLUMN     "occurrence" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "recurrence" TEXT NOT NULL DEFAULT 'once',
ADD COLUMN     "recurs_until" DATE,
ADD COLUMN     "source_kind" TEXT NOT NULL DEFAULT 'instruction';

-- AlterTable
ALTER TABLE "attachments" ADD COLUMN     "assignment_check_id" INTEGER,
ADD COLUMN     "assignment_report_id" INTEGER;

-- CreateTable
CREATE TABLE "assignment_reports" (
    "id" SERIAL NOT NULL,
    "assignment_id" INTEGER NOT NULL,
    "body_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "occurrence" INTEGER NOT NULL DEFAULT 1,
    "text" TEXT NOT NULL,
    "reported_at" TIMESTAMPTZ(3) NOT NULL,
    "reported_by_id" INTEGER NOT NULL,
    "verdict" TEXT,
    "conclusion" TEXT NOT NULL DEFAULT '',
    "concluded_at" TIMESTAMPTZ(3),
    "concluded_by_id" INTEGER,
    "remarks" TEXT NOT NULL DEFAULT '',
    "returned_at" TIMESTAMPTZ(3),
    "returned_by_id" INTEGER,

    CONSTRAINT "assignment_reports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment_extensions" (
    "id" SERIAL NOT NULL,
    "assignment_id" INTEGER NOT NULL,
    "previous_due_on" DATE NOT NULL,
    "asked_due_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_by_id" INTEGER NOT NULL,
    "decision" TEXT,
    "due_on" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" INTEGER,

    CONSTRAINT "assignment_extensions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment_checks" (
    "id" SERIAL NOT NULL,
    "assignment_id" INTEGER NOT NULL,
    "planned_on" DATE NOT NULL,
    "place" TEXT NOT NULL,
    "people" TEXT NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',
    "planned_at" TIMESTAMPTZ(3) NOT NULL,
    "planned_by_id" INTEGER NOT NULL,
    "held_on" DATE,
    "findings" TEXT NOT NULL DEFAULT '',
    "verdict" TEXT,
    "recorded_at" TIMESTAMPTZ(3),
    "recorded_by_id" INTEGER,

    CONSTRAINT "assignment_checks_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "assignment_reports_assignment_id_idx" ON "assignment_reports"("assignment_id");

-- CreateIndex
CREATE INDEX "assignment_extensions_assignment_id_idx" ON "assignment_extensions"("assignment_id");

-- CreateIndex
CREATE INDEX "assignment_checks_assignment_id_idx" ON "assignment_checks"("assignment_id");

-- CreateIndex
CREATE INDEX "attachments_assignment_report_id_idx" ON "attachments"("assignment_report_id");

-- CreateIndex
CREATE INDEX "attachments_assignment_check_id_idx" ON "attachments"("assignment_check_id");

-- AddForeignKey
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_assignment_report_id_fkey" FOREIGN KEY ("assignment_report_id") REFERENCES "assignment_reports"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_assignment_check_id_fkey" FOREIGN KEY ("assignment_check_id") REFERENCES "assignment_checks"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_reports" ADD CONSTRAINT "assignment_reports_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_extensions" ADD CONSTRAINT "assignment_extensions_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_checks" ADD CONSTRAINT "assignment_checks_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was reported before reports had a book of their own.
INSERT INTO "assignment_reports" ("assignment_id", "body_id", "kind", "text", "reported_at", "reported_by_id")
SELECT "id", "body_id", 'final', "report", "reported_on" + TIME '12:00', "set_by_id" FROM "assignments"
WHERE "reported_on" IS NOT NULL;
UPDATE "assignments" SET "first_due_on" = "original_due_on";

-- AlterTable
ALTER TABLE "attachments" ADD COLUMN     "cross_check_id" INTEGER;

-- CreateTable
CREATE TABLE "answer_examinations" (
    "answer_id" INTEGER NOT NULL,
    "appeal_id" INTEGER NOT NULL,
    "verdict" TEXT NOT NULL,
    "examined_by_id" INTEGER NOT NULL,
    "examined_at" TIMESTAMPTZ(3) NOT NULL,
    "due_on" DATE,
    "next_due_on" DATE,

    CONSTRAINT "answer_examinations_pkey" PRIMARY KEY ("answer_id")
);

-- CreateTable
CREATE TABLE "examination_marks" (
    "answer_id" INTEGER NOT NULL,
    "criterion" TEXT NOT NULL,
    "mark" TEXT NOT NULL,
    "remark" TEXT NOT NULL DEFAULT '',
    "passage_on" TEXT,
    "passage_from" INTEGER,
    "passage_to" INTEGER,

    CONSTRAINT "examination_marks_pkey" PRIMARY KEY ("answer_id","criterion")
);

-- CreateTable
CREATE TABLE "examination_arguments" (
    "answer_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "is_considered" BOOLEAN NOT NULL,
    "remark" TEXT NOT NULL DEFAULT '',
    "passage_on" TEXT,
    "passage_from" INTEGER,
    "passage_to" INTEGER,

    CONSTRAINT "examination_arguments_pkey" PRIMARY KEY ("answer_id","position")
);

-- CreateTable
CREATE TABLE "cross_checks" (
    "id" SERIAL NOT NULL,
    "appeal_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "asked" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "opened_by_id" INTEGER NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "result" TEXT,
    "found" TEXT NOT NULL DEFAULT '',
    "closed_by_id" INTEGER,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "cross_checks_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "answers_body_id_id_idx" ON "answers"("body_id", "id");

-- CreateIndex
CREATE INDEX "attachments_cross_check_id_idx" ON "attachments"("cross_check_id");

-- CreateIndex
CREATE INDEX "answer_examinations_appeal_id_idx" ON "answer_examinations"("appeal_id");

-- CreateIndex
CREATE INDEX "cross_checks_appeal_id_id_idx" ON "cross_checks"("appeal_id", "id");

-- AddForeignKey
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_cross_check_id_fkey" FOREIGN KEY ("cross_check_id") REFERENCES "cross_checks"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_examinations" ADD CONSTRAINT "answer_examinations_answer_id_fkey" FOREIGN KEY ("answer_id") REFERENCES "answers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "examination_marks" ADD CONSTRAINT "examination_marks_answer_id_fkey" FOREIGN KEY ("answer_id") REFERENCES "answer_examinations"("answer_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "examination_arguments" ADD CONSTRAINT "examination_arguments_answer_id_fkey" FOREIGN KEY ("answer_id") REFERENCES "answer_examinations"("answer_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "cell_notes" (
    "id" SERIAL NOT NULL,
    "territory_code" CHAR(9) NOT NULL,
    "question_code" TEXT NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE NOT NULL,
    "cause" TEXT NOT NULL,
    "measures" TEXT NOT NULL,
    "body_id" INTEGER,
    "due_on" DATE,
    "author_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "checked_on" DATE,
    "checked_by_id" INTEGER,
    "finding" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "cell_notes_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "cell_notes_territory_code_question_code_idx" ON "cell_notes"("territory_code", "question_code");

-- CreateIndex
CREATE INDEX "cell_notes_checked_on_idx" ON "cell_notes"("checked_on");

-- CreateTable
CREATE TABLE "analysis_notes" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "territory_code" CHAR(9),
    "from_on" DATE NOT NULL,
    "to_on" DATE NOT NULL,
    "language" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "addressee" TEXT NOT NULL DEFAULT '',
    "sections" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "counted_at" TIMESTAMPTZ(3) NOT NULL,
    "drafted_by_id" INTEGER NOT NULL,
    "saved_by_id" INTEGER NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "analysis_notes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "analysis_note_editions" (
    "id" SERIAL NOT NULL,
    "note_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "addressee" TEXT NOT NULL DEFAULT '',
    "sections" JSONB NOT NULL,
    "saved_by_id" INTEGER NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "analysis_note_editions_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "analysis_notes_to_on_idx" ON "analysis_notes"("to_on");

-- CreateIndex
CREATE UNIQUE INDEX "analysis_note_editions_note_id_version_key" ON "analysis_note_editions"("note_id", "version");

-- AddForeignKey
ALTER TABLE "analysis_note_editions" ADD CONSTRAINT "analysis_note_editions_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "analysis_notes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "intakes_registrar_id_journal_on_id_idx" ON "intakes"("registrar_id", "journal_on", "id");

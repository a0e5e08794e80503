-- CreateTable
CREATE TABLE "postal_deliveries" (
    "id" SERIAL NOT NULL,
    "list_number" TEXT NOT NULL DEFAULT '',
    "brought_on" DATE NOT NULL,
    "courier_name" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "bad_rows" JSONB NOT NULL DEFAULT '[]',
    "state" TEXT NOT NULL DEFAULT 'open',
    "opened_by_id" INTEGER NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_by_id" INTEGER,
    "closed_at" TIMESTAMPTZ(3),
    "territory_code" CHAR(9),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "postal_deliveries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "postal_lines" (
    "id" SERIAL NOT NULL,
    "delivery_id" INTEGER NOT NULL,
    "line_number" INTEGER NOT NULL,
    "identifier" TEXT,
    "addressee" TEXT NOT NULL DEFAULT '',
    "sender" TEXT NOT NULL DEFAULT '',
    "is_for_another" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "postal_lines_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "postal_scans" (
    "id" SERIAL NOT NULL,
    "delivery_id" INTEGER NOT NULL,
    "key" UUID NOT NULL,
    "code" TEXT,
    "line_id" INTEGER,
    "method" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "fate" TEXT,
    "intake_id" INTEGER,
    "scanned_by_id" INTEGER NOT NULL,
    "scanned_at" TIMESTAMPTZ(3) NOT NULL,
    "undone_by_id" INTEGER,
    "undone_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL,

    CONSTRAINT "postal_scans_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "postal_deliveries_brought_on_id_idx" ON "postal_deliveries"("brought_on", "id");

-- CreateIndex
CREATE UNIQUE INDEX "postal_lines_delivery_id_line_number_key" ON "postal_lines"("delivery_id", "line_number");

-- CreateIndex
CREATE UNIQUE INDEX "postal_lines_delivery_id_identifier_key" ON "postal_lines"("delivery_id", "identifier");

-- CreateIndex
CREATE INDEX "postal_scans_intake_id_idx" ON "postal_scans"("intake_id");

-- CreateIndex
CREATE INDEX "postal_scans_delivery_id_version_idx" ON "postal_scans"("delivery_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "postal_scans_delivery_id_key_key" ON "postal_scans"("delivery_id", "key");

-- AddForeignKey
ALTER TABLE "postal_lines" ADD CONSTRAINT "postal_lines_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "postal_deliveries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "postal_scans" ADD CONSTRAINT "postal_scans_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "postal_deliveries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What no program may contradict: a closed delivery says who closed it, and an envelope for somebody else never became a letter.
ALTER TABLE "postal_deliveries"
  ADD CONSTRAINT "postal_delivery_state" CHECK ("state" IN ('open', 'closed')),
  ADD CONSTRAINT "postal_delivery_closed_by_somebody" CHECK (("state" = 'closed') = ("closed_at" IS NOT NULL AND "closed_by_id" IS NOT NULL));
ALTER TABLE "postal_scans"
  ADD CONSTRAINT "postal_scan_fate" CHECK ("fate" IN ('accepted', 'wrongAddressee')),
  ADD CONSTRAINT "postal_scan_method" CHECK ("method" IN ('scanner', 'camera', 'manual')),
  ADD CONSTRAINT "postal_scan_manual_has_reason" CHECK ("method" <> 'manual' OR "reason" <> ''),
  ADD CONSTRAINT "postal_scan_accepted_stays" CHECK ("intake_id" IS NULL OR ("undone_at" IS NULL AND "fate" IS DISTINCT FROM 'wrongAddressee'));

interface Dated {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Whether a row of reference data was in force on the day; old rows stay for old records and are not offered for new ones. */
export function isInForce(row: Dated, on: string): boolean {
  return (row.validFrom === null || row.validFrom <= on) && (row.validTo === null || on <= row.validTo);
}

/** Kinds of territories, as the server takes them. */
export const territoryKinds = [
  'country',
  'oblast',
  'republicanCity',
  'cityAdministration',
  'district',
  'cityDistrict',
] as const;

/** How a reception may end for the person who came (codes of the dictionary `outcome`). */
export const receptionOutcomes = [
  'satisfied',
  'partlySatisfied',
  'explained',
  'refused',
  'takenNote',
] as const;

export type ReceptionOutcome = (typeof receptionOutcomes)[number];

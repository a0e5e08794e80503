/** Those who are received first; inside the class, and outside it, the order of booking holds. */
export const priorityCategories = [
  'wwiiVeteran',
  'equatedVeteran',
  'combatVeteran',
  'disability',
  'pregnant',
  'altynQyran',
  'halyqQaharmany',
  'enbekEri',
] as const;

export type PriorityCategory = (typeof priorityCategories)[number];

/** Whether the category gives the priority right (первоочередное право, бірінші кезектегі құқық). */
export function hasPriorityRight(privilege: string | null): boolean {
  return (priorityCategories as readonly string[]).includes(privilege ?? '');
}

/** The queue of a reception day: the privileged first, each class in the order of booking. */
export function receptionQueue<
  Person extends { readonly privilege: string | null; readonly bookingNumber: number },
>(people: readonly Person[]): Person[] {
  return [...people].sort((a, b) => {
    const byRight = Number(hasPriorityRight(b.privilege)) - Number(hasPriorityRight(a.privilege));
    return byRight || a.bookingNumber - b.bookingNumber;
  });
}

/** The shelves of the room in the order of the index; small dictionaries follow by their names. */
export const referenceGroups = [
  { title: 'who', parts: ['territories', 'residents', 'boundaries', 'bodies'] },
  { title: 'what', parts: ['questions'] },
  { title: 'when', parts: ['terms', 'calendar'] },
  { title: 'how', parts: ['templates', 'trust', 'settings'] },
] as const;

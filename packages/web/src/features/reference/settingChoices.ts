/** Choices of settings that have a name in the texts of this room. */
export const choiceNames = ['working', 'calendar', 'perYear', 'perDay'] as const;

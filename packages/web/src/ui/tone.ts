/** What a colour means, everywhere: the same tone always says the same thing, and a word always says it too. */
export type Tone = 'neutral' | 'accent' | 'attention' | 'overdue' | 'done' | 'control';

import type { Localized } from '../kernel/localized.ts';

/** What was found where it had to be done; also what the department concludes of a report. */
export const executionVerdicts = ['executed', 'partly', 'notExecuted'] as const;

export type ExecutionVerdict = (typeof executionVerdicts)[number];

export const executionVerdictNames: Record<ExecutionVerdict, Localized> = {
  executed: { kk: 'Орындалған', ru: 'Исполнено', en: 'Executed' },
  partly: { kk: 'Ішінара орындалған', ru: 'Исполнено частично', en: 'Partly executed' },
  notExecuted: { kk: 'Орындалмаған', ru: 'Не исполнено', en: 'Not executed' },
};

/** Whether the text names a verdict. */
export function isExecutionVerdict(text: string): text is ExecutionVerdict {
  return (executionVerdicts as readonly string[]).includes(text);
}

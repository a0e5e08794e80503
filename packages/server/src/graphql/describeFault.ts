/** What is written down of a fault. */
export interface FaultNote {
  readonly name: string;
  readonly code?: string;
  readonly message: string;
  readonly stack: readonly string[];
}

/**
 * A fault for the log of the server: enough to find the place, nothing of what people wrote. Messages of databases quote
 * the values they stumbled over, so whatever stands in quotes and every long number is left out.
 */
export function describeFault(fault: unknown): FaultNote {
  if (!(fault instanceof Error)) return { name: typeof fault, message: '', stack: [] };
  const code = 'code' in fault && typeof fault.code === 'string' ? { code: fault.code } : {};
  const stack = (fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    name: fault.name,
    ...code,
    message: withoutValues(fault.message),
    stack: stack.slice(0, 20).map((line) => line.trim()),
  };
}

function withoutValues(message: string): string {
  return message
    .replace(/(["'`«])(?:(?!\1|»)[^\n])*(?:\1|»)/g, '$1…$1')
    .replace(/\d{5,}/g, '…')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 500);
}

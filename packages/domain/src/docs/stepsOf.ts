/** The steps of a state in two cells: those that lead elsewhere, and those that change no state. */
export function stepsOf(actions: Readonly<Partial<Record<string, string>>>, state: string): [string, string] {
  const steps = Object.entries(actions);
  const leading = steps.filter(([, next]) => next !== state);
  const staying = steps.filter(([, next]) => next === state);
  return [
    leading.map(([action, next]) => `\`${action}\` → \`${next}\``).join('<br>') || '—',
    staying.map(([action]) => `\`${action}\``).join(', '),
  ];
}

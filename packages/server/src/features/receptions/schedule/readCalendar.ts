/** An event of a calendar as its reader understands it: names of properties to their values. */
export type CalendarEvent = ReadonlyMap<string, string>;

/**
 * Reads a calendar as strictly as RFC 5545 is written: CRLF, lines of at most 75 octets, folding, the properties that
 * must be there, escaped text. Throws where a calendar program would refuse the file. For tests.
 */
export function readCalendar(file: string): readonly CalendarEvent[] {
  for (const line of file.split('\r\n')) {
    if (line.includes('\n')) throw new Error(`A bare line feed: ${line}`);
    if (Buffer.byteLength(line) > 75) throw new Error(`Longer than 75 octets: ${line}`);
  }
  const lines = file.replaceAll('\r\n ', '').split('\r\n').filter(Boolean).map(readLine);
  if (lines[0]?.[1] !== 'VCALENDAR' || lines.at(-1)?.[1] !== 'VCALENDAR') throw new Error('Not a calendar');
  const events: Map<string, string>[] = [];
  const head = new Map<string, string>();
  let open: Map<string, string> | null = null;
  for (const [name, value] of lines.slice(1, -1)) {
    if (name === 'BEGIN' && value === 'VEVENT') open = new Map();
    else if (name === 'END' && value === 'VEVENT' && open) {
      requireAll(open, ['UID', 'DTSTAMP', 'DTSTART']);
      events.push(open);
      open = null;
    } else {
      const target = open ?? head;
      if (target.has(name)) throw new Error(`${name} stands twice`);
      target.set(name, value);
    }
  }
  requireAll(head, ['VERSION', 'PRODID']);
  if (new Set(events.map((event) => event.get('UID'))).size < events.length) throw new Error('A UID twice');
  return events;
}

function readLine(line: string): readonly [string, string] {
  const found = /^([A-Z-]+)(;[^:]*)?:(.*)$/.exec(line);
  if (!found) throw new Error(`Not a property: ${line}`);
  const text = (found[3] ?? '').replace(/\\([\\;,nN])/g, (_, sign: string) =>
    /n/i.test(sign) ? '\n' : sign,
  );
  return [found[1] ?? '', text];
}

function requireAll(properties: CalendarEvent, names: readonly string[]): void {
  for (const name of names) if (!properties.has(name)) throw new Error(`${name} is missing`);
}

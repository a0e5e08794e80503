import { randomUUID } from 'node:crypto';
import type { Somebody } from './office.ts';

export interface OwnOfficial {
  readonly id: number;
  readonly fullName: string;
}

/** Officials nobody else's journey knows, who receive on this one day from morning to night, with a lunch at 13:00. */
export async function ownOfficials(organiser: Somebody, count: number, on: string): Promise<OwnOfficial[]> {
  const { bodies } = await organiser.ask<{ bodies: { id: number; code: string }[] }>(
    '{ bodies { id code } }',
  );
  const bodyId = bodies.find(({ code }) => code === 'kst')?.id;
  const mark = randomUUID().replaceAll('-', '').slice(0, 6);
  const names = Array.from({ length: count }, (_, index) => `Қабылдаушы ${mark} ${index + 1}`);
  for (const fullName of names) {
    await write(organiser, 'saveOfficial', 'SaveOfficialInput', {
      ...{
        idempotencyKey: `official ${fullName}`,
        fullName,
        bodyId,
        receives: true,
        postKk: 'Әкімнің орынбасары',
        postRu: 'Заместитель акима',
      },
    });
  }
  const { officials } = await organiser.ask<{ officials: OwnOfficial[] }>('{ officials { id fullName } }');
  const made = names.flatMap((name) => officials.filter(({ fullName }) => fullName === name));
  for (const { id } of made) {
    const weekday = new Date(`${on}T00:00:00Z`).getUTCDay() || 7;
    const times = { fromTime: '09:00', toTime: '18:00', lunchFrom: '13:00', lunchTo: '14:00' };
    const hours = [{ weekday, ordinal: null, ...times, slotMinutes: 15, validFrom: on, validTo: on }];
    await write(organiser, 'saveOfficialHours', 'SaveOfficialHoursInput', {
      ...{ officialId: id, hours, absences: [] },
    });
  }
  return made;
}

async function write(somebody: Somebody, verb: string, type: string, input: object): Promise<void> {
  const document = `mutation ($input: ${type}!) { ${verb}(input: $input) { refusals { code field } } }`;
  const answer = await somebody.ask<Record<string, { refusals: unknown[] }>>(document, { input });
  if (answer[verb]?.refusals.length !== 0) throw new Error(JSON.stringify(answer));
}

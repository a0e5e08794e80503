import { fromPlainDate, fromPlainDateOrNull } from '../../db/dates.ts';
import { inTransaction, refuseIfAny } from '../../db/inTransaction.ts';
import { changesBetween } from '../../db/journal.ts';
import { NotFound } from '../../graphql/errors.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';

/** One line of an official's schedule. */
export interface HoursInput {
  readonly weekday: number;
  readonly ordinal?: number | null | undefined;
  readonly fromTime: string;
  readonly toTime: string;
  readonly lunchFrom?: string | null | undefined;
  readonly lunchTo?: string | null | undefined;
  readonly slotMinutes: number;
  readonly placeKk?: string | null | undefined;
  readonly placeRu?: string | null | undefined;
  readonly validFrom: string;
  readonly validTo?: string | null | undefined;
}

export interface SaveOfficialHoursInput {
  readonly officialId: number;
  readonly hours: readonly HoursInput[];
  readonly languages?: readonly string[] | null | undefined;
  readonly hasVideo?: boolean | null | undefined;
  readonly absences: readonly { readonly fromOn: string; readonly toOn: string; readonly reason: string }[];
}

const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** The whole schedule of an official and his absences, as they shall be from now on; the journal keeps what was before. */
export async function saveOfficialHours(office: Office, input: SaveOfficialHoursInput) {
  office.require('reception.calendar');
  const { officialId } = input;
  const known = await office.archive.prisma.official.findUnique({ where: { id: officialId } });
  if (!known) throw new NotFound('official');
  return inTransaction(office, async ({ tx, note }) => {
    refuseIfAny([
      ...input.hours.flatMap((one, index) => hoursRefusals(one, `hours.${index}`)),
      ...input.absences.flatMap(({ fromOn, toOn }, index) =>
        toOn < fromOn ? [refusal('VALIDITY_REVERSED', `absences.${index}.toOn`)] : [],
      ),
    ]);
    const before = await tx.officialHours.findMany({ where: { officialId }, orderBy: { id: 'asc' } });
    await tx.officialHours.deleteMany({ where: { officialId } });
    await tx.officialAbsence.deleteMany({ where: { officialId } });
    await tx.officialHours.createMany({
      data: input.hours.map(
        ({ ordinal, lunchFrom, lunchTo, validFrom, validTo, placeKk, placeRu, ...rest }) => ({
          ...rest,
          placeKk: placeKk?.trim() ?? '',
          placeRu: placeRu?.trim() ?? '',
          officialId,
          ordinal: ordinal ?? null,
          lunchFrom: lunchFrom || null,
          lunchTo: lunchTo || null,
          validFrom: fromPlainDate(validFrom),
          validTo: fromPlainDateOrNull(validTo),
        }),
      ),
    });
    await tx.officialAbsence.createMany({
      data: input.absences.map(({ fromOn, toOn, reason }) => ({
        officialId,
        fromOn: fromPlainDate(fromOn),
        toOn: fromPlainDate(toOn),
        reason: reason.trim(),
      })),
    });
    const gifts = giftsOf(input);
    await tx.official.update({ where: { id: officialId }, data: gifts });
    const changes = {
      ...changesBetween({ languages: known.languages, hasVideo: known.hasVideo }, gifts),
      hours: [before.map(written), input.hours.map(written)] as const,
    };
    note({ action: 'official.setHours', entity: 'official', entityId: officialId, changes });
    return officialId;
  });
}

/** What the seating asks of an official: his languages, and a room for video; what nobody said stays as it was. */
function giftsOf({ languages, hasVideo }: SaveOfficialHoursInput) {
  return {
    ...(languages ? { languages: receptionLanguages.filter((one) => languages.includes(one)) } : {}),
    ...(hasVideo == null ? {} : { hasVideo }),
  };
}

const receptionLanguages = ['kk', 'ru'] as const;

const written = (one: {
  weekday: number;
  ordinal?: number | null | undefined;
  fromTime: string;
  toTime: string;
}) => `${one.ordinal ?? ''}/${one.weekday} ${one.fromTime}–${one.toTime}`;

function hoursRefusals(one: HoursInput, at: string): Refusal[] {
  const list: Refusal[] = [];
  for (const field of ['fromTime', 'toTime'] as const) {
    if (!isTime(one[field])) list.push(refusal('RECEPTION_TIME_FORMAT', `${at}.${field}`));
  }
  for (const field of ['lunchFrom', 'lunchTo'] as const) {
    if (one[field] && !isTime(one[field])) list.push(refusal('RECEPTION_TIME_FORMAT', `${at}.${field}`));
  }
  if (one.fromTime >= one.toTime) list.push(refusal('HOURS_REVERSED', `${at}.toTime`));
  if (one.weekday < 1 || one.weekday > 7) list.push(refusal('NOT_A_CHOICE', `${at}.weekday`));
  if (one.ordinal != null && ![-1, 1, 2, 3, 4].includes(one.ordinal)) {
    list.push(refusal('NOT_A_CHOICE', `${at}.ordinal`));
  }
  if (one.slotMinutes < 5 || one.slotMinutes > 240) {
    list.push(refusal('OUT_OF_RANGE', `${at}.slotMinutes`, { least: 5, most: 240 }));
  }
  return list;
}

import { randomBytes } from 'node:crypto';
import { addDays } from '@tyndau/domain/calendar/plainDate';
import ical from 'ical-generator';
import { hashOfToken } from '../../../auth/sessions.ts';
import { Prisma } from '../../../db/archive.ts';
import { inTransaction } from '../../../db/inTransaction.ts';
import { NotFound } from '../../../graphql/errors.ts';
import type { Office } from '../../../office.ts';
import { scheduleTexts } from './scheduleTexts.ts';

/** Gives an official's calendar a new secret address; the old one stops answering at once. The secret is told once. */
export async function renewOfficialFeed(office: Office, officialId: number) {
  office.require('reception.calendar');
  const official = await office.archive.prisma.official.findUnique({ where: { id: officialId } });
  if (!official) throw new NotFound('official');
  const token = randomBytes(24).toString('base64url');
  const outcome = await inTransaction(office, async ({ tx, note }) => {
    const issued = { digest: hashOfToken(token), issuedAt: office.now, issuedById: office.signedIn.id };
    await tx.officialFeed.upsert({
      where: { officialId },
      create: { officialId, ...issued },
      update: issued,
    });
    note({ action: 'official.renewFeed', entity: 'official', entityId: officialId });
    return officialId;
  });
  return { outcome, address: `/api/calendars/${token}.ics` };
}

/** Closes the address altogether. */
export function closeOfficialFeed(office: Office, officialId: number) {
  office.require('reception.calendar');
  return inTransaction(office, async ({ tx, note }) => {
    const { count } = await tx.officialFeed.deleteMany({ where: { officialId } });
    if (count === 0) throw new NotFound('officialFeed');
    note({ action: 'official.closeFeed', entity: 'official', entityId: officialId });
    return officialId;
  });
}

interface FeedRow {
  readonly id: number;
  readonly number: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly format: string;
  readonly placeKk: string | null;
  readonly placeRu: string | null;
  readonly videoLink: string | null;
}

const DAYS_BACK = 31;
const DAYS_AHEAD = 200;

/**
 * The calendar behind a secret address: hours, numbers and places of an official's receptions. A telephone that is lost and
 * a calendar kept abroad must not know who comes with what: no names, no questions.
 */
export async function writeOfficialFeed(office: Office, token: string): Promise<string> {
  const { prisma } = office.archive;
  const feed = await prisma.officialFeed.findUnique({
    where: { digest: hashOfToken(token) },
    include: { official: true },
  });
  if (!feed || feed.official.disabledAt) throw new NotFound('officialFeed');
  const rows = await office.archive.read<FeedRow>(Prisma.sql`
    SELECT r.id, r.number, r.starts_at AS "startsAt", r.ends_at AS "endsAt", r.format,
      d.place_kk AS "placeKk", d.place_ru AS "placeRu", d.video_link AS "videoLink"
    FROM receptions r LEFT JOIN reception_days d ON d.id = r.day_id
    WHERE r.official_id = ${feed.officialId} AND r.ends_at IS NOT NULL
      AND r.starts_at >= ${addDays(office.today, -DAYS_BACK)}::date
      AND r.starts_at < ${addDays(office.today, DAYS_AHEAD)}::date
      AND r.state NOT IN ('declined', 'leftWithoutConsideration', 'cancelled')
    ORDER BY r.starts_at, r.id`);
  const { kk, ru } = scheduleTexts;
  // Without a zone of its own the library writes moments in UTC, which every calendar shows by its own clock.
  const calendar = ical({
    name: `${kk.receiving} / ${ru.receiving}: ${feed.official.fullName}`,
    prodId: { company: 'Tyndau', product: 'receptions' },
    ttl: 15 * 60,
  });
  for (const row of rows) {
    calendar.createEvent({
      id: `reception-${row.id}@tyndau`,
      start: row.startsAt,
      end: row.endsAt,
      stamp: office.now,
      summary: `${kk.receiving} / ${ru.receiving} ${row.number}`,
      location: [row.placeKk, row.placeRu].filter(Boolean).join(' / '),
      ...(row.format === 'video' && row.videoLink ? { url: row.videoLink } : {}),
    });
  }
  return calendar.toString();
}

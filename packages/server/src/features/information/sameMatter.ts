import { addDays } from '@tyndau/domain/calendar/plainDate';
import { type Archive, Prisma } from '../../db/archive.ts';
import { columnsOf } from '../../db/columns.ts';
import { fromPlainDate } from '../../db/dates.ts';
import type { Appeal, InformationRequest } from '../../db/generated/client.ts';
import type { Office } from '../../office.ts';
import type { AppealRow } from '../appeals/appealRow.ts';
import { innerBodyIds } from '../execution/bodyPeople.ts';

const columns = columnsOf(Prisma.InformationRequestScalarFieldEnum, 'i');

export type Matter = Pick<
  Appeal | AppealRow,
  'id' | 'cardId' | 'repeatOfId' | 'partOfId' | 'applicantId' | 'questionCode'
>;

/** How long a reply serves, in calendar days: after that the facts are asked anew. A setting of the office. */
function reuseDays({ book }: Office): number {
  return Number(book.settings.get('information.reuseDays') ?? 180);
}

/**
 * What the body was asked before in the same matter: for the appeal itself, its card, what it repeats or what repeats it,
 * the letter it is a part of, or the same question of the same person. The newest first; what was withdrawn is not there.
 */
export function earlierRequests(
  reader: Pick<Archive, 'read'>,
  office: Office,
  matter: Matter,
  toBodyId: number,
): Promise<InformationRequest[]> {
  const since = fromPlainDate(addDays(office.today, -reuseDays(office)));
  return reader.read<InformationRequest>(Prisma.sql`
    SELECT ${columns} FROM information_requests i JOIN appeals e ON e.id = i.appeal_id
    WHERE i.to_body_id = ANY(${innerBodyIds(office.book, toBodyId)}) AND i.withdrawn_at IS NULL
      AND (i.replied_at >= ${since} OR (i.replied_at IS NULL AND e.closed_on IS NULL))
      AND (e.id = ${matter.id} OR e.card_id = ${matter.cardId} OR e.repeat_of_id = ${matter.id}
        OR e.id = ${matter.repeatOfId}::int OR e.repeat_of_id = ${matter.repeatOfId}::int
        OR e.id = ${matter.partOfId}::int
        OR (e.question_code = ${matter.questionCode} AND e.applicant_id = ${matter.applicantId}::int)
        OR i.id IN (SELECT request_id FROM information_links WHERE appeal_id = ${matter.id}))
    ORDER BY i.id DESC LIMIT 10`);
}

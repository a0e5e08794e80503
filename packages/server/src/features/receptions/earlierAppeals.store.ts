import { Prisma } from '../../db/archive.ts';
import { columnsOf } from '../../db/columns.ts';
import type { Appeal, Reception } from '../../db/generated/client.ts';
import type { Office } from '../../office.ts';
import { visibleAppeals } from '../appeals/appeals.visibility.ts';

const columns = columnsOf(Prisma.AppealScalarFieldEnum, 'a');
const MOST_SHOWN = 10;

/** What the person wrote before on the same question, and the appeal the request grew from; the newest first. */
export function listEarlierAppeals(office: Office, reception: Reception): Promise<Appeal[]> {
  if (!office.may('appeal.read')) return Promise.resolve([]);
  return office.archive.read<Appeal>(Prisma.sql`
    SELECT ${columns} FROM appeals a
    WHERE (a.applicant_id = ${reception.applicantId} AND a.question_code = ${reception.questionCode}
      OR a.id = ${reception.appealId}) AND ${visibleAppeals(office)}
    ORDER BY a.registered_on DESC, a.id DESC LIMIT ${MOST_SHOWN}`);
}

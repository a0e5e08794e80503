import type { Prisma } from '../../db/archive.ts';
import { Refused } from '../../db/inTransaction.ts';
import { NotFound } from '../../graphql/errors.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { type AppealStep, changeAppeal } from '../appeals/changeAppeal.ts';
import { earlierRequests } from './sameMatter.ts';

export interface JoinInformationInput extends AppealStep {
  readonly requestId: number;
}

/** Joins what the body was asked before in this matter to the appeal: its reply is read here as well. */
export function joinInformation(office: Office, input: JoinInformationInput) {
  const { requestId } = input;
  const step = {
    ...input,
    notedAs: 'appeal.joinInformation',
    noted: { requestId: [null, requestId] as const },
  };
  return changeAppeal(office, 'appeal.askInformation', step, async ({ tx }, appeal) => {
    const known = await tx.informationRequest.findUnique({ where: { id: requestId } });
    if (!known) throw new NotFound('information request');
    const reader = { read: <Row>(sql: Prisma.Sql) => tx.$queryRaw<Row[]>(sql) };
    const earlier = await earlierRequests(reader, office, appeal, known.toBodyId);
    // A request of another matter is not found: numbers cannot be tried out.
    if (!earlier.some(({ id }) => id === requestId)) throw new NotFound('information request');
    if (known.appealId === appeal.id) throw new Refused([refusal('INFORMATION_KNOWN_HERE')]);
    const { count } = await tx.informationLink.createMany({
      data: [{ requestId, appealId: appeal.id, linkedById: office.signedIn.id, linkedAt: office.now }],
      skipDuplicates: true,
    });
    if (count === 0) throw new Refused([refusal('INFORMATION_KNOWN_HERE')]);
    return {};
  });
}

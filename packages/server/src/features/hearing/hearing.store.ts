import { seesOnlyOwnBody } from '@tyndau/domain/access/roles';
import type { HearingFacts } from '@tyndau/domain/hearing/preliminaryDecision';
import { toPlainDate, toPlainDateOrNull } from '../../db/dates.ts';
import type { PreliminaryDecision } from '../../db/generated/client.ts';
import type { Transaction } from '../../db/inTransaction.ts';
import type { Office } from '../../office.ts';
import type { AppealRow } from '../appeals/appealRow.ts';
import { isOfBody } from '../execution/execution.store.ts';

type Reader = Pick<Transaction, 'preliminaryDecision'>;

/** The preliminary decision that holds now. */
export function findDecision(reader: Reader, appealId: number): Promise<PreliminaryDecision | null> {
  return reader.preliminaryDecision.findFirst({
    where: { appealId, replacedAt: null },
    orderBy: { id: 'desc' },
  });
}

/** All of them, the newest first: for the body that considers, and for the department. */
export function listDecisions(office: Office, appeal: AppealRow): Promise<PreliminaryDecision[]> {
  if (seesOnlyOwnBody(office.signedIn.role) && !isOfBody(office, appeal)) return Promise.resolve([]);
  return office.archive.prisma.preliminaryDecision.findMany({
    where: { appealId: appeal.id },
    orderBy: { id: 'desc' },
  });
}

/** A decision as the law reads it. */
export function hearingFactsOf(row: PreliminaryDecision): HearingFacts {
  const { exemption, exemptionReason } = row;
  return {
    ...{ exemption, exemptionReason, givenOn: toPlainDate(row.givenOn) },
    deliveredOn: toPlainDateOrNull(row.deliveredOn),
    objectedOn: toPlainDateOrNull(row.objectedOn),
    hearingOn: toPlainDateOrNull(row.hearingOn),
    heldOn: toPlainDateOrNull(row.heldOn),
    protocolOn: toPlainDateOrNull(row.protocolOn),
    remarksOn: toPlainDateOrNull(row.remarksOn),
  };
}

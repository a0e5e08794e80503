import { plainDate } from '@tyndau/domain/calendar/plainDate';
import { outcomeRefusals, proposalRefusals } from '@tyndau/domain/discipline/disciplineProposal';
import { fromPlainDate, toPlainDate } from '../../db/dates.ts';
import { once } from '../../db/idempotency.ts';
import { inTransaction, Refused, refuseIfAny } from '../../db/inTransaction.ts';
import { changesBetween } from '../../db/journal.ts';
import { requireVersion } from '../../db/staleVersion.ts';
import { NotFound } from '../../graphql/errors.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { findAssignment } from '../assignments/assignments.store.ts';
import { chosenBody, nextDisciplineNumber } from './discipline.store.ts';

export interface ProposalToMake {
  readonly idempotencyKey: string;
  readonly bodyId?: number | null | undefined;
  readonly personName: string;
  readonly personPost: string;
  readonly ground: string;
  readonly circumstances: string;
  readonly assignmentId?: number | null | undefined;
  readonly penalty: string;
  readonly answerDueOn?: string | null | undefined;
}

/** The department proposes to the body to hold its official to account. */
export async function proposeDiscipline(office: Office, input: ProposalToMake) {
  office.require('discipline.keep');
  const { idempotencyKey: _key, assignmentId = null, ...facts } = input;
  const { bodyId, refusals } = chosenBody(office, input.bodyId);
  const answerDueOn = input.answerDueOn ? plainDate(input.answerDueOn) : null;
  const isUnknown = assignmentId !== null && !(await findAssignment(office, assignmentId));
  return inTransaction(office, async ({ tx, note }) => {
    refuseIfAny([...refusals, ...proposalRefusals({ ...input, answerDueOn }, office.today)]);
    if (isUnknown) throw new NotFound('assignment');
    return once(tx, office, 'discipline.propose', input, async () => {
      const number = await nextDisciplineNumber(tx, office, 'disciplineProposal');
      const { id } = await tx.disciplineProposal.create({
        data: {
          ...{ ...facts, bodyId, number, assignmentId, proposedById: office.signedIn.id },
          proposedOn: fromPlainDate(office.today),
          answerDueOn: fromPlainDate(answerDueOn ?? office.today),
        },
      });
      const changes = { number: [null, number], bodyId: [null, bodyId], ground: [null, input.ground] };
      note({ action: 'discipline.propose', entity: 'disciplineProposal', entityId: id, changes });
      return id;
    });
  });
}

export interface OutcomeToRecord {
  readonly id: number;
  readonly version: number;
  readonly outcome: string;
  readonly imposedPenalty?: string | null | undefined;
  readonly orderNumber: string;
  readonly decidedOn: string;
  readonly note: string;
}

/** What the body did upon the proposal: the penalty and its order, or why there is none. */
export function recordDisciplineOutcome(office: Office, input: OutcomeToRecord) {
  office.require('discipline.keep');
  return inTransaction(office, async ({ tx, note }) => {
    await tx.$queryRaw`SELECT 1 FROM discipline_proposals WHERE id = ${input.id} FOR UPDATE`;
    const before = await tx.disciplineProposal.findUnique({ where: { id: input.id } });
    if (!before) throw new NotFound('disciplineProposal');
    await requireVersion(tx, office, 'disciplineProposal', before, input.version);
    if (before.outcome !== null) throw new Refused([refusal('DISCIPLINE_DECIDED')]);
    const { imposedPenalty = null, decidedOn } = input;
    const asked = { ...input, imposedPenalty, decidedOn: plainDate(decidedOn) };
    refuseIfAny(outcomeRefusals(asked, toPlainDate(before.proposedOn), office.today));
    const after = {
      outcome: input.outcome,
      imposedPenalty: input.outcome === 'imposed' ? imposedPenalty : null,
      orderNumber: input.orderNumber.trim(),
      decidedOn: fromPlainDate(decidedOn),
      outcomeNote: input.note.trim(),
      recordedById: office.signedIn.id,
      version: before.version + 1,
    };
    await tx.disciplineProposal.update({ where: { id: input.id }, data: after });
    note({
      action: 'discipline.decide',
      entity: 'disciplineProposal',
      entityId: input.id,
      changes: changesBetween({ ...before }, after),
    });
    return input.id;
  });
}

import type { AppealKind } from '@tyndau/domain/appeals/appealKinds';
import {
  decideExtension,
  type ExtensionDecider,
  type ExtensionDecision,
} from '@tyndau/domain/calendar/extension';
import { type PlainDate, plainDate } from '@tyndau/domain/calendar/plainDate';
import { fromPlainDate, toPlainDate } from '../../db/dates.ts';
import type { Appeal } from '../../db/generated/client.ts';
import { Refused, type Work } from '../../db/inTransaction.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { issueNotice, type NoticeInput } from '../paths/issueNotice.ts';
import { writeStep } from '../paths/takePath.ts';
import { type AppealStep, changeAppeal } from './changeAppeal.ts';

export interface ExtendInput extends AppealStep {
  readonly dueOn: string;
  readonly ground: string;
  readonly decidedBy: string;
  /** Who signs the notice to the applicant and how it goes. */
  readonly notice?: NoticeInput | null | undefined;
}

/** Extends the term by a reasoned decision; both terms stay on the card, and the notice gets a term (АППК art. 76). */
export function extendTerm(
  office: Office,
  input: ExtendInput,
  /** What else the decision decides, in the same transaction. */
  andThen: (work: Work, appeal: Appeal, extensionId: number) => Promise<void> = dropRequest(office),
) {
  return changeAppeal(office, 'appeal.extend', { ...input, reason: input.ground }, async (work, appeal) => {
    const { tx } = work;
    if (!appeal.dueOn) throw new Refused([refusal('NO_TERM_TO_EXTEND', 'dueOn')]);
    const decided = decideExtension(
      {
        kind: appeal.kind as AppealKind,
        registeredOn: dayAtMost(toPlainDate(appeal.registeredOn), office.today),
        dueOn: toPlainDate(appeal.dueOn),
        decidedOn: office.today,
        decidedBy: input.decidedBy as ExtensionDecider,
        newDueOn: plainDate(input.dueOn),
        reason: input.ground,
      },
      office.book.calendar,
    );
    if (!decided.ok) throw new Refused(decided.refusal.map(atCounterField));
    const dueOn = fromPlainDate(decided.value.dueOn);
    const { id: extensionId } = await tx.extension.create({
      data: {
        appealId: appeal.id,
        decidedOn: fromPlainDate(office.today),
        decidedById: office.signedIn.id,
        ground: input.ground,
        previousDueOn: appeal.dueOn,
        dueOn,
        noticeDueOn: fromPlainDate(decided.value.noticeDueOn),
      },
    });
    await tx.routing.updateMany({ where: { appealId: appeal.id, endedAt: null }, data: { dueOn } });
    await andThen(work, appeal, extensionId);
    await tellApplicant(work, office, appeal, input, decided.value);
    return { dueOn };
  });
}

// The applicant is told of both days within three working days (АППК art. 76): the letter is issued with the decision.
async function tellApplicant(
  work: Work,
  office: Office,
  appeal: Appeal,
  { ground, decidedBy, notice }: ExtendInput,
  { dueOn, noticeDueOn }: ExtensionDecision,
): Promise<void> {
  const told = { ground: '', reason: ground, decidedBy };
  const step = await writeStep(work, office, appeal, 'appeal.extend', told, { term: null });
  const letter = { dueOn: appeal.dueOn, newDueOn: fromPlainDate(dueOn) };
  await issueNotice(work, office, appeal, step, noticeDueOn, notice, letter);
}

// What is registered after hours bears the date of the next working day; a decision need not wait for that day.
function dayAtMost(day: PlainDate, most: PlainDate): PlainDate {
  return day < most ? day : most;
}

// Extended without waiting for the request: then there is nothing left to decide.
function dropRequest(office: Office) {
  return async ({ tx }: Work, appeal: Appeal): Promise<void> => {
    await tx.extensionRequest.updateMany({
      where: { appealId: appeal.id, verdict: null },
      data: { verdict: 'dropped', decidedAt: office.now, decidedById: office.signedIn.id },
    });
  };
}

const counterFields: Record<string, string> = { newDueOn: 'dueOn', reason: 'ground' };

// The law speaks of a new deadline and a reason; the form calls them by its own names.
function atCounterField<Told extends { field: string | null }>(told: Told): Told {
  return told.field === null ? told : { ...told, field: counterFields[told.field] ?? told.field };
}

import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import { hearingTerms, preliminaryRefusals } from '@tyndau/domain/hearing/preliminaryDecision';
import { fromPlainDate, fromPlainDateOrNull } from '../../db/dates.ts';
import { refuseIfAny } from '../../db/inTransaction.ts';
import type { Office } from '../../office.ts';
import { shownDay } from '../../printing/officeTexts.ts';
import { type AppealStep, changeAppeal } from '../appeals/changeAppeal.ts';
import { issueNotice, type NoticeInput } from '../paths/issueNotice.ts';
import { writeStep } from '../paths/takePath.ts';
import { hearingFactsOf } from './hearing.store.ts';

export interface PrepareDecisionInput extends AppealStep {
  readonly text: string;
  /** The ground on which nobody is heard. */
  readonly exemption?: string | null | undefined;
  readonly hearingOn?: string | null | undefined;
  readonly hearingTime?: string | null | undefined;
  readonly place?: string | null | undefined;
  readonly notice?: NoticeInput | null | undefined;
}

/**
 * Tells the applicant what is about to be decided against him, three working days before, and when he may be heard; or
 * writes down by which ground of the Code nobody is heard (АППК art. 73). Given again, the last one holds.
 */
export function prepareDecision(office: Office, input: PrepareDecisionInput) {
  return changeAppeal(office, 'appeal.prepareDecision', input, async (work, appeal) => {
    const { tx } = work;
    const facts = {
      text: input.text.trim(),
      exemption: input.exemption ?? '',
      exemptionReason: input.reason?.trim() ?? '',
      hearingOn: (input.hearingOn ?? null) as PlainDate | null,
      ...{ hearingTime: input.hearingTime?.trim() ?? '', place: input.place?.trim() ?? '' },
    };
    refuseIfAny(preliminaryRefusals(facts, office.today));
    await tx.preliminaryDecision.updateMany({
      where: { appealId: appeal.id, replacedAt: null },
      data: { replacedAt: office.now },
    });
    const row = await tx.preliminaryDecision.create({
      data: {
        ...{ appealId: appeal.id, bodyId: appeal.bodyId ?? office.signedIn.bodyId, ...facts },
        hearingOn: fromPlainDateOrNull(facts.hearingOn),
        ...{ givenOn: fromPlainDate(office.today), givenAt: office.now, givenById: office.signedIn.id },
      },
    });
    // Where nobody is heard, there is nothing to tell before the answer itself.
    if (facts.exemption !== '') return {};
    const told = { ground: '', reason: facts.text };
    const step = await writeStep(work, office, appeal, 'appeal.prepareDecision', told, { term: null });
    const { earliestActOn } = hearingTerms(hearingFactsOf(row), office.book.calendar);
    await issueNotice(work, office, appeal, step, office.today, input.notice, {
      decision: facts.text,
      earliestActOn: fromPlainDate(earliestActOn),
      hearing: hearingLine(row),
    });
    return {};
  });
}

/** Day, hour and place of the hearing in one line; empty where none is appointed. */
export function hearingLine({
  hearingOn,
  hearingTime,
  place,
}: {
  readonly hearingOn: Date | null;
  readonly hearingTime: string;
  readonly place: string;
}): string {
  return hearingOn === null
    ? ''
    : [shownDay(hearingOn), hearingTime, place].filter((part) => part !== '').join(', ');
}

import { addWorkingDays } from '@tyndau/domain/calendar/workingCalendar';
import { hearingDays } from '@tyndau/domain/hearing/preliminaryDecision';
import { conformityTerm } from '@tyndau/domain/paths/conformity';
import { pathActions } from '@tyndau/domain/paths/grounds';
import { type NoticeAction, toldActions } from '@tyndau/domain/paths/notices';
import { partNumberOf } from '@tyndau/domain/paths/parts';
import { fromPlainDate, fromPlainDateOrNull } from '../../db/dates.ts';
import type { Appeal } from '../../db/generated/client.ts';
import type { Office } from '../../office.ts';
import { getAppeal } from '../appeals/appeals.store.ts';
import { conformityDays } from './askToComply.ts';
import { composeNotice, type NoticeText } from './composeNotice.ts';
import { signatories } from './issueNotice.ts';
import type { LetterFacts } from './letterFacts.ts';

export interface PreviewNoticeInput {
  readonly id: number;
  readonly action: string;
  readonly ground?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly bodyId?: number | null | undefined;
  readonly requirements?: readonly string[] | null | undefined;
  readonly fixByOn?: string | null | undefined;
  readonly annotation?: string | null | undefined;
  readonly dueOn?: string | null | undefined;
  readonly hearing?: string | null | undefined;
  readonly signatoryId?: number | null | undefined;
}

/** The notice as it would be issued now, without a number: looked at before what cannot be undone is done. */
export async function previewNotice(office: Office, input: PreviewNoticeInput): Promise<NoticeText[]> {
  // A notice has the applicant's address in full.
  office.require('appeal.seePersonalData');
  const appeal = await getAppeal(office, input.id);
  const action = [...pathActions, ...toldActions].find((known) => known === input.action);
  const able = signatories(office);
  const signatory = able.find(({ id }) => id === input.signatoryId) ?? able[0];
  const executor = office.book.users.get(office.signedIn.id);
  if (!action || !signatory || !executor || appeal.isAnonymous) return [];
  const { prisma } = office.archive;
  const days = conformityDays(office);
  const fixByOn = input.fixByOn ?? conformityTerm(office.today, days, office.book.calendar);
  return composeNotice(prisma, office, {
    appeal,
    card: await office.loaders.card.load(appeal.cardId),
    step: {
      action,
      ground: input.ground ?? '',
      reason: input.reason ?? '',
      requirements: [...(input.requirements ?? [])],
      decidedOn: fromPlainDate(office.today),
      toBodyId: input.bodyId ?? null,
      fixByOn: hasTerm(action) ? fromPlainDate(fixByOn) : null,
    },
    ...{ signatory, executor, outgoingNumber: '', issuedOn: fromPlainDate(office.today) },
    letter: await letterToBe(office, appeal, action, input),
  });
}

const hasTerm = (action: NoticeAction) => action === 'appeal.askToComply' || action === 'appeal.stopClock';

async function letterToBe(
  office: Office,
  appeal: Appeal,
  action: NoticeAction,
  { annotation, dueOn, hearing }: PreviewNoticeInput,
): Promise<LetterFacts> {
  switch (action) {
    case 'appeal.forwardInPart':
      return partToBe(office, appeal, annotation ?? '');
    case 'appeal.extend':
      return { dueOn: appeal.dueOn, newDueOn: fromPlainDateOrNull(dueOn) };
    case 'appeal.prepareDecision': {
      const act = addWorkingDays(office.book.calendar, office.today, hearingDays.beforeAct);
      return { decision: annotation ?? '', hearing: hearing ?? '', earliestActOn: fromPlainDate(act) };
    }
    default:
      return {};
  }
}

async function partToBe(office: Office, appeal: Appeal, annotation: string): Promise<LetterFacts> {
  const parts = await office.archive.prisma.appeal.count({ where: { partOfId: appeal.id } });
  return { part: { number: partNumberOf(appeal.number, parts + 1), annotation }, dueOn: appeal.dueOn };
}

import type { AppealKind } from '@tyndau/domain/appeals/appealKinds';
import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import { decideConformity } from '@tyndau/domain/paths/conformity';
import { noticeDueOn } from '@tyndau/domain/paths/pathTerms';
import { procedureOf } from '@tyndau/domain/paths/procedures';
import { fromPlainDate } from '../../db/dates.ts';
import { Refused } from '../../db/inTransaction.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { attach, type FileInput } from '../appeals/attachFiles.ts';
import { type AppealStep, changeAppeal } from '../appeals/changeAppeal.ts';
import { letRunOn } from '../clock/resumeClock.ts';
import { issueNotice, type NoticeInput } from './issueNotice.ts';
import { writeStep } from './takePath.ts';

export interface AskToComplyInput extends AppealStep {
  readonly requirements: readonly string[];
  readonly fixByOn?: string | null | undefined;
  readonly notice?: NoticeInput | null | undefined;
}

/** Tells the applicant what is missing and gives a term; the clock of the appeal stands still (АППК art. 64(6)). */
export function askToComply(office: Office, input: AskToComplyInput) {
  return changeAppeal(office, 'appeal.askToComply', input, async (work, appeal) => {
    if (appeal.isAnonymous) throw new Refused([refusal('CONFORMITY_OF_ANONYMOUS')]);
    const decided = decideConformity(
      { requirements: input.requirements, fixByOn: (input.fixByOn ?? null) as PlainDate | null },
      {
        procedure: procedureOf(appeal.kind as AppealKind),
        today: office.today,
        calendar: office.book.calendar,
        workingDays: conformityDays(office),
      },
    );
    if (!decided.ok) throw new Refused(decided.refusal);
    const told = { ground: '', reason: input.reason ?? '' };
    const step = await writeStep(
      work,
      office,
      appeal,
      'appeal.askToComply',
      told,
      { term: null },
      {
        requirements: [...input.requirements],
        fixByOn: fromPlainDate(decided.value.fixByOn),
      },
    );
    const dueOn = noticeDueOn('appeal.askToComply', office.today, null, office.book.calendar);
    await issueNotice(work, office, appeal, step, dueOn, input.notice, {});
    // No deadline runs while the applicant is waited for.
    return { dueOn: null };
  });
}

/** The term the office gives, in working days: a setting, since the Code says only «reasonable». */
export function conformityDays(office: Office): number {
  return Number(office.book.settings.get('terms.conformityDays') ?? 5);
}

/** The applicant put it right: the appeal goes on where it stood, with the days that were left. */
export function complyAppeal(
  office: Office,
  input: AppealStep & { readonly files?: readonly FileInput[] | null | undefined },
) {
  return changeAppeal(office, 'appeal.comply', input, async ({ tx }, appeal) => {
    const asked = await tx.pathStep.findFirst({
      where: { appealId: appeal.id, action: 'appeal.askToComply', endedAt: null },
      orderBy: { id: 'desc' },
    });
    if (!asked) throw new Error('An appeal that waits for conformity was asked for it');
    await attach(tx, office, { appealId: appeal.id }, input.files ?? []);
    const dueOn = await letRunOn(tx, office, appeal, asked, {
      resumedOn: office.today,
      endReason: 'complied',
      endedById: office.signedIn.id,
    });
    return { state: asked.stateBefore, dueOn };
  });
}

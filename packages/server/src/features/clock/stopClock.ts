import { plainDate } from '@tyndau/domain/calendar/plainDate';
import { decideClockStop } from '@tyndau/domain/paths/clockStop';
import { noticeDueOn } from '@tyndau/domain/paths/pathTerms';
import { fromPlainDate } from '../../db/dates.ts';
import { Refused } from '../../db/inTransaction.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { type AppealStep, changeAppeal } from '../appeals/changeAppeal.ts';
import { issueNotice, type NoticeInput } from '../paths/issueNotice.ts';
import { writeStep } from '../paths/takePath.ts';

export interface StopClockInput extends AppealStep {
  readonly ground: string;
  readonly untilOn: string;
  readonly notice?: NoticeInput | null | undefined;
}

/** The clock stands still while the applicant is waited for, by a ground and until a day; he is told what is awaited. */
export function stopClock(office: Office, input: StopClockInput) {
  const noted = { ground: [null, input.ground] as const };
  return changeAppeal(office, 'appeal.stopClock', { ...input, noted }, async (work, appeal) => {
    if (!appeal.dueOn) throw new Refused([refusal('NO_TERM_TO_STOP')]);
    const grounds = [...(office.book.dictionaries.get('clockStopGround')?.keys() ?? [])];
    const decided = decideClockStop(
      { ground: input.ground, untilOn: plainDate(input.untilOn), reason: input.reason ?? '' },
      { today: office.today, grounds },
    );
    if (!decided.ok) throw new Refused(decided.refusal);
    const { untilOn, ground, reason } = decided.value;
    const until = fromPlainDate(untilOn);
    const step = await writeStep(
      work,
      office,
      appeal,
      'appeal.stopClock',
      { ground, reason },
      { term: null },
      { fixByOn: until },
    );
    const dueOn = noticeDueOn('appeal.askToComply', office.today, null, office.book.calendar);
    await issueNotice(work, office, appeal, step, dueOn, input.notice, {});
    return { dueOn: null, clockUntilOn: until };
  });
}

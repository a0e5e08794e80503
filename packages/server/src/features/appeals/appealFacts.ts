import type { ActionQuestion } from '@tyndau/domain/appeals/availableActions';
import type { AppealState } from '@tyndau/domain/appeals/lifecycle';
import type { AppealFacts } from '@tyndau/domain/appeals/lifecycleGuards';
import { type Timeliness, timeliness } from '@tyndau/domain/appeals/timeliness';
import { isSameOfficial } from '@tyndau/domain/paths/isSameOfficial';
import { toPlainDateOrNull } from '../../db/dates.ts';
import type { Office } from '../../office.ts';
import { isAuthorised } from '../execution/bodyPeople.ts';
import type { AppealRow } from './appealRow.ts';

/** The question the table of actions answers: this appeal, this viewer, today. */
export function actionQuestion(office: Office, appeal: AppealRow): ActionQuestion {
  const viewer = office.signedIn;
  const person = office.book.users.get(viewer.id);
  return {
    state: appeal.state as AppealState,
    role: viewer.role,
    facts: {
      kind: appeal.kind as AppealFacts['kind'],
      dueOn: toPlainDateOrNull(appeal.dueOn),
      today: office.today,
      isOnControl: appeal.controlLevel !== null && appeal.controlEndedOn === null,
      reportsCrime: appeal.reportsCrime,
      isOwnBody: appeal.bodyId !== null && office.book.bodyWithUnits(viewer.bodyId).includes(appeal.bodyId),
      isSplit: appeal.splitOn !== null,
      isPart: appeal.partOfId !== null,
      wasForwarded: appeal.forwardedOn !== null,
      hasProposal: appeal.proposedAction !== null,
      isContested: person !== undefined && isSameOfficial(appeal.complainedPerson, person),
      isAuthorised: isAuthorised(office, appeal.bodyId),
      isClockStopped: appeal.clockUntilOn !== null,
    },
  };
}

/** Whether it is in time, judged today. */
export function judgeAppeal(office: Office, appeal: AppealRow): Timeliness {
  return timeliness({
    dueOn: toPlainDateOrNull(appeal.dueOn),
    answeredOn: toPlainDateOrNull(appeal.answeredOn),
    closedOn: toPlainDateOrNull(appeal.closedOn),
    today: office.today,
    calendar: office.book.calendar,
    dueSoonWorkingDays: office.book.dueSoonWorkingDays,
  });
}

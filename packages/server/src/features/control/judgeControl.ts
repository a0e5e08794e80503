import type { AppealState } from '@tyndau/domain/appeals/lifecycle';
import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import { type ControlMark, controlDueOn, controlMark } from '@tyndau/domain/control/controlMark';
import { toPlainDateOrNull } from '../../db/dates.ts';
import type { Office } from '../../office.ts';
import type { AppealRow } from '../appeals/appealRow.ts';
import { soonUntil } from '../appeals/filterValues.ts';

/** Where a thing on control stands today, and by which day it must be done. */
export function judgeControl(
  office: Office,
  appeal: AppealRow,
): { readonly mark: ControlMark; readonly dueOn: PlainDate | null } {
  const facts = {
    state: appeal.state as AppealState,
    dueOn: toPlainDateOrNull(appeal.dueOn),
    controlDueOn: toPlainDateOrNull(appeal.controlDueOn),
    isUntilDone: appeal.controlUntilDone,
  };
  return { mark: controlMark(facts, office.today, soonUntil(office)), dueOn: controlDueOn(facts) };
}

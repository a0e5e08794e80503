import { controlLevels } from '@tyndau/domain/appeals/vocabulary';
import { fromPlainDate } from '../../db/dates.ts';
import { Refused } from '../../db/inTransaction.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { type AppealStep, changeAppeal } from './changeAppeal.ts';

/** Puts the appeal under control of a level; who set it stands on the card, and only he removes it. */
export function putOnControl(office: Office, input: AppealStep & { readonly level: string }) {
  return changeAppeal(office, 'appeal.putOnControl', input, async () => {
    if (!controlLevels.some((level) => level === input.level))
      throw new Refused([refusal('CONTROL_LEVEL_UNKNOWN', 'level')]);
    return {
      controlLevel: input.level,
      controlSetById: office.signedIn.id,
      controlSetOn: fromPlainDate(office.today),
      controlEndedOn: null,
    };
  });
}

/** Removes control: after the end of the consideration, by the one who set it. */
export function removeFromControl(office: Office, input: AppealStep) {
  return changeAppeal(office, 'appeal.removeFromControl', input, async (_work, appeal) => {
    if (appeal.controlSetById !== office.signedIn.id) throw new Refused([refusal('CONTROL_SET_BY_ANOTHER')]);
    return { controlEndedOn: fromPlainDate(office.today) };
  });
}

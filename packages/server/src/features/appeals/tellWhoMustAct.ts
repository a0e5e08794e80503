import type { Role } from '@tyndau/domain/access/roles';
import type { Transaction } from '../../db/inTransaction.ts';
import type { Office } from '../../office.ts';
import { notify } from '../notifications/notify.ts';

/** Enough of an appeal to speak of it, and to know whose it is. */
export interface AppealInHand {
  readonly id: number;
  readonly number: string;
  readonly districtCode: string | null;
  readonly regionCode: string | null;
}

/** Executors of the bodies learn that something waits for them: a new appeal, or an answer that came back. */
export function tellExecutors(
  tx: Transaction,
  office: Office,
  kind: 'appeal.route' | 'appeal.returnAnswer' | 'appeal.forward' | 'appeal.declineProposal',
  appeal: AppealInHand,
  bodyIds: readonly number[],
  dueOn: string | null,
): Promise<void> {
  const executors = peopleOf(office, 'executor').filter((user) =>
    bodyIds.some((bodyId) => office.book.bodyWithUnits(user.bodyId).includes(bodyId)),
  );
  return tell(tx, executors, kind, appeal, dueOn);
}

/** Controllers of the place learn that an answer waits for their expertise, or a proposal for their decision. */
export function tellControllers(
  tx: Transaction,
  office: Office,
  appeal: AppealInHand,
  dueOn: string | null,
  kind: 'appeal.answer' | 'appeal.propose' | 'appeal.askExtension' = 'appeal.answer',
): Promise<void> {
  const places = [appeal.districtCode, appeal.regionCode];
  const controllers = peopleOf(office, 'controller').filter(
    ({ territoryCode }) => territoryCode === null || places.includes(territoryCode),
  );
  return tell(tx, controllers, kind, appeal, dueOn);
}

function peopleOf(office: Office, role: Role) {
  return [...office.book.users.values()].filter((user) => user.role === role && user.disabledAt === null);
}

function tell(
  tx: Transaction,
  people: readonly { readonly id: number }[],
  kind: string,
  { id, number }: AppealInHand,
  dueOn: string | null,
): Promise<void> {
  return notify(
    tx,
    people.map((user) => user.id),
    kind,
    'appeal',
    id,
    { number, dueOn },
  );
}

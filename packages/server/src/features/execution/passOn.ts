import type { AppealState } from '@tyndau/domain/appeals/lifecycle';
import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import { decidePassing, type PassingContext, type PassingDecision } from '@tyndau/domain/execution/passing';
import { fromPlainDate, toPlainDateOrNull } from '../../db/dates.ts';
import type { Appeal } from '../../db/generated/client.ts';
import { Refused, type Transaction } from '../../db/inTransaction.ts';
import type { Office } from '../../office.ts';
import { type AppealStep, changeAppeal } from '../appeals/changeAppeal.ts';
import { askRouting } from '../appeals/sendToBody.ts';
import { notify } from '../notifications/notify.ts';
import { colleaguesOf, innerBodyIds, isComplainedAbout } from './bodyPeople.ts';

interface GivenTo {
  readonly bodyId?: number | null | undefined;
  readonly userId?: number | null | undefined;
}

export interface PassOnInput extends AppealStep, GivenTo {
  readonly text: string;
  readonly dueOn?: string | null | undefined;
  readonly helpers?:
    | readonly (GivenTo & { readonly text: string; readonly dueOn?: string | null | undefined })[]
    | null
    | undefined;
}

/** A resolution: the appeal is given to a colleague or a unit, helpers get their parts; a new one replaces the last. */
export function passOn(office: Office, input: PassOnInput) {
  const step = { ...input, reason: input.text };
  return changeAppeal(office, 'appeal.passOn', step, async ({ tx }, appeal, next) => {
    const decided = decidePassing(
      {
        to: addresseeOf(office, appeal, input),
        text: input.text,
        dueOn: (input.dueOn ?? null) as PlainDate | null,
        helpers: (input.helpers ?? []).map((helper) => ({
          ...addresseeOf(office, appeal, helper),
          text: helper.text,
          dueOn: (helper.dueOn ?? null) as PlainDate | null,
        })),
      },
      passingContext(office, appeal),
    );
    if (!decided.ok) throw new Refused(decided.refusal);
    await giveToUnit(tx, office, appeal, decided.value.responsible.bodyId, next);
    await writeResolutions(tx, office, appeal, decided.value);
    await tellAddressees(tx, office, appeal, decided.value);
    return { bodyId: decided.value.responsible.bodyId, forwardedOn: null };
  });
}

// Whoever is named stands in a unit: that unit has it then.
function addresseeOf(office: Office, appeal: Appeal, { bodyId, userId }: GivenTo) {
  const person = userId == null ? null : office.book.users.get(userId);
  return { bodyId: person?.bodyId ?? bodyId ?? appeal.bodyId ?? 0, userId: userId ?? null };
}

function passingContext(office: Office, appeal: Appeal): PassingContext {
  const bodyId = appeal.bodyId ?? 0;
  return {
    today: office.today,
    appealDueOn: toPlainDateOrNull(appeal.dueOn),
    bodyIds: innerBodyIds(office.book, bodyId),
    colleagues: colleaguesOf(office.book, bodyId).map((user) => ({
      id: user.id,
      bodyId: user.bodyId,
      isContested: isComplainedAbout(appeal.complainedPerson, user),
    })),
  };
}

// The unit gets a sending of its own, so that its people see the appeal; the law of routing bars units as it bars bodies.
async function giveToUnit(
  tx: Transaction,
  office: Office,
  appeal: Appeal,
  unitId: number,
  next: AppealState,
): Promise<void> {
  const current = await tx.routing.findFirst({
    where: { appealId: appeal.id, role: 'responsible', endedAt: null },
  });
  const taken = {
    takenAt: current?.takenAt ?? office.now,
    takenById: current?.takenById ?? office.signedIn.id,
  };
  if (!current || current.bodyId === unitId) {
    if (current && next === 'inWork') await tx.routing.update({ where: { id: current.id }, data: taken });
    return;
  }
  const dueOn = toPlainDateOrNull(appeal.dueOn);
  await askRouting(tx, office, { bodyId: unitId }, { ...appeal, dueOn });
  await tx.routing.update({
    where: { id: current.id },
    data: { ...taken, endedAt: office.now, endReason: 'passedOn' },
  });
  await tx.routing.create({
    data: {
      appealId: appeal.id,
      bodyId: unitId,
      role: 'responsible',
      sentAt: office.now,
      sentById: office.signedIn.id,
      dueOn: current.dueOn,
      ...taken,
    },
  });
}

async function writeResolutions(
  tx: Transaction,
  office: Office,
  appeal: Appeal,
  { responsible, helpers }: PassingDecision,
): Promise<void> {
  await tx.resolution.updateMany({
    where: { appealId: appeal.id, role: 'responsible', endedAt: null },
    data: { endedAt: office.now, endReason: 'passedOn' },
  });
  const written = { appealId: appeal.id, writtenById: office.signedIn.id, writtenAt: office.now };
  await tx.resolution.createMany({
    data: [
      { ...written, ...responsible, dueOn: fromPlainDate(responsible.dueOn), role: 'responsible' },
      ...helpers.map((helper) => ({
        ...written,
        ...helper,
        dueOn: fromPlainDate(helper.dueOn),
        role: 'helper',
      })),
    ],
  });
}

async function tellAddressees(
  tx: Transaction,
  office: Office,
  { id, number }: Appeal,
  { responsible, helpers }: PassingDecision,
): Promise<void> {
  for (const one of [responsible, ...helpers]) {
    const people = colleaguesOf(office.book, one.bodyId).filter((user) =>
      one.userId === null ? user.bodyId === one.bodyId : user.id === one.userId,
    );
    const told = people.map((user) => user.id).filter((userId) => userId !== office.signedIn.id);
    await notify(tx, told, 'appeal.passOn', 'appeal', id, { number, dueOn: one.dueOn });
  }
}

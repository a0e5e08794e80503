import type { RegistrationDecision } from '@tyndau/domain/appeals/registration';
import type { Result } from '@tyndau/domain/kernel/result';
import { nextNumber } from '../../db/counters.ts';
import type { Intake } from '../../db/generated/client.ts';
import { onceWithIds } from '../../db/idempotency.ts';
import { insertRows } from '../../db/insertRows.ts';
import { inTransaction, Refused, refuseIfAny, type Work } from '../../db/inTransaction.ts';
import { changesBetween } from '../../db/journal.ts';
import type { Refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { decideLikeness } from '../likeness/decideLikeness.ts';
import { keepTraces } from '../likeness/keepTraces.ts';
import { attach } from './attachFiles.ts';
import { currentColumns } from './currentSection.ts';
import { counterOf, decideRegistration, numberOf, registrationNote } from './decideRegistration.ts';
import { applicantColumns, findOrCreateApplicant } from './findOrCreateApplicant.ts';
import { chooseCard, openCard } from './openCard.ts';
import { referenceRefusals } from './referenceRefusals.ts';
import type { RegisterAppealInput } from './registerAppealInput.ts';
import { askRouting, sendToBody } from './sendToBody.ts';
import { lockIntakeToRegister, markIntakeRegistered } from './takeIntakeIn.ts';

/**
 * Registers a letter: finds the person, opens a card or continues one, counts the term, gives the number and, when asked,
 * sends it on at once. Everything or nothing; the same key again gives the appeal of the first time.
 */
export function registerAppeal(
  office: Office,
  input: RegisterAppealInput,
): Promise<Result<number, readonly Refusal[]>> {
  office.require('appeal.register');
  return inTransaction(office, (work) =>
    onceWithIds(work.tx, office, 'appeal.register', input, ['appeals', 'cards'], (ids) =>
      register(office, ids, input, work),
    ),
  );
}

async function register(
  office: Office,
  { appeals: id, cards: newCardId }: Readonly<Record<'appeals' | 'cards', number>>,
  input: RegisterAppealInput,
  work: Work,
): Promise<void> {
  const { tx } = work;
  refuseIfAny(referenceRefusals(office, input));
  const intake = input.intakeId ? await lockIntakeToRegister(tx, office, input.intakeId) : null;
  const decision = askLaw(office, input, intake);
  const applicant = input.isAnonymous
    ? null
    : await findOrCreateApplicant(tx, applicantColumns(input.applicant));
  const continued = await chooseCard(tx, office, input, applicant);
  const route = input.route ? await askRoute(work, office, input, decision, continued?.id ?? null) : null;
  const cardId = continued?.id ?? newCardId;
  const { filings, lastId } = continued ? await filingsUnder(work, cardId) : { filings: 0, lastId: null };
  const decided = await decideLikeness(work, office, input, decision.registeredOn);
  const isOther = decided?.verdict === 'newQuestion';
  const repeatOfId = isOther ? null : (decided?.earlierId ?? input.repeatOfId ?? lastId);
  // The counter is taken last: whoever registers at the same moment waits for the end of this transaction. Statements that
  // are sent together are carried out in their order, and cost one wait.
  const [, number] = await Promise.all([
    keepTraces(tx, [{ id, annotation: input.annotation.trim(), text: input.text ?? '' }]),
    giveNumber(work, office, decision),
  ]);
  const appeal = {
    ...currentColumns(office, input, decision, applicant),
    id,
    version: 1,
    number,
    cardId,
    ordinal: filings + 1,
    isRepeat: repeatOfId !== null,
    repeatOfId,
    intakeId: intake?.id ?? null,
    receivedAt: intake?.receivedAt ?? input.receivedAt ?? office.now,
    state: route ? 'routed' : decision.state,
    bodyId: route?.bodyId ?? null,
    reworkCount: 0,
  };
  await Promise.all([
    continued ?? openCard(tx, input, applicant, { id: cardId, number, openedOn: decision.registeredOn }),
    insertRows(tx, 'appeals', [appeal]),
    route && sendToBody(tx, office, appeal, route, input.route?.resolution ?? '', decision.dueOn),
  ]);
  if (intake) await markIntakeRegistered(tx, office, intake, appeal.id);
  await attach(tx, office, { appealId: appeal.id }, input.fileHashes ?? []);
  noteRegistration(work, appeal, route !== null);
  await decided?.keep(appeal.id);
}

function askLaw(office: Office, input: RegisterAppealInput, intake: Intake | null): RegistrationDecision {
  const decided = decideRegistration(office, input, intake?.receivedAt ?? input.receivedAt ?? office.now);
  if (!decided.ok) throw new Refused(decided.refusal);
  return decided.value;
}

function askRoute(
  { tx }: Work,
  office: Office,
  input: RegisterAppealInput,
  decision: RegistrationDecision,
  cardId: number | null,
) {
  const { route } = input;
  if (!route) throw new Error('No route to ask about');
  return askRouting(tx, office, route, {
    id: null,
    cardId,
    repeatOfId: input.repeatOfId ?? null,
    questionCode: input.questionCode,
    complainedBodyId: input.complainedBodyId ?? null,
    bodyId: null,
    dueOn: decision.dueOn,
  });
}

async function giveNumber({ tx }: Work, office: Office, decision: RegistrationDecision): Promise<string> {
  const { letter, year } = decision.number;
  return numberOf(office, decision, await nextNumber(tx, counterOf(letter), year));
}

/** How many filings the card has, and which is the last. */
async function filingsUnder(
  { tx }: Work,
  cardId: number,
): Promise<{ filings: number; lastId: number | null }> {
  const [found] = await tx.$queryRaw<{ filings: number; lastId: number | null }[]>`
    SELECT count(*)::int AS filings, (array_agg(id ORDER BY ordinal DESC))[1] AS "lastId"
    FROM appeals WHERE card_id = ${cardId}`;
  return found ?? { filings: 0, lastId: null };
}

function noteRegistration(
  work: Work,
  appeal: { readonly id: number } & Record<string, unknown>,
  isRouted: boolean,
): void {
  work.note(registrationNote(appeal));
  if (isRouted) {
    const changes = changesBetween({ state: 'registered' }, { state: 'routed', bodyId: appeal.bodyId });
    work.note({ action: 'appeal.route', entity: 'appeal', entityId: appeal.id, changes });
  }
}

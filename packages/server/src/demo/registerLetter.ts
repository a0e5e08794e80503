import { isComplaintKind } from '@tyndau/domain/appeals/appealKinds';
import { formatNumber, numberLetter } from '@tyndau/domain/appeals/numbering';
import { type AppealAtBirth, type AppealNow, liveAppeal } from './appealLife.ts';
import type { Actor } from './cast.ts';
import type { Moment } from './demoDays.ts';
import { noteDrawn } from './deskBook.ts';
import { changesText } from './journalBook.ts';
import { composeLetter, formOf, pickKind, pickType } from './letters.ts';
import type { DemoApplicant } from './people.ts';
import { byWeight } from './random.ts';
import type { Letter } from './receiveLetter.ts';
import type { Cell } from './tables.ts';
import { countUp, keepSample, type WorldState } from './worldState.ts';

const REGION = '390000000';
const COLLECTIVE = 0.03;

const pickHigherSource = byWeight([
  ['administration', 54],
  ['government', 19],
  ['centralBody', 17],
  ['parliament', 9],
  ['prosecutorGeneral', 1],
] as const);
const pickControl = byWeight([
  ['akim', 30],
  ['leadership', 34],
  ['department', 36],
] as const);
const pickTopic = byWeight([
  ['regionalDevelopment', 30],
  ['legislation', 24],
  ['sectorStrategy', 14],
  ['replicableProjects', 12],
  ['investment', 9],
  ['technology', 8],
  ['science', 3],
] as const);

/** Registers the letter and lets its appeal live: card, number, filing and all that follows. */
export function registerLetter(
  world: WorldState,
  letter: Letter,
  registeredAt: Moment,
  registrar: Actor,
): void {
  const { dice, days, next, sink } = world;
  const { applicant, repeats, theme, registeredOn } = letter;
  const date = days.dateOf(registeredOn);
  const year = Number(date.slice(0, 4));
  const picked = pickKind(dice, applicant, theme.questionCode);
  // Nobody signed it: it is considered as a report, by the simplified procedure (АППК art. 88); its words stay.
  const kind = applicant === null ? 'report' : picked;
  const { rule, dueOn } = days.term(kind, registeredOn);
  const numberParts = { letter: numberLetter(applicant?.kind ?? 'naturalPerson'), year };
  const serial = countUp(world, `appeal-${numberParts.letter}`, year);
  const number = formatNumber(world.patterns.appeal, { ...numberParts, serial, part: null });
  const id = next.appeals;
  next.appeals += 1;
  if (letter.isNewApplicant && applicant) writeApplicant(world, applicant, registeredAt);
  const cardId = repeats?.cardId ?? writeCard(world, letter, number);
  const marks = marksOf(world, letter, picked);
  const districtCode = theme.districtCode ?? letter.setting.place.districtCode;
  const excluded = [
    ...(repeats?.deciders ?? []),
    ...(marks.complainedBodyId === null ? [] : [marks.complainedBodyId]),
  ];
  const born: AppealAtBirth = {
    id,
    number,
    kind,
    questionCode: theme.questionCode,
    districtCode,
    language: letter.language,
    registeredAt,
    registeredOn,
    dueOn,
    registrar,
    isAnonymous: applicant === null,
    reportsCrime: marks.reportsCrime,
    excluded,
    earlierId: repeats?.appealId ?? null,
    controlLevel: marks.controlLevel,
  };
  noteRegistration(world, born, cardId, letter, marks.category);
  noteDrawn(world.desk, id, registrar.id, registeredOn);
  const now = liveAppeal(world, born);
  const isTyped = formOf(letter.source) !== 'paper' || dice.chance(0.4);
  const { signatories } = marks;
  const question = world.book.questions.get(theme.questionCode);
  if (!question) throw new Error(`No question ${theme.questionCode}`);
  const words = composeLetter(dice, question, picked, letter.language, letter.setting, year, {
    signatories,
    isTyped,
  });
  const form = formOf(letter.source);
  const cells: Cell[] = [
    id,
    number,
    cardId,
    (repeats?.ordinal ?? 0) + 1,
    letter.intakeId,
    now.state,
    now.version,
  ];
  cells.push(
    days.timestamp(letter.receivedAt),
    date,
    days.timestamp(registeredAt),
    registrar.id,
    letter.source,
    form,
  );
  cells.push(
    pickType(dice, form),
    kind,
    signatories > 1 ? 'collective' : 'individual',
    signatories,
    letter.language,
  );
  cells.push(world.routes.apparatusId, marks.category, marks.strategicTopic, theme.questionCode);
  cells.push(districtCode, districtCode, REGION, words.annotation, words.text, letter.sheets);
  cells.push(repeats !== null, repeats?.appealId ?? null, applicant === null, marks.reportsCrime);
  cells.push(marks.higherSource, marks.coverNumber, marks.coverOn, marks.complainedBodyId, null, null);
  const control = marks.controlLevel;
  const onOrNull = (day: number | null) => (day === null ? null : days.dateOf(day));
  cells.push(control, control && registrar.id, control && date, onOrNull(now.controlEndedOn));
  cells.push(now.bodyId, rule.code, days.dateOf(now.dueOn), days.dateOf(dueOn));
  cells.push(now.outcome, onOrNull(now.answeredOn), onOrNull(now.closedOn), now.reworkCount);
  cells.push(applicant?.id ?? null, applicant?.displayName ?? '', applicant?.iin ?? null);
  cells.push(onOrNull(now.forwardedOn));
  sink.add('appeals', cells);
  world.traces.note(id, words.annotation, words.text);
  remember(world, letter, born, now, cardId, words.annotation);
}

function writeApplicant({ sink, days, dice, known }: WorldState, applicant: DemoApplicant, at: Moment): void {
  keepSample(dice, known, applicant, 20_000);
  sink.add('applicants', [
    applicant.id,
    applicant.kind,
    applicant.iin,
    applicant.bin,
    applicant.lastName,
    applicant.firstName,
    applicant.patronymic,
    applicant.organisationName,
    applicant.headName,
    applicant.displayName,
    applicant.foldedName,
    applicant.birthOn,
    applicant.sex,
    applicant.citizenship,
    applicant.setting.place.districtCode,
    applicant.address,
    applicant.phone,
    applicant.email,
    applicant.socialStatus,
    applicant.occupation,
    applicant.privilege,
    days.timestamp(at),
  ]);
}

function writeCard({ next, sink, days }: WorldState, letter: Letter, number: string): number {
  const { applicant, theme, registeredOn, setting } = letter;
  const id = next.cards;
  next.cards += 1;
  const head: Cell[] = [id, number, applicant?.id ?? null, theme.questionCode, days.dateOf(registeredOn)];
  if (!applicant) {
    head.push('naturalPerson', null, null, '', '', '', '', '', '', null, null, null, null, null, null);
    sink.add('cards', [...head, setting.place.districtCode, '', null, null]);
    return id;
  }
  head.push(applicant.kind, applicant.iin, applicant.bin, applicant.displayName, applicant.lastName);
  head.push(applicant.firstName, applicant.patronymic, applicant.organisationName, applicant.headName);
  head.push(
    applicant.birthOn,
    applicant.sex,
    applicant.citizenship,
    applicant.socialStatus,
    applicant.occupation,
  );
  head.push(
    applicant.privilege,
    applicant.setting.place.districtCode,
    applicant.address,
    applicant.phone,
    applicant.email,
  );
  sink.add('cards', head);
  return id;
}

type Marks = ReturnType<typeof marksOf>;

/** What the registrar marks on the card: category, control, from where it was sent, whom it complains about. */
function marksOf(world: WorldState, letter: Letter, kind: AppealAtBirth['kind']) {
  const { dice, days, routes } = world;
  const { questionCode } = letter.theme;
  const isAboutOfficials = questionCode.startsWith('14.01') || questionCode.startsWith('13.01');
  const isStrategic = questionCode.startsWith('22') || dice.chance(0.008);
  const isComplaint = isComplaintKind(kind) ? dice.chance(0.6) : isAboutOfficials && dice.chance(0.7);
  const category = isComplaint ? 'complaint' : isStrategic ? 'strategic' : 'typical';
  const namesBody = isComplaintKind(kind) || isComplaint;
  const isFromAbove = letter.source === 'documentSystem' || dice.chance(0.06);
  const higherSource = isFromAbove ? pickHigherSource(dice) : null;
  const isOnControl = dice.chance(0.055);
  const controlLevel =
    higherSource === 'administration' && dice.chance(0.25)
      ? 'administrationDepartment'
      : isOnControl
        ? pickControl(dice)
        : null;
  return {
    category,
    strategicTopic: category === 'strategic' ? pickTopic(dice) : null,
    complainedBodyId: namesBody ? routes.contested(dice, letter.setting.place.districtCode) : null,
    signatories: letter.applicant !== null && dice.chance(COLLECTIVE) ? 5 * dice.between(1, 30) : 1,
    reportsCrime: /^(12\.01|14\.02|20\.01\.03|12\.02\.03)/.test(questionCode) && dice.chance(0.03),
    higherSource,
    coverNumber: higherSource
      ? `${dice.between(10, 39)}-${dice.between(1, 9)}/${dice.between(100, 9999)}`
      : null,
    coverOn: higherSource ? days.dateOf(Math.floor(letter.receivedAt / 86_400) - dice.between(0, 6)) : null,
    controlLevel,
  };
}

function noteRegistration(
  world: WorldState,
  { id, number, kind, questionCode, districtCode, dueOn, registeredAt, registrar }: AppealAtBirth,
  cardId: number,
  { source, repeats, intakeId }: Letter,
  category: Marks['category'],
): void {
  const entry = { at: registeredAt, actorId: registrar.id, reason: null };
  world.journal.note({
    ...entry,
    action: 'appeal.register',
    entity: 'appeal',
    entityId: id,
    changes: changesText({
      number: [null, number],
      cardId: [null, cardId],
      ordinal: [null, (repeats?.ordinal ?? 0) + 1],
      intakeId: [null, intakeId],
      source: [null, source],
      kind: [null, kind],
      category: [null, category],
      questionCode: [null, questionCode],
      territoryCode: [null, districtCode],
      dueOn: [null, world.days.dateOf(dueOn)],
      version: [null, 1],
    }),
  });
}

const RECENT = 90;

/** What may bring the author back, and what receptions and assignments can lean on. */
function remember(
  world: WorldState,
  letter: Letter,
  born: AppealAtBirth,
  now: AppealNow,
  cardId: number,
  annotation: string,
): void {
  const { dice, waking, lastDay, routes } = world;
  const { applicant, repeats } = letter;
  if (!applicant) return;
  if (born.registeredOn > lastDay - RECENT || dice.chance(0.02)) {
    keepSample(
      dice,
      world.recent,
      {
        id: born.id,
        number: born.number,
        applicant,
        questionCode: born.questionCode,
        territoryCode: born.districtCode ?? REGION,
        bodyId: now.bodyId,
        registeredOn: born.registeredOn,
        dueOn: now.dueOn,
        isOpen: now.closedOn === null,
        state: now.state,
        controlLevel: born.controlLevel,
        annotation,
      },
      5000,
    );
  }
  if (now.state !== 'closed' || now.closedOn === null || now.bodyId === null) return;
  if (!dice.chance(now.outcome === 'satisfied' ? 0.08 : 0.3)) return;
  const deciders = [...(repeats?.deciders ?? []), now.bodyId];
  // Whoever was heard by the apparatus itself has nobody left to turn to here.
  if (deciders.includes(routes.apparatusId) && deciders.length > 2) return;
  const wakesOn = now.closedOn + dice.between(4, 75);
  if (wakesOn > lastDay) return;
  const reason = {
    applicant,
    cardId,
    questionCode: born.questionCode,
    districtCode: born.districtCode,
    ordinal: (repeats?.ordinal ?? 0) + 1,
    appealId: born.id,
    deciders,
  };
  const list = waking.get(wakesOn);
  if (list) list.push(reason);
  else waking.set(wakesOn, [reason]);
}

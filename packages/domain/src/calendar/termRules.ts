import type { AppealKind } from '../appeals/appealKinds.ts';
import type { Localized } from '../kernel/localized.ts';
import { type PlainDate, plainDate } from './plainDate.ts';
import type { Term, TermRule, TermStart } from './terms.ts';

interface Edition {
  readonly code: string;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly start: TermStart;
}

/** Law №221 of 12.01.2007: repealed by the Code on 1 July 2021; used for cards registered before that day. */
const law221: Edition = {
  code: 'law221',
  validFrom: plainDate('2007-01-12'),
  validTo: plainDate('2021-06-30'),
  start: 'nextDay',
};

/** The Code as it stood until 2025: the day of registration was counted as the first. */
const code2021: Edition = {
  code: 'code2021',
  validFrom: plainDate('2021-07-01'),
  validTo: plainDate('2025-12-31'),
  start: 'sameDay',
};

/**
 * The Code as amended by Law №241-VIII of 17.12.2025: counting starts on the day after registration (art. 76(2)).
 * Unverified: the exact day of entry into force was not found; it lies about the turn of the year.
 */
const code2026: Edition = {
  code: 'code2026',
  validFrom: plainDate('2026-01-01'),
  validTo: null,
  start: 'nextDay',
};

const article = (ru: string, kk: string, en: string): Localized => ({ ru, kk, en });

const article76 = article('ст. 76 АППК', 'ӘРПК 76-бабы', 'APPC art. 76');
const article87 = article('ст. 76, 87 АППК', 'ӘРПК 76, 87-баптары', 'APPC art. 76, 87');
const article99 = article('ст. 99 АППК', 'ӘРПК 99-бабы', 'APPC art. 99');
const petitionChapter = article('гл. 12-1 АППК', 'ӘРПК 12-1-тарауы', 'APPC ch. 12-1');
const oldLaw = article('ст. 8 Закона № 221', '№ 221 Заңның 8-бабы', 'Law No. 221 art. 8');
const informationLaw = article('ст. 11 Закона № 401-V', '№ 401-V Заңның 11-бабы', 'Law No. 401-V art. 11');
const specialLaw = article('специальный закон', 'арнаулы заң', 'special law');

interface Length {
  readonly kind: AppealKind;
  readonly term: Term;
  readonly article: Localized;
  readonly variant?: TermRule['variant'];
  readonly verified?: boolean;
}

const codeLengths: readonly Length[] = [
  { kind: 'application', term: { workingDays: 15 }, article: article76 },
  { kind: 'complaint', term: { workingDays: 20 }, article: article99 },
  { kind: 'report', term: { workingDays: 15 }, article: article87 },
  { kind: 'proposal', term: { workingDays: 15 }, article: article87 },
  { kind: 'response', term: { workingDays: 15 }, article: article87 },
  { kind: 'inquiry', term: { workingDays: 15 }, article: article87 },
  { kind: 'publicServiceComplaint', term: { workingDays: 5 }, article: specialLaw },
  { kind: 'taxpayerComplaint', term: { workingDays: 30 }, article: specialLaw },
  { kind: 'monitoredTaxpayerComplaint', term: { workingDays: 45 }, article: specialLaw },
  { kind: 'advocateInquiry', term: { workingDays: 10 }, article: specialLaw },
  { kind: 'mediaInquiry', term: { workingDays: 7 }, article: specialLaw },
  { kind: 'bailiffInquiry', term: { workingDays: 3 }, article: specialLaw },
  { kind: 'notaryInquiry', term: { calendarDays: 10 }, article: specialLaw },
  { kind: 'informationRequest', term: { calendarDays: 15 }, article: informationLaw },
  { kind: 'declassificationRequest', term: { calendarDays: 30 }, article: specialLaw },
  { kind: 'rehabilitationApplication', term: { calendarDays: 90 }, article: specialLaw },
];

// Petitions exist since 2024; the local term is the ordinary one in an akimat.
const petitionLengths: readonly Length[] = [
  { kind: 'petition', term: { workingDays: 20 }, article: petitionChapter },
  { kind: 'petition', term: { workingDays: 40 }, article: petitionChapter, variant: 'centralBody' },
];

const law221Kinds = ['application', 'complaint', 'report', 'proposal', 'response', 'inquiry'] as const;

const law221Lengths: readonly Length[] = law221Kinds.flatMap((kind) => [
  { kind, term: { calendarDays: 15 }, article: oldLaw },
  { kind, term: { calendarDays: 30 }, article: oldLaw, variant: 'outsideCheck', verified: false },
]);

function rulesOf(edition: Edition, lengths: readonly Length[]): TermRule[] {
  return lengths.map(({ kind, term, article, variant = 'basic', verified = true }) => ({
    code: `${edition.code}.${kind}${variant === 'basic' ? '' : `.${variant}`}`,
    appealKind: kind,
    variant,
    validFrom: edition.validFrom,
    validTo: edition.validTo,
    term,
    start: edition.start,
    roll: 'nextWorkingDay',
    article,
    // Lengths of the 2026 edition were read in the Code; the day the edition begins was not.
    verified: verified && edition.code !== 'code2026',
  }));
}

/** The terms of consideration of all editions: the start value of the editable table of terms. */
export const termRules: readonly TermRule[] = [
  ...rulesOf(law221, law221Lengths),
  ...rulesOf(code2021, codeLengths),
  ...rulesOf({ ...code2021, validFrom: plainDate('2024-01-01') }, petitionLengths),
  ...rulesOf(code2026, codeLengths),
  ...rulesOf(code2026, petitionLengths),
];

/** Short terms of procedure, counted by the rule of the current edition. */
export const procedureTerms = {
  /** АППК art. 65: forwarding by competence, from the day of receipt. */
  forwarding: { workingDays: 3 },
  /** АППК art. 64(7): return with reasons. */
  returning: { workingDays: 3 },
  /** АППК art. 91(4): the complaint goes with the case to the higher body. */
  passingComplaintUp: { workingDays: 3 },
  /** АППК art. 70(3): notice of termination. */
  terminationNotice: { workingDays: 3 },
} as const satisfies Record<string, Term>;

import type { Localized } from '@tyndau/domain/kernel/localized';
import { groundDictionaries, groundRules } from '@tyndau/domain/paths/grounds';
import type { Appeal, Body, Card, PathStep, User } from '../../db/generated/client.ts';
import type { Office } from '../../office.ts';
import { shownDay } from '../../printing/officeTexts.ts';
import { displayNameOf, postOf } from '../people/personNames.ts';

/** What the single action adds to its notice: the part that was sent away. */
export interface LetterFacts {
  readonly part?: { readonly number: string; readonly annotation: string };
  /** The day the rest is answered by. */
  readonly dueOn?: Date | null;
  /** Of an extension: the day it is answered by now. */
  readonly newDueOn?: Date | null;
  /** Of a preliminary decision: what is about to be decided, not before which day, when and where he is heard. */
  readonly decision?: string;
  readonly earliestActOn?: Date | null;
  readonly hearing?: string;
}

/** The step a notice tells of, as it is stored or about to be. */
export type StepToTell = Pick<
  PathStep,
  'action' | 'ground' | 'requirements' | 'reason' | 'decidedOn' | 'toBodyId' | 'fixByOn'
>;

export interface NoticeToWrite {
  readonly appeal: Appeal;
  readonly card: Card;
  readonly step: StepToTell;
  readonly signatory: User;
  readonly executor: User;
  /** Empty while the notice is only looked at. */
  readonly outgoingNumber: string;
  readonly issuedOn: Date;
  readonly letter: LetterFacts;
}

/** The facts that fill a notice, in one of its languages. */
export function noticeFacts(
  office: Office,
  notice: NoticeToWrite,
  language: 'kk' | 'ru',
): Record<string, string> {
  const { appeal, card, step, signatory, executor, letter } = notice;
  const name = (body: Body | undefined) => (language === 'kk' ? body?.nameKk : body?.nameRu) ?? '';
  const to = step.toBodyId === null ? '' : name(office.book.bodies.get(step.toBodyId));
  const decidedOn = shownDay(step.decidedOn);
  return {
    applicantName: appeal.applicantName || card.displayName,
    applicantAddress: card.address,
    number: appeal.number,
    registeredOn: shownDay(appeal.registeredOn),
    outgoingNumber: notice.outgoingNumber,
    outgoingOn: shownDay(notice.issuedOn),
    bodyName: to,
    higherBodyName: to,
    forwardedOn: decidedOn,
    decidedOn,
    withdrawnOn: decidedOn,
    dueOn: letter.dueOn ? shownDay(letter.dueOn) : '',
    newDueOn: letter.newDueOn ? shownDay(letter.newDueOn) : '',
    decision: sentence(letter.decision),
    earliestActOn: letter.earliestActOn ? shownDay(letter.earliestActOn) : '',
    hearing: sentence(letter.hearing),
    fixByOn: step.fixByOn ? shownDay(step.fixByOn) : '',
    partNumber: letter.part?.number ?? '',
    partSummary: sentence(letter.part?.annotation),
    reason: reasonOf(office, step, language),
    requirement: step.requirements
      .map((code) => entryName(office, 'conformityRequirement', code, language))
      .join('; '),
    article: articleOf(step, language),
    officeAddress: String(
      office.book.settings.get(language === 'kk' ? 'office.addressKk' : 'office.addressRu') ?? '',
    ),
    signatoryPosition: postOf(signatory)[language],
    signatoryName: displayNameOf(signatory),
    executorName: displayNameOf(executor),
    executorPhone: '',
  };
}

// What somebody typed ends a sentence of the letter: it ends with a full stop, once.
function sentence(text = ''): string {
  const typed = text.trim();
  return typed === '' || /[.!?…]$/.test(typed) ? typed : `${typed}.`;
}

// The ground in the words of the dictionary, then what the person who decided added.
function reasonOf(office: Office, { action, ground, reason }: StepToTell, language: 'kk' | 'ru'): string {
  const dictionary = (groundDictionaries as Readonly<Record<string, string>>)[action];
  const named = ground && dictionary ? entryName(office, dictionary, ground, language) : '';
  const told = [named, reason].map((text) => text.trim().replace(/\.$/, '')).filter((text) => text !== '');
  return told.length === 0 ? '' : `${told.join('. ')}.`;
}

function articleOf({ action, ground }: StepToTell, language: 'kk' | 'ru'): string {
  const article: Localized | undefined = groundRules.find(
    (rule) => rule.action === action && rule.code === ground,
  )?.article;
  // The letter names the Code itself.
  return article?.[language].replace(/^ӘРПК\s+/, '').replace(/\s+АППК$/, '') ?? '';
}

function entryName(office: Office, dictionary: string, code: string, language: 'kk' | 'ru'): string {
  const entry = office.book.dictionaries.get(dictionary)?.get(code);
  return (language === 'kk' ? entry?.nameKk : entry?.nameRu) ?? code;
}

import type { AppealLanguage } from '../appeals/vocabulary.ts';
import type { PathAction } from './grounds.ts';

/** Decisions that end no procedure, of which the applicant is told all the same. */
export const toldActions = ['appeal.extend', 'appeal.stopClock', 'appeal.prepareDecision'] as const;

export type NoticeAction = PathAction | (typeof toldActions)[number];

/** The letter that tells the applicant; null where the Code lets the appeal rest without an answer (art. 64(8)). */
const templates: Readonly<Record<NoticeAction, string | null>> = {
  'appeal.extend': 'extensionNotice',
  'appeal.stopClock': 'clockStopNotice',
  'appeal.prepareDecision': 'preliminaryDecisionNotice',
  'appeal.forward': 'forwardingNotice',
  'appeal.forwardInPart': 'forwardingInPartNotice',
  'appeal.passUp': 'complaintPassedUpNotice',
  'appeal.askToComply': 'conformityNotice',
  'appeal.return': 'returnNotice',
  'appeal.terminate': 'terminationNotice',
  'appeal.withdraw': 'withdrawalNotice',
  'appeal.attachToEarlier': null,
};

/**
 * The template of the letter that tells of a decision. A report of a crime or a threat is sent on by art. 64(7-2), at once and whoever
 * is competent: the letter of art. 65 would tell its writer of another ground.
 */
export function noticeTemplateOf(action: NoticeAction, ground: string): string | null {
  return action === 'appeal.forward' && ground === 'crimeOrThreat'
    ? 'crimeForwardingNotice'
    : templates[action];
}

/** How a notice reaches the applicant. */
export const noticeDeliveries = ['personalCabinet', 'email', 'post', 'byHand'] as const;

export type NoticeDelivery = (typeof noticeDeliveries)[number];

/** The languages of a notice: that of the appeal; for another language both, the state language first. */
export function noticeLanguages(language: AppealLanguage): readonly ('kk' | 'ru')[] {
  return language === 'other' ? ['kk', 'ru'] : [language];
}

/**
 * Puts facts into `{{places}}` of a letter. A line whose places are all unknown is left out: an office without a phone
 * prints no empty «тел.». A place unknown beside known ones becomes a dash to be seen and put right.
 */
export function fillNotice(body: string, facts: Readonly<Record<string, string>>): string {
  return body
    .split('\n')
    .flatMap((line) => {
      const places = [...line.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => facts[name]?.trim() ?? '');
      if (places.length > 0 && places.every((value) => value === '')) return [];
      return [line.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => facts[name]?.trim() || '—')];
    })
    .join('\n')
    .replace(/, (тел\.|тел:) —/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

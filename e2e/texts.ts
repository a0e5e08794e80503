import { account as accountKk } from '../packages/web/src/i18n/kk/account.ts';
import { appeals as appealsKk } from '../packages/web/src/i18n/kk/appeals.ts';
import { assignments as assignmentsKk } from '../packages/web/src/i18n/kk/assignments.ts';
import { bulk as bulkKk } from '../packages/web/src/i18n/kk/bulk.ts';
import { callBacks as callBacksKk } from '../packages/web/src/i18n/kk/callBacks.ts';
import { control as controlKk } from '../packages/web/src/i18n/kk/control.ts';
import { counter as counterKk } from '../packages/web/src/i18n/kk/counter.ts';
import { distribution as distributionKk } from '../packages/web/src/i18n/kk/distribution.ts';
import { execution as executionKk } from '../packages/web/src/i18n/kk/execution.ts';
import { expertise as expertiseKk } from '../packages/web/src/i18n/kk/expertise.ts';
import { filters as filtersKk } from '../packages/web/src/i18n/kk/filters.ts';
import { front as frontKk } from '../packages/web/src/i18n/kk/front.ts';
import { hearing as hearingKk } from '../packages/web/src/i18n/kk/hearing.ts';
import { information as informationKk } from '../packages/web/src/i18n/kk/information.ts';
import { intake as intakeKk } from '../packages/web/src/i18n/kk/intake.ts';
import { kazpost as kazpostKk } from '../packages/web/src/i18n/kk/kazpost.ts';
import { likeness as likenessKk } from '../packages/web/src/i18n/kk/likeness.ts';
import { lists as listsKk } from '../packages/web/src/i18n/kk/lists.ts';
import { live as liveKk } from '../packages/web/src/i18n/kk/live.ts';
import { mine as mineKk } from '../packages/web/src/i18n/kk/mine.ts';
import { paths as pathsKk } from '../packages/web/src/i18n/kk/paths.ts';
import { receptionCalendar as receptionCalendarKk } from '../packages/web/src/i18n/kk/receptionCalendar.ts';
import { receptionPapers as receptionPapersKk } from '../packages/web/src/i18n/kk/receptionPapers.ts';
import { receptionSteps as receptionStepsKk } from '../packages/web/src/i18n/kk/receptionSteps.ts';
import { receptions as receptionsKk } from '../packages/web/src/i18n/kk/receptions.ts';
import { recount as recountKk } from '../packages/web/src/i18n/kk/recount.ts';
import { refusals as refusalsKk } from '../packages/web/src/i18n/kk/refusals.ts';
import { registration as registrationKk } from '../packages/web/src/i18n/kk/registration.ts';
import { shell as shellKk } from '../packages/web/src/i18n/kk/shell.ts';
import { trust as trustKk } from '../packages/web/src/i18n/kk/trust.ts';
import { visits as visitsKk } from '../packages/web/src/i18n/kk/visits.ts';
import { words as wordsKk } from '../packages/web/src/i18n/kk/words.ts';
import { account } from '../packages/web/src/i18n/ru/account.ts';
import { appeals } from '../packages/web/src/i18n/ru/appeals.ts';
import { assignments } from '../packages/web/src/i18n/ru/assignments.ts';
import { bulk } from '../packages/web/src/i18n/ru/bulk.ts';
import { callBacks } from '../packages/web/src/i18n/ru/callBacks.ts';
import { control } from '../packages/web/src/i18n/ru/control.ts';
import { counter } from '../packages/web/src/i18n/ru/counter.ts';
import { distribution } from '../packages/web/src/i18n/ru/distribution.ts';
import { execution } from '../packages/web/src/i18n/ru/execution.ts';
import { expertise } from '../packages/web/src/i18n/ru/expertise.ts';
import { filters } from '../packages/web/src/i18n/ru/filters.ts';
import { front } from '../packages/web/src/i18n/ru/front.ts';
import { hearing } from '../packages/web/src/i18n/ru/hearing.ts';
import { information } from '../packages/web/src/i18n/ru/information.ts';
import { intake } from '../packages/web/src/i18n/ru/intake.ts';
import { kazpost } from '../packages/web/src/i18n/ru/kazpost.ts';
import { likeness } from '../packages/web/src/i18n/ru/likeness.ts';
import { lists } from '../packages/web/src/i18n/ru/lists.ts';
import { live } from '../packages/web/src/i18n/ru/live.ts';
import { mine } from '../packages/web/src/i18n/ru/mine.ts';
import { paths } from '../packages/web/src/i18n/ru/paths.ts';
import { receptionCalendar } from '../packages/web/src/i18n/ru/receptionCalendar.ts';
import { receptionPapers } from '../packages/web/src/i18n/ru/receptionPapers.ts';
import { receptionSteps } from '../packages/web/src/i18n/ru/receptionSteps.ts';
import { receptions } from '../packages/web/src/i18n/ru/receptions.ts';
import { recount } from '../packages/web/src/i18n/ru/recount.ts';
import { refusals } from '../packages/web/src/i18n/ru/refusals.ts';
import { registration } from '../packages/web/src/i18n/ru/registration.ts';
import { shell } from '../packages/web/src/i18n/ru/shell.ts';
import { trust } from '../packages/web/src/i18n/ru/trust.ts';
import { visits } from '../packages/web/src/i18n/ru/visits.ts';
import { words } from '../packages/web/src/i18n/ru/words.ts';

/** What the pages say, so that a journey finds a button by the word that is written on it. */
export const texts = {
  ru: {
    account,
    appeals,
    assignments,
    bulk,
    callBacks,
    control,
    counter,
    execution,
    expertise,
    filters,
    front,
    intake,
    kazpost,
    information,
    hearing,
    recount,
    likeness,
    lists,
    live,
    mine,
    distribution,
    paths,
    receptionCalendar,
    receptionPapers,
    receptionSteps,
    receptions,
    refusals,
    registration,
    shell,
    trust,
    visits,
    words,
  },
  kk: {
    account: accountKk,
    appeals: appealsKk,
    assignments: assignmentsKk,
    bulk: bulkKk,
    callBacks: callBacksKk,
    control: controlKk,
    counter: counterKk,
    execution: executionKk,
    expertise: expertiseKk,
    filters: filtersKk,
    distribution: distributionKk,
    front: frontKk,
    likeness: likenessKk,
    lists: listsKk,
    live: liveKk,
    mine: mineKk,
    intake: intakeKk,
    paths: pathsKk,
    kazpost: kazpostKk,
    information: informationKk,
    hearing: hearingKk,
    recount: recountKk,
    receptionCalendar: receptionCalendarKk,
    receptionPapers: receptionPapersKk,
    receptionSteps: receptionStepsKk,
    receptions: receptionsKk,
    refusals: refusalsKk,
    registration: registrationKk,
    shell: shellKk,
    trust: trustKk,
    visits: visitsKk,
    words: wordsKk,
  },
} as const;

export type Language = keyof typeof texts;

/** A text with its places filled in: `say('Талон {{number}}', { number: '4-К' })`. */
export function say(text: string, places: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(places[name] ?? ''));
}

/** Recognises a text whatever its places are filled with; each place is a group. */
export function sayingOf(text: string): RegExp {
  const quoted = text.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  return new RegExp(quoted.replace(/\{\{\w+\}\}/g, '(.+)'));
}

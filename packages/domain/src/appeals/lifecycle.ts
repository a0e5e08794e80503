import type { Permission } from '../access/permissions.ts';
import type { Localized } from '../kernel/localized.ts';
import type { AppealGuard } from './lifecycleGuards.ts';
import { type AppealState, appealStateNames, appealStates } from './states.ts';

export { type AppealState, appealStates };

/** What can be done with an appeal that has its card. `appeal.register` makes the card and is in the intake table. */
export const appealActions = [
  'appeal.route',
  'appeal.takeIntoWork',
  'appeal.passOn',
  'appeal.askInformation',
  'appeal.stopClock',
  'appeal.resumeClock',
  'appeal.prepareDecision',
  'appeal.recordHearing',
  'appeal.draftAnswer',
  'appeal.answer',
  'appeal.acceptAnswer',
  'appeal.returnAnswer',
  'appeal.askExtension',
  'appeal.extend',
  'appeal.split',
  'appeal.forward',
  'appeal.forwardInPart',
  'appeal.recallForwarding',
  'appeal.passUp',
  'appeal.askToComply',
  'appeal.comply',
  'appeal.return',
  'appeal.terminate',
  'appeal.withdraw',
  'appeal.attachToEarlier',
  'appeal.propose',
  'appeal.declineProposal',
  'appeal.putOnControl',
  'appeal.removeFromControl',
  'appeal.amendCurrent',
  'appeal.amendContacts',
  'appeal.attach',
] as const;

export type AppealAction = (typeof appealActions)[number];

interface StateRule {
  readonly name: Localized;
  /** The consideration is over; only papers, contacts and control may still change. */
  readonly isFinal: boolean;
  /** What may be done here, and where the appeal then stands. What is not listed cannot be done. */
  readonly actions: Readonly<Partial<Record<AppealAction, AppealState>>>;
}

/** Things that may be done in any state and change no state. */
function bookkeeping(state: AppealState) {
  return {
    'appeal.putOnControl': state,
    'appeal.removeFromControl': state,
    'appeal.amendCurrent': state,
    'appeal.amendContacts': state,
    'appeal.attach': state,
  } as const;
}

/** Ways out of the procedure without an answer. */
const sideExits = {
  // A body that works in this register gets the appeal to consider: then it is routed (see decideForwarding).
  'appeal.forward': 'forwarded',
  'appeal.passUp': 'forwarded',
  'appeal.askToComply': 'awaitingConformity',
  'appeal.return': 'returned',
  'appeal.terminate': 'terminated',
  'appeal.withdraw': 'withdrawn',
  'appeal.attachToEarlier': 'attached',
} as const;

/** A body that has the appeal may only propose what the department decides. */
function proposals(state: AppealState) {
  return { 'appeal.propose': state, 'appeal.declineProposal': state } as const;
}

/**
 * The life of an appeal as one table: state, what may be done in it, and the state that follows.
 * Who may do it, under which guards and by which article stands in `appealActionRules`.
 */
export const appealLifecycle: Record<AppealState, StateRule> = {
  registered: {
    name: appealStateNames.registered,
    isFinal: false,
    actions: {
      'appeal.route': 'routed',
      'appeal.askInformation': 'registered',
      'appeal.stopClock': 'registered',
      'appeal.resumeClock': 'registered',
      'appeal.extend': 'registered',
      'appeal.split': 'registered',
      'appeal.forwardInPart': 'registered',
      ...sideExits,
      ...proposals('registered'),
      ...bookkeeping('registered'),
    },
  },
  awaitingConformity: {
    name: appealStateNames.awaitingConformity,
    isFinal: false,
    actions: {
      // The state before it was asked is taken up again.
      'appeal.comply': 'registered',
      'appeal.return': 'returned',
      'appeal.forward': 'forwarded',
      'appeal.withdraw': 'withdrawn',
      ...bookkeeping('awaitingConformity'),
    },
  },
  routed: {
    name: appealStateNames.routed,
    isFinal: false,
    actions: {
      'appeal.takeIntoWork': 'inWork',
      // Whoever gives it to a colleague has accepted it for the body.
      'appeal.passOn': 'inWork',
      'appeal.route': 'routed',
      'appeal.askInformation': 'routed',
      'appeal.stopClock': 'routed',
      'appeal.resumeClock': 'routed',
      'appeal.askExtension': 'routed',
      'appeal.extend': 'routed',
      'appeal.split': 'registered',
      'appeal.forwardInPart': 'routed',
      'appeal.recallForwarding': 'registered',
      ...sideExits,
      ...proposals('routed'),
      ...bookkeeping('routed'),
    },
  },
  inWork: {
    name: appealStateNames.inWork,
    isFinal: false,
    actions: {
      'appeal.passOn': 'inWork',
      'appeal.askInformation': 'inWork',
      'appeal.stopClock': 'inWork',
      'appeal.resumeClock': 'inWork',
      'appeal.prepareDecision': 'inWork',
      'appeal.recordHearing': 'inWork',
      'appeal.draftAnswer': 'inWork',
      'appeal.answer': 'answered',
      'appeal.route': 'routed',
      'appeal.askExtension': 'inWork',
      'appeal.extend': 'inWork',
      'appeal.forwardInPart': 'inWork',
      ...sideExits,
      ...proposals('inWork'),
      ...bookkeeping('inWork'),
    },
  },
  answered: {
    name: appealStateNames.answered,
    isFinal: false,
    actions: {
      'appeal.acceptAnswer': 'closed',
      'appeal.returnAnswer': 'returnedForRework',
      ...bookkeeping('answered'),
    },
  },
  returnedForRework: {
    name: appealStateNames.returnedForRework,
    isFinal: false,
    actions: {
      'appeal.passOn': 'returnedForRework',
      'appeal.askInformation': 'returnedForRework',
      'appeal.stopClock': 'returnedForRework',
      'appeal.resumeClock': 'returnedForRework',
      'appeal.prepareDecision': 'returnedForRework',
      'appeal.recordHearing': 'returnedForRework',
      'appeal.draftAnswer': 'returnedForRework',
      'appeal.answer': 'answered',
      'appeal.route': 'routed',
      'appeal.askExtension': 'returnedForRework',
      'appeal.extend': 'returnedForRework',
      'appeal.withdraw': 'withdrawn',
      ...bookkeeping('returnedForRework'),
    },
  },
  closed: {
    name: appealStateNames.closed,
    isFinal: true,
    actions: bookkeeping('closed'),
  },
  forwarded: {
    name: appealStateNames.forwarded,
    isFinal: true,
    actions: { 'appeal.recallForwarding': 'registered', ...bookkeeping('forwarded') },
  },
  returned: {
    name: appealStateNames.returned,
    isFinal: true,
    actions: bookkeeping('returned'),
  },
  terminated: {
    name: appealStateNames.terminated,
    isFinal: true,
    actions: bookkeeping('terminated'),
  },
  withdrawn: {
    name: appealStateNames.withdrawn,
    isFinal: true,
    actions: bookkeeping('withdrawn'),
  },
  attached: {
    name: appealStateNames.attached,
    isFinal: true,
    actions: bookkeeping('attached'),
  },
};

interface ActionRule {
  readonly name: Localized;
  readonly permission: Permission;
  readonly guards: readonly AppealGuard[];
  readonly article: Localized | null;
}

const code = (article: string): Localized => ({
  ru: `ст. ${article} АППК`,
  kk: `ӘРПК ${article}-бабы`,
  en: `APPC art. ${article}`,
});

/** Who may do each thing (by permission), what must hold, and by which article. */
export const appealActionRules: Record<AppealAction, ActionRule> = {
  'appeal.route': {
    name: { kk: 'Орындаушыға жіберу', ru: 'Направить исполнителю', en: 'Route to an executor' },
    permission: 'appeal.route',
    guards: ['notSplit', 'clockRuns'],
    article: null,
  },
  'appeal.takeIntoWork': {
    name: { kk: 'Орындауға қабылдау', ru: 'Взять в работу', en: 'Take into work' },
    permission: 'appeal.takeIntoWork',
    guards: ['ownBody', 'notContested', 'notSplit'],
    article: null,
  },
  'appeal.passOn': {
    name: { kk: 'Бұрыштама қою', ru: 'Наложить резолюцию', en: 'Pass on with a resolution' },
    permission: 'appeal.takeIntoWork',
    guards: ['ownBody', 'notContested', 'notSplit'],
    article: null,
  },
  'appeal.askInformation': {
    name: { kk: 'Мәліметтер сұрату', ru: 'Запросить сведения', en: 'Ask for information' },
    permission: 'information.ask',
    guards: ['ownBody', 'notContested', 'notSplit'],
    article: null,
  },
  'appeal.stopClock': {
    name: { kk: 'Мерзімді тоқтата тұру', ru: 'Приостановить срок', en: 'Stop the clock' },
    permission: 'appeal.stopClock',
    guards: ['ownBody', 'notContested', 'notSplit', 'clockRuns', 'beforeDeadline', 'authorised'],
    article: null,
  },
  'appeal.resumeClock': {
    name: { kk: 'Мерзімді жалғастыру', ru: 'Возобновить срок', en: 'Let the clock run on' },
    permission: 'appeal.stopClock',
    guards: ['ownBody', 'clockStopped'],
    article: null,
  },
  'appeal.prepareDecision': {
    name: { kk: 'Алдын ала шешім', ru: 'Предварительное решение', en: 'Preliminary decision' },
    permission: 'appeal.answer',
    guards: ['ownBody', 'notContested', 'notSplit', 'heard', 'authorised'],
    article: code('73'),
  },
  'appeal.recordHearing': {
    name: { kk: 'Тыңдауды жазу', ru: 'Записать заслушивание', en: 'Record the hearing' },
    permission: 'appeal.answer',
    guards: ['ownBody', 'notContested', 'notSplit', 'heard'],
    article: code('73, 74'),
  },
  'appeal.draftAnswer': {
    name: { kk: 'Жауап жобасын дайындау', ru: 'Подготовить ответ', en: 'Prepare the answer' },
    permission: 'appeal.answer',
    guards: ['ownBody', 'notContested', 'notSplit'],
    article: code('89'),
  },
  'appeal.answer': {
    name: { kk: 'Жауап беру', ru: 'Дать ответ', en: 'Answer' },
    permission: 'appeal.answer',
    guards: ['ownBody', 'notContested', 'notSplit', 'authorised', 'clockRuns'],
    article: code('89'),
  },
  'appeal.acceptAnswer': {
    name: { kk: 'Жауапты қабылдау', ru: 'Принять ответ', en: 'Accept the answer' },
    permission: 'appeal.review',
    guards: ['notSplit'],
    article: code('89'),
  },
  'appeal.returnAnswer': {
    name: { kk: 'Пысықтауға қайтару', ru: 'Вернуть на доработку', en: 'Return for rework' },
    permission: 'appeal.review',
    guards: ['notSplit'],
    article: code('89'),
  },
  'appeal.askExtension': {
    name: { kk: 'Мерзімді ұзартуды сұрау', ru: 'Запросить продление', en: 'Ask for more time' },
    permission: 'appeal.answer',
    guards: ['ownBody', 'notSplit', 'notComplaint', 'beforeDeadline', 'clockRuns'],
    article: code('76'),
  },
  'appeal.extend': {
    name: { kk: 'Мерзімді ұзарту', ru: 'Продлить срок', en: 'Extend the term' },
    permission: 'appeal.extend',
    guards: ['ownBody', 'notSplit', 'notComplaint', 'beforeDeadline', 'authorised', 'clockRuns'],
    article: code('76'),
  },
  'appeal.split': {
    name: { kk: 'Мәселелерге бөлу', ru: 'Разделить на вопросы', en: 'Split into questions' },
    permission: 'appeal.route',
    guards: ['notSplit', 'notPart', 'clockRuns'],
    article: code('65'),
  },
  'appeal.forward': {
    name: {
      kk: 'Құзыреті бойынша қайта жіберу',
      ru: 'Перенаправить по компетенции',
      en: 'Forward by competence',
    },
    permission: 'appeal.forward',
    guards: ['ownBody', 'notSplit', 'clockRuns'],
    article: code('65'),
  },
  'appeal.forwardInPart': {
    name: { kk: 'Бір бөлігінде қайта жіберу', ru: 'Перенаправить в части', en: 'Forward in part' },
    permission: 'appeal.forward',
    guards: ['ownBody', 'notSplit', 'notPart', 'clockRuns'],
    article: code('65'),
  },
  'appeal.recallForwarding': {
    name: {
      kk: 'Қайта жіберуді кері алу',
      ru: 'Отменить перенаправление',
      en: 'Recall the forwarding',
    },
    permission: 'appeal.recallForwarding',
    guards: ['wasForwarded', 'notSplit'],
    article: null,
  },
  'appeal.passUp': {
    name: {
      kk: 'Шағымды іспен бірге жоғары тұрған органға беру',
      ru: 'Передать жалобу с делом в вышестоящий орган',
      en: 'Pass the complaint up with the case',
    },
    permission: 'appeal.forward',
    guards: ['ownBody', 'isComplaint', 'notSplit', 'clockRuns'],
    article: code('91(4)'),
  },
  'appeal.askToComply': {
    name: {
      kk: 'Сәйкес келтіруді сұрау',
      ru: 'Предложить привести в соответствие',
      en: 'Ask to bring into conformity',
    },
    permission: 'appeal.askToComply',
    guards: ['noCrimeReport', 'notSplit', 'clockRuns'],
    article: code('63, 64(6), 93'),
  },
  'appeal.comply': {
    name: { kk: 'Сәйкес келтірілді', ru: 'Приведено в соответствие', en: 'Brought into conformity' },
    permission: 'appeal.askToComply',
    guards: [],
    article: code('64(6)'),
  },
  'appeal.return': {
    name: { kk: 'Өтініш берушіге қайтару', ru: 'Возвратить заявителю', en: 'Return to the applicant' },
    permission: 'appeal.return',
    guards: ['noCrimeReport', 'notSplit'],
    article: code('64(7)'),
  },
  'appeal.terminate': {
    name: { kk: 'Қарауды тоқтату', ru: 'Прекратить рассмотрение', en: 'Terminate' },
    permission: 'appeal.terminate',
    guards: ['noCrimeReport', 'notSplit'],
    article: code('70, 88'),
  },
  'appeal.withdraw': {
    name: { kk: 'Кері қайтарып алуды тіркеу', ru: 'Зарегистрировать отзыв', en: 'Record the withdrawal' },
    permission: 'appeal.withdraw',
    guards: ['noCrimeReport', 'notSplit'],
    article: code('64(9)'),
  },
  'appeal.attachToEarlier': {
    name: {
      kk: 'Бұрынғы іске жауапсыз қоса тіркеу',
      ru: 'Приобщить к прежнему делу без ответа',
      en: 'Attach to the earlier case without an answer',
    },
    permission: 'appeal.attachToEarlier',
    guards: ['noCrimeReport', 'notSplit'],
    article: code('64(8)'),
  },
  'appeal.propose': {
    name: {
      kk: 'Қайтаруды немесе тоқтатуды ұсыну',
      ru: 'Предложить возврат или прекращение',
      en: 'Propose a return or a termination',
    },
    permission: 'appeal.propose',
    guards: ['ownBody', 'noCrimeReport', 'notSplit', 'noProposal'],
    article: null,
  },
  'appeal.declineProposal': {
    name: { kk: 'Ұсынысты қабылдамау', ru: 'Отклонить предложение', en: 'Decline the proposal' },
    permission: 'appeal.return',
    guards: ['hasProposal'],
    article: null,
  },
  'appeal.putOnControl': {
    name: { kk: 'Бақылауға алу', ru: 'Поставить на контроль', en: 'Put under control' },
    permission: 'appeal.control',
    guards: ['notOnControl'],
    article: null,
  },
  'appeal.removeFromControl': {
    name: { kk: 'Бақылаудан алу', ru: 'Снять с контроля', en: 'Remove from control' },
    permission: 'appeal.control',
    guards: ['onControl', 'considerationEnded'],
    article: null,
  },
  'appeal.amendCurrent': {
    name: { kk: 'Ағымдағы бөлімді түзету', ru: 'Исправить текущий раздел', en: 'Amend the current section' },
    permission: 'appeal.amendCurrent',
    guards: [],
    article: null,
  },
  'appeal.amendContacts': {
    name: {
      kk: 'Мекенжай мен телефонды өзгерту',
      ru: 'Изменить адрес и телефон',
      en: 'Amend address and phone',
    },
    permission: 'appeal.amendContacts',
    guards: [],
    article: null,
  },
  'appeal.attach': {
    name: { kk: 'Құжат қоса тіркеу', ru: 'Приложить документ', en: 'Attach a document' },
    permission: 'appeal.attach',
    guards: ['ownBody'],
    article: null,
  },
};

/** Whether the consideration is over in this state. */
export function isFinalState(state: AppealState): boolean {
  return appealLifecycle[state].isFinal;
}

/** The states in which an appeal still waits for somebody. */
export const openAppealStates: readonly AppealState[] = appealStates.filter((state) => !isFinalState(state));

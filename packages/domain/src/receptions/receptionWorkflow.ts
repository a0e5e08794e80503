import type { Permission } from '../access/permissions.ts';
import type { Localized } from '../kernel/localized.ts';
import type { ReceptionState } from './receptionStates.ts';

export const receptionSteps = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13] as const;

export type ReceptionStep = (typeof receptionSteps)[number];

/** How a step ends: the state that follows and the next step; null = the road ends here. */
export interface StepResult {
  readonly name: Localized;
  readonly state: ReceptionState;
  readonly next: ReceptionStep | null;
  /** Who may say so, where it is not the one who does the step. */
  readonly permission?: Permission;
  /** Only from these states. */
  readonly from?: readonly ReceptionState[];
  readonly needs?: readonly ('note' | 'ground' | 'receptionOn' | 'official')[];
}

/** From which day a term of a step is counted; a negative count lies before the reception. */
export type StepTerm =
  | { readonly from: 'registration'; readonly workingDays: number }
  /** The guide says "5 days" without naming their kind: a setting. */
  | { readonly from: 'registration'; readonly setting: 'briefTerm' }
  | { readonly from: 'reception'; readonly workingDays: number }
  | null;

export interface StepRule {
  readonly name: Localized;
  readonly responsible: Localized;
  readonly permission: Permission;
  readonly term: StepTerm;
  /** The thing that proves that the step was taken. */
  readonly proof: Localized;
  readonly results: Readonly<Record<string, StepResult>>;
}

const text = (kk: string, ru: string, en: string): Localized => ({ kk, ru, en });

const department = text('Бөлім', 'Отдел', 'Department');
const employee = text(
  'Қабылдауды дайындауға жауапты қызметкер',
  'Сотрудник, ответственный за подготовку приёма',
  'Employee responsible for the reception',
);
const leader = text('Басшылық', 'Руководство', 'Leadership');

/** The thirteen steps of a personal reception, as the department's guide gives them: one row is one step. */
export const receptionWorkflow: Record<ReceptionStep, StepRule> = {
  1: {
    name: text(
      'Мәселенің мәнін, құзыретті органдарды, бұрынғы жүгінулерді және құжаттарды анықтау',
      'Выяснить суть вопроса, компетенцию органов, прежние обращения и полноту документов',
      'Clarify the essence, the competent bodies, earlier appeals and the documents',
    ),
    responsible: department,
    permission: 'reception.prepare',
    term: { from: 'registration', workingDays: 0 },
    proof: text(
      'Төрт жауаптан тұратын тексеру парағы',
      'Лист проверки из четырёх ответов',
      'Checklist of four answers',
    ),
    results: {
      complete: {
        name: text('Құжаттар жеткілікті', 'Документов достаточно', 'Documents suffice'),
        state: 'examined',
        next: 3,
      },
      insufficient: {
        name: text('Құжаттар жеткіліксіз', 'Документов недостаточно', 'Documents do not suffice'),
        state: 'requested',
        next: 2,
      },
      withoutEssence: {
        name: text('Мәселенің мәні жазылмаған', 'Суть вопроса не изложена', 'The essence is not stated'),
        state: 'leftWithoutConsideration',
        next: null,
        needs: ['note'],
      },
    },
  },
  2: {
    name: text(
      'Өтініш берушіден және органдардан жетіспейтін мәліметтерді сұрату',
      'Запросить недостающие сведения у заявителя и органов',
      'Ask the applicant and the bodies for what is missing',
    ),
    responsible: employee,
    permission: 'reception.prepare',
    term: { from: 'registration', workingDays: 3 },
    proof: text('Мәліметтерге сұрау салулар', 'Запросы сведений', 'Requests for information'),
    results: {
      requested: {
        name: text('Сұрау салулар жіберілді', 'Запросы направлены', 'Requests sent'),
        state: 'informationRequested',
        next: 3,
      },
    },
  },
  3: {
    name: text(
      'Қабылдау күні немесе бас тарту туралы ұсынысы бар анықтама дайындау',
      'Подготовить справку с предложением о дате приёма или отказе',
      'Prepare a brief proposing a date or a refusal',
    ),
    responsible: employee,
    permission: 'reception.prepare',
    term: { from: 'registration', setting: 'briefTerm' },
    proof: text(
      'Бөлім меңгерушісінің орынбасарына анықтама',
      'Справка заместителю заведующего',
      'Brief to the deputy head',
    ),
    results: {
      briefed: {
        name: text('Анықтама ұсынылды', 'Справка представлена', 'Brief submitted'),
        state: 'briefed',
        next: 3,
        from: ['examined', 'informationRequested'],
      },
      appointed: {
        name: text('Қабылдау тағайындалды', 'Приём назначен', 'Reception appointed'),
        state: 'appointed',
        next: 4,
        permission: 'reception.decide',
        from: ['briefed'],
        needs: ['receptionOn', 'official'],
      },
      declined: {
        name: text('Қабылдаудан бас тартылды', 'Отказано в приёме', 'Declined'),
        state: 'declined',
        next: null,
        permission: 'reception.decide',
        from: ['briefed'],
        needs: ['ground'],
      },
    },
  },
  4: {
    name: text(
      'Электрондық журналға енгізу және өтініш берушіні хабардар ету',
      'Внести в электронный журнал и уведомить заявителя',
      'Enter in the electronic journal and notify the applicant',
    ),
    responsible: department,
    permission: 'reception.prepare',
    term: null,
    proof: text(
      'Тізімдегі жазба және хабарлама',
      'Запись в списке и уведомление',
      'Line of the list and notice',
    ),
    results: { entered: { name: text('Енгізілді', 'Внесено', 'Entered'), state: 'scheduled', next: 5 } },
  },
  5: {
    name: text(
      'Тізімді ОМО мен ЖАО басшыларына шақырумен бірге жіберу',
      'Направить список руководителям ЦГО и МИО с приглашением',
      'Send the list to the heads of bodies with an invitation',
    ),
    responsible: department,
    permission: 'reception.prepare',
    term: null,
    proof: text(
      'Шақырулар мен органдардың ұстанымдары',
      'Приглашения и позиции органов',
      'Invitations and positions',
    ),
    results: { invited: { name: text('Шақырылды', 'Приглашены', 'Invited'), state: 'invited', next: 6 } },
  },
  6: {
    name: text(
      'Органдар материалдарының толықтығы мен сапасын талдау',
      'Проанализировать полноту и качество материалов органов',
      'Analyse the materials of the bodies',
    ),
    responsible: department,
    permission: 'reception.prepare',
    term: null,
    proof: text(
      'Талдау белгісі немесе органға ескерту',
      'Отметка анализа или замечание органу',
      'Mark of analysis or remark',
    ),
    results: {
      sufficient: { name: text('Сапалы', 'Качественно', 'Good'), state: 'materialsReviewed', next: 7 },
      poor: {
        name: text(
          'Сапасыз, органға дереу хабарланды',
          'Некачественно, орган незамедлительно извещён',
          'Poor, body told',
        ),
        state: 'invited',
        next: 6,
        needs: ['note'],
      },
    },
  },
  7: {
    name: text(
      'Өтініш берушіге қоңырау шалып, қатысуын растау',
      'Обзвонить заявителей и подтвердить участие',
      'Call the applicant to remind and confirm',
    ),
    responsible: department,
    permission: 'reception.prepare',
    term: { from: 'reception', workingDays: -3 },
    proof: text('Қоңыраулар журналы', 'Журнал звонков', 'Call log'),
    results: {
      confirmed: { name: text('Растады', 'Подтвердил', 'Confirmed'), state: 'confirmed', next: 8 },
      noAnswer: {
        name: text('Жауап бермеді', 'Не отвечает', 'No answer'),
        state: 'materialsReviewed',
        next: 7,
      },
      rescheduled: {
        name: text('Басқа күнге ауыстырылды', 'Перенесено', 'Moved to another day'),
        state: 'appointed',
        next: 4,
        needs: ['receptionOn', 'note'],
      },
      cancelled: {
        name: text('Қабылдаудан бас тартты', 'Отказался от приёма', 'Does not wish to come'),
        state: 'cancelled',
        next: null,
        needs: ['note'],
      },
    },
  },
  8: {
    name: text(
      'Материалдарды басшылыққа беру',
      'Передать материалы руководству',
      'Hand the materials to the leadership',
    ),
    responsible: department,
    permission: 'reception.prepare',
    term: { from: 'reception', workingDays: -3 },
    proof: text('Материалдар топтамасы', 'Пакет материалов', 'Package of materials'),
    results: { handed: { name: text('Берілді', 'Переданы', 'Handed'), state: 'materialsHanded', next: 9 } },
  },
  9: {
    name: text(
      'Мүдделі органдармен кеңес өткізу',
      'Провести совещание с заинтересованными органами',
      'Meet the bodies concerned for an agreed decision',
    ),
    responsible: text('Бөлім және органдар', 'Отдел и органы', 'Department and bodies'),
    permission: 'reception.prepare',
    term: { from: 'reception', workingDays: -1 },
    proof: text('Кеңес жазбасы', 'Запись совещания', 'Record of the meeting'),
    results: { agreed: { name: text('Келісілді', 'Согласовано', 'Agreed'), state: 'agreed', next: 10 } },
  },
  10: {
    name: text(
      'Қабылдау кезінде толық жауап беру',
      'Дать исчерпывающий ответ на приёме',
      'Give an exhaustive answer',
    ),
    responsible: leader,
    permission: 'reception.answer',
    term: { from: 'reception', workingDays: 0 },
    proof: text('Әр адам бойынша нәтиже', 'Результат по каждому лицу', 'Result per person'),
    results: {
      received: {
        name: text('Қабылданды', 'Принят', 'Received'),
        state: 'received',
        next: 11,
        needs: ['note'],
      },
      notAppeared: { name: text('Келмеді', 'Не явился', 'Did not appear'), state: 'notAppeared', next: null },
    },
  },
  11: {
    name: text(
      'Тапсырмалар хаттамасын дайындап, органдарға жіберу',
      'Подготовить протокол поручений и направить органам',
      'Prepare the protocol of instructions and send it',
    ),
    responsible: department,
    permission: 'reception.prepare',
    term: { from: 'reception', workingDays: 3 },
    proof: text('Хаттама және тапсырмалар', 'Протокол и поручения', 'Protocol and instructions'),
    results: { sent: { name: text('Жіберілді', 'Направлен', 'Sent'), state: 'protocolSent', next: 12 } },
  },
  12: {
    name: text(
      'Хаттамалық тапсырмалардың сапасы мен уақтылы орындалуын бақылау',
      'Контролировать качество и своевременность исполнения поручений',
      'Control the quality and timeliness of the instructions',
    ),
    responsible: department,
    permission: 'reception.prepare',
    term: null,
    proof: text('Бақылау белгілері', 'Отметки контроля', 'Marks of control'),
    results: {
      executed: { name: text('Орындалды', 'Исполнено', 'Executed'), state: 'executed', next: 13 },
      notExecuted: {
        name: text('Орындалмады', 'Не исполнено', 'Not executed'),
        state: 'protocolSent',
        next: 12,
        needs: ['note'],
      },
    },
  },
  13: {
    name: text(
      'Басшылықпен келісіп, мұрағатқа өткізу',
      'По согласованию с руководством списать в архив',
      'Archive, as agreed with the leadership',
    ),
    responsible: department,
    permission: 'reception.prepare',
    term: null,
    proof: text('Мұрағатқа өткізу актісі', 'Акт списания в архив', 'Archive act'),
    results: {
      archived: {
        name: text('Мұрағатқа өткізілді', 'Списано', 'Archived'),
        state: 'archived',
        next: null,
        needs: ['note'],
      },
    },
  },
};

/** Where a request begins: at the first step, or, for those who came on the day itself, at the reception. */
export function receptionStart(isWalkIn: boolean): {
  readonly state: ReceptionState;
  readonly step: ReceptionStep;
} {
  return isWalkIn ? { state: 'walkedIn', step: 10 } : { state: 'requested', step: 1 };
}

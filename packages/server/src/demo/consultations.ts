import { DAY_SECONDS, type DayNumber } from './demoDays.ts';
import { throwDice } from './random.ts';
import type { WorldState } from './worldState.ts';

/** Advice is a thing of the day: the demonstration shows the last quarter of it. */
const DAYS_BACK = 90;

const asked = [
  [
    '01.01.02',
    'Кому жаловаться на холодные батареи',
    'Разъяснён порядок обращения в управляющую компанию и акимат.',
  ],
  [
    '03.01.05',
    'Жер учаскесін алу кезегін қалай білуге болады',
    'Кезекті egov.kz порталында тексеру жолы көрсетілді.',
  ],
  [
    '11.03.01',
    'Какие документы нужны для технических средств реабилитации',
    'Дан перечень документов и адрес отдела.',
  ],
  [
    null,
    'Әкімнің жеке қабылдауына қалай жазылуға болады',
    'Қабылдау кестесі мен жазылу тәртібі түсіндірілді.',
  ],
  [null, 'В какой срок ответят на обращение', 'Разъяснён срок: 15 рабочих дней, по жалобе — 20.'],
  [null, 'Куда обжаловать ответ на обращение', 'Разъяснён порядок обжалования в вышестоящий орган и суд.'],
  [
    '08.02.04',
    'Мектепте заңсыз ақша жинау туралы кімге айту керек',
    'Білім басқармасының сенім телефоны берілді.',
  ],
] as const;

/** The consultations of a day at the counter; their own chance, so that the letters stay what they were. */
export function writeConsultations(
  { sink, days, cast, lastDay, now, book }: WorldState,
  day: DayNumber,
): void {
  if (day < lastDay - DAYS_BACK || !days.isWorking(day)) return;
  const dice = throwDice(day);
  for (let left = dice.below(4); left > 0; left -= 1) {
    const at = day * DAY_SECONDS + 9 * 3600 + dice.below(9 * 3600);
    const [code, subject, note] = dice.pick(asked);
    const questionCode = code !== null && book.questions.has(code) ? code : null;
    const language = /[әғқңөұүһі]/.test(subject) ? 'kk' : 'ru';
    if (at > now) continue;
    const facts = [subject, questionCode, '', language, note, '390000000'];
    sink.add('consultations', [days.dateOf(day), days.timestamp(at), cast.clerk.id, ...facts]);
  }
}

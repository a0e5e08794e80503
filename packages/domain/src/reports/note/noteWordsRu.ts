import { FEWEST_FOR_GROWTH, fastest, type NoteLine } from './noteFigures.ts';
import type { NoteWords } from './noteWords.ts';
import { russianForm, writtenGrowth, writtenNumber, writtenShare } from './writtenNumber.ts';

const appeals = (count: number) =>
  `${writtenNumber(count)} ${russianForm(count, ['обращение', 'обращения', 'обращений'])}`;
const days = (count: number | null) =>
  count === null ? '—' : `${writtenNumber(count)} ${russianForm(count, ['день', 'дня', 'дней'])}`;

function beside({ value, before }: { value: number | null; before: number | null }): string {
  if (value === null || before === null || before === 0) return '';
  if (value === before) return ', столько же, сколько за тот же период прошлого года';
  const change = writtenShare(Math.abs(value - before) / before);
  return `, что на ${change} ${value > before ? 'больше' : 'меньше'}, чем за тот же период прошлого года (${writtenNumber(before)})`;
}

const listed = (lines: readonly NoteLine[], total: number) =>
  lines
    .map(
      ({ name, value }) =>
        `${name} — ${writtenNumber(value ?? 0)} (${writtenShare(total === 0 ? null : (value ?? 0) / total)})`,
    )
    .join('; ');
const grown = (lines: readonly NoteLine[]) =>
  lines
    .map(
      ({ name, value, before }) =>
        `${name} (${writtenGrowth(value, before)}: ${writtenNumber(before ?? 0)} → ${writtenNumber(value ?? 0)})`,
    )
    .join('; ');
const sum = (lines: readonly NoteLine[]) => lines.reduce((all, { value }) => all + (value ?? 0), 0);

/** The note in Russian. */
export const russianNote: NoteWords = {
  title: (kind, period) =>
    kind === 'memo'
      ? `Докладная записка об обращениях граждан ${period}`
      : `Аналитическая записка об обращениях физических и юридических лиц ${period}`,
  period: (from, to) => `за период с ${from} по ${to}`,
  headings: {
    general: 'Общие сведения',
    places: 'Районы и города',
    questions: 'О чём пишут',
    answers: 'Результаты рассмотрения',
    bodies: 'Сроки и качество по органам',
    growth: 'Рост тем',
    proposals: 'Выводы и предложения',
  },
  columns: {
    ...{ place: 'Район, город', section: 'Раздел', question: 'Вопрос', outcome: 'Результат', body: 'Орган' },
    ...{ received: 'Поступило', part: 'Доля', before: 'Год назад', change: 'Изменение', count: 'Всего' },
    ...{ considered: 'Рассмотрено', late: 'С нарушением срока', lateShare: 'Доля нарушений' },
    ...{ days: 'Дней до ответа (медиана)', satisfied: 'Удовлетворено', reworked: 'Возвращено на доработку' },
    month: 'Месяц',
  },
  thisYear: 'этот год',
  yearBefore: 'год назад',
  byMonth: 'Поступило по месяцам',
  general({ total }) {
    const { received, considered, open } = total;
    const share = (
      name:
        | 'consideredShare'
        | 'satisfiedShare'
        | 'explainedShare'
        | 'refusedShare'
        | 'forwardedShare'
        | 'repeatsShare'
        | 'lateShare',
    ) => writtenShare(total[name].value);
    const number = (
      name:
        | 'satisfied'
        | 'explained'
        | 'refused'
        | 'forwarded'
        | 'repeats'
        | 'collective'
        | 'fromAbove'
        | 'consideredLate'
        | 'openLate',
    ) => writtenNumber(total[name].value ?? 0);
    return [
      `Поступило ${appeals(received.value ?? 0)}${beside(received)}.`,
      `Рассмотрено ${writtenNumber(considered.value ?? 0)} (${share('consideredShare')} от поступивших): удовлетворено ${number('satisfied')} (${share('satisfiedShare')} от рассмотренных), разъяснено ${number('explained')} (${share('explainedShare')}), отказано ${number('refused')} (${share('refusedShare')}). Направлено по компетенции ${number('forwarded')} (${share('forwardedShare')} от поступивших). На конец периода в работе ${writtenNumber(open.value ?? 0)}.`,
      `С нарушением срока рассмотрено ${number('consideredLate')}, из находящихся в работе просрочено ${number('openLate')}; вместе это ${share('lateShare')} от рассмотренных и просроченных. Половина ответов дана не позднее чем за ${days(total.daysMedian.value)}, девять из десяти — за ${days(total.daysP90.value)}.`,
      `Повторных ${number('repeats')} (${share('repeatsShare')} от поступивших), коллективных ${number('collective')}, из вышестоящих органов ${number('fromAbove')}.`,
    ].join('\n');
  },
  places: (lines, fast) =>
    [
      lines.length > 0 && `Больше всего обращений: ${listed(lines.slice(0, 3), sum(lines))}.`,
      fast.length > 0
        ? `Сильнее всего выросли: ${grown(fast)}.`
        : 'Заметного роста к прошлому году нет ни в одном районе.',
    ]
      .filter(Boolean)
      .join('\n'),
  questions: (lines, fast) =>
    [
      lines.length > 0 && `Чаще всего пишут по разделам: ${listed(lines.slice(0, 3), sum(lines))}.`,
      fast.length > 0 && `Больше, чем год назад, пишут по вопросам: ${grown(fast)}.`,
    ]
      .filter(Boolean)
      .join('\n'),
  answers: ({ outcomes }) =>
    outcomes.length === 0
      ? 'За период ничего не рассмотрено.'
      : `Завершено ${appeals(sum(outcomes))}: ${listed(outcomes, sum(outcomes))}.`,
  bodies(bodies) {
    const late = bodies.filter((body) => body.late > 0).slice(0, 3);
    return late.length === 0
      ? 'Нарушений срока рассмотрения нет.'
      : `Нарушения срока: ${late.map(({ name, late: count, lateShare }) => `${name} — ${writtenNumber(count)} (${writtenShare(lateShare)})`).join('; ')}.`;
  },
  growth: (alerts) =>
    alerts.length === 0
      ? 'Роста тем сверх сезона и размера за период не найдено.'
      : alerts
          .map(({ place, question, counted, expected, causes, measures }) =>
            [
              `${place}: «${question}» — за неделю ${writtenNumber(counted)} вместо ${writtenNumber(expected, 1)}.`,
              causes.length > 0 ? `Причины: ${causes.join('; ')}.` : 'Причина не записана.',
              measures.length > 0 ? `Меры: ${measures.join('; ')}.` : 'Меры не записаны.',
            ].join(' '),
          )
          .join('\n'),
  proposals(figures) {
    const fast = fastest(figures.questions, 3);
    return [
      ...fast.map(
        ({ name, value, before }) =>
          `По вопросу «${name}» (${writtenGrowth(value, before)} к прошлому году): разобрать причины роста и усилить разъяснительную работу на месте.`,
      ),
      ...((figures.total.openLate.value ?? 0) > 0
        ? [
            `По просроченным обращениям (${writtenNumber(figures.total.openLate.value ?? 0)}): принять меры к исполнению.`,
          ]
        : []),
      `Предложения составлены по показателям (рост от ${FEWEST_FOR_GROWTH} обращений) и требуют правки составителя.`,
    ].join('\n');
  },
};

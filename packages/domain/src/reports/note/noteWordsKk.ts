import { FEWEST_FOR_GROWTH, fastest, type NoteLine } from './noteFigures.ts';
import type { NoteWords } from './noteWords.ts';
import { writtenGrowth, writtenNumber, writtenShare } from './writtenNumber.ts';

const days = (count: number | null) => (count === null ? '—' : `${writtenNumber(count)} күн`);

function beside({ value, before }: { value: number | null; before: number | null }): string {
  if (value === null || before === null || before === 0) return '';
  if (value === before) return ', бұл өткен жылдың осы кезеңімен бірдей';
  const change = writtenShare(Math.abs(value - before) / before);
  return `, бұл өткен жылдың осы кезеңінен (${writtenNumber(before)}) ${change} ${value > before ? 'көп' : 'аз'}`;
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

/** The note in Kazakh. */
export const kazakhNote: NoteWords = {
  title: (kind, period) =>
    kind === 'memo'
      ? `${period} азаматтардың жолданымдары туралы баяндау жазбасы`
      : `${period} жеке және заңды тұлғалардың жолданымдары туралы талдамалық жазба`,
  period: (from, to) => `${from} – ${to} кезеңіндегі`,
  headings: {
    general: 'Жалпы мәліметтер',
    places: 'Аудандар мен қалалар',
    questions: 'Не туралы жазады',
    answers: 'Қарау нәтижелері',
    bodies: 'Органдар бойынша мерзім мен сапа',
    growth: 'Тақырыптардың өсуі',
    proposals: 'Қорытындылар мен ұсыныстар',
  },
  columns: {
    ...{ place: 'Аудан, қала', section: 'Бөлім', question: 'Мәселе', outcome: 'Нәтиже', body: 'Орган' },
    ...{ received: 'Түскені', part: 'Үлесі', before: 'Бір жыл бұрын', change: 'Өзгерісі', count: 'Барлығы' },
    ...{ considered: 'Қаралғаны', late: 'Мерзімі бұзылған', lateShare: 'Бұзу үлесі' },
    ...{
      days: 'Жауапқа дейінгі күн (медиана)',
      satisfied: 'Қанағаттандырылғаны',
      reworked: 'Пысықтауға қайтарылғаны',
    },
    month: 'Ай',
  },
  thisYear: 'осы жыл',
  yearBefore: 'бір жыл бұрын',
  byMonth: 'Айлар бойынша түскені',
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
      `${writtenNumber(received.value ?? 0)} жолданым түсті${beside(received)}.`,
      `Қаралғаны ${writtenNumber(considered.value ?? 0)} (түскендердің ${share('consideredShare')}): қанағаттандырылғаны ${number('satisfied')} (қаралғандардың ${share('satisfiedShare')}), түсіндірілгені ${number('explained')} (${share('explainedShare')}), бас тартылғаны ${number('refused')} (${share('refusedShare')}). Құзыреті бойынша жіберілгені ${number('forwarded')} (түскендердің ${share('forwardedShare')}). Кезең соңында жұмыста ${writtenNumber(open.value ?? 0)}.`,
      `Мерзімі бұзылып қаралғаны ${number('consideredLate')}, жұмыстағылардың мерзімі өткені ${number('openLate')}; бұл қаралғандар мен мерзімі өткендердің ${share('lateShare')}. Жауаптардың жартысы ${days(total.daysMedian.value)} ішінде, оннан тоғызы ${days(total.daysP90.value)} ішінде берілді.`,
      `Қайталама ${number('repeats')} (түскендердің ${share('repeatsShare')}), ұжымдық ${number('collective')}, жоғары тұрған органдардан ${number('fromAbove')}.`,
    ].join('\n');
  },
  places: (lines, fast) =>
    [
      lines.length > 0 && `Жолданымдар ең көп: ${listed(lines.slice(0, 3), sum(lines))}.`,
      fast.length > 0
        ? `Ең көп өскені: ${grown(fast)}.`
        : 'Өткен жылмен салыстырғанда бірде-бір ауданда елеулі өсім жоқ.',
    ]
      .filter(Boolean)
      .join('\n'),
  questions: (lines, fast) =>
    [
      lines.length > 0 && `Көбіне мына бөлімдер бойынша жазады: ${listed(lines.slice(0, 3), sum(lines))}.`,
      fast.length > 0 && `Бір жыл бұрынғыдан көп жазылған мәселелер: ${grown(fast)}.`,
    ]
      .filter(Boolean)
      .join('\n'),
  answers: ({ outcomes }) =>
    outcomes.length === 0
      ? 'Кезең ішінде ештеңе қаралмаған.'
      : `${writtenNumber(sum(outcomes))} жолданым аяқталды: ${listed(outcomes, sum(outcomes))}.`,
  bodies(bodies) {
    const late = bodies.filter((body) => body.late > 0).slice(0, 3);
    return late.length === 0
      ? 'Қарау мерзімі бұзылған жоқ.'
      : `Мерзім бұзу: ${late.map(({ name, late: count, lateShare }) => `${name} — ${writtenNumber(count)} (${writtenShare(lateShare)})`).join('; ')}.`;
  },
  growth: (alerts) =>
    alerts.length === 0
      ? 'Кезең ішінде маусым мен көлемнен тыс тақырып өсімі табылған жоқ.'
      : alerts
          .map(({ place, question, counted, expected, causes, measures }) =>
            [
              `${place}: «${question}» — бір аптада ${writtenNumber(expected, 1)} орнына ${writtenNumber(counted)}.`,
              causes.length > 0 ? `Себептері: ${causes.join('; ')}.` : 'Себебі жазылмаған.',
              measures.length > 0 ? `Шаралар: ${measures.join('; ')}.` : 'Шаралар жазылмаған.',
            ].join(' '),
          )
          .join('\n'),
  proposals(figures) {
    const fast = fastest(figures.questions, 3);
    return [
      ...fast.map(
        ({ name, value, before }) =>
          `«${name}» мәселесі бойынша (өткен жылға ${writtenGrowth(value, before)}): өсу себептерін талдау және орнында түсіндіру жұмысын күшейту.`,
      ),
      ...((figures.total.openLate.value ?? 0) > 0
        ? [
            `Мерзімі өткен жолданымдар бойынша (${writtenNumber(figures.total.openLate.value ?? 0)}): орындау шараларын қабылдау.`,
          ]
        : []),
      `Ұсыныстар көрсеткіштер бойынша құрастырылды (өсім ${FEWEST_FOR_GROWTH} жолданымнан бастап), құрастырушының түзетуін қажет етеді.`,
    ].join('\n');
  },
};

import type { Language } from '../kernel/localized.ts';
import { sectionNames, statisticalColumns } from './statisticalColumns.ts';
import type { Breach } from './statisticalIdentities.ts';

const number = (value: number, language: Language) =>
  value.toLocaleString(language === 'en' ? 'en-GB' : 'ru-RU').replace(/\s/g, ' ');

const columnName = (column: number, language: Language) =>
  `${column} «${statisticalColumns[column - 1]?.[language] ?? ''}»`;

/** The breach as a sentence: which row, which columns, both numbers. */
export function breachText(breach: Breach, language: Language): string {
  const { kind, row, column, relation } = breach;
  const said = {
    row: row.name[language],
    section: sectionNames[row.section][language],
    column: columnName(column, language),
    value: number(breach.value, language),
    expected: number(breach.expected, language),
    difference: number(Math.abs(breach.value - breach.expected), language),
    terms: termsOf(breach),
  };
  const texts = sentences[language];
  if (kind === 'identity') return relation === 'equals' ? texts.differs(said) : texts.exceeds(said);
  return texts[kind](said);
}

function termsOf({ identity }: Breach): string {
  if (!identity) return '';
  return [identity.plus.join(' + '), ...identity.minus.map(String)].join(' − ');
}

interface Said {
  readonly row: string;
  readonly section: string;
  readonly column: string;
  readonly value: string;
  readonly expected: string;
  readonly difference: string;
  readonly terms: string;
}
type Sentence = (said: Said) => string;
type Sentences = Record<'differs' | 'exceeds' | 'sectionSum' | 'carriedOver' | 'negative', Sentence>;

const sentences: Record<Language, Sentences> = {
  ru: {
    differs: ({ row, column, value, terms, expected, difference }) =>
      `Строка «${row}»: графа ${column} — ${value}, а графы ${terms} дают ${expected}; расхождение ${difference}`,
    exceeds: ({ row, column, value, terms, expected }) =>
      `Строка «${row}»: графа ${column} — ${value}, больше графы ${terms} (${expected})`,
    sectionSum: ({ section, column, value, expected, difference }) =>
      `Раздел «${section}»: сумма строк по графе ${column} — ${value}, а всего ${expected}; расхождение ${difference}`,
    carriedOver: ({ column, value, expected }) =>
      `Графа ${column} — ${value}, а остаток на конец в утверждённом отчёте за предыдущий период — ${expected}`,
    negative: ({ row, column, value }) => `Строка «${row}»: графа ${column} отрицательна (${value})`,
  },
  kk: {
    differs: ({ row, column, value, terms, expected, difference }) =>
      `«${row}» жолы: ${column} бағаны — ${value}, ал ${terms} бағандары ${expected} береді; айырмасы ${difference}`,
    exceeds: ({ row, column, value, terms, expected }) =>
      `«${row}» жолы: ${column} бағаны — ${value}, ${terms} бағанынан (${expected}) артық`,
    sectionSum: ({ section, column, value, expected, difference }) =>
      `«${section}» бөлімі: ${column} бағаны бойынша жолдар қосындысы — ${value}, ал барлығы ${expected}; айырмасы ${difference}`,
    carriedOver: ({ column, value, expected }) =>
      `${column} бағаны — ${value}, ал алдыңғы кезеңнің бекітілген есебіндегі соңғы қалдық — ${expected}`,
    negative: ({ row, column, value }) => `«${row}» жолы: ${column} бағаны теріс (${value})`,
  },
  en: {
    differs: ({ row, column, value, terms, expected, difference }) =>
      `Row “${row}”: column ${column} is ${value}, while columns ${terms} give ${expected}; they differ by ${difference}`,
    exceeds: ({ row, column, value, terms, expected }) =>
      `Row “${row}”: column ${column} is ${value}, more than column ${terms} (${expected})`,
    sectionSum: ({ section, column, value, expected, difference }) =>
      `Section “${section}”: the rows of column ${column} add up to ${value}, the total is ${expected}; they differ by ${difference}`,
    carriedOver: ({ column, value, expected }) =>
      `Column ${column} is ${value}, while the approved report before it ended with ${expected}`,
    negative: ({ row, column, value }) => `Row “${row}”: column ${column} is negative (${value})`,
  },
};

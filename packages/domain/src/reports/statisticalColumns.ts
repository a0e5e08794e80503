import type { Localized } from '../kernel/localized.ts';

const text = (kk: string, ru: string, en: string): Localized => ({ kk, ru, en });

/**
 * Columns of the statistical report, in their order: column 1 stands first. The official grid of form 1-ОЛ was not found
 * in public copies; these columns bear every figure that public reports print, and the interface says that it is so.
 */
export const statisticalColumns = [
  text('Кезең басындағы қалдық', 'Остаток на начало периода', 'Remainder at the beginning'),
  text('Барлығы түсті', 'Поступило всего', 'Received'),
  text('оның ішінде жазбаша (қағаз)', 'в том числе письменно (бумага)', 'of these on paper'),
  text('электрондық (бейнежолдаммен қоса)', 'электронно (с видеообращениями)', 'electronic (with video)'),
  text('ауызша', 'устно', 'oral'),
  text('жоғары тұрған органдардан', 'из вышестоящих органов', 'from higher bodies'),
  text('қайталама', 'повторных', 'repeats'),
  text('ұжымдық', 'коллективных', 'collective'),
  text('анонимдік', 'анонимных', 'anonymous'),
  text('Барлығы қаралды', 'Рассмотрено всего', 'Considered'),
  text('қанағаттандырылды', 'удовлетворено', 'satisfied'),
  text('ішінара қанағаттандырылды', 'удовлетворено частично', 'satisfied in part'),
  text('түсіндірілді', 'разъяснено', 'explained'),
  text('бас тартылды', 'отказано', 'refused'),
  text(
    'тоқтатылды, назарға алынды, қараусыз қалдырылды',
    'прекращено, принято к сведению, без рассмотрения',
    'terminated, taken note of, left without consideration',
  ),
  text('Құзыреті бойынша жіберілді', 'Направлено по компетенции', 'Forwarded'),
  text('Қайтарылды, кері қайтарып алынды', 'Возвращено, отозвано', 'Returned, withdrawn'),
  text('Мерзімі бұзылып қаралды', 'Рассмотрено с нарушением срока', 'Considered late'),
  text('Кезең соңындағы қалдық', 'Остаток на конец периода', 'Remainder at the end'),
  text('қалдықтан мерзімі өткені', 'из остатка просрочено', 'of the remainder overdue'),
  text('Мерзімдер ұзартылды', 'Продлено сроков', 'Terms extended'),
  text('Жеке қабылдауда қабылданды', 'Принято на личном приёме', 'Received in person'),
] as const satisfies readonly Localized[];

/** Columns that stand under one head on paper: the first, the last, and what they have in common. */
export const statisticalHeads: readonly (readonly [first: number, last: number, name: Localized])[] = [
  [2, 9, text('Түсті', 'Поступило', 'Received')],
  [10, 15, text('Қаралды', 'Рассмотрено', 'Considered')],
  [19, 20, text('Кезең соңындағы қалдық', 'Остаток на конец периода', 'Remainder at the end')],
];

export const COLUMNS = statisticalColumns.length;
/** Receptions are counted of the whole office: they belong to no kind of appeal and to no question. */
export const RECEPTIONS_COLUMN = 22;

/** By what the rows are cut, in the order of the report. */
export const statisticalSections = ['total', 'bodies', 'kind', 'applicant', 'question', 'district'] as const;
export type StatisticalSection = (typeof statisticalSections)[number];

export const sectionNames: Record<StatisticalSection, Localized> = {
  total: text('Барлығы', 'Всего', 'Total'),
  bodies: text('Органдар бойынша', 'По органам', 'By bodies'),
  kind: text('Жолданым түрлері бойынша', 'По видам обращений', 'By kinds of appeals'),
  applicant: text('Өтініш берушілер бойынша', 'По заявителям', 'By applicants'),
  question: text('Мәселелер сипаты бойынша', 'По характеру вопросов', 'By nature of questions'),
  district: text('Аудандар мен қалалар бойынша', 'По районам и городам', 'By districts and cities'),
};

/** A row of the report: a value for each column; null where the column has no meaning for the row. */
export interface StatisticalRow {
  readonly section: StatisticalSection;
  /** Code of the kind, question, district …; 'total' for the whole. */
  readonly code: string;
  readonly name: Localized;
  readonly values: readonly (number | null)[];
}

/** The value of a column by its number in the report, from 1. */
export function valueAt(row: StatisticalRow, column: number): number | null {
  return row.values[column - 1] ?? null;
}

/** Central bodies with their territorial units, local executive bodies, everybody else. */
export function sphereOfBody(kind: string | null): 'central' | 'local' | 'other' | 'none' {
  if (kind === null) return 'none';
  if (['apex', 'central', 'judicial', 'territorialUnit'].includes(kind)) return 'central';
  const local = ['regionalAkimat', 'districtAkimat', 'akimatApparatus', 'management', 'controlDepartment'];
  return local.includes(kind) ? 'local' : 'other';
}

export const sphereNames: Record<ReturnType<typeof sphereOfBody>, Localized> = {
  central: text('Орталық мемлекеттік органдар', 'Центральные государственные органы', 'Central bodies'),
  local: text('Жергілікті атқарушы органдар', 'Местные исполнительные органы', 'Local executive bodies'),
  other: text('Өзге ұйымдар', 'Иные организации', 'Other organisations'),
  none: text('Орындаушыға жіберілмеген', 'Не направлено исполнителю', 'Not sent to a body'),
};

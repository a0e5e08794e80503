import { appealKindNames } from '@tyndau/domain/appeals/appealKinds';
import { type AppealState, appealLifecycle } from '@tyndau/domain/appeals/lifecycle';
import {
  appealCategoryNames,
  appealLanguageNames,
  appealSourceNames,
  controlLevelNames,
  outcomeNames,
} from '@tyndau/domain/appeals/vocabularyNames';
import type { Office } from '../../office.ts';
import { personalData } from '../appeals/personalData.ts';
import { displayNameOf } from '../people/personNames.ts';
import { cardColumns } from './cardColumns.ts';
import { type ExportColumn, named, nameOf, title } from './exportColumn.ts';
import { furtherColumns } from './furtherColumns.ts';

/** The columns of the list on the screen. */
const listColumns: Readonly<Record<string, ExportColumn>> = {
  number: { title: title('Нөмірі', 'Номер', 'Number'), width: 20, cell: (row) => row.number },
  registeredOn: {
    title: title('Тіркелген күні', 'Дата регистрации', 'Registered'),
    width: 12,
    cell: (row) => row.registeredOn,
  },
  applicant: {
    title: title('Өтініш беруші', 'Заявитель', 'Applicant'),
    width: 34,
    cell: (row) => row.applicantName,
  },
  iin: {
    title: title('ЖСН', 'ИИН', 'IIN'),
    width: 15,
    cell: (row, office) => personalData(office).iin(row.applicantIin),
  },
  question: {
    title: title('Мәселе', 'Вопрос', 'Question'),
    width: 36,
    cell: (row, { book }, language) => nameOf(book.questions.get(row.questionCode), language),
  },
  annotation: {
    title: title('Аннотация', 'Аннотация', 'Annotation'),
    width: 60,
    cell: (row) => row.annotation,
  },
  body: {
    title: title('Орындаушы', 'Исполнитель', 'Body'),
    width: 34,
    cell: (row, { book }, language) =>
      row.bodyId === null ? '' : nameOf(book.bodies.get(row.bodyId), language),
  },
  state: {
    title: title('Күйі', 'Состояние', 'State'),
    width: 22,
    cell: (row, _office, language) => appealLifecycle[row.state as AppealState]?.name[language] ?? row.state,
  },
  due: { title: title('Мерзімі', 'Срок', 'Due'), width: 12, cell: (row) => row.dueOn },
  district: {
    title: title('Аудан', 'Район', 'District'),
    width: 24,
    cell: (row, { book }, language) =>
      row.districtCode === null ? '' : nameOf(book.territories.get(row.districtCode), language),
  },
  kind: {
    title: title('Түрі', 'Вид', 'Kind'),
    width: 18,
    cell: (row, _o, language) => named(appealKindNames, row.kind, language),
  },
  category: {
    title: title('Санаты', 'Категория', 'Category'),
    width: 18,
    cell: (row, _o, language) => named(appealCategoryNames, row.category, language),
  },
  source: {
    title: title('Көзі', 'Источник', 'Source'),
    width: 20,
    cell: (row, _o, language) => named(appealSourceNames, row.source, language),
  },
  language: {
    title: title('Тілі', 'Язык', 'Language'),
    width: 14,
    cell: (row, _o, language) => named(appealLanguageNames, row.language, language),
  },
  outcome: {
    title: title('Нәтижесі', 'Результат', 'Outcome'),
    width: 22,
    cell: (row, _o, language) => named(outcomeNames, row.outcome, language),
  },
  closedOn: {
    title: title('Жабылған күні', 'Дата закрытия', 'Closed'),
    width: 12,
    cell: (row) => row.closedOn,
  },
  control: {
    title: title('Бақылау', 'Контроль', 'Control'),
    width: 20,
    cell: (row, _o, language) =>
      named(controlLevelNames, row.controlEndedOn ? null : row.controlLevel, language),
  },
  registrar: {
    title: title('Тіркеуші', 'Регистратор', 'Registrar'),
    width: 22,
    cell: (row, { book }) => {
      const user = book.users.get(row.registrarId);
      return user ? displayNameOf(user) : '';
    },
  },
};

/** Every column a file of appeals can have, in the order in which they are offered; what is masked on the screen is masked here. */
export const exportColumns: Readonly<Record<string, ExportColumn>> = {
  ...listColumns,
  ...furtherColumns,
  ...cardColumns,
};

/** The columns of these names that the viewer may take away, each once; of none named: all he may. */
export function columnsFor(office: Office, names: readonly string[]): string[] {
  const asked = names.length > 0 ? names : Object.keys(exportColumns);
  return [...new Set(asked)].filter((name) => {
    const column = Object.hasOwn(exportColumns, name) ? exportColumns[name] : undefined;
    return column !== undefined && (!column.isPersonal || office.may('appeal.seePersonalData'));
  });
}

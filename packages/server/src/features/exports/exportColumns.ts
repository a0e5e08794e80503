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
import { bookColumn, codeColumn, type ExportColumn, plainColumn, title } from './exportColumn.ts';
import { furtherColumns } from './furtherColumns.ts';

/** The columns of the list on the screen. */
const listColumns: Readonly<Record<string, ExportColumn>> = {
  number: plainColumn(title('Нөмірі', 'Номер', 'Number'), 20, (row) => row.number),
  registeredOn: plainColumn(
    title('Тіркелген күні', 'Дата регистрации', 'Registered'),
    12,
    (row) => row.registeredOn,
  ),
  applicant: plainColumn(title('Өтініш беруші', 'Заявитель', 'Applicant'), 34, (row) => row.applicantName),
  iin: {
    title: title('ЖСН', 'ИИН', 'IIN'),
    width: 15,
    cell: (row, office) => personalData(office).iin(row.applicantIin),
  },
  question: bookColumn(title('Мәселе', 'Вопрос', 'Question'), 36, (row, book) =>
    book.questions.get(row.questionCode),
  ),
  annotation: plainColumn(title('Аннотация', 'Аннотация', 'Annotation'), 60, (row) => row.annotation),
  body: bookColumn(title('Орындаушы', 'Исполнитель', 'Body'), 34, (row, book) =>
    row.bodyId === null ? undefined : book.bodies.get(row.bodyId),
  ),
  state: {
    title: title('Күйі', 'Состояние', 'State'),
    width: 22,
    cell: (row, _office, language) => appealLifecycle[row.state as AppealState]?.name[language] ?? row.state,
  },
  due: plainColumn(title('Мерзімі', 'Срок', 'Due'), 12, (row) => row.dueOn),
  district: bookColumn(title('Аудан', 'Район', 'District'), 24, (row, book) =>
    row.districtCode === null ? undefined : book.territories.get(row.districtCode),
  ),
  kind: codeColumn(title('Түрі', 'Вид', 'Kind'), 18, appealKindNames, (row) => row.kind),
  category: codeColumn(
    title('Санаты', 'Категория', 'Category'),
    18,
    appealCategoryNames,
    (row) => row.category,
  ),
  source: codeColumn(title('Көзі', 'Источник', 'Source'), 20, appealSourceNames, (row) => row.source),
  language: codeColumn(title('Тілі', 'Язык', 'Language'), 14, appealLanguageNames, (row) => row.language),
  outcome: codeColumn(title('Нәтижесі', 'Результат', 'Outcome'), 22, outcomeNames, (row) => row.outcome),
  closedOn: plainColumn(title('Жабылған күні', 'Дата закрытия', 'Closed'), 12, (row) => row.closedOn),
  control: codeColumn(title('Бақылау', 'Контроль', 'Control'), 20, controlLevelNames, (row) =>
    row.controlEndedOn ? null : row.controlLevel,
  ),
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

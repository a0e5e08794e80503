import { appealKindNames } from '@tyndau/domain/appeals/appealKinds';
import { type AppealState, appealLifecycle } from '@tyndau/domain/appeals/lifecycle';
import {
  appealCategoryNames,
  appealLanguageNames,
  appealSourceNames,
  controlLevelNames,
  outcomeNames,
} from '@tyndau/domain/appeals/vocabularyNames';
import type { Language, Localized } from '@tyndau/domain/kernel/localized';
import type { Office } from '../../office.ts';
import type { AppealRow } from '../appeals/appealRow.ts';
import { personalData } from '../appeals/personalData.ts';
import { displayNameOf } from '../people/personNames.ts';

/** A cell of a list taken away: a text, or a day that the table program knows as a day. */
export type ExportCell = string | Date | null;

export interface ExportColumn {
  readonly title: Localized;
  readonly width: number;
  readonly cell: (row: AppealRow, office: Office, language: Language) => ExportCell;
}

const named = (names: Readonly<Record<string, Localized>>, code: string | null, language: Language) =>
  code === null ? '' : (names[code]?.[language] ?? code);

const nameOf = (row: { nameKk: string | null; nameRu: string | null } | undefined, language: Language) =>
  row ? ((language === 'kk' ? row.nameKk : row.nameRu) ?? row.nameRu ?? row.nameKk ?? '') : '';

const title = (kk: string, ru: string, en: string): Localized => ({ kk, ru, en });

/** The columns of the register as they go into a file; what is masked on the screen is masked here. */
export const exportColumns: Readonly<Record<string, ExportColumn>> = {
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

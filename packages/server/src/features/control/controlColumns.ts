import { appealLifecycle } from '@tyndau/domain/appeals/lifecycle';
import { controlLevelNames } from '@tyndau/domain/appeals/vocabularyNames';
import { officeDate } from '@tyndau/domain/calendar/officeZone';
import { controlMarkNames } from '@tyndau/domain/control/controlMark';
import { surnameWithInitials } from '@tyndau/domain/identity/personName';
import { fromPlainDate } from '../../db/dates.ts';
import type { Office } from '../../office.ts';
import { named, nameOf, title } from '../exports/exportColumn.ts';
import type { ListColumn } from '../exports/sendList.ts';
import { judgeControl } from './judgeControl.ts';
import type { ControlItem } from './readChains.ts';

const dayOf = (moment: Date) => fromPlainDate(officeDate(moment.toISOString()));

/** The board's list as it is taken away: the columns of the screen, with what stands there in small beside each. */
export function controlColumns(office: Office): readonly ListColumn<ControlItem>[] {
  const { bodies, users } = office.book;
  const personOf = (id: number | null) => {
    const user = id === null ? undefined : users.get(id);
    return user ? surnameWithInitials(user) : '';
  };
  const bodyOf = (id: number, language: 'kk' | 'ru' | 'en') => nameOf(bodies.get(id), language);
  const leadOf = ({ chain }: ControlItem) => chain.filter(({ role }) => role !== 'co').at(-1);
  const until = title('орындалғанға дейін', 'до исполнения', 'until done');
  return [
    {
      ...{ title: title('Нөмірі', 'Номер', 'Number'), width: 20, paper: 31 },
      cell: ({ appeal }) => appeal.number,
    },
    {
      ...{ title: title('Бақылау', 'Контроль', 'Control'), width: 22, paper: 24 },
      cell: ({ appeal }, language) => named(controlMarkNames, judgeControl(office, appeal).mark, language),
    },
    {
      ...{ title: title('Мерзімі', 'Срок', 'Term'), width: 12, paper: 18 },
      cell: ({ appeal }) => {
        const { dueOn } = judgeControl(office, appeal);
        return dueOn === null ? null : fromPlainDate(dueOn);
      },
    },
    {
      ...{ title: title('Не туралы', 'О чём', 'About'), width: 60, paper: 68 },
      cell: ({ appeal }) => appeal.annotation,
    },
    {
      ...{ title: title('Орындаушы', 'Исполнитель', 'Executor'), width: 40, paper: 44 },
      cell: (item, language) => {
        const lead = leadOf(item);
        return lead
          ? [bodyOf(lead.bodyId, language), personOf(lead.takenById)].filter(Boolean).join(', ')
          : title('жіберілмеген', 'не направлено', 'not sent')[language];
      },
    },
    {
      ...{ title: title('Бірлесіп орындаушылар', 'Соисполнители', 'Co-executors'), width: 40 },
      cell: ({ chain }, language) =>
        chain
          .filter(({ role }) => role === 'co')
          .map(({ bodyId }) => bodyOf(bodyId, language))
          .join('; '),
    },
    {
      ...{ title: title('Соңғы баяндама', 'Последний доклад', 'Last report'), width: 14, paper: 20 },
      cell: ({ reports: [last] }) => (last ? dayOf(last.reportedAt) : null),
    },
    {
      ...{ title: title('Баяндамада', 'В докладе', 'What it says'), width: 50 },
      cell: ({ reports: [last] }) => last?.text ?? '',
    },
    {
      ...{ title: title('Деңгейі', 'Уровень', 'Level'), width: 26, paper: 26 },
      cell: ({ appeal }, language) => named(controlLevelNames, appeal.controlLevel, language),
    },
    {
      ...{ title: title('Кім қойды', 'Кто поставил', 'Set by'), width: 24, paper: 26 },
      cell: ({ appeal }) => personOf(appeal.controlSetById),
    },
    {
      ...{ title: title('Қойылған күні', 'Поставлено', 'Set on'), width: 12, paper: 20 },
      cell: ({ appeal }) => appeal.controlSetOn,
    },
    {
      ...{ title: title('Жолданымның күйі', 'Состояние обращения', 'State of the appeal'), width: 26 },
      cell: ({ appeal }, language) =>
        appeal.state in appealLifecycle
          ? appealLifecycle[appeal.state as keyof typeof appealLifecycle].name[language]
          : appeal.state,
    },
    {
      ...{ title: title('Қашанға дейін', 'До исполнения', 'Until done'), width: 16 },
      cell: ({ appeal }, language) => (appeal.controlUntilDone ? until[language] : ''),
    },
  ];
}

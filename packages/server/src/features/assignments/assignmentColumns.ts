import { controlLevelNames } from '@tyndau/domain/appeals/vocabularyNames';
import { assignmentLifecycle } from '@tyndau/domain/assignments/assignmentLifecycle';
import { surnameWithInitials } from '@tyndau/domain/identity/personName';
import type { Assignment } from '../../db/generated/client.ts';
import type { Office } from '../../office.ts';
import { named, nameOf, title } from '../exports/exportColumn.ts';
import type { ListColumn } from '../exports/sendList.ts';
import { controlHolderOf } from './assignmentFacts.ts';

/** The list of assignments as it is taken away. */
export function assignmentColumns({ book }: Office): readonly ListColumn<Assignment>[] {
  const personOf = (id: number) => {
    const user = book.users.get(id);
    return user ? surnameWithInitials(user) : '';
  };
  return [
    { ...{ title: title('Нөмірі', 'Номер', 'Number'), width: 18, paper: 27 }, cell: ({ number }) => number },
    {
      ...{ title: title('Кімнің тапсырмасы', 'Чьё поручение', 'Whose order'), width: 26, paper: 32 },
      cell: ({ level }, language) => named(controlLevelNames, level, language),
    },
    { ...{ title: title('Тапсырма', 'Поручение', 'Order'), width: 60, paper: 76 }, cell: ({ text }) => text },
    {
      ...{ title: title('Орындаушы', 'Исполнитель', 'Executor'), width: 40, paper: 46 },
      cell: ({ bodyId }, language) => nameOf(book.bodies.get(bodyId), language),
    },
    {
      ...{ title: title('Бірлесіп орындаушылар', 'Соисполнители', 'Co-executors'), width: 40 },
      cell: ({ coBodyIds }, language) =>
        coBodyIds.map((id) => nameOf(book.bodies.get(id), language)).join('; '),
    },
    {
      ...{ title: title('Бастапқы мерзімі', 'Первоначальный срок', 'First term'), width: 14 },
      cell: ({ originalDueOn }) => originalDueOn,
    },
    { ...{ title: title('Мерзімі', 'Срок', 'Term'), width: 12, paper: 19 }, cell: ({ dueOn }) => dueOn },
    {
      ...{ title: title('Есеп берілді', 'Доложено', 'Reported'), width: 12, paper: 19 },
      cell: ({ reportedOn }) => reportedOn,
    },
    {
      ...{ title: title('Күйі', 'Состояние', 'State'), width: 24, paper: 30 },
      cell: ({ state }, language) =>
        assignmentLifecycle[state as keyof typeof assignmentLifecycle].name[language],
    },
    {
      ...{ title: title('Негіздеме', 'Основание', 'Source'), width: 24 },
      cell: ({ sourceDocument }) => sourceDocument,
    },
    {
      ...{ title: title('Кімнің бақылауында', 'Контроль держит', 'Controlled by'), width: 22, paper: 28 },
      cell: (assignment) => personOf(controlHolderOf(assignment)),
    },
    {
      ...{ title: title('Бақылаудан алынды', 'Снято с контроля', 'Off control'), width: 14 },
      cell: ({ endedOn }) => endedOn,
    },
  ];
}

import { rolesThatMay } from '../access/permissions.ts';
import { roleNames } from '../access/roles.ts';
import {
  assignmentActionRules,
  assignmentActions,
  assignmentLifecycle,
  assignmentStates,
} from '../assignments/assignmentLifecycle.ts';
import { markdownTable } from './markdownTable.ts';
import { stepsOf } from './stepsOf.ts';

/** The life of an assignment as a page for people who know the regulation. */
export function assignmentPage(): string {
  const states = assignmentStates.map((state) => {
    const { name, isFinal, actions } = assignmentLifecycle[state];
    return [`\`${state}\``, name.kk, name.ru, isFinal ? 'да' : '', ...stepsOf(actions, state)];
  });
  const actions = assignmentActions.map((action) => {
    const { name, permission, guards } = assignmentActionRules[action];
    const who = rolesThatMay(permission).map((role) => roleNames[role].ru);
    return [`\`${action}\``, name.kk, name.ru, who.join(', '), guards.join(', ') || '—'];
  });
  return `${[
    '# Тапсырманың өмірлік циклі · Жизненный цикл поручения · Life of an assignment',
    'Generated from `assignmentLifecycle` and `assignmentActionRules`; do not edit by hand.',
    '## Күйлер · Состояния · States',
    markdownTable(['Code', 'Күйі', 'Состояние', 'Конец', 'Переходы', 'Без перехода'], states),
    '## Әрекеттер · Действия · Actions',
    markdownTable(['Code', 'Әрекет', 'Действие', 'Кто', 'Условия'], actions),
  ].join('\n\n')}\n`;
}

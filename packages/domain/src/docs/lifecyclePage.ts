import { rolesThatMay } from '../access/permissions.ts';
import { roleNames } from '../access/roles.ts';
import { intakeLifecycle, intakeStates } from '../appeals/intakeLifecycle.ts';
import { appealActionRules, appealActions, appealLifecycle, appealStates } from '../appeals/lifecycle.ts';
import { appealGuardRules, appealGuards } from '../appeals/lifecycleGuards.ts';
import { groundRules } from '../paths/grounds.ts';
import { markdownTable } from './markdownTable.ts';
import { stepsOf } from './stepsOf.ts';

/** The life of a letter and of an appeal as a page for people who know the regulation. */
export function lifecyclePage(): string {
  return `${[
    '# Жолданымның өмірлік циклі · Жизненный цикл обращения · Life of an appeal',
    'Generated from `intakeLifecycle`, `appealLifecycle` and `appealActionRules`; do not edit by hand.',
    '## Қабылданған хат · Принятое письмо · Letter',
    intakeTable(),
    '## Күйлер · Состояния · States',
    stateTable(),
    '## Әрекеттер · Действия · Actions',
    actionTable(),
    '## Шарттар · Условия · Guards',
    guardTable(),
    '## Негіздемелер · Основания · Grounds',
    groundTable(),
  ].join('\n\n')}\n`;
}

function intakeTable(): string {
  const rows = intakeStates.map((state) => {
    const { name, actions } = intakeLifecycle[state];
    const steps = Object.entries(actions).map(([action, next]) => `\`${action}\` → \`${next}\``);
    return [`\`${state}\``, name.kk, name.ru, steps.join('<br>') || '—'];
  });
  return markdownTable(['Code', 'Күйі', 'Состояние', 'Что дальше'], rows);
}

function stateTable(): string {
  const rows = appealStates.map((state) => {
    const { name, isFinal, actions } = appealLifecycle[state];
    return [`\`${state}\``, name.kk, name.ru, isFinal ? 'да' : '', ...stepsOf(actions, state)];
  });
  return markdownTable(['Code', 'Күйі', 'Состояние', 'Конец', 'Переходы', 'Без перехода'], rows);
}

function actionTable(): string {
  const rows = appealActions.map((action) => {
    const { name, permission, guards, article } = appealActionRules[action];
    const who = rolesThatMay(permission).map((role) => roleNames[role].ru);
    return [`\`${action}\``, name.kk, name.ru, who.join(', '), guards.join(', ') || '—', article?.ru ?? '—'];
  });
  return markdownTable(['Code', 'Әрекет', 'Действие', 'Кто', 'Условия', 'Основание'], rows);
}

const procedureNames = {
  ordinary: 'обычная',
  complaint: 'жалоба',
  simplified: 'упрощённая',
  petition: 'петиция',
} as const;
const deciderNames = {
  head: 'руководитель',
  deputyHead: 'заместитель',
  authorised: 'уполномоченный',
} as const;

function groundTable(): string {
  const rows = groundRules.map(({ action, code, procedures, deciders, needs, article, verified }) => [
    `\`${action}\``,
    `\`${code}\``,
    procedures.map((procedure) => procedureNames[procedure]).join(', '),
    deciders.map((decider) => deciderNames[decider]).join(', '),
    needs === null ? '—' : `\`${needs}\``,
    article.ru,
    verified ? '' : 'проверить',
  ]);
  return markdownTable(['Действие', 'Основание', 'Процедура', 'Кто решает', 'Что нужно', 'Статья', ''], rows);
}

function guardTable(): string {
  const rows = appealGuards.map((guard) => {
    const { meaning, refusal } = appealGuardRules[guard];
    return [guard, meaning.kk, meaning.ru, `\`${refusal.code}\``];
  });
  return markdownTable(['Code', 'Мағынасы', 'Смысл', 'Отказ'], rows);
}

import { draftLifecycle, draftStateNames, draftStates, stepsOfHead } from '../execution/answerDraft.ts';
import { extensionVerdictNames, extensionVerdicts } from '../execution/extensionRequest.ts';
import { markdownTable } from './markdownTable.ts';
import { stepsOf } from './stepsOf.ts';

/** The draft of an answer and the request of more time as a page for people who know the regulation. */
export function answerPage(): string {
  const drafts = draftStates.map((state) => {
    const { kk, ru } = draftStateNames[state];
    return [`\`${state}\``, kk, ru, ...stepsOf(draftLifecycle[state], state)];
  });
  const requests = extensionVerdicts.map((verdict) => {
    const { kk, ru } = extensionVerdictNames[verdict];
    return [`\`${verdict}\``, kk, ru];
  });
  return `${[
    '# Жауап жобасы мен мерзімді ұзартуды сұрау · Проект ответа и запрос о продлении · Draft and extension',
    'Generated from `draftLifecycle` and `extensionVerdicts`; do not edit by hand.',
    '## Жауап жобасы · Проект ответа · Draft of an answer',
    `Шаги ${stepsOfHead.map((step) => `\`${step}\``).join(', ')} делает руководитель, которому поручено подписывать; остальные — тот, кто рассматривает.`,
    markdownTable(['Code', 'Күйі', 'Состояние', 'Переходы', 'Без перехода'], drafts),
    '## Мерзімді ұзартуды сұрау · Запрос о продлении · Request of more time',
    'Ждёт один запрос за раз; решают руководитель органа или отдел, один раз и с причиной. До решения срок прежний, после него хранятся оба.',
    markdownTable(['Code', 'Шешім', 'Решение'], requests),
  ].join('\n\n')}\n`;
}

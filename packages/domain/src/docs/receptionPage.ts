import { receptionStateNames } from '../receptions/receptionStates.ts';
import { receptionSteps, receptionWorkflow, type StepTerm } from '../receptions/receptionWorkflow.ts';
import { markdownTable } from './markdownTable.ts';

/** The thirteen steps as a page for people who know the regulation. */
export function receptionPage(): string {
  const rows = receptionSteps.map((step) => {
    const { name, responsible, term, proof, results } = receptionWorkflow[step];
    return [String(step), name.kk, name.ru, responsible.ru, termText(term), proof.ru, exits(results)];
  });
  return `${[
    '# Жеке қабылдаудың он үш қадамы · Тринадцать шагов личного приёма',
    'Generated from `receptionWorkflow`; do not edit by hand.',
    markdownTable(['№', 'Қадам', 'Шаг', 'Кто', 'Срок', 'Чем подтверждается', 'Выходы'], rows),
  ].join('\n\n')}\n`;
}

function exits(results: (typeof receptionWorkflow)[1]['results']): string {
  return Object.values(results)
    .map(({ name, state, next }) => {
      const whither = next === null ? `конец: ${receptionStateNames[state].ru.toLowerCase()}` : `шаг ${next}`;
      return `${name.ru} → ${whither}`;
    })
    .join('<br>');
}

function termText(term: StepTerm): string {
  if (term === null) return '—';
  if ('setting' in term) return '5 дней со дня регистрации (вид дней — настройка)';
  const { from, workingDays } = term;
  if (workingDays === 0) return from === 'registration' ? 'в день регистрации' : 'в день приёма';
  if (workingDays < 0) return `за ${-workingDays} раб. дн. до приёма`;
  return `${workingDays} раб. дн. после ${from === 'registration' ? 'регистрации' : 'приёма'}`;
}

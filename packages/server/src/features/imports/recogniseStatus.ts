import { appealLifecycle, appealStates } from '@tyndau/domain/appeals/lifecycle';
import { foldText } from '@tyndau/domain/text/normalise';

// Beginnings of words, folded. An unknown word is neither: whoever imports must say what it means.
const closed =
  /^(решен|исполнен|закрыт|завершен|выполнен|рассмотрен|удовлетвор|разъяснен|отказ|ответ дан|дан ответ|шешил|орындалды|жабыл|аякталды|каралды|каралып аякталды|жауап берил|closed|done|resolved|solved|answered|completed)/;
const open =
  /^(нов|в процес|в работ|на исполн|на рассмотр|в обработ|принят|зарегистр|поступ|направлен|передан|ожида|назначен|жана|орындалуда|каралуда|жумыста|тиркел|кабылдан|open|new|in progress|in work|pending|registered)/;

const byState = new Map(
  appealStates.flatMap((state) => {
    const { name, isFinal } = appealLifecycle[state];
    return [state, name.kk, name.ru, name.en].map((text) => [foldText(text), isFinal] as const);
  }),
);

/** Whether the word says that the consideration is over; null when it is not understood. */
export function isClosedStatus(status: string): boolean | null {
  const folded = foldText(status);
  const known = byState.get(folded);
  if (known !== undefined) return known;
  if (open.test(folded)) return false;
  return closed.test(folded) ? true : null;
}

/** The outcome a word of status tells by itself; null for those that only say that it is over. */
export function outcomeOfStatus(status: string): string | null {
  const folded = foldText(status);
  if (/^(решен|шешил|удовлетвор|resolved|solved)/.test(folded)) return 'satisfied';
  if (/^разъяснен/.test(folded)) return 'explained';
  return /^отказ/.test(folded) ? 'refused' : null;
}

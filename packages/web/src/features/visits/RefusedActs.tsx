import { Button } from '@mantine/core';
import { useFormats } from '../../i18n/useFormats.ts';
import { useRefusalText } from '../../i18n/useRefusalText.ts';
import { useT } from '../../i18n/useT.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useBoard } from './BoardContext.tsx';
import type { BoardView } from './boardDesk.ts';
import { doneWord } from './doneWord.ts';
import classes from './Visits.module.css';

/** What the server would not take, since somebody else was first: it stays until somebody has seen it. */
export function RefusedActs({ view }: { view: BoardView }) {
  const t = useT('visits');
  const say = useRefusalText();
  const formats = useFormats();
  const { desk } = useBoard();
  if (view.refused.length === 0) return null;
  return (
    <Notice tone="overdue" title={t('refusedTitle')} role="alert">
      <ul className={classes.refused}>
        {view.refused.map(({ input, who, refusals }) => (
          <li key={input.key}>
            <span>
              {t('refusedAct', {
                name: who,
                act: t(`done.${doneWord(input.act)}`),
                time: formats.time(input.doneAt),
                text: (refusals ?? []).map((one) => say(one)).join(' '),
              })}
              {input.note && <em className={classes.keptNote}>{input.note}</em>}
            </span>
            <Button variant="default" size="compact-xs" onClick={() => void desk.forget(input.key)}>
              {t('forget')}
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

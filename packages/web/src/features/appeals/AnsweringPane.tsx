import type { ReactNode } from 'react';
import { useT } from '../../i18n/useT.ts';
import type { ActionProps } from './ActionDialog.tsx';
import classes from './Card.module.css';

/** The fields of an answer with what was asked beside them. */
export function AnsweringPane({ appeal, children }: Pick<ActionProps, 'appeal'> & { children: ReactNode }) {
  const t = useT('appeals');
  return (
    <div className={classes.answering}>
      <div className={classes.answerFields}>{children}</div>
      <aside className={classes.askedPane}>
        <div className={classes.soft}>{t('answer.appealSays')}</div>
        <p className={classes.annotation}>{appeal.annotation}</p>
        <div className={classes.text}>{appeal.text}</div>
      </aside>
    </div>
  );
}

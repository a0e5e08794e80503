import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { MoreWaitingDocument } from './registration.generated.ts';
import classes from './Workbench.module.css';
import { type LetterAction, LetterLine } from './WorkbenchLists.tsx';

/** As many as the list of the desk brings at once. */
const PAGE = 30;

/** The queue beyond its first letters: how many are shown of how many, and the next ones. */
export function MoreWaiting({ total, action }: { total: number; action?: LetterAction }) {
  const t = useT('registration');
  const [pages, setPages] = useState(1);
  const shown = Math.min(total, pages * PAGE);
  if (total <= PAGE) return null;
  return (
    <>
      {Array.from({ length: pages - 1 }, (_, index) => index + 2).map((page) => (
        <WaitingPage key={page} page={page} {...(action ? { action } : {})} />
      ))}
      <li className={classes.empty}>{t('desk.shown', { shown, total })}</li>
      {shown < total && (
        <li>
          <Button variant="subtle" size="compact-sm" fullWidth onClick={() => setPages(pages + 1)}>
            {t('desk.more', { count: Math.min(PAGE, total - shown) })}
          </Button>
        </li>
      )}
    </>
  );
}

function WaitingPage({ page, action }: { page: number; action?: LetterAction }) {
  const { data } = useQuery(MoreWaitingDocument, {
    variables: { page },
    fetchPolicy: 'cache-and-network',
    pollInterval: 30_000,
  });
  return data?.intakes.items.map((letter) => (
    <LetterLine key={letter.id} letter={letter} {...(action ? { action } : {})} />
  ));
}

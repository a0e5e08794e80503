import { Button } from '@mantine/core';
import { Outlet, useMatch, useNavigate } from 'react-router';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { useHotkey } from '../../components/useHotkey.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { MoreWaiting } from './MoreWaiting.tsx';
import { SharesNotice } from './SharesNotice.tsx';
import { useWorkbench } from './useWorkbench.ts';
import classes from './Workbench.module.css';
import { DraftList, LetterList, RecentList } from './WorkbenchLists.tsx';

/** The registrar's desk: on the left what lies on it, in the middle the letter that is being registered. */
export function WorkbenchPage() {
  const t = useT('registration');
  const { may } = useViewer();
  const navigate = useNavigate();
  const isAtDesk = useMatch(paths.workbench()) !== null;
  const bench = useWorkbench();
  const { lists, error, take, release } = bench;
  const mayTake = may('intake.take');

  const takeAction = mayTake ? { action: { label: t('take'), run: take } } : {};

  async function takeNext() {
    const taken = await bench.takeNext();
    if (taken !== null) navigate(paths.registerAppeal(taken));
  }
  useHotkey('Ctrl+Shift+KeyN', t('takeNextKeys'), () => void takeNext(), { when: mayTake });
  useHotkey('KeyN', t('takeNextKeys'), () => void takeNext(), { when: mayTake });

  return (
    <div className={classes.bench} data-registering={!isAtDesk || undefined}>
      <nav className={classes.desk} aria-label={t('workbench')}>
        <div className={classes.deskHead}>
          <h2 className={classes.deskTitle}>{t('workbench')}</h2>
        </div>
        <div className={classes.deskButtons}>
          {mayTake && (
            <Button
              size="sm"
              loading={bench.isTaking}
              disabled={lists?.waiting.total === 0}
              onClick={() => void takeNext()}
            >
              {t('takeNext')}
            </Button>
          )}
          <Button size="sm" variant="default" onClick={() => navigate(paths.registerAppeal())}>
            {t('withoutLetter')}
          </Button>
        </div>
        <RefusalNotice state={bench.refused} />
        {error && <FaultNotice error={error} onRetry={bench.reload} />}
        {lists && (
          <>
            <SharesNotice shares={lists.sharesToConfirm} />
            <LetterList
              title={t('inMyHands')}
              letters={lists.mine.items}
              total={lists.mine.total}
              empty={t('nothingInHands')}
              {...(may('intake.release') ? { action: { label: t('release'), run: release } } : {})}
            />
            <LetterList
              title={t('waiting')}
              letters={lists.waiting.items}
              total={lists.waiting.total}
              empty={t('nothingWaiting')}
              {...takeAction}
              more={<MoreWaiting total={lists.waiting.total} {...takeAction} />}
            />
            <DraftList drafts={lists.drafts} />
            <RecentList appeals={lists.recent.items} />
          </>
        )}
      </nav>
      <div className={classes.work}>
        <Outlet />
      </div>
    </div>
  );
}

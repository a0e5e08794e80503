import { Button } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../ui/Section.tsx';
import type { DeliveryDesk, DeskScan, DeskView } from './deliveryDesk.ts';
import classes from './Kazpost.module.css';
import { ManualEntryDialog } from './ManualEntryDialog.tsx';

interface Props {
  desk: DeliveryDesk;
  view: DeskView;
  isWorking: boolean;
}

/** Codes that could not be read: each is entered by hand, or was a slip of the scanner. */
export function UnreadSection({ desk, view, isWorking }: Props) {
  const t = useT('kazpost');
  const [entering, setEntering] = useState<DeskScan | null>(null);
  const { unread } = view.reconciliation;
  if (unread.length === 0 || !isWorking) return null;
  return (
    <Section title={`${t('unreadTitle')} · ${unread.length}`} hint={t('unreadHint')}>
      <ul className={classes.rows} aria-label={t('unreadTitle')}>
        {unread.map((scan) => (
          <li key={scan.key} className={classes.row}>
            <span className={classes.code}>{scan.code}</span>
            <span className={classes.tools}>
              <Button size="xs" onClick={() => setEntering(scan)}>
                {t('manual')}
              </Button>
              <Button size="xs" variant="default" onClick={() => desk.takeBack(scan)}>
                {t('misread')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {entering && (
        <ManualEntryDialog desk={desk} view={view} unread={entering} onClose={() => setEntering(null)} />
      )}
    </Section>
  );
}

import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import classes from './Intake.module.css';
import type { IntakeLineFragment } from './intake.generated.ts';

/** What the clerk says aloud and gives away: the through number and the talon. The form beside it is ready for the next letter. */
export function IntakeReceipt({ intake }: { intake: IntakeLineFragment }) {
  const t = useT('intake');
  const formats = useFormats();
  const { today } = useViewer();
  const talon = (size: 'a6' | 'slip') => ({
    component: 'a' as const,
    href: `${intake.talonUrl}?size=${size}`,
    target: '_blank',
    rel: 'noopener',
    leftSection: <IconPrinter size={16} />,
    variant: 'default',
    size: 'sm',
  });
  return (
    <section className={classes.receipt} role="status" aria-label={t('receipt')}>
      <div className={classes.receiptTitle}>{t('receipt')}</div>
      <div className={classes.receiptNumbers}>
        <div>
          <div className={classes.receiptLabel}>{t('throughNumber')}</div>
          <div className={classes.throughNumber}>{intake.throughNumber}</div>
        </div>
        <div className={classes.receiptWho}>
          <div className={classes.talon}>{t('talon', { number: intake.talonNumber })}</div>
          <div>{intake.applicantName}</div>
          {intake.journalOn !== today && (
            <div>{t('inJournalOf', { on: formats.date(intake.journalOn) })}</div>
          )}
        </div>
      </div>
      <div className={classes.receiptActions}>
        <Button {...talon('a6')}>{t('printA6')}</Button>
        <Button {...talon('slip')}>{t('printSlip')}</Button>
      </div>
    </section>
  );
}

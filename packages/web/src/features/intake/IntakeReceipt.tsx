import { Button, Switch } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useHotkey } from '../../components/useHotkey.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import classes from './Intake.module.css';
import type { IntakeLineFragment } from './intake.generated.ts';
import { ProtocolLinks } from './ProtocolLinks.tsx';
import { printDocument } from './printDocument.ts';
import { readPrintMemory, type TalonSize, writePrintMemory } from './printMemory.ts';

/** What the clerk says aloud and gives away: the through number and the talon. The form beside it is ready for the next letter. */
export function IntakeReceipt({ intake }: { intake: IntakeLineFragment }) {
  const t = useT('intake');
  const counter = useT('counter');
  const formats = useFormats();
  const { today } = useViewer();
  const place = useRef<HTMLElement>(null);
  const [memory, setMemory] = useState(readPrintMemory);
  const remember = (part: Partial<typeof memory>) => {
    const next = { ...memory, ...part };
    setMemory(next);
    writePrintMemory(next);
  };
  const printTalon = (size: TalonSize) => printDocument(`${intake.talonUrl}?size=${size}`);
  useHotkey('Alt+KeyP', counter('print.talon'), () => printTalon(memory.size));
  // biome-ignore lint/correctness/useExhaustiveDependencies: a letter is printed when it is accepted, not when the setting changes
  useEffect(() => {
    if (memory.isAtOnce) printTalon(memory.size);
    // The long form was sent from its end: the number to be said aloud is out of sight.
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [intake.id]);
  const talon = (size: TalonSize) => ({
    component: 'a' as const,
    href: `${intake.talonUrl}?size=${size}`,
    target: '_blank',
    rel: 'noopener',
    leftSection: <IconPrinter size={16} />,
    variant: memory.size === size ? 'filled' : 'default',
    size: 'sm',
    onClick: (event: React.MouseEvent) => {
      // With Ctrl the browser opens it as any other link.
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      remember({ size });
      printTalon(size);
    },
  });
  return (
    <section ref={place} className={classes.receipt} role="status" aria-label={t('receipt')}>
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
        <Kbd>Alt+P</Kbd>
        <ProtocolLinks url={intake.protocolUrl} language={intake.language} hasKey />
        <Switch
          size="xs"
          label={counter('print.atOnce')}
          checked={memory.isAtOnce}
          onChange={(event) => remember({ isAtOnce: event.currentTarget.checked })}
        />
      </div>
    </section>
  );
}

import { Button } from '@mantine/core';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../ui/Section.tsx';
import type { DeliveryDesk, DeskView } from './deliveryDesk.ts';
import { EnvelopeLetter } from './EnvelopeLetter.tsx';
import classes from './Kazpost.module.css';
import { OutcomeBadge } from './OutcomeBadge.tsx';
import { useDecision } from './useDecision.ts';

interface Props {
  desk: DeliveryDesk;
  view: DeskView;
  isWorking: boolean;
}

/** Envelopes that are in hand and not in the list: nobody may refuse a letter to us, and what is not ours goes back. */
export function SurplusSection({ desk, view, isWorking }: Props) {
  const t = useT('kazpost');
  const { decide, numberNow, state, isSending } = useDecision(desk);
  const { surplus } = view.reconciliation;
  if (surplus.length === 0) return null;
  const open = surplus.filter(({ outcome }) => outcome === 'undecided').map(({ scan }) => scan.key);
  return (
    <Section
      title={`${t('surplusTitle')} · ${surplus.length}`}
      hint={isWorking ? t('surplusHint') : null}
      actions={
        isWorking &&
        open.length > 1 && (
          <Button size="xs" disabled={isSending} onClick={() => void decide(open, 'accepted')}>
            {t('acceptAllSurplus')}
          </Button>
        )
      }
    >
      <RefusalNotice state={state} />
      <ul className={classes.rows} aria-label={t('surplusTitle')}>
        {surplus.map(({ scan, outcome }) => (
          <li key={scan.key} className={classes.row}>
            <span>
              <span className={classes.code}>{scan.code ?? t('ordinary')}</span>{' '}
              {scan.isManual && (
                <span className={classes.soft}>{t('reasonLine', { reason: scan.reason })}</span>
              )}
            </span>
            <span className={classes.tools}>
              <OutcomeBadge outcome={outcome === 'accepted' && scan.intake ? 'taken' : outcome} />
              <EnvelopeLetter intake={scan.intake} />
              {isWorking && !scan.intake && outcome !== 'accepted' && (
                <Button size="xs" disabled={isSending} onClick={() => void decide([scan.key], 'accepted')}>
                  {t('toJournal')}
                </Button>
              )}
              {isWorking && !scan.intake && outcome !== 'wrongAddressee' && (
                <Button
                  size="xs"
                  variant="default"
                  disabled={isSending}
                  onClick={() => void decide([scan.key], 'wrongAddressee')}
                >
                  {t('giveBack')}
                </Button>
              )}
              {isWorking && !scan.intake && outcome === 'accepted' && (
                <Button
                  size="xs"
                  variant="default"
                  disabled={isSending}
                  onClick={() => void numberNow(scan.key)}
                >
                  {t('numberNow')}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

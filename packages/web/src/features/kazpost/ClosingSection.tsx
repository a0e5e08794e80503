import { Button, Checkbox } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { decideClosing, identitiesOf } from '@tyndau/domain/kazpost/closing';
import { useState } from 'react';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useRefusalText } from '../../i18n/useRefusalText.ts';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../ui/Section.tsx';
import type { DeliveryDesk, DeskView } from './deliveryDesk.ts';
import classes from './Kazpost.module.css';
import { ClosePostalDeliveryDocument } from './kazpost.generated.ts';

/** The identities of the reconciliation, what still stands in the way, and the closing itself. */
export function ClosingSection({ desk, view }: { desk: DeliveryDesk; view: DeskView }) {
  const t = useT('kazpost');
  const say = useRefusalText();
  const { counts } = view;
  const [confirmed, setConfirmed] = useState<number | null>(null);
  const closing = useMutationWithRefusals(ClosePostalDeliveryDocument, (data) => data.closePostalDelivery);
  const missing = counts.missing;
  const decided = decideClosing(counts, missing);
  const isConfirmed = missing === 0 || confirmed === missing;
  const inTheWay = decided.ok ? [] : decided.refusal;

  async function close() {
    await desk.flush();
    const { head } = desk.view();
    const done = await closing.run({ deliveryId: head.id, missing, after: head.version });
    desk.merge(done?.delivery);
  }

  return (
    <Section title={t('closing')}>
      <ul className={classes.identities}>
        {identitiesOf(counts).map(({ name, left, right, holds }) => (
          <li key={name}>
            <span>{t(`identity.${name}`)}</span>
            <strong>
              {left} = {right}{' '}
              {holds ? (
                <IconCheck size={16} color="var(--done)" role="img" aria-label={t('identityHolds')} />
              ) : (
                <IconX size={16} color="var(--overdue)" role="img" aria-label={t('identityBroken')} />
              )}
            </strong>
          </li>
        ))}
      </ul>
      <div className={classes.form}>
        {inTheWay.map((refusal) => (
          <div key={refusal.code} className={classes.soft}>
            {say(refusal)}
          </div>
        ))}
        {missing > 0 && (
          <Checkbox
            label={t('missingConfirm', { count: missing })}
            checked={isConfirmed}
            onChange={(event) => setConfirmed(event.currentTarget.checked ? missing : null)}
          />
        )}
        <RefusalNotice state={closing} />
        <div className={classes.soft}>{t('closingHint')}</div>
        <Button
          loading={closing.isSending}
          disabled={inTheWay.length > 0 || !isConfirmed || view.stopped.length > 0}
          title={inTheWay[0] ? say(inTheWay[0]) : isConfirmed ? undefined : t('confirmFirst')}
          onClick={() => void close()}
        >
          {t('closing')}
        </Button>
      </div>
    </Section>
  );
}

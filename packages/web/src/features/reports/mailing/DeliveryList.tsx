import { Anchor } from '@mantine/core';
import { useFormats } from '../../../i18n/useFormats.ts';
import { useT } from '../../../i18n/useT.ts';
import reports from '../Reports.module.css';
import { DeliveryState } from './DeliveryState.tsx';
import classes from './Mailing.module.css';
import type { ReportDeliveryFieldsFragment } from './mailing.generated.ts';

interface Props {
  deliveries: readonly ReportDeliveryFieldsFragment[];
  /** Sent to the reader himself: he opens them. */
  isOwn?: boolean;
}

/** Reports that were sent, the latest first. */
export function DeliveryList({ deliveries, isOwn = false }: Props) {
  const t = useT('mailing');
  const formats = useFormats();
  return (
    <ul className={reports.list} aria-live="polite">
      {deliveries.map((delivery) => (
        <li key={delivery.id} className={classes.delivery}>
          <span>
            {isOwn && delivery.url ? (
              <Anchor href={delivery.url} size="sm" download>
                {delivery.name}
              </Anchor>
            ) : (
              delivery.to?.displayName
            )}
            <span className={reports.soft}> · {formats.dateTime(delivery.dueAt)}</span>
            {delivery.size > 0 && <span className={reports.soft}> · {formats.bytes(delivery.size)}</span>}
          </span>
          {!isOwn && (
            <span>
              {delivery.failure && (
                <span className={reports.soft}>{t(delivery.failure === 'FAULT' ? 'fault' : 'noRight')} </span>
              )}
              <DeliveryState delivery={delivery} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

import { Button } from '@mantine/core';
import { useRefusalText } from '../../i18n/useRefusalText.ts';
import { useT } from '../../i18n/useT.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { DeliveryDesk, DeskView } from './deliveryDesk.ts';

/** Scans of this computer that the server will not take: the delivery was closed before they arrived. */
export function StoppedNotice({ desk, view }: { desk: DeliveryDesk; view: DeskView }) {
  const t = useT('kazpost');
  const say = useRefusalText();
  if (view.stopped.length === 0) return null;
  return (
    <Notice
      tone="overdue"
      role="alert"
      title={t('stopped')}
      action={
        <Button size="xs" variant="default" onClick={() => desk.discard()}>
          {t('discard')}
        </Button>
      }
    >
      {view.stopped.map((refusal) => say(refusal)).join(' ')}
    </Notice>
  );
}

import { Button } from '@mantine/core';
import { type Fault, faultOf } from '../apollo/faults.ts';
import { useT } from '../i18n/useT.ts';
import { Notice } from '../ui/Notice.tsx';

interface Props {
  /** From useMutationWithRefusals; or give `error` of a query. */
  fault?: Fault | null;
  error?: unknown;
  onRetry?: () => void;
}

/** What to say when something broke, was not found or is not allowed; with the number support will ask for. */
export function FaultNotice({ fault, error, onRetry }: Props) {
  const t = useT('words');
  const { kind, requestId } = fault ?? faultOf(error);
  const text = {
    notFound: t('fault.notFoundHint'),
    forbidden: t('fault.forbidden'),
    network: t('fault.network'),
    storageFull: t('fault.storageFull'),
    unauthenticated: t('fault.forbidden'),
    fault: t('fault.text'),
  }[kind];
  return (
    <Notice
      tone="overdue"
      role="alert"
      title={kind === 'notFound' ? t('fault.notFound') : t('fault.title')}
      action={
        onRetry && (
          <Button size="compact-sm" variant="default" onClick={onRetry}>
            {t('retry')}
          </Button>
        )
      }
    >
      {text}
      {requestId && kind === 'fault' && <div>{t('fault.requestId', { id: requestId })}</div>}
    </Notice>
  );
}

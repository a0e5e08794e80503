import { Button } from '@mantine/core';
import { connection, useIsDisconnected, useIsLate } from '../apollo/connection.ts';
import { useT } from '../i18n/useT.ts';
import { Notice } from '../ui/Notice.tsx';

/** «Нет связи»: says so, says that nothing is lost, tries again by itself and at once when asked. A late answer is told of too. */
export function ConnectionBanner() {
  const t = useT('shell');
  const words = useT('words');
  const [isDisconnected, isLate] = [useIsDisconnected(), useIsLate()];
  if (isDisconnected) {
    return (
      <Notice
        tone="attention"
        role="alert"
        title={t('offline')}
        action={
          <Button size="compact-sm" variant="default" onClick={() => void connection.retry()}>
            {words('retry')}
          </Button>
        }
      >
        {t('offlineHint')}
      </Notice>
    );
  }
  if (!isLate) return null;
  return (
    <Notice tone="attention" role="alert" title={t('late')}>
      {t('lateHint')}
    </Notice>
  );
}

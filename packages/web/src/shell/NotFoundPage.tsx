import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { Page } from '../components/Page.tsx';
import { useT } from '../i18n/useT.ts';
import { paths } from '../paths.ts';
import { EmptyState } from '../ui/EmptyState.tsx';

/** An address that is no page. */
export function NotFoundPage() {
  const t = useT('shell');
  return (
    <Page title={t('pageMissing')}>
      <EmptyState
        title={t('pageMissing')}
        hint={t('pageMissingHint')}
        action={
          <Button component={Link} to={paths.front()} variant="default">
            {t('goFront')}
          </Button>
        }
      />
    </Page>
  );
}

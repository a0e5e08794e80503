import { IconMail } from '@tabler/icons-react';
import { PageHeader } from '../../components/PageHeader.tsx';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';

/** The desk before a letter is opened. */
export function WorkbenchStart() {
  const t = useT('registration');
  return (
    <>
      <PageHeader title={t('workbench')} />
      <EmptyState
        icon={<IconMail size={32} stroke={1.3} />}
        title={t('register')}
        hint={t('nothingInHandsHint')}
      />
    </>
  );
}

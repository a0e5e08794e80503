import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Section } from '../../ui/Section.tsx';
import { RevocationLines } from './RevocationLines.tsx';
import { TrustedDrawer } from './TrustedDrawer.tsx';
import { TrustedFromFile } from './TrustedFromFile.tsx';
import { TrustedLines } from './TrustedLines.tsx';
import { TrustedCertificatesDocument } from './trust.generated.ts';

/** To whose certificates the signatures of answers may lead, and which lists of revoked ones are at hand. */
export function TrustPart() {
  const t = useT('trust');
  const { may } = useViewer();
  const [openId, setOpenId] = useState<number | null>(null);
  const { data, error, refetch } = useQuery(TrustedCertificatesDocument, {
    fetchPolicy: 'cache-and-network',
  });
  const certificates = data?.trustedCertificates ?? [];
  const open = certificates.find(({ id }) => id === openId);
  return (
    <Page title={t('title')}>
      {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {may('settings.edit') && <TrustedFromFile onAdded={() => void refetch()} />}
      <Section title={t('trusted')} hint={t('trustedHint')} flush>
        {data && certificates.length === 0 && <EmptyState title={t('none')} hint={t('noneHint')} />}
        {certificates.length > 0 && (
          <TrustedLines certificates={certificates} openId={openId} onOpen={setOpenId} />
        )}
      </Section>
      <Section title={t('lists')} hint={t('listsHint')} flush>
        {data?.revocationLists.length === 0 && <EmptyState title={t('noLists')} hint={t('noListsHint')} />}
        {data && data.revocationLists.length > 0 && <RevocationLines lists={data.revocationLists} />}
      </Section>
      {open && (
        <TrustedDrawer
          certificate={open}
          onClose={() => setOpenId(null)}
          onRetired={() => {
            setOpenId(null);
            void refetch();
          }}
        />
      )}
    </Page>
  );
}

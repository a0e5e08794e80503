import { Page } from '../../components/Page.tsx';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { DraftsSection } from './DraftsSection.tsx';
import { ReadyFilesSection } from './ReadyFilesSection.tsx';
import { UploadsSection } from './UploadsSection.tsx';

/** What I began and did not end, what was made for me, what I brought: mine alone, on any computer. */
export function MinePage() {
  const t = useT('mine');
  const { may } = useViewer();
  return (
    <Page title={t('title')} narrow>
      <DraftsSection />
      {may('export') && <ReadyFilesSection />}
      <UploadsSection />
    </Page>
  );
}

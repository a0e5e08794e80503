import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { FileDrop } from '../../components/FileDrop.tsx';
import { Page } from '../../components/Page.tsx';
import type { UploadedFile } from '../../components/uploadFile.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Section } from '../../ui/Section.tsx';
import { BoundarySetLines } from './BoundarySetLines.tsx';
import { BoundaryTrial } from './BoundaryTrial.tsx';
import { BoundarySetsDocument } from './boundaries.generated.ts';

/** Outlines of regions and districts for the problem map: loaded, replaced, taken off again. */
export function BoundariesPart() {
  const t = useT('boundaries');
  const { may } = useViewer();
  const [file, setFile] = useState<UploadedFile | null>(null);
  // A loaded file leaves the drop: the next one begins anew.
  const [round, setRound] = useState(0);
  const { data, error, refetch } = useQuery(BoundarySetsDocument, { fetchPolicy: 'cache-and-network' });
  const sets = data?.boundarySets;
  return (
    <Page title={t('title')}>
      {may('dictionary.edit') && (
        <Section title={t('load')} hint={t('loadHint')}>
          <FileDrop
            key={round}
            label={t('file')}
            accept=".geojson"
            multiple={false}
            onChange={(files) => setFile(files.at(-1) ?? null)}
          />
        </Section>
      )}
      {file && (
        <BoundaryTrial
          key={file.hash}
          file={file}
          onLoaded={() => {
            setFile(null);
            setRound(round + 1);
            void refetch();
          }}
        />
      )}
      {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
      <Section title={t('loaded')} flush>
        {sets?.length === 0 && <EmptyState title={t('none')} hint={t('noneHint')} />}
        {sets && sets.length > 0 && <BoundarySetLines sets={sets} onChanged={() => void refetch()} />}
      </Section>
    </Page>
  );
}

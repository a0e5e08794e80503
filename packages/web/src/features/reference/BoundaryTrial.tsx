import { Loader, Select } from '@mantine/core';
import { useEffect, useState } from 'react';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import type { UploadedFile } from '../../components/uploadFile.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useReference } from '../../components/useReference.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { DefinitionList } from '../../ui/DefinitionList.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './Boundaries.module.css';
import { BoundaryForm } from './BoundaryForm.tsx';
import { BoundaryPreview } from './BoundaryPreview.tsx';
import { TryBoundariesDocument, type TryBoundariesMutation } from './boundaries.generated.ts';

type Trial = NonNullable<TryBoundariesMutation['tryBoundaries']['trial']>;

interface Props {
  file: UploadedFile;
  onLoaded: () => void;
}

/** What a file would bring, before anything is changed: found, not found, missing, and how it looks. */
export function BoundaryTrial({ file, onLoaded }: Props) {
  const t = useT('boundaries');
  const trying = useMutationWithRefusals(TryBoundariesDocument, (data) => data.tryBoundaries);
  const [trial, setTrial] = useState<Trial | null>(null);
  const { run } = trying;
  useEffect(() => {
    void run({ fileHash: file.hash }).then((done) => setTrial(done?.trial ?? null));
  }, [file.hash, run]);
  async function tryBy(codeProperty: string | null) {
    if (codeProperty === null) return;
    const done = await run({ fileHash: file.hash, codeProperty });
    if (done?.trial) setTrial(done.trial);
  }
  return (
    <Section title={t('trial')} hint={t('trialHint')}>
      <RefusalNotice state={trying} />
      {!trial && trying.isSending && <Loader size="sm" aria-label={t('reading')} />}
      {trial && (
        <div className={classes.trial}>
          <div className={classes.column}>
            <Select
              label={t('codeProperty')}
              description={t('codePropertyHint')}
              allowDeselect={false}
              data={trial.properties.map(({ name, sample, matched }) => ({
                value: name,
                label: `${name} · ${sample} · ${t('found', { count: matched })}`,
              }))}
              value={trial.codeProperty}
              onChange={(name) => void tryBy(name)}
            />
            <TrialResult trial={trial} />
            <BoundaryForm file={file} codeProperty={trial.codeProperty} onLoaded={onLoaded} />
          </div>
          <BoundaryPreview label={t('preview')} boundaries={trial.matched} />
        </div>
      )}
    </Section>
  );
}

function TrialResult({ trial }: { trial: Trial }) {
  const t = useT('boundaries');
  const formats = useFormats();
  const { territoryName } = useReference();
  const { features, matched, unmatched, missing, pointsBefore, pointsAfter } = trial;
  return (
    <>
      <DefinitionList
        items={[
          [t('features'), formats.number(features)],
          [t('matched'), formats.number(matched.length)],
          [t('unmatched'), formats.number(unmatched.length)],
          [t('missing'), formats.number(missing.length)],
          [t('points'), `${formats.number(pointsBefore)} → ${formats.number(pointsAfter)}`],
        ]}
      />
      <Names title={t('unmatched')} names={unmatched} />
      <Names title={t('missing')} names={missing.map(territoryName)} />
    </>
  );
}

function Names({ title, names }: { title: string; names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <details className={classes.names}>
      <summary>{title}</summary>
      <ul>
        {names.map((name, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and names may repeat
          <li key={at}>{name}</li>
        ))}
      </ul>
    </details>
  );
}

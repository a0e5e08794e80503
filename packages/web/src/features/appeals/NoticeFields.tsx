import { Button, SimpleGrid } from '@mantine/core';
import { useState } from 'react';
import { DictionarySelect } from '../../components/DictionarySelect.tsx';
import { Picker } from '../../components/Picker.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { NoticePreview } from './NoticePreview.tsx';
import type { CardPathsQuery, PreviewNoticeQueryVariables } from './paths.generated.ts';
import type { PathValues } from './pathValues.ts';

interface Props {
  paths: Pick<NonNullable<CardPathsQuery['appeal']>, 'noticeSignatories'>;
  values: Pick<PathValues, 'signatoryId' | 'delivery'>;
  patch: (part: Partial<PathValues>) => void;
  /** Null where the notice is read in a step of its own. */
  preview: PreviewNoticeQueryVariables['input'] | null;
}

/** Who signs the notice and how it goes, with the notice itself to be read. */
export function NoticeFields({ paths, values, patch, preview }: Props) {
  const t = useT('paths');
  const formats = useFormats();
  const [isShown, setShown] = useState(false);
  return (
    <>
      <SimpleGrid cols={2} spacing="sm">
        <Picker
          name="signatoryId"
          label={t('field.signatory')}
          clearable={false}
          options={paths.noticeSignatories.map(({ id, displayName, post }) => ({
            value: String(id),
            label: displayName,
            hint: formats.name(post),
          }))}
          value={values.signatoryId === null ? null : String(values.signatoryId)}
          onChange={(id) => patch({ signatoryId: id === null ? null : Number(id) })}
        />
        <DictionarySelect
          dictionary="answerDelivery"
          name="delivery"
          label={t('field.delivery')}
          clearable={false}
          value={values.delivery}
          onChange={(delivery) => delivery && patch({ delivery })}
        />
      </SimpleGrid>
      {preview && (
        <Button variant="subtle" size="compact-sm" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {t(isShown ? 'hideNotice' : 'showNotice')}
        </Button>
      )}
      {preview && isShown && <NoticePreview input={preview} />}
    </>
  );
}

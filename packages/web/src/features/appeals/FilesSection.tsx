import { Button, Stack } from '@mantine/core';
import { useT } from '../../i18n/useT.ts';
import { FileChip } from '../../ui/FileChip.tsx';
import { Section } from '../../ui/Section.tsx';
import type { AppealPaperFragment } from './appeal.generated.ts';
import classes from './Card.module.css';

/** The papers of the letter: those of the counter and those added later. */
export function FilesSection({ appeal, onAttach }: { appeal: AppealPaperFragment; onAttach?: () => void }) {
  const t = useT('appeals');
  const own = new Set(appeal.attachments.map(({ id }) => id));
  const ofLetter = (appeal.intake?.attachments ?? []).filter(({ id }) => !own.has(id));
  const isEmpty = own.size + ofLetter.length === 0;
  return (
    <Section
      title={t('section.files')}
      actions={
        onAttach && (
          <Button variant="subtle" size="compact-xs" onClick={onAttach} data-no-print>
            {t('action.attachFiles')}
          </Button>
        )
      }
    >
      {isEmpty && <span className={classes.soft}>{t('filesNone')}</span>}
      <Stack gap={6} align="flex-start">
        {appeal.attachments.map((file) => (
          <FileChip key={file.id} file={file} />
        ))}
        {ofLetter.length > 0 && <span className={classes.soft}>{t('fromLetter')}</span>}
        {ofLetter.map((file) => (
          <FileChip key={file.id} file={file} />
        ))}
      </Stack>
    </Section>
  );
}

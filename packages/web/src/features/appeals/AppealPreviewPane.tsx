import { useQuery } from '@apollo/client/react';
import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { formatPhone } from '@tyndau/domain/identity/phone';
import { Link } from 'react-router';
import { AppealStateBadge } from '../../components/AppealStateBadge.tsx';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { FoundWords } from '../../components/FoundWords.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { DefinitionList } from '../../ui/DefinitionList.tsx';
import { FilePreview } from '../../ui/FileChip.tsx';
import { TermDerivation } from '../../ui/TermDerivation.tsx';
import { TimelinessBadge } from '../../ui/TimelinessBadge.tsx';
import { AppealMarks } from './AppealMarks.tsx';
import classes from './Appeals.module.css';
import { AppealPreviewDocument } from './appeals.generated.ts';
import { useSoughtWords } from './useSoughtWords.ts';

interface Props {
  id: number;
  list: string;
  onClose: () => void;
}

/** A look at the letter without leaving the list; the office writes down that it was looked at. */
export function AppealPreviewPane({ id, list, onClose }: Props) {
  const t = useT('appeals');
  const formats = useFormats();
  const { data, previousData, error, refetch } = useQuery(AppealPreviewDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const appeal = (data ?? previousData)?.appeal;
  const [file] = appeal?.attachments ?? [];
  const sought = useSoughtWords();
  return (
    <aside className={classes.preview} aria-label={t('previewTitle')} aria-busy={!appeal || appeal.id !== id}>
      <header className={classes.previewHead}>
        <strong>{appeal?.number}</strong>
        {appeal && <AppealStateBadge state={appeal.state} />}
        <ActionIcon
          className={classes.previewClose ?? ''}
          variant="subtle"
          color="gray"
          aria-label={t('closePreview')}
          onClick={onClose}
        >
          <IconX size={16} />
        </ActionIcon>
      </header>
      {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {appeal && (
        <div className={classes.previewBody}>
          <div>
            <TimelinessBadge
              dueOn={appeal.dueOn}
              originalDueOn={appeal.originalDueOn}
              timeliness={appeal.timeliness}
            />
            {appeal.term && <TermDerivation term={appeal.term} />}
          </div>
          <AppealMarks appeal={appeal} />
          <p className={classes.essence}>
            <FoundWords text={appeal.annotation} typed={sought} />
          </p>
          <DefinitionList
            items={[
              [t('field.applicant'), appeal.applicantName || t('anonymousName')],
              [t('field.phone'), appeal.card.phone && formatPhone(appeal.card.phone)],
              [t('field.address'), appeal.card.address],
              [t('field.question'), formats.name(appeal.question.name)],
              [t('column.body'), appeal.body ? formats.name(appeal.body.name) : null],
            ]}
          />
          <Button component={Link} to={paths.appeal(appeal.id, list)} size="compact-sm" w="fit-content">
            {t('open')}
          </Button>
          {appeal.text && (
            <p className={classes.letterText}>
              <FoundWords text={appeal.text} typed={sought} />
            </p>
          )}
          {file && <FilePreview file={file} />}
        </div>
      )}
    </aside>
  );
}

import { useQuery } from '@apollo/client/react';
import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { FileChip } from '../../ui/FileChip.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './Mine.module.css';
import { MyUploadsDocument, type MyUploadsQuery } from './mine.generated.ts';

/** Files that I brought: where each is now, also those that belong to nothing yet. */
export function UploadsSection() {
  const t = useT('mine');
  const formats = useFormats();
  const { data, error, refetch } = useQuery(MyUploadsDocument, { fetchPolicy: 'cache-and-network' });
  const files = data?.ownUploads ?? [];
  return (
    <Section title={t('uploads')} hint={t('uploadsHint')} flush>
      {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {data && files.length === 0 && <div className={classes.empty}>{t('noUploads')}</div>}
      <ul className={classes.list}>
        {files.map((file) => (
          <li key={file.hash} className={classes.line}>
            <div className={classes.what}>
              <FileChip file={file} />
              <span className={classes.soft}>{formats.dateTime(file.uploadedAt)}</span>
            </div>
            <Where file={file} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Where({ file: { appeal, intake, isAttached } }: { file: MyUploadsQuery['ownUploads'][number] }) {
  const t = useT('mine');
  if (appeal)
    return (
      <Anchor component={Link} to={paths.appeal(appeal.id)} size="sm">
        {appeal.number}
      </Anchor>
    );
  if (intake)
    return (
      <Anchor component={Link} to={paths.intake(intake.id)} size="sm">
        {intake.talonNumber}
      </Anchor>
    );
  return <span className={classes.soft}>{t(isAttached ? 'attached' : 'notAttached')}</span>;
}

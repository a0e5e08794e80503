import { IconAlertTriangle, IconEye, IconRepeat } from '@tabler/icons-react';
import { controlLevelNames } from '@tyndau/domain/appeals/vocabularyNames';
import { useCodeName } from '../../components/useCodeName.ts';
import { useT } from '../../i18n/useT.ts';
import classes from './Appeals.module.css';
import type { AppealRowFragment } from './appeals.generated.ts';

/** Who writes, with the marks that change how the letter is read: repeat, control, report of a crime. */
export function ApplicantCell({ row }: { row: AppealRowFragment }) {
  const t = useT('appeals');
  const codeName = useCodeName();
  const control =
    row.controlLevel && !row.controlEndedOn ? codeName(controlLevelNames, row.controlLevel) : null;
  return (
    <span className={classes.applicant}>
      <span className={classes.applicantName} title={row.applicantName}>
        {row.isAnonymous || !row.applicantName ? t('anonymousName') : row.applicantName}
      </span>
      {row.isRepeat && <Mark icon={IconRepeat} label={t('mark.repeat')} />}
      {control && <Mark icon={IconEye} label={t('mark.control', { level: control })} tone="control" />}
      {row.reportsCrime && <Mark icon={IconAlertTriangle} label={t('mark.crime')} tone="overdue" />}
    </span>
  );
}

function Mark({
  icon: Icon,
  label,
  tone,
}: {
  icon: typeof IconEye;
  label: string;
  tone?: 'control' | 'overdue';
}) {
  return (
    <span className={classes.mark} data-tone={tone} role="img" aria-label={label} title={label}>
      <Icon size={14} />
    </span>
  );
}

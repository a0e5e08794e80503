import { SegmentedControl, Textarea } from '@mantine/core';
import { answerVerdicts } from '@tyndau/domain/appeals/answer';
import { DateInput } from '../../components/DateInput.tsx';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { useSettings } from '../../components/useSettings.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import classes from './Expertise.module.css';
import type { ExaminationValues } from './useExamination.ts';

interface Props {
  values: ExaminationValues;
  /** As the marks say it, until somebody writes it himself. */
  remarks: string;
  onChange: (part: Partial<ExaminationValues>) => void;
}

/** Accept, send back, or accept and keep under control; each with what it needs. */
export function VerdictFields({ values, remarks, onChange }: Props) {
  const t = useT('expertise');
  const appeals = useT('appeals');
  const { today } = useViewer();
  const setting = useSettings();
  const refused = useFieldRefusals();
  const isReturn = values.verdict === 'returnForRework';
  return (
    <fieldset className={classes.group}>
      <legend>{t('verdictTitle')}</legend>
      <SegmentedControl
        fullWidth
        withItemsBorders={false}
        className={classes.verdicts ?? ''}
        aria-label={t('verdictTitle')}
        value={values.verdict}
        onChange={(verdict) => onChange({ verdict: verdict as ExaminationValues['verdict'] })}
        data={answerVerdicts.map((verdict) => ({ value: verdict, label: t(`choice.${verdict}`) }))}
      />
      {isReturn && (
        <>
          <Textarea
            name="remarks"
            label={appeals('action.remarks')}
            required
            autosize
            minRows={3}
            value={remarks}
            error={refused('remarks')}
            onChange={(event) => onChange({ remarks: event.currentTarget.value })}
          />
          <DateInput
            name="reworkDueOn"
            label={appeals('action.reworkDueOn')}
            description={appeals('action.reworkHint', { count: Number(setting('terms.reworkDays')) || 3 })}
            min={today}
            value={values.reworkDueOn}
            onChange={(reworkDueOn) => onChange({ reworkDueOn })}
          />
        </>
      )}
      {values.verdict === 'keepUnderControl' && (
        <DateInput
          name="keepUntil"
          label={t('keepUntil')}
          description={t('keepHint')}
          required
          min={today}
          value={values.keepUntil}
          onChange={(keepUntil) => onChange({ keepUntil })}
        />
      )}
    </fieldset>
  );
}

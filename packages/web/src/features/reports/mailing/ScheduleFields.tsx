import { Checkbox, NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core';
import { rhythms, scheduledKinds, scheduledSpans } from '@tyndau/domain/reports/reportSchedule';
import { useFieldRefusals } from '../../../components/FieldRefusals.tsx';
import { useT } from '../../../i18n/useT.ts';
import reports from '../Reports.module.css';
import classes from './Mailing.module.css';
import { ReceiversField } from './ReceiversField.tsx';
import { SubjectField } from './SubjectField.tsx';
import type { ScheduleValues } from './scheduleValues.ts';

interface Props {
  values: ScheduleValues;
  onChange: (part: Partial<ScheduleValues>) => void;
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** The fields of a schedule; those that its kind or rhythm has no use for are not there. */
export function ScheduleFields({ values, onChange }: Props) {
  const t = useT('mailing');
  const refused = useFieldRefusals();
  const { kind, rhythm } = values;
  const hasSpan = kind !== 'linear' && kind !== 'board';
  return (
    <div className={reports.stack}>
      <TextInput
        label={t('name')}
        required
        maxLength={80}
        error={refused('name')}
        value={values.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <Select
        label={t('kind')}
        allowDeselect={false}
        data={scheduledKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        value={kind}
        onChange={(value) => value && onChange({ kind: value, subject: '' })}
      />
      <SubjectField kind={kind} value={values.subject} onChange={(subject) => onChange({ subject })} />
      <div className={classes.row}>
        {hasSpan && (
          <Select
            label={t('span')}
            allowDeselect={false}
            data={scheduledSpans.map((value) => ({ value, label: t(`spans.${value}`) }))}
            value={values.span}
            onChange={(span) => span && onChange({ span })}
          />
        )}
        {kind === 'linear' && (
          <Select
            label={t('format')}
            allowDeselect={false}
            data={['xlsx', 'csv'].map((value) => ({ value, label: value.toUpperCase() }))}
            value={values.format}
            onChange={(format) => format && onChange({ format })}
          />
        )}
        <Select
          label={t('language')}
          allowDeselect={false}
          data={(['kk', 'ru'] as const).map((value) => ({ value, label: t(`languages.${value}`) }))}
          value={values.language}
          onChange={(language) => language && onChange({ language })}
        />
      </div>
      <SegmentedControl
        aria-label={t('when')}
        value={rhythm}
        onChange={(value) => onChange({ rhythm: value })}
        data={rhythms.map((value) => ({ value, label: t(`rhythms.${value}`) }))}
      />
      <div className={classes.row}>
        {rhythm === 'weekly' && (
          <Select
            label={t('weekday')}
            allowDeselect={false}
            data={weekdays.map((day) => ({ value: String(day), label: t(`weekdays.d${day}`) }))}
            value={String(values.weekday)}
            onChange={(day) => day && onChange({ weekday: Number(day) })}
          />
        )}
        {rhythm === 'monthly' && (
          <NumberInput
            label={t('monthDay')}
            description={t('monthDayHint')}
            min={1}
            max={31}
            value={values.monthDay}
            onChange={(day) => onChange({ monthDay: Number(day) || 1 })}
          />
        )}
        <TextInput
          type="time"
          label={t('atTime')}
          required
          error={refused('atTime')}
          value={values.atTime}
          onChange={(event) => onChange({ atTime: event.currentTarget.value })}
        />
      </div>
      <Checkbox
        label={t(rhythm === 'daily' ? 'workingOnly' : 'workingNext')}
        checked={values.onlyWorkingDays}
        onChange={(event) => onChange({ onlyWorkingDays: event.currentTarget.checked })}
      />
      <ReceiversField
        kind={kind}
        value={values.receiverIds}
        onChange={(receiverIds) => onChange({ receiverIds })}
      />
      <Checkbox
        label={t('active')}
        checked={values.isActive}
        onChange={(event) => onChange({ isActive: event.currentTarget.checked })}
      />
    </div>
  );
}

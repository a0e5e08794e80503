import { Textarea } from '@mantine/core';
import type { QualityWarning } from '@tyndau/domain/appeals/registrationQuality';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { useT } from '../../i18n/useT.ts';
import { QualityHint } from './QualityHint.tsx';
import classes from './Registration.module.css';

interface Props {
  value: string;
  onChange: (value: string) => void;
  warnings: readonly QualityWarning[];
}

/** The essence in a line or two; a poor one is warned about while it is typed. */
export function AnnotationField({ value, onChange, warnings }: Props) {
  const t = useT('registration');
  const refused = useFieldRefusals();
  return (
    <div>
      <Textarea
        name="annotation"
        label={t('field.annotation')}
        placeholder={t('hint.annotation')}
        required
        minRows={2}
        maxRows={8}
        value={value}
        error={refused('annotation')}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <div className={classes.counter}>
        <QualityHint warnings={warnings} field="annotation" />
        <span>{t('hint.annotationCount', { count: value.length })}</span>
      </div>
    </div>
  );
}

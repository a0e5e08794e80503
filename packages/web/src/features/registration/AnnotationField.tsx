import { Textarea } from '@mantine/core';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { useT } from '../../i18n/useT.ts';
import { judgeAnnotation } from './annotationQuality.ts';
import classes from './Registration.module.css';

/** The essence in a line or two; a poor one is warned about while it is typed. */
export function AnnotationField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useT('registration');
  const refused = useFieldRefusals();
  const quality = judgeAnnotation(value);
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
        <span className={classes.warning} role="status">
          {quality === 'poor' && t('hint.annotationPoor')}
          {quality === 'long' && t('hint.annotationLong')}
        </span>
        <span>{t('hint.annotationCount', { count: value.length })}</span>
      </div>
    </div>
  );
}

import type { QualityWarning } from '@tyndau/domain/appeals/registrationQuality';
import { useRefusalText } from '../../i18n/useRefusalText.ts';
import classes from './Registration.module.css';

interface Props {
  warnings: readonly QualityWarning[];
  field: QualityWarning['field'];
}

/** Says at the field what the second look would find; the registrar decides. */
export function QualityHint({ warnings, field }: Props) {
  const say = useRefusalText();
  return (
    <span className={classes.warning} role="status">
      {warnings
        .filter((warning) => warning.field === field)
        .map(say)
        .join('. ')}
    </span>
  );
}

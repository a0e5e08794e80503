import { CloseButton } from '@mantine/core';
import { QuestionSelect } from '../../components/QuestionSelect.tsx';
import { useReference } from '../../components/useReference.ts';
import { useFieldLabels } from '../../i18n/useFieldLabels.ts';
import { useT } from '../../i18n/useT.ts';
import classes from './Shelf.module.css';

interface Props {
  value: string[];
  onChange: (codes: string[]) => void;
}

const everyLevel = [1, 2, 3] as const;

/** The questions a body is competent for: a hint to the registrar, never a compulsion. */
export function CompetenceField({ value, onChange }: Props) {
  const t = useT('reference');
  const words = useT('words');
  const labels = useFieldLabels();
  const reference = useReference();
  return (
    <div className={classes.wide}>
      <QuestionSelect
        name="questionCodes"
        label={labels.questionCodes}
        description={t('competenceHint')}
        placeholder={t('addQuestion')}
        levels={everyLevel}
        value={null}
        onChange={(code) => code !== null && !value.includes(code) && onChange([...value, code].sort())}
      />
      <ul className={classes.chosen}>
        {value.map((code) => (
          <li key={code}>
            <span>
              <span className={classes.code}>{code}</span> {reference.questionName(code)}
            </span>
            <CloseButton
              size="xs"
              aria-label={`${words('remove')}: ${reference.questionName(code)}`}
              onClick={() => onChange(value.filter((one) => one !== code))}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

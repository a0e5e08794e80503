import { Button, Group, Textarea } from '@mantine/core';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { useT } from '../../i18n/useT.ts';
import type { ActionProps } from './ActionDialog.tsx';
import type { AnswerValues } from './answerValues.ts';
import classes from './Card.module.css';
import { unfilledPlaces } from './fillTemplate.ts';
import { useAnswerTemplate } from './useAnswerTemplate.ts';

interface Props {
  values: AnswerValues;
  set: (name: 'text') => (text: string) => void;
  appeal: ActionProps['appeal'];
}

/** The words of an answer, with the sample of the office for its outcome one press away. */
export function AnswerText({ values, set, appeal }: Props) {
  const t = useT('appeals');
  const refused = useFieldRefusals();
  const template = useAnswerTemplate(appeal, values);
  const unfilled = unfilledPlaces(values.text);
  return (
    <div>
      <Textarea
        name="text"
        label={t('answer.text')}
        required
        minRows={10}
        maxRows={24}
        value={values.text}
        error={refused('text')}
        onChange={(event) => set('text')(event.currentTarget.value)}
      />
      <Group gap="sm" mt={6}>
        <Button
          variant="default"
          size="compact-sm"
          disabled={template === null}
          onClick={() =>
            template && set('text')(values.text.trim() ? `${values.text}\n\n${template}` : template)
          }
        >
          {t('answer.insert')}
        </Button>
        <span className={unfilled > 0 ? classes.warning : classes.soft} role="status">
          {unfilled > 0 ? t('answer.unfilled', { count: unfilled }) : t('answer.insertHint')}
        </span>
      </Group>
    </div>
  );
}

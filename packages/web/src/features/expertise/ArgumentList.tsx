import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core';
import { IconQuote, IconX } from '@tabler/icons-react';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { useT } from '../../i18n/useT.ts';
import classes from './Expertise.module.css';
import type { Passage } from './passage.ts';
import type { Argument } from './useExamination.ts';

interface Props {
  list: readonly Argument[];
  appealText: string;
  /** What is selected in the letter now. */
  chosen: Passage | null;
  onChange: (list: readonly Argument[]) => void;
  onShow: (passage: Passage | null) => void;
}

/** The applicant's arguments, one by one: taken from the letter by selecting it, or typed. */
export function ArgumentList({ list, appealText, chosen, onChange, onShow }: Props) {
  const t = useT('expertise');
  const refused = useFieldRefusals();
  const change = (at: number, part: Partial<Argument>) =>
    onChange(list.map((argument, place) => (place === at ? { ...argument, ...part } : argument)));
  const add = (argument: Pick<Argument, 'text' | 'passage'>) =>
    onChange([...list, { isConsidered: true, remark: '', ...argument }]);
  const refusal = refused('arguments');
  return (
    <fieldset className={classes.group}>
      <legend>{t('arguments')}</legend>
      {list.length === 0 && <p className={classes.soft}>{t('argumentsHint')}</p>}
      <ol className={classes.arguments}>
        {list.map((argument, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: arguments have no name but their place
          <li key={at}>
            <div className={classes.argument}>
              <TextInput
                aria-label={t('argument', { place: at + 1 })}
                value={argument.text}
                onChange={(event) => change(at, { text: event.currentTarget.value })}
                onFocus={() => onShow(argument.passage)}
              />
              <Checkbox
                label={t('isConsidered')}
                checked={argument.isConsidered}
                onChange={(event) => change(at, { isConsidered: event.currentTarget.checked })}
              />
              <ActionIcon
                variant="subtle"
                aria-label={t('removeArgument', { place: at + 1 })}
                onClick={() => onChange(list.filter((_, place) => place !== at))}
              >
                <IconX size={14} />
              </ActionIcon>
            </div>
            {!argument.isConsidered && (
              <TextInput
                size="xs"
                aria-label={t('remark')}
                placeholder={t('remark')}
                value={argument.remark}
                onChange={(event) => change(at, { remark: event.currentTarget.value })}
              />
            )}
          </li>
        ))}
      </ol>
      {refusal && <p className={classes.refused}>{refusal}</p>}
      <div className={classes.row}>
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconQuote size={14} />}
          disabled={chosen === null}
          // The selection must outlive the press.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() =>
            chosen && add({ text: appealText.slice(chosen.from, chosen.to).trim(), passage: chosen })
          }
        >
          {t('takeArgument')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={() => add({ text: '', passage: null })}>
          {t('typeArgument')}
        </Button>
      </div>
    </fieldset>
  );
}

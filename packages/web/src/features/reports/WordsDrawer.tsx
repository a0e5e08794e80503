import { Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { FormShell } from '../../components/FormShell.tsx';
import type { SubmissionState } from '../../components/useMutationWithRefusals.ts';
import { SideSheet } from '../../ui/SideSheet.tsx';

/** The field for the words: as the server names it, as people read it. */
export interface WordsAsked {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** Characters, where the server takes no more. */
  readonly most?: number;
}

interface Props {
  title: string;
  submitLabel: string;
  /** null: the step needs no words, only to be asked once more. */
  words: WordsAsked | null;
  state: SubmissionState;
  /** Sends the words; answers whether they were taken. */
  send: (text: string) => Promise<boolean>;
  onDone?: () => void;
  onClose: () => void;
  /** What the words are about. */
  about?: ReactNode;
  /** More fields after the words. */
  children?: ReactNode;
}

/** A step of a report or a rating that is told in one's own words: a reason, an objection, what was decided and why. */
export function WordsDrawer(props: Props) {
  const { title, submitLabel, words, state, send, onDone, onClose, about, children } = props;
  const [text, setText] = useState('');
  async function submit() {
    if (!(await send(text))) return;
    onDone?.();
    onClose();
  }
  return (
    <SideSheet onClose={onClose} width={440} title={title}>
      <FormShell
        state={state}
        onSubmit={() => void submit()}
        submitLabel={submitLabel}
        labels={words ? { [words.name]: words.label } : {}}
      >
        {about}
        {words && <WordsField asked={words} value={text} onChange={setText} />}
        {children}
      </FormShell>
    </SideSheet>
  );
}

interface FieldProps {
  asked: WordsAsked;
  value: string;
  onChange: (value: string) => void;
}

function WordsField({ asked, value, onChange }: FieldProps) {
  const refused = useFieldRefusals();
  return (
    <Textarea
      name={asked.name}
      label={asked.label}
      {...(asked.hint ? { description: asked.hint } : {})}
      {...(asked.most ? { maxLength: asked.most } : {})}
      required
      data-autofocus
      autosize
      minRows={3}
      value={value}
      error={refused(asked.name)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

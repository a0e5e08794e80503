import { PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useFieldRefusals } from '../../../components/FieldRefusals.tsx';
import { useMutationWithRefusals } from '../../../components/useMutationWithRefusals.ts';
import { useT } from '../../../i18n/useT.ts';
import type { AppealPaperFragment } from '../appeal.generated.ts';
import classes from './Execution.module.css';
import { SignAnswerDocument } from './execution.generated.ts';
import { SideForm } from './SideForm.tsx';
import type { Execution } from './useExecution.ts';

interface Props {
  appeal: AppealPaperFragment;
  draft: NonNullable<Execution['draft']>;
  onClose: () => void;
}

/** The head reads the very words he signs, and proves that it is he. */
export function SignDrawer({ appeal, draft, onClose }: Props) {
  const t = useT('execution');
  const state = useMutationWithRefusals(SignAnswerDocument, (data) => data.signAnswer);
  const [password, setPassword] = useState('');
  const send = async () => {
    const { id, version } = appeal;
    return (await state.run({ input: { id, version, draftVersion: draft.version, password } })) !== null;
  };
  return (
    <SideForm
      title={t('sign.title')}
      submitLabel={t('draft.sign')}
      done={t('sign.done')}
      state={state}
      send={send}
      onClose={onClose}
      width={760}
    >
      <p>{t('sign.what')}</p>
      <pre className={classes.document}>{draft.document}</pre>
      <PasswordField value={password} onChange={setPassword} />
    </SideForm>
  );
}

function PasswordField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useT('execution');
  const refused = useFieldRefusals();
  return (
    <PasswordInput
      name="password"
      label={t('sign.password')}
      description={t('sign.passwordHint')}
      required
      autoComplete="current-password"
      data-autofocus
      value={value}
      error={refused('password')}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

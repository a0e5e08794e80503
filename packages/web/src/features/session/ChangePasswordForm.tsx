import { PasswordInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { FormShell } from '../../components/FormShell.tsx';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useRefusalText } from '../../i18n/useRefusalText.ts';
import { useT } from '../../i18n/useT.ts';
import { ChangePasswordDocument } from './session.generated.ts';

const empty = { current: '', next: '', repeat: '' };

/** The current password, and the new one twice: a typing slip in a hidden field would lock its owner out. */
export function ChangePasswordForm({ onChanged }: { onChanged?: () => void }) {
  const t = useT('account');
  const say = useRefusalText();
  const change = useMutationWithRefusals(ChangePasswordDocument, (data) => data.changePassword);
  const [typed, setTyped] = useState(empty);
  const isDifferent = typed.repeat !== '' && typed.repeat !== typed.next;
  const set = (name: keyof typeof empty) => (value: string) =>
    setTyped((before) => ({ ...before, [name]: value }));

  async function handleSubmit() {
    const done = await change.run({ input: { current: typed.current, next: typed.next } });
    if (!done) return;
    setTyped(empty);
    notifications.show({ message: t('changed'), color: 'moss' });
    onChanged?.();
  }

  return (
    <FormShell
      state={change}
      submitLabel={t('change')}
      onSubmit={() => void handleSubmit()}
      labels={{ current: t('current'), next: t('next') }}
      label={t('passwordTitle')}
      disabledReason={isDifferent || typed.repeat === '' ? say({ code: 'PASSWORDS_DIFFER' }) : null}
    >
      <PasswordField name="current" label={t('current')} value={typed.current} onChange={set('current')} />
      <PasswordField name="next" label={t('next')} value={typed.next} onChange={set('next')} />
      <PasswordField
        name="repeat"
        label={t('repeat')}
        value={typed.repeat}
        onChange={set('repeat')}
        error={isDifferent ? say({ code: 'PASSWORDS_DIFFER' }) : null}
      />
    </FormShell>
  );
}

interface FieldProps {
  name: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | null;
}

function PasswordField({ name, label, value, onChange, error = null }: FieldProps) {
  const refused = useFieldRefusals();
  return (
    <PasswordInput
      name={name}
      label={label}
      value={value}
      autoComplete={name === 'current' ? 'current-password' : 'new-password'}
      error={error ?? refused(name)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

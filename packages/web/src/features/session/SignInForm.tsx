import { useApolloClient } from '@apollo/client/react';
import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { ViewerQueryDocument } from '../../components/viewer.generated.ts';
import { useT } from '../../i18n/useT.ts';
import { SignInDocument } from './session.generated.ts';

interface Props {
  /** Fixed when somebody comes back to an interrupted session. */
  login?: string;
  /** Fills both fields: a demonstration account that was chosen. */
  chosen?: { login: string; password: string } | null;
  onDone: () => void;
}

/** Login and password; the refusal stands above, the fields keep what was typed. */
export function SignInForm({ login: fixedLogin, chosen = null, onDone }: Props) {
  const t = useT('account');
  const client = useApolloClient();
  const signIn = useMutationWithRefusals(SignInDocument, (data) => data.signIn);
  const [login, setLogin] = useState(fixedLogin ?? '');
  const [password, setPassword] = useState('');
  const [taken, setTaken] = useState(chosen);
  if (chosen !== taken && chosen) {
    setTaken(chosen);
    setLogin(chosen.login);
    setPassword(chosen.password);
  }

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    const payload = await signIn.run({ input: { login: login.trim(), password } });
    if (!payload?.viewer) return;
    client.writeQuery({ query: ViewerQueryDocument, data: { viewer: payload.viewer } });
    onDone();
  }

  return (
    <form onSubmit={(event) => void handleSubmit(event)}>
      <Stack gap="sm">
        <RefusalNotice state={signIn} />
        <TextInput
          label={t('login')}
          name="login"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          withAsterisk={false}
          readOnly={fixedLogin !== undefined}
          autoFocus={fixedLogin === undefined}
          value={login}
          onChange={(event) => setLogin(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('password')}
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          data-autofocus={fixedLogin !== undefined || undefined}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" size="md" loading={signIn.isSending} fullWidth>
          {t('enter')}
        </Button>
      </Stack>
    </form>
  );
}

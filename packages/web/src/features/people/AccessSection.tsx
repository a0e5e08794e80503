import { Button, CopyButton, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type ReactNode, useState } from 'react';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useT } from '../../i18n/useT.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './People.module.css';
import {
  ResetPasswordDocument,
  type ResetPasswordMutation,
  SetUserDisabledDocument,
  type SetUserDisabledMutation,
} from './people.generated.ts';
import type { Person } from './peopleFilter.ts';

const pickReset = (data: ResetPasswordMutation) => data.resetPassword;
const pickDisabled = (data: SetUserDisabledMutation) => data.setUserDisabled;

/** The keys to the door: a new password, which is shown once, and the door itself. Both ask first. */
export function AccessSection({ person }: { person: Person }) {
  const t = useT('people');
  const reset = useMutationWithRefusals(ResetPasswordDocument, pickReset);
  const closing = useMutationWithRefusals(SetUserDisabledDocument, pickDisabled);
  const [password, setPassword] = useState<string | null>(null);
  const [asked, setAsked] = useState<'reset' | 'disable' | null>(null);
  const isDisabled = person.disabledAt !== null;

  async function handleReset() {
    setAsked(null);
    const done = await reset.run({ userId: person.id });
    if (done) setPassword(done.temporaryPassword ?? null);
  }
  async function handleDisabled(disabled: boolean) {
    setAsked(null);
    const done = await closing.run({ userId: person.id, disabled });
    if (done) notifications.show({ message: t(disabled ? 'closed' : 'opened'), color: 'moss' });
  }

  return (
    <Section title={t('keys')}>
      <div className={classes.stack}>
        <div className={classes.keys}>
          <Button variant="default" loading={reset.isSending} onClick={() => setAsked('reset')}>
            {t('reset')}
          </Button>
          {isDisabled ? (
            <Button variant="default" loading={closing.isSending} onClick={() => void handleDisabled(false)}>
              {t('enable')}
            </Button>
          ) : (
            <Button
              variant="default"
              color="brick"
              loading={closing.isSending}
              onClick={() => setAsked('disable')}
            >
              {t('disable')}
            </Button>
          )}
        </div>
        {asked === 'reset' && (
          <Question
            text={t('resetAsk')}
            yes={t('resetYes')}
            onYes={() => void handleReset()}
            onNo={() => setAsked(null)}
          />
        )}
        {asked === 'disable' && (
          <Question
            text={t('disableAsk')}
            yes={t('disable')}
            onYes={() => void handleDisabled(true)}
            onNo={() => setAsked(null)}
          />
        )}
        {password && <NewPassword password={password} />}
        <RefusalNotice state={reset} />
        <RefusalNotice state={closing} />
      </div>
    </Section>
  );
}

interface QuestionProps {
  text: string;
  yes: string;
  onYes: () => void;
  onNo: () => void;
}

function Question({ text, yes, onYes, onNo }: QuestionProps): ReactNode {
  const words = useT('words');
  return (
    <Notice tone="attention" role="alert">
      {text}
      <div className={classes.password}>
        <Button size="compact-sm" onClick={onYes}>
          {yes}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onNo}>
          {words('cancel')}
        </Button>
      </div>
    </Notice>
  );
}

function NewPassword({ password }: { password: string }) {
  const t = useT('people');
  const words = useT('words');
  return (
    <Notice tone="done" role="status" title={t('temporary')}>
      <div className={classes.password}>
        <code>{password}</code>
        <CopyButton value={password}>
          {({ copied, copy }) => (
            <Button size="compact-sm" variant="default" onClick={copy}>
              {copied ? words('copied') : words('copy')}
            </Button>
          )}
        </CopyButton>
      </div>
      <Text size="xs" mt={6}>
        {t('temporaryHint')}
      </Text>
    </Notice>
  );
}

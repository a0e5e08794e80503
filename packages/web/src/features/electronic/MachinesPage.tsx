import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Code, CopyButton } from '@mantine/core';
import { appealSourceNames } from '@tyndau/domain/appeals/vocabularyNames';
import { useState } from 'react';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { useCodeName } from '../../components/useCodeName.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './Electronic.module.css';
import { type MachineLineFragment, MachinesDocument, RevokeMachineDocument } from './electronic.generated.ts';
import { IssueMachineForm } from './IssueMachineForm.tsx';

/** Systems that bring letters by wire: who they are, who answers for them, and the end of their access. */
export function MachinesPage() {
  const t = useT('electronic');
  const people = useT('people');
  const { data, error, refetch } = useQuery(MachinesDocument);
  const [secret, setSecret] = useState<string | null>(null);
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  const machines = data?.machineAccounts ?? [];
  return (
    <Page narrow title={t('machines.title')} crumbs={[{ label: people('title'), to: paths.people() }]}>
      {secret && <SecretNotice secret={secret} />}
      <Section title={t('machines.issue')}>
        <IssueMachineForm
          onIssued={(told) => {
            setSecret(told);
            void refetch();
          }}
        />
      </Section>
      <Section title={t('machines.list')}>
        {data && machines.length === 0 && <EmptyState title={t('machines.empty')} />}
        {machines.map((machine) => (
          <MachineLine key={machine.id} machine={machine} />
        ))}
      </Section>
    </Page>
  );
}

function SecretNotice({ secret }: { secret: string }) {
  const t = useT('electronic');
  const words = useT('words');
  return (
    <Notice tone="attention" role="status" title={t('machines.secretTitle')}>
      <Code block>{secret}</Code>
      <CopyButton value={secret}>
        {({ copied, copy }) => (
          <Button size="compact-sm" variant="default" mt={8} onClick={copy}>
            {copied ? words('copied') : words('copy')}
          </Button>
        )}
      </CopyButton>
    </Notice>
  );
}

function MachineLine({ machine }: { machine: MachineLineFragment }) {
  const t = useT('electronic');
  const formats = useFormats();
  const codeName = useCodeName();
  const [revoke, { loading }] = useMutation(RevokeMachineDocument, { variables: { id: machine.id } });
  return (
    <div className={classes.machine}>
      <div>
        <strong>{machine.name}</strong>
        <div className={classes.soft}>
          {machine.externalSystem} · {codeName(appealSourceNames, machine.source)} ·{' '}
          {machine.responsible.displayName} · {t('machines.rate', { count: machine.callsPerMinute })} ·{' '}
          {t('machines.brought', { count: machine.messages })}
        </div>
      </div>
      {machine.revokedAt ? (
        <span className={classes.soft}>
          {t('machines.revoked', { at: formats.dateTime(machine.revokedAt) })}
        </span>
      ) : (
        <Button variant="default" size="compact-sm" loading={loading} onClick={() => void revoke()}>
          {t('machines.revoke')}
        </Button>
      )}
    </div>
  );
}

import { useLazyQuery } from '@apollo/client/react';
import { Button, Modal, Stack, Text } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { useActionName } from '../../components/useActionName.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { Notice } from '../../ui/Notice.tsx';
import { VerifyJournalDocument, type VerifyJournalQuery } from './journal.generated.ts';

type Verification = VerifyJournalQuery['verifyJournal'];

const problems = ['altered', 'gap', 'cut'] as const;

/** Recounts the chain of digests over the whole journal and says in words whether anything was touched. */
export function VerifyButton({ onOpen }: { onOpen: (id: string) => void }) {
  const t = useT('journal');
  const words = useT('words');
  const [verify, { data, loading, error }] = useLazyQuery(VerifyJournalDocument, {
    fetchPolicy: 'network-only',
  });
  const [isShown, setIsShown] = useState(false);
  const result = data?.verifyJournal;

  function handleVerify() {
    setIsShown(true);
    void verify();
  }
  return (
    <>
      <Button
        variant="default"
        loading={loading}
        leftSection={<IconShieldCheck size={16} />}
        onClick={handleVerify}
      >
        {t('verify')}
      </Button>
      <Modal
        opened={isShown && !loading && (result !== undefined || error !== undefined)}
        onClose={() => setIsShown(false)}
        title={t('verifyTitle')}
        closeButtonProps={{ 'aria-label': words('close') }}
      >
        {error && <FaultNotice error={error} onRetry={handleVerify} />}
        {!error && result && (
          <Verdict
            result={result}
            onOpen={(id) => {
              setIsShown(false);
              onOpen(id);
            }}
          />
        )}
      </Modal>
    </>
  );
}

function Verdict({ result, onOpen }: { result: Verification; onOpen: (id: string) => void }) {
  const t = useT('journal');
  const formats = useFormats();
  const actionName = useActionName();
  const { isIntact, entries, checkedAt, firstBroken, problem } = result;
  const known = problems.find((one) => one === problem);
  return (
    <Stack gap="sm">
      <Notice tone={isIntact ? 'done' : 'overdue'} role="status" title={t(isIntact ? 'intact' : 'broken')}>
        {isIntact ? t('intactText', { count: entries, shown: formats.number(entries) }) : null}
        {known && t(`problem.${known}`)}
      </Notice>
      {firstBroken && (
        <Text size="sm">
          {t('firstBroken', { id: firstBroken.id, at: formats.dateTime(firstBroken.at) })}{' '}
          <Button size="compact-sm" variant="subtle" onClick={() => onOpen(firstBroken.id)}>
            {actionName(firstBroken.action)}
          </Button>
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {t('checkedAt', { at: formats.dateTime(checkedAt) })} {t('how')}
      </Text>
    </Stack>
  );
}

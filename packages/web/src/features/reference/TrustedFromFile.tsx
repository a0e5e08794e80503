import { Button, FileButton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCertificate } from '@tabler/icons-react';
import { useState } from 'react';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../ui/Section.tsx';
import classes from './Trust.module.css';
import { TrustedFacts } from './TrustedFacts.tsx';
import {
  TrustCertificateDocument,
  TryCertificateDocument,
  type TryCertificateMutation,
} from './trust.generated.ts';

type Found = NonNullable<TryCertificateMutation['tryCertificate']['authority']>;

/** A certificate is far smaller; a picture taken by mistake is not sent. */
const LARGEST = 64 * 1024;

/** A file is read first: whose it is and under which fingerprint; only then is it trusted. */
export function TrustedFromFile({ onAdded }: { onAdded: () => void }) {
  const t = useT('trust');
  const trying = useMutationWithRefusals(TryCertificateDocument, (data) => data.tryCertificate);
  const adding = useMutationWithRefusals(TrustCertificateDocument, (data) => data.trustCertificate);
  const [found, setFound] = useState<{ file: string; authority: Found } | null>(null);
  async function read(file: File | null) {
    setFound(null);
    adding.clear();
    if (!file) return;
    const text = base64Of(new Uint8Array(await file.slice(0, LARGEST).arrayBuffer()));
    const authority = (await trying.run({ file: text }))?.authority;
    if (authority) setFound({ file: text, authority });
  }
  async function trust(file: string) {
    if (!(await adding.run({ file }))) return;
    setFound(null);
    notifications.show({ message: t('added'), color: 'moss' });
    onAdded();
  }
  return (
    <Section
      title={t('add')}
      flush={
        !found && trying.refusals.length + adding.refusals.length === 0 && !trying.fault && !adding.fault
      }
      hint={t('addHint')}
      actions={
        <FileButton accept=".cer,.crt,.pem,.der" onChange={(file) => void read(file)}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              size="compact-sm"
              loading={trying.isSending}
              leftSection={<IconCertificate size={14} />}
            >
              {t('choose')}
            </Button>
          )}
        </FileButton>
      }
    >
      <RefusalNotice state={trying} />
      <RefusalNotice state={adding} />
      {found && (
        <div className={classes.found}>
          <TrustedFacts authority={found.authority} />
          <p>{t('compare')}</p>
          <div className={classes.actions}>
            <Button loading={adding.isSending} onClick={() => void trust(found.file)}>
              {t('trust')}
            </Button>
            <Button variant="default" onClick={() => setFound(null)}>
              {t('leave')}
            </Button>
          </div>
        </div>
      )}
    </Section>
  );
}

function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

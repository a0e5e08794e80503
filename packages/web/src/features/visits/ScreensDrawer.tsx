import { useQuery } from '@apollo/client/react';
import { Anchor, Button, CopyButton, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { useIdempotencyKey } from '../../components/useIdempotencyKey.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { Notice } from '../../ui/Notice.tsx';
import { SideSheet } from '../../ui/SideSheet.tsx';
import classes from './Visits.module.css';
import { HallScreensDocument, MakeHallScreenDocument, RevokeHallScreenDocument } from './visits.generated.ts';

/** Addresses of the public screens: given, and taken back. */
export function ScreensDrawer({ onClose }: { onClose: () => void }) {
  const t = useT('visits');
  const formats = useFormats();
  const { data, refetch } = useQuery(HallScreensDocument, { fetchPolicy: 'cache-and-network' });
  const { key, renew } = useIdempotencyKey();
  const making = useMutationWithRefusals(MakeHallScreenDocument, (answer) => answer.makeHallScreen);
  const revoking = useMutationWithRefusals(RevokeHallScreenDocument, (answer) => answer.revokeHallScreen);
  const [name, setName] = useState('');
  const [token, setToken] = useState<string | null>(null);
  async function make(event: FormEvent) {
    event.preventDefault();
    const made = await making.run({ idempotencyKey: key, name });
    if (!made) return;
    renew();
    setToken(made.token);
    setName('');
    await refetch();
  }
  async function revoke(id: number) {
    if (await revoking.run({ id })) await refetch();
  }
  const screens = data?.hallScreens ?? [];
  return (
    <SideSheet onClose={onClose} width={480} title={t('screens')}>
      <div className={classes.sheet}>
        <p className={classes.quiet}>{t('screensHint')}</p>
        <form className={classes.scan} onSubmit={(event) => void make(event)}>
          <TextInput
            label={t('screenName')}
            placeholder={t('screenNameHint')}
            value={name}
            maxLength={80}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" loading={making.isSending} disabled={name.trim() === ''}>
            {t('makeScreen')}
          </Button>
        </form>
        <RefusalNotice state={making} />
        {token && <MadeScreen address={`${window.location.origin}${paths.hall(token)}`} />}
        <RefusalNotice state={revoking} />
        <ul className={classes.refused} aria-label={t('screens')}>
          {screens.map((screen) => (
            <li key={screen.id}>
              <span>
                {screen.name} <span className={classes.quiet}>{formats.dateTime(screen.madeAt)}</span>
              </span>
              <Button variant="default" size="compact-sm" onClick={() => void revoke(screen.id)}>
                {t('revokeScreen')}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </SideSheet>
  );
}

function MadeScreen({ address }: { address: string }) {
  const t = useT('visits');
  return (
    <Notice tone="done" title={t('screenMade')}>
      <div className={classes.sheet}>
        <Anchor href={address} target="_blank" rel="noreferrer" className={classes.address ?? ''}>
          {address}
        </Anchor>
        <Group gap={8}>
          <CopyButton value={address}>
            {({ copied, copy }) => (
              <Button variant="default" size="compact-sm" onClick={copy}>
                {copied ? t('copied') : t('copy')}
              </Button>
            )}
          </CopyButton>
        </Group>
      </div>
    </Notice>
  );
}

import { Button, CopyButton, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { Notice } from '../../ui/Notice.tsx';
import classes from './Receptions.module.css';
import { CloseOfficialFeedDocument, RenewOfficialFeedDocument } from './schedule.generated.ts';
import type { ScheduleRow } from './scheduleHours.ts';

/** The secret address at which the official's own calendar fetches his receptions: given anew, told once, closed. */
export function OfficialFeed({ row, onChange }: { row: ScheduleRow; onChange: () => void }) {
  const t = useT('receptionPapers');
  const formats = useFormats();
  const renewal = useMutationWithRefusals(RenewOfficialFeedDocument, (data) => data.renewOfficialFeed);
  const closing = useMutationWithRefusals(CloseOfficialFeedDocument, (data) => data.closeOfficialFeed);
  const [address, setAddress] = useState<string | null>(null);
  const { official, feedIssuedAt } = row;
  async function renew() {
    const told = await renewal.run({ officialId: official.id });
    if (!told?.address) return;
    setAddress(`${window.location.origin}${told.address}`);
    onChange();
  }
  async function close() {
    if (!(await closing.run({ officialId: official.id }))) return;
    setAddress(null);
    onChange();
  }
  return (
    <>
      <Group gap={8}>
        <span className={classes.quiet}>
          {t('feeds.feed')}:{' '}
          {feedIssuedAt ? t('feeds.feedSince', { at: formats.dateTime(feedIssuedAt) }) : t('feeds.feedNone')}
        </span>
        <Button
          variant="subtle"
          size="compact-sm"
          loading={renewal.isSending}
          aria-label={`${t('feeds.feedRenew')}: ${official.fullName}`}
          onClick={() => void renew()}
        >
          {t('feeds.feedRenew')}
        </Button>
        {feedIssuedAt && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            loading={closing.isSending}
            aria-label={`${t('feeds.feedClose')}: ${official.fullName}`}
            onClick={() => void close()}
          >
            {t('feeds.feedClose')}
          </Button>
        )}
      </Group>
      <RefusalNotice state={renewal} />
      <RefusalNotice state={closing} />
      {address && (
        <Notice tone="accent" role="status">
          <p style={{ margin: '0 0 6px' }}>{t('feeds.feedTold')}</p>
          <Group gap={8} align="end">
            <TextInput
              style={{ flex: 1 }}
              readOnly
              aria-label={t('feeds.feed')}
              value={address}
              onFocus={(event) => event.currentTarget.select()}
            />
            <CopyButton value={address}>
              {({ copy, copied }) => (
                <Button variant={copied ? 'light' : 'default'} onClick={copy}>
                  {t('feeds.feedCopy')}
                </Button>
              )}
            </CopyButton>
          </Group>
        </Notice>
      )}
    </>
  );
}

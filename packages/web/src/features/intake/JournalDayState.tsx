import { useQuery } from '@apollo/client/react';
import { Button, Group, Popover } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { StateBadge } from '../../ui/StateBadge.tsx';
import classes from './JournalDayState.module.css';
import { CloseJournalDayDocument, JournalDayDocument } from './journalDay.generated.ts';

/** Whether the journal of the day is closed; closing it, which nobody undoes. */
export function JournalDayState({ day }: { day: string }) {
  const t = useT('intake');
  const formats = useFormats();
  const { data, refetch } = useQuery(JournalDayDocument, {
    variables: { on: day },
    fetchPolicy: 'cache-and-network',
  });
  const journal = data?.journalDay;
  if (!journal) return null;
  if (!journal.isClosed) {
    return journal.mayBeClosed ? <CloseButton day={day} onClosed={() => void refetch()} /> : null;
  }
  const { closedAt, closedBy, letters, sheets, lastNumber } = journal;
  return (
    <div className={classes.state}>
      <StateBadge tone="control">
        {t('day.closed', { at: closedAt ? formats.dateTime(closedAt) : '', by: closedBy?.displayName ?? '' })}
      </StateBadge>
      <span className={classes.figures}>
        {t('day.closedFigures', { letters: letters ?? 0, sheets: sheets ?? 0, number: lastNumber ?? 0 })}
      </span>
    </div>
  );
}

function CloseButton({ day, onClosed }: { day: string; onClosed: () => void }) {
  const t = useT('intake');
  const words = useT('words');
  const formats = useFormats();
  const [isAsked, setAsked] = useState(false);
  const closing = useMutationWithRefusals(CloseJournalDayDocument, (data) => data.closeJournalDay);
  async function close() {
    setAsked(false);
    await closing.run({ on: day });
    onClosed();
  }
  return (
    <>
      <Popover opened={isAsked} onChange={setAsked} width={320} position="bottom-end" trapFocus>
        <Popover.Target>
          <Button
            variant="default"
            leftSection={<IconLock size={16} />}
            loading={closing.isSending}
            onClick={() => setAsked(true)}
          >
            {t('day.closeDay')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <p className={classes.question}>{t('day.closeAsk', { on: formats.date(day) })}</p>
          <Group gap={8}>
            <Button size="compact-sm" data-autofocus onClick={() => void close()}>
              {t('day.closeDay')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setAsked(false)}>
              {words('cancel')}
            </Button>
          </Group>
        </Popover.Dropdown>
      </Popover>
      <RefusalNotice state={closing} />
    </>
  );
}

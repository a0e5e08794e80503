import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { field } from '../../components/urlFilter.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useUrlFilter } from '../../components/useUrlFilter.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './Handover.module.css';
import { HandoverSheet } from './HandoverSheet.tsx';
import {
  type HandoverLineFragment,
  LoadHandoversDocument,
  ReturnLoadDocument,
} from './handover.generated.ts';

const shape = { open: field.text };

/** All that a person answers for goes to another, and back when he returns. */
export function HandoverPage() {
  const t = useT('handover');
  const { filter, change } = useUrlFilter(shape);
  const { data, error, refetch } = useQuery(LoadHandoversDocument, { fetchPolicy: 'cache-and-network' });
  const rows = data?.loadHandovers ?? [];
  return (
    <Page
      title={t('title')}
      actions={
        <Button leftSection={<IconArrowsExchange size={15} />} onClick={() => change({ open: 'new' })}>
          {t('handOver')}
        </Button>
      }
    >
      {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {data && rows.length === 0 && <EmptyState title={t('none')} hint={t('noneHint')} />}
      {rows.length > 0 && (
        <Section flush>
          <div className={classes.scroll}>
            <table className={classes.table}>
              <thead>
                <tr>
                  {(['number', 'from', 'to', 'total', 'reason', 'back'] as const).map((name) => (
                    <th key={name}>{t(name)}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <HandoverRow key={row.id} row={row} />
                ))}
              </tbody>
            </table>
          </div>
        </Section>
      )}
      {filter.open && (
        <HandoverSheet
          onClose={() => {
            change({ open: undefined });
            void refetch();
          }}
        />
      )}
    </Page>
  );
}

function HandoverRow({ row }: { row: HandoverLineFragment }) {
  const t = useT('handover');
  const formats = useFormats();
  const state = useMutationWithRefusals(ReturnLoadDocument, (data) => data.returnLoad);
  return (
    <tr>
      <td>
        {row.number}
        <div className={classes.soft}>{formats.dateTime(row.doneAt)}</div>
      </td>
      <td>{row.from.displayName}</td>
      <td>{row.to.displayName}</td>
      <td>{formats.number(row.total)}</td>
      <td>
        {row.reason}
        <div className={classes.soft}>{row.doneBy.displayName}</div>
      </td>
      <td>
        {row.returnedAt ? (
          t('returned', { on: formats.dateTime(row.returnedAt), count: formats.number(row.returned) })
        ) : (
          <>
            <Button
              variant="default"
              size="compact-sm"
              loading={state.isSending}
              onClick={() => void state.run({ id: row.id })}
            >
              {t('return')}
            </Button>
            <RefusalNotice state={state} />
          </>
        )}
      </td>
    </tr>
  );
}

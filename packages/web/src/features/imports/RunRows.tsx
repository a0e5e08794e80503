import { useQuery } from '@apollo/client/react';
import { Anchor, Button, Group, SegmentedControl, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useRefusalText } from '../../i18n/useRefusalText.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { DefinitionList } from '../../ui/DefinitionList.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './ImportsPage.module.css';
import {
  ImportRowsQueryDocument,
  type ImportRowsQueryQuery,
  type ImportRunFieldsFragment,
} from './imports.generated.ts';

type Row = NonNullable<ImportRowsQueryQuery['importRun']>['rows'][number];

const PAGE = 50;

/** What became of each row: the mistakes first, since they ask something of the person. */
export function RunRows({ run }: { run: ImportRunFieldsFragment }) {
  const t = useT('imports');
  const formats = useFormats();
  const [state, setState] = useState(run.rowsBad > 0 ? 'bad' : 'added');
  const [limit, setLimit] = useState(PAGE);
  const { data, previousData, error, refetch } = useQuery(ImportRowsQueryDocument, {
    variables: { id: run.id, state, limit, offset: 0 },
    fetchPolicy: 'network-only',
  });
  const rows = (data ?? previousData)?.importRun?.rows ?? [];
  const counts = { bad: run.rowsBad, added: run.rowsAdded, known: run.rowsKnown } as const;
  const label = {
    bad: t('bad'),
    added: run.isDryRun ? t('willAdd') : t('added'),
    known: t('known'),
  } as const;
  const total = counts[state as keyof typeof counts];
  return (
    <Section title={t('rowsTitle')}>
      <SegmentedControl
        size="xs"
        fullWidth
        mb="xs"
        aria-label={t('rowsTitle')}
        value={state}
        onChange={(next) => {
          setState(next);
          setLimit(PAGE);
        }}
        data={(['bad', 'added', 'known'] as const).map((value) => ({
          value,
          label: `${label[value]} ${formats.number(counts[value])}`,
        }))}
      />
      {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {data && rows.length === 0 && <EmptyState title={t('noRows')} />}
      <Table>
        <Table.Tbody>
          {rows.map((row) => (
            <RowLine key={row.rowNumber} row={row} isDryRun={run.isDryRun} />
          ))}
        </Table.Tbody>
      </Table>
      {rows.length < Math.min(total, 500) && rows.length > 0 && (
        <Group justify="center" mt="sm">
          <Button variant="default" size="compact-sm" onClick={() => setLimit(limit + PAGE)}>
            {t('more')}
          </Button>
        </Group>
      )}
    </Section>
  );
}

function RowLine({ row, isDryRun }: { row: Row; isDryRun: boolean }) {
  const t = useT('imports');
  const say = useRefusalText();
  const cells = Object.entries((row.cells ?? {}) as Record<string, string>);
  return (
    <Table.Tr>
      <Table.Td w={110} valign="top">
        {t('row', { number: row.rowNumber })}
      </Table.Td>
      <Table.Td>
        {row.appeal ? (
          <Anchor component={Link} to={paths.appeal(row.appeal.id)} size="sm">
            {row.appeal.number}
          </Anchor>
        ) : (
          row.state !== 'bad' &&
          !isDryRun &&
          row.refusals.length === 0 && <Text size="sm">{t('outOfSight')}</Text>
        )}
        {row.refusals.length > 0 && (
          <ul className={classes.reasons}>
            {row.refusals.map((refusal) => (
              <li key={`${refusal.code}:${refusal.field}`}>{say(refusal)}</li>
            ))}
          </ul>
        )}
        {cells.length > 0 && (
          <details className={classes.cells}>
            <summary>{t('showCells')}</summary>
            <DefinitionList
              items={cells.map(([column, text]) => [column, text === '' ? null : text])}
              columns={1}
            />
          </details>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

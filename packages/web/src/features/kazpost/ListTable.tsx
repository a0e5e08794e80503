import { useQuery } from '@apollo/client/react';
import { Loader, Select, Table } from '@mantine/core';
import { useEffect } from 'react';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { useRefusalText } from '../../i18n/useRefusalText.ts';
import { useT } from '../../i18n/useT.ts';
import { Notice } from '../../ui/Notice.tsx';
import { BadRows } from './BadRows.tsx';
import classes from './Kazpost.module.css';
import { PostalListPreviewDocument } from './kazpost.generated.ts';

export interface ListColumns {
  readonly identifier?: string | null;
  readonly addressee?: string | null;
  readonly sender?: string | null;
}

interface Props {
  fileHash: string;
  /** Null until the proposal has come. */
  chosen: ListColumns | null;
  onChoose: (columns: ListColumns) => void;
}

const parts = ['identifier', 'addressee', 'sender'] as const;

/** What was read of the courier's table: which column is what, the first rows, and the rows that cannot be taken. */
export function ListTable({ fileHash, chosen, onChoose }: Props) {
  const t = useT('kazpost');
  const say = useRefusalText();
  const { data, previousData, error, refetch } = useQuery(PostalListPreviewDocument, {
    variables: { fileHash, columns: chosen },
  });
  const preview = (data ?? previousData)?.postalListPreview;
  useEffect(() => {
    if (preview && !chosen && preview.refusals.length === 0) onChoose(columnsOf(preview.chosen));
  }, [preview, chosen, onChoose]);
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  if (!preview) return <Loader size="sm" aria-label={t('field.file')} />;
  if (preview.refusals.length > 0) {
    return (
      <Notice tone="overdue" role="alert">
        {preview.refusals.map((refusal) => say(refusal)).join(' ')}
      </Notice>
    );
  }
  const columns = chosen ?? columnsOf(preview.chosen);
  return (
    <>
      <div className={classes.pair}>
        {parts.map((part) => (
          <Select
            key={part}
            label={t(`field.${part}`)}
            data={preview.columns}
            clearable={part !== 'identifier'}
            value={columns[part] ?? null}
            onChange={(column) => onChoose({ ...columns, [part]: column })}
          />
        ))}
      </div>
      <Table.ScrollContainer minWidth={480}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('column.line')}</Table.Th>
              <Table.Th>{t('column.code')}</Table.Th>
              <Table.Th>{t('column.addressee')}</Table.Th>
              <Table.Th>{t('column.sender')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {preview.sample.map((row) => (
              <Table.Tr key={row.rowNumber}>
                <Table.Td>{row.rowNumber}</Table.Td>
                <Table.Td>{row.identifier ?? t('ordinary')}</Table.Td>
                <Table.Td>{row.addressee}</Table.Td>
                <Table.Td>{row.sender}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <div role="status">{t('willTake', { count: preview.envelopesTotal })}</div>
      <BadRows rows={preview.bad} />
    </>
  );
}

function columnsOf(value: unknown): ListColumns {
  const columns = (value ?? {}) as Record<string, unknown>;
  const text = (name: string) => (typeof columns[name] === 'string' ? columns[name] : null);
  return { identifier: text('identifier'), addressee: text('addressee'), sender: text('sender') };
}

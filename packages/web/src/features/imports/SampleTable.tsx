import { ScrollArea, Table } from '@mantine/core';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../ui/Section.tsx';
import classes from './ImportsPage.module.css';
import type { Mapping, Preview } from './mapping.ts';

interface Props {
  preview: Preview;
  mapping: Mapping;
  fileName: string;
}

/** The first rows as they were read, each column with what it is taken for. */
export function SampleTable({ preview, mapping, fileName }: Props) {
  const t = useT('imports');
  const formats = useFormats();
  const { columns, sample, rowsTotal, fields } = preview;
  const takenFor = (column: string) => {
    const name = Object.keys(mapping.columns).find((field) => mapping.columns[field] === column);
    const field = fields.find((one) => one.name === name);
    return field ? formats.name(field.title) : null;
  };
  const hint = `${t('rows', { count: rowsTotal })}, ${t('firstRows', { count: sample.length })}`;
  return (
    <Section title={`${t('whatWasRead')}: ${fileName}`} hint={hint} flush>
      <ScrollArea>
        <Table>
          <Table.Thead>
            <Table.Tr>
              {columns.map((column) => (
                <Table.Th key={column}>
                  {column}
                  <span className={classes.taken}>{takenFor(column) ?? '—'}</span>
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sample.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a sample have no name and never move
              <Table.Tr key={at}>
                {columns.map((column, index) => (
                  <Table.Td key={column} className={classes.cell} title={row[index]}>
                    {row[index]}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
    </Section>
  );
}

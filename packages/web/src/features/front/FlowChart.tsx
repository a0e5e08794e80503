import { Table } from '@mantine/core';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { Plot } from '../../ui/plot/Plot.tsx';
import type { Front } from './FrontPage.tsx';

/** What came in and what was closed, day by day. The second line is dashed: the two differ without colour too. */
export function FlowChart({ days }: { days: Front['registeredByDay'] }) {
  const t = useT('front');
  const formats = useFormats();
  const shortDay = (on: string) => formats.date(on).slice(0, 5);
  const series = [
    { key: 'registered', label: t('registered'), color: 'var(--chart-first)' },
    { key: 'closed', label: t('closed'), color: 'var(--chart-second)', isDashed: true },
  ] as const;
  return (
    <ChartFrame
      label={t('byDay')}
      series={series}
      picture={
        <Plot
          look="lines"
          places={days.map(({ on }) => shortDay(on))}
          series={series.map((one) => ({ ...one, values: days.map((day) => day[one.key]) }))}
          write={formats.number}
          isTime
          isWhole
        />
      }
      table={<FlowTable days={days} />}
    />
  );
}

function FlowTable({ days }: { days: Front['registeredByDay'] }) {
  const t = useT('front');
  const words = useT('words');
  const formats = useFormats();
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{words('term.day')}</Table.Th>
          <Table.Th>{t('registered')}</Table.Th>
          <Table.Th>{t('closed')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {days.map((day) => (
          <Table.Tr key={day.on}>
            <Table.Th scope="row">{formats.date(day.on)}</Table.Th>
            <Table.Td>{formats.number(day.registered)}</Table.Td>
            <Table.Td>{formats.number(day.closed)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

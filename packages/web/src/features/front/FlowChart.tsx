import { Table } from '@mantine/core';
import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import type { Front } from './FrontPage.tsx';

const tick = { fontSize: 11, fill: 'var(--ink-faint)' };
const paper = {
  background: 'var(--sheet-raised)',
  border: '1px solid var(--line-strong)',
  borderRadius: 4,
  fontSize: 12,
  color: 'var(--ink)',
};

/** What came in and what was closed, day by day. The second line is dashed: the two differ without colour too. */
export function FlowChart({ days }: { days: Front['registeredByDay'] }) {
  const t = useT('front');
  const formats = useFormats();
  const shortDay = (on: string) => formats.date(on).slice(0, 5);
  return (
    <ChartFrame
      label={t('byDay')}
      series={[
        { label: t('registered'), color: 'var(--chart-first)' },
        { label: t('closed'), color: 'var(--chart-second)', isDashed: true },
      ]}
      picture={
        <ResponsiveContainer width="100%" height={230}>
          <LineChart
            data={days}
            margin={{ top: 6, right: 8, bottom: 0, left: -18 }}
            accessibilityLayer={false}
          >
            <CartesianGrid stroke="var(--line)" vertical={false} />
            <XAxis
              dataKey="on"
              tickFormatter={shortDay}
              tick={tick}
              stroke="var(--line-strong)"
              minTickGap={28}
            />
            <YAxis
              allowDecimals={false}
              tick={tick}
              stroke="transparent"
              tickFormatter={(value) => formats.number(value)}
            />
            <Tooltip
              contentStyle={paper}
              labelFormatter={(on) => formats.date(String(on))}
              isAnimationActive={false}
            />
            <Line
              dataKey="registered"
              name={t('registered')}
              stroke="var(--chart-first)"
              strokeWidth={2}
              dot={false}
              isAnimationActive={false}
            />
            <Line
              dataKey="closed"
              name={t('closed')}
              stroke="var(--chart-second)"
              strokeWidth={2}
              strokeDasharray="5 3"
              dot={false}
              isAnimationActive={false}
            />
          </LineChart>
        </ResponsiveContainer>
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

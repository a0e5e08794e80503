import { useQuery } from '@apollo/client/react';
import { SegmentedControl } from '@mantine/core';
import { Link } from 'react-router';
import { DateInput } from '../../components/DateInput.tsx';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { field } from '../../components/urlFilter.ts';
import { useUrlFilter } from '../../components/useUrlFilter.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './Distribution.module.css';
import { RegistrarsBalanceDocument, type RegistrarsBalanceQuery } from './distribution.generated.ts';

const shape = { period: field.text, on: field.date };
const periods = ['day', 'month', 'year'] as const;
type Period = (typeof periods)[number];
const isPeriod = (text: string | undefined): text is Period => periods.some((period) => period === text);

type Balance = RegistrarsBalanceQuery['registrationBalance'];

/** Who received, registered and has in hand how much, over a day, a month or a year. */
export function BalancePage() {
  const t = useT('distribution');
  const formats = useFormats();
  const { today, may } = useViewer();
  const { filter, change } = useUrlFilter(shape);
  const period = isPeriod(filter.period) ? filter.period : 'month';
  const { data, previousData, error, refetch } = useQuery(RegistrarsBalanceDocument, {
    variables: { period, on: filter.on ?? null },
    fetchPolicy: 'cache-and-network',
  });
  const balance = (data ?? previousData)?.registrationBalance;
  return (
    <Page title={t('tab.balance')}>
      <div className={classes.bar}>
        <SegmentedControl
          value={period}
          data={periods.map((value) => ({ value, label: t(`balance.${value}`) }))}
          onChange={(next) => change({ period: next })}
        />
        <DateInput
          label={t('balance.on')}
          value={filter.on ?? today}
          onChange={(on) => change({ on: on ?? undefined })}
        />
      </div>
      {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {balance && (
        <Section
          title={t('balance.period', { from: formats.date(balance.from), to: formats.date(balance.to) })}
          hint={t('balance.difference', { count: balance.difference })}
          flush
        >
          {balance.rows.length === 0 ? (
            <EmptyState title={t('balance.none')} />
          ) : (
            <BalanceTable balance={balance} />
          )}
        </Section>
      )}
      <div className={classes.soft}>
        {t('balance.how')} {may('distribution.confirm') && t('balance.own')}
      </div>
    </Page>
  );
}

function BalanceTable({ balance }: { balance: Balance }) {
  const t = useT('distribution');
  const formats = useFormats();
  const { from, to } = balance;
  const most = Math.max(1, ...balance.rows.map(({ received }) => received));
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th>{t('column.registrar')}</th>
            <th className={classes.end}>{t('balance.received')}</th>
            <th aria-hidden />
            <th className={classes.end}>{t('balance.registered')}</th>
            <th className={classes.end}>{t('balance.inHand')}</th>
            <th className={classes.end}>{t('balance.checked')}</th>
            <th className={classes.end}>{t('balance.errors')}</th>
          </tr>
        </thead>
        <tbody>
          {balance.rows.map((row) => (
            <tr key={row.registrar.id}>
              <td>
                {row.registrar.displayName}
                {row.isAbsentToday && <div className={classes.soft}>{t('balance.absent')}</div>}
              </td>
              <td className={classes.end}>{formats.number(row.received)}</td>
              <td style={{ width: 120 }} aria-hidden>
                <div className={classes.track}>
                  <span className={classes.now} style={{ width: `${(row.received / most) * 100}%` }} />
                </div>
              </td>
              <td className={classes.end}>
                <Link
                  to={paths.appeals({
                    registrarIds: [row.registrar.id],
                    registeredFrom: from,
                    registeredTo: to,
                  })}
                >
                  {formats.number(row.registered)}
                </Link>
              </td>
              <td className={classes.end}>{formats.number(row.inHand)}</td>
              <td className={classes.end}>{formats.number(row.checked)}</td>
              <td className={classes.end}>
                {formats.number(row.errors)}
                {row.withErrors > 0 && (
                  <div className={classes.soft}>{t('balance.withErrors', { count: row.withErrors })}</div>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

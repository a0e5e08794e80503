import { Button, Group } from '@mantine/core';
import { addDays, addMonths, type PlainDate } from '@tyndau/domain/calendar/plainDate';
import { endOf, startOf } from '@tyndau/domain/figures/periods';
import { useNavigate } from 'react-router';
import { DateInput } from '../../components/DateInput.tsx';
import { FormShell } from '../../components/FormShell.tsx';
import { useFormValues } from '../../components/useFormValues.ts';
import { useIdempotencyKey } from '../../components/useIdempotencyKey.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { SideSheet } from '../../ui/SideSheet.tsx';
import classes from './Reports.module.css';
import { DraftReportDocument } from './reports.generated.ts';

/** The last whole month, and from the beginning of the year to its quarters: as reports are asked for. */
function usualPeriods(today: PlainDate) {
  const month = startOf('month', addMonths(today, -1));
  const quarterEnd = addDays(startOf('quarter', today), -1);
  const year = startOf('year', quarterEnd);
  return {
    month: { from: month, to: endOf('month', month) },
    quarter: { from: startOf('quarter', quarterEnd), to: quarterEnd },
    sinceYear: { from: year, to: quarterEnd },
  } as const;
}

/** Chooses the period of a new report. */
export function DraftReportDrawer({ onClose }: { onClose: () => void }) {
  const t = useT('reports');
  const navigate = useNavigate();
  const { today } = useViewer();
  const usual = usualPeriods(today as PlainDate);
  const { key } = useIdempotencyKey();
  const state = useMutationWithRefusals(DraftReportDocument, (data) => data.draftReport);
  const { values, set } = useFormValues<{ from: string; to: string }>({ ...usual.month });
  async function draft() {
    const done = await state.run({
      input: { idempotencyKey: `${key}${values.from}${values.to}`, ...values },
    });
    if (done?.report) navigate(paths.report(done.report.id));
  }
  return (
    <SideSheet onClose={onClose} width={440} title={t('statistical.draft')}>
      <div className={classes.stack}>
        <Group gap={6}>
          {(['month', 'quarter', 'sinceYear'] as const).map((name) => (
            <Button
              key={name}
              variant="default"
              size="compact-sm"
              onClick={() => {
                set('from')(usual[name].from);
                set('to')(usual[name].to);
              }}
            >
              {t(`period.${name}`)}
            </Button>
          ))}
        </Group>
        <FormShell
          state={state}
          onSubmit={() => void draft()}
          submitLabel={t('statistical.count')}
          labels={{ from: t('period.from'), to: t('period.to') }}
        >
          <DateInput
            name="from"
            label={t('period.from')}
            required
            value={values.from}
            onChange={(day) => day && set('from')(day)}
          />
          <DateInput
            name="to"
            label={t('period.to')}
            required
            value={values.to}
            onChange={(day) => day && set('to')(day)}
          />
        </FormShell>
      </div>
    </SideSheet>
  );
}

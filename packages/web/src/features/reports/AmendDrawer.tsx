import { Button, NumberInput, Textarea } from '@mantine/core';
import { statisticalColumns } from '@tyndau/domain/reports/statisticalColumns';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { FormShell } from '../../components/FormShell.tsx';
import { useFormValues } from '../../components/useFormValues.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { SideSheet } from '../../ui/SideSheet.tsx';
import type { Cell } from './ReportGrid.tsx';
import { AmendReportDocument, type ReportDetailsFragment } from './reports.generated.ts';

interface Props {
  report: ReportDetailsFragment;
  cell: Cell;
  onClose: () => void;
}

/** Puts one number by hand, or goes back to what was counted. */
export function AmendDrawer({ report, cell: { row, column }, onClose }: Props) {
  const t = useT('reports');
  const words = useT('words');
  const formats = useFormats();
  const name = statisticalColumns[column - 1];
  const state = useMutationWithRefusals(AmendReportDocument, (data) => data.amendReport);
  const known = report.amendments.find(
    (one) => one.section === row.section && one.code === row.code && one.column === column,
  );
  const { values, set } = useFormValues<{ value: number; reason: string }>({
    value: row.values[column - 1] ?? 0,
    reason: known?.reason ?? '',
  });
  async function put(value: number | null) {
    const { id, version } = report;
    const { section, code } = row;
    const input = { id, version, section, code, column, value, reason: values.reason };
    if (await state.run({ input })) onClose();
  }
  return (
    <SideSheet
      onClose={onClose}
      width={440}
      title={t('amend.title', { row: formats.name(row.name), column })}
    >
      <FormShell
        state={state}
        onSubmit={() => void put(values.value)}
        submitLabel={words('save')}
        labels={{ reason: t('amend.reason') }}
        actions={
          known && (
            <Button variant="default" onClick={() => void put(null)}>
              {t('amend.back', { counted: formats.number(known.counted) })}
            </Button>
          )
        }
      >
        <NumberInput
          label={name ? formats.name(name) : ''}
          value={values.value}
          min={0}
          allowDecimal={false}
          data-autofocus
          onChange={(value) => set('value')(Number(value) || 0)}
        />
        <ReasonField value={values.reason} onChange={set('reason')} />
      </FormShell>
    </SideSheet>
  );
}

function ReasonField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useT('reports');
  const refused = useFieldRefusals();
  return (
    <Textarea
      name="reason"
      label={t('amend.reason')}
      description={t('amend.reasonHint')}
      autosize
      minRows={2}
      value={value}
      error={refused('reason')}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

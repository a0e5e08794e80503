import { Button, Group, SegmentedControl } from '@mantine/core';
import { addDays, type PlainDate } from '@tyndau/domain/calendar/plainDate';
import { startOf } from '@tyndau/domain/figures/periods';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { DateInput } from '../../../components/DateInput.tsx';
import { FormShell } from '../../../components/FormShell.tsx';
import { useIdempotencyKey } from '../../../components/useIdempotencyKey.ts';
import { useMutationWithRefusals } from '../../../components/useMutationWithRefusals.ts';
import { useViewer } from '../../../components/ViewerContext.tsx';
import { useLanguage, useT } from '../../../i18n/useT.ts';
import { paths } from '../../../paths.ts';
import { SideSheet } from '../../../ui/SideSheet.tsx';
import classes from '../Reports.module.css';
import { DraftAnalysisNoteDocument } from './notes.generated.ts';

const spans = ['month', 'quarter', 'halfYear'] as const;

/** The last month, quarter or half-year that is over. */
function lastWhole(span: (typeof spans)[number], today: PlainDate) {
  const to = addDays(startOf(span, today), -1);
  return { from: startOf(span, to), to };
}

/** Chooses what kind of note, of which period, in which language; its sections are filled with figures at once. */
export function DraftNoteDrawer({ onClose }: { onClose: () => void }) {
  const t = useT('notes');
  const navigate = useNavigate();
  const ui = useLanguage();
  const { today } = useViewer();
  const { key } = useIdempotencyKey();
  const state = useMutationWithRefusals(DraftAnalysisNoteDocument, (data) => data.draftAnalysisNote);
  const [kind, setKind] = useState<string>('halfYear');
  const [language, setLanguage] = useState<string>(ui === 'ru' ? 'ru' : 'kk');
  const [period, setPeriod] = useState<{ from: string; to: string }>(
    lastWhole('halfYear', today as PlainDate),
  );
  async function draft() {
    const done = await state.run({
      input: {
        idempotencyKey: `${key}${kind}${language}${period.from}${period.to}`,
        kind,
        language,
        ...period,
      },
    });
    if (done?.note) navigate(paths.notes(done.note.id));
  }
  return (
    <SideSheet onClose={onClose} width={440} title={t('new')}>
      <FormShell
        state={state}
        onSubmit={() => void draft()}
        submitLabel={t('draft')}
        labels={{ from: t('from'), to: t('to') }}
      >
        <div className={classes.stack}>
          <SegmentedControl
            aria-label={t('kind')}
            value={kind}
            onChange={setKind}
            data={(['halfYear', 'memo'] as const).map((value) => ({ value, label: t(`kinds.${value}`) }))}
          />
          <SegmentedControl
            aria-label={t('language')}
            value={language}
            onChange={setLanguage}
            data={(['kk', 'ru'] as const).map((value) => ({ value, label: t(`languages.${value}`) }))}
          />
          <Group gap={6}>
            {spans.map((span) => (
              <Button
                key={span}
                variant="default"
                size="compact-sm"
                onClick={() => setPeriod(lastWhole(span, today as PlainDate))}
              >
                {t(`spans.${span}`)}
              </Button>
            ))}
          </Group>
          <DateInput
            name="from"
            label={t('from')}
            required
            value={period.from}
            onChange={(from) => from && setPeriod({ ...period, from })}
          />
          <DateInput
            name="to"
            label={t('to')}
            required
            value={period.to}
            onChange={(to) => to && setPeriod({ ...period, to })}
          />
        </div>
      </FormShell>
    </SideSheet>
  );
}

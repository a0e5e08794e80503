import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { BodySelect } from '../../components/BodySelect.tsx';
import { DateInput } from '../../components/DateInput.tsx';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { FormShell } from '../../components/FormShell.tsx';
import { Page } from '../../components/Page.tsx';
import { field } from '../../components/urlFilter.ts';
import { useFormValues } from '../../components/useFormValues.ts';
import { useIdempotencyKey } from '../../components/useIdempotencyKey.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useUrlFilter } from '../../components/useUrlFilter.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFieldLabels } from '../../i18n/useFieldLabels.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './Discipline.module.css';
import {
  type BriefingLineFragment,
  RecordBriefingDocument,
  StaffBriefingsDocument,
} from './discipline.generated.ts';
import { Field } from './Field.tsx';
import { PrintButton, Sheet } from './Sheet.tsx';

const shape = { open: field.text };

/** Who was told how appeals are handled, when, and by whom. */
export function BriefingsPage() {
  const t = useT('discipline');
  const { may } = useViewer();
  const { filter, change } = useUrlFilter(shape);
  const { data, error, refetch } = useQuery(StaffBriefingsDocument, { fetchPolicy: 'cache-and-network' });
  const rows = data?.staffBriefings ?? [];
  const close = () => {
    change({ open: undefined });
    void refetch();
  };
  return (
    <Page
      title={t('tab.briefings')}
      actions={
        <>
          <PrintButton url="/api/discipline/briefings.pdf" />
          {may('discipline.keep') && (
            <Button leftSection={<IconPlus size={15} />} onClick={() => change({ open: 'new' })}>
              {t('recordBriefing')}
            </Button>
          )}
        </>
      }
    >
      {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {data && rows.length === 0 && <EmptyState title={t('noBriefings')} hint={t('noBriefingsHint')} />}
      {rows.length > 0 && (
        <Section flush>
          <div className={classes.scroll}>
            <table className={classes.table}>
              <thead>
                <tr>
                  {(['number', 'person', 'hiredOn', 'topics', 'briefedBy'] as const).map((name) => (
                    <th key={name}>{t(name)}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <BriefingRow key={row.id} row={row} />
                ))}
              </tbody>
            </table>
          </div>
        </Section>
      )}
      {filter.open === 'new' && may('discipline.keep') && <BriefingSheet onClose={close} />}
    </Page>
  );
}

function BriefingRow({ row }: { row: BriefingLineFragment }) {
  const formats = useFormats();
  return (
    <tr>
      <td className={classes.when}>
        {row.number}
        <div className={classes.soft}>{formats.date(row.briefedOn)}</div>
      </td>
      <td>
        {row.personName}
        <div className={classes.soft}>
          {row.personPost}, {formats.name(row.body.shortName)}
        </div>
      </td>
      <td className={classes.when}>{formats.date(row.hiredOn)}</td>
      <td>{row.topics}</td>
      <td className={classes.when}>{row.briefedBy.displayName}</td>
    </tr>
  );
}

function BriefingSheet({ onClose }: { onClose: () => void }) {
  const t = useT('discipline');
  const labels = useFieldLabels();
  const { today } = useViewer();
  const { key } = useIdempotencyKey();
  const state = useMutationWithRefusals(RecordBriefingDocument, (data) => data.recordBriefing);
  const { values, set } = useFormValues({
    bodyId: null as number | null,
    ...{ personName: '', personPost: '', hiredOn: today, briefedOn: today, topics: t('usualTopics') },
  });
  async function send() {
    const input = { ...values, idempotencyKey: key, bodyId: values.bodyId ?? 0 };
    if (await state.run({ input })) onClose();
  }
  return (
    <Sheet title={t('recordBriefing')} onClose={onClose}>
      <FormShell state={state} onSubmit={() => void send()} submitLabel={t('recordBriefing')} labels={labels}>
        <BodySelect name="bodyId" label={t('body')} required value={values.bodyId} onChange={set('bodyId')} />
        <Field
          name="personName"
          label={t('personName')}
          value={values.personName}
          onChange={set('personName')}
        />
        <Field
          name="personPost"
          label={t('personPost')}
          value={values.personPost}
          onChange={set('personPost')}
        />
        <div className={classes.pair}>
          <DateInput
            name="hiredOn"
            label={t('hiredOn')}
            required
            max={today}
            value={values.hiredOn}
            onChange={(day) => set('hiredOn')(day ?? today)}
          />
          <DateInput
            name="briefedOn"
            label={t('briefedOn')}
            required
            max={today}
            value={values.briefedOn}
            onChange={(day) => set('briefedOn')(day ?? today)}
          />
        </div>
        <Field name="topics" label={t('topics')} rows={3} value={values.topics} onChange={set('topics')} />
      </FormShell>
    </Sheet>
  );
}

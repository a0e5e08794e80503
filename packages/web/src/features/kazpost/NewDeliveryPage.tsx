import { Textarea, TextInput } from '@mantine/core';
import { judgeListRows, readTypedList } from '@tyndau/domain/kazpost/postalList';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { DateInput } from '../../components/DateInput.tsx';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { FileDrop } from '../../components/FileDrop.tsx';
import { FormShell } from '../../components/FormShell.tsx';
import { Page } from '../../components/Page.tsx';
import { useIdempotencyKey } from '../../components/useIdempotencyKey.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { Section } from '../../ui/Section.tsx';
import { BadRows } from './BadRows.tsx';
import classes from './Kazpost.module.css';
import { OpenPostalDeliveryDocument } from './kazpost.generated.ts';
import { type ListColumns, ListTable } from './ListTable.tsx';

interface Values {
  readonly broughtOn: string;
  readonly listNumber: string;
  readonly courierName: string;
  readonly typedList: string;
}

/** The courier has come: his list as a file or typed, and the reconciliation begins. */
export function NewDeliveryPage() {
  const t = useT('kazpost');
  const { today } = useViewer();
  const navigate = useNavigate();
  const { key } = useIdempotencyKey();
  const opening = useMutationWithRefusals(OpenPostalDeliveryDocument, (data) => data.openPostalDelivery);
  const [values, setValues] = useState<Values>({
    broughtOn: today,
    listNumber: '',
    courierName: '',
    typedList: '',
  });
  const [fileHash, setFileHash] = useState<string | null>(null);
  const [columns, setColumns] = useState<ListColumns | null>(null);
  const set = (part: Partial<Values>) => setValues((before) => ({ ...before, ...part }));

  async function open() {
    const done = await opening.run({
      input: { idempotencyKey: key, ...values, fileHash, columns: fileHash ? columns : null },
    });
    if (done?.delivery) void navigate(paths.postalDelivery(done.delivery.id), { replace: true });
  }

  return (
    <Page narrow title={t('newDelivery')} crumbs={[{ label: t('title'), to: paths.kazpost() }]}>
      <Section>
        <FormShell
          state={opening}
          onSubmit={() => void open()}
          submitLabel={t('start')}
          label={t('newDelivery')}
          labels={{ broughtOn: t('field.broughtOn'), columns: t('field.columns') }}
        >
          <div className={classes.form}>
            <Head values={values} set={set} />
            <div>
              <div className={classes.soft}>{t('field.file')}</div>
              <FileDrop
                label={t('field.file')}
                accept=".csv,.xlsx,.txt"
                multiple={false}
                onChange={(files) => {
                  setFileHash(files.at(-1)?.hash ?? null);
                  setColumns(null);
                }}
              />
            </div>
            {fileHash && (
              <ListTable key={fileHash} fileHash={fileHash} chosen={columns} onChoose={setColumns} />
            )}
            <TypedList value={values.typedList} onChange={(typedList) => set({ typedList })} />
          </div>
        </FormShell>
      </Section>
    </Page>
  );
}

function Head({ values, set }: { values: Values; set: (part: Partial<Values>) => void }) {
  const t = useT('kazpost');
  const refused = useFieldRefusals();
  return (
    <div className={classes.pair}>
      <DateInput
        name="broughtOn"
        label={t('field.broughtOn')}
        value={values.broughtOn}
        onChange={(broughtOn) => broughtOn && set({ broughtOn })}
      />
      <TextInput
        name="listNumber"
        label={t('field.listNumber')}
        value={values.listNumber}
        maxLength={200}
        error={refused('listNumber')}
        onChange={(event) => set({ listNumber: event.currentTarget.value })}
      />
      <TextInput
        name="courierName"
        label={t('field.courierName')}
        value={values.courierName}
        maxLength={200}
        error={refused('courierName')}
        onChange={(event) => set({ courierName: event.currentTarget.value })}
      />
    </div>
  );
}

function TypedList({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useT('kazpost');
  const { envelopes, bad } = useMemo(() => judgeListRows(readTypedList(value)), [value]);
  return (
    <>
      <Textarea
        name="typedList"
        label={t('field.typedList')}
        description={t('field.typedHint')}
        autosize
        minRows={4}
        maxRows={14}
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {value.trim() !== '' && <div role="status">{t('willTake', { count: envelopes.length })}</div>}
      <BadRows rows={bad} />
    </>
  );
}

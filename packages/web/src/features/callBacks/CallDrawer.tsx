import { Anchor, SegmentedControl, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { outcomes } from '@tyndau/domain/appeals/vocabulary';
import { outcomeNames } from '@tyndau/domain/appeals/vocabularyNames';
import {
  callBackResultNames,
  callBackResults,
  reopeningNames,
  reopeningOf,
  type SolvedMark,
  solvedMarkNames,
  solvedMarks,
} from '@tyndau/domain/callBacks/callBack';
import { formatPhone } from '@tyndau/domain/identity/phone';
import { Link } from 'react-router';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { FormShell } from '../../components/FormShell.tsx';
import { useCodeName } from '../../components/useCodeName.ts';
import { useFormValues } from '../../components/useFormValues.ts';
import { useIdempotencyKey } from '../../components/useIdempotencyKey.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { DefinitionList } from '../../ui/DefinitionList.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SideSheet } from '../../ui/SideSheet.tsx';
import classes from './CallBacks.module.css';
import { type CallBackRowFragment, RecordCallBackDocument } from './callBacks.generated.ts';
import { OutcomeOfCall } from './useCallColumns.tsx';

interface Props {
  call: CallBackRowFragment;
  onClose: () => void;
  onDone: () => void;
}

/** One call: the telephone, what to say, what was said. */
export function CallDrawer({ call, onClose, onDone }: Props) {
  const t = useT('callBacks');
  const formats = useFormats();
  const codeName = useCodeName();
  const { appeal, reception } = call;
  return (
    <SideSheet onClose={onClose} title={call.name}>
      <div className={classes.sheet}>
        {call.phone && (
          <a className={classes.phone} href={`tel:${call.phone.replaceAll(/[^+\d]/g, '')}`}>
            {formatPhone(call.phone)}
          </a>
        )}
        <p className={classes.script}>{call.script}</p>
        <DefinitionList
          items={[
            [
              t('number'),
              appeal ? (
                <Anchor key="appeal" component={Link} to={paths.appeal(appeal.id)} size="sm">
                  {appeal.number}
                </Anchor>
              ) : (
                reception && (
                  <Anchor key="reception" component={Link} to={paths.reception(reception.id)} size="sm">
                    {reception.number}
                  </Anchor>
                )
              ),
            ],
            [t('about'), appeal?.annotation ?? reception?.essence],
            [t('given'), appeal?.outcome ? codeName(outcomeNames, appeal.outcome) : undefined],
            [t('answeredOn'), formats.date(call.answeredOn)],
          ]}
        />
        {call.state === 'waiting' ? <CallForm call={call} onDone={onDone} /> : <CallRecord call={call} />}
      </div>
    </SideSheet>
  );
}

function CallRecord({ call }: { call: CallBackRowFragment }) {
  const formats = useFormats();
  return (
    <Notice tone="neutral" title={<OutcomeOfCall row={call} />}>
      {call.words && <div>{call.words}</div>}
      <div className={classes.soft}>
        {call.calledBy?.displayName}
        {call.calledAt && `, ${formats.dateTime(call.calledAt)}`}
      </div>
    </Notice>
  );
}

function CallForm({ call, onDone }: { call: CallBackRowFragment; onDone: () => void }) {
  const t = useT('callBacks');
  const formats = useFormats();
  const { key } = useIdempotencyKey();
  const state = useMutationWithRefusals(RecordCallBackDocument, (data) => data.recordCallBack);
  const { values, set } = useFormValues({ result: 'answered', solved: '', satisfaction: '', words: '' });
  const isAnswered = values.result === 'answered';
  const reopening =
    isAnswered && call.appeal && values.solved
      ? reopeningOf(values.solved as SolvedMark, outcomes.find((one) => one === call.appeal?.outcome) ?? null)
      : null;
  async function submit() {
    const { result, solved, satisfaction, words } = values;
    const said = isAnswered
      ? { solved: solved || null, satisfaction: Number(satisfaction) || null, words }
      : {};
    if (!(await state.run({ input: { idempotencyKey: key, id: call.id, result, ...said } }))) return;
    notifications.show({ color: 'green', message: t('recorded') });
    onDone();
  }
  return (
    <FormShell
      state={state}
      onSubmit={() => void submit()}
      submitLabel={t('record')}
      label={t('record')}
      labels={{ result: t('result'), solved: t('solved'), satisfaction: t('satisfaction') }}
    >
      <Choice
        name="result"
        label={t('result')}
        value={values.result}
        onChange={set('result')}
        options={callBackResults.map((code) => [code, formats.name(callBackResultNames[code])])}
      />
      {isAnswered && (
        <>
          <Choice
            name="solved"
            label={t('solved')}
            value={values.solved}
            onChange={set('solved')}
            options={solvedMarks.map((code) => [code, formats.name(solvedMarkNames[code])])}
          />
          <Choice
            name="satisfaction"
            label={t('satisfaction')}
            value={values.satisfaction}
            onChange={set('satisfaction')}
            options={['1', '2', '3', '4', '5'].map((grade) => [grade, grade])}
          />
          {reopening && (
            <Notice tone={reopening === 'control' ? 'control' : 'attention'}>
              {formats.name(reopeningNames[reopening])}. {t(`reopening.${reopening}`)}
            </Notice>
          )}
          <Textarea
            label={t('words')}
            autosize
            minRows={3}
            value={values.words}
            onChange={(event) => set('words')(event.currentTarget.value)}
          />
        </>
      )}
    </FormShell>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  options: readonly (readonly [string, string])[];
}

function Choice({ name, label, value, onChange, options }: ChoiceProps) {
  const refused = useFieldRefusals()(name);
  return (
    <div className={classes.choice}>
      <span className={classes.label}>{label}</span>
      <SegmentedControl
        fullWidth
        aria-label={label}
        value={value}
        onChange={onChange}
        data={options.map(([code, text]) => ({ value: code, label: text }))}
      />
      {refused && <span className={classes.refused}>{refused}</span>}
    </div>
  );
}

import { SimpleGrid, TextInput } from '@mantine/core';
import type { AppealLanguage } from '@tyndau/domain/appeals/vocabulary';
import { useState } from 'react';
import { DateInput } from '../../components/DateInput.tsx';
import { DraftOffer, DraftStatus } from '../../components/DraftStatus.tsx';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { FilesField } from '../../components/FilesField.tsx';
import { useDraft } from '../../components/useDraft.ts';
import { useFormValues } from '../../components/useFormValues.ts';
import { useIdempotencyKey } from '../../components/useIdempotencyKey.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import type { ActionProps } from './ActionDialog.tsx';
import { ActionDrawer } from './ActionDrawer.tsx';
import { AnswerHead } from './AnswerHead.tsx';
import { AnsweringPane } from './AnsweringPane.tsx';
import { AnswerText } from './AnswerText.tsx';
import { AnswerAppealDocument } from './actions.generated.ts';
import { type AnswerValues, emptyAnswer, toAnswerInput } from './answerValues.ts';

/** The answer of a body, with what was asked beside it. A draft is kept: answers are written over days. */
export function AnswerDrawer(props: ActionProps) {
  const { appeal } = props;
  const { today } = useViewer();
  const draft = useDraft<AnswerValues>(`answer:${appeal.id}`);
  const [sheet, setSheet] = useState({
    key: 0,
    values: emptyAnswer(appeal.language as AppealLanguage, today),
  });
  return (
    <AnswerSheet
      key={sheet.key}
      {...props}
      initial={sheet.values}
      draft={draft}
      onRestore={() => {
        const left = draft.accept();
        if (left) setSheet(({ key, values }) => ({ key: key + 1, values: { ...values, ...left } }));
      }}
    />
  );
}

interface SheetProps extends ActionProps {
  initial: AnswerValues;
  draft: ReturnType<typeof useDraft<AnswerValues>>;
  onRestore: () => void;
}

function AnswerSheet({ appeal, initial, draft, onRestore, onClose, onReload }: SheetProps) {
  const t = useT('appeals');
  const state = useMutationWithRefusals(AnswerAppealDocument, (data) => data.answerAppeal);
  const { key } = useIdempotencyKey();
  const { values, set } = useFormValues(initial, draft.keep);
  const send = async (version: number) => {
    const done = await state.run({
      input: toAnswerInput(values, { id: appeal.id, version, idempotencyKey: key }),
    });
    if (done) void draft.discard();
    return done !== null;
  };
  return (
    <ActionDrawer
      action="appeal.answer"
      {...{ state, send, onClose, onReload }}
      version={appeal.version}
      mine={{ outcome: values.outcome }}
      width={1080}
      hint={<DraftStatus saved={draft.saved} />}
    >
      <DraftOffer offer={draft.offer} onRestore={onRestore} onDecline={() => void draft.decline()} />
      <AnsweringPane appeal={appeal}>
        <AnswerFields values={values} set={set} appeal={appeal} />
        <FilesField label={t('answer.files')} initial={initial.files} onChange={set('files')} />
      </AnsweringPane>
    </ActionDrawer>
  );
}

interface FieldsProps {
  values: AnswerValues;
  set: ReturnType<typeof useFormValues<AnswerValues>>['set'];
  appeal: ActionProps['appeal'];
}

function AnswerFields({ values, set, appeal }: FieldsProps) {
  const t = useT('appeals');
  const { today } = useViewer();
  const refused = useFieldRefusals();
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <AnswerHead values={values} set={set} appeal={appeal} />
        <DateInput
          name="answeredOn"
          label={t('answer.answeredOn')}
          required
          min={appeal.registeredOn < today ? appeal.registeredOn : today}
          max={today}
          value={values.answeredOn}
          onChange={(on) => set('answeredOn')(on ?? today)}
        />
      </SimpleGrid>
      <TextInput
        name="signedByName"
        label={t('answer.signedByName')}
        required
        value={values.signedByName}
        error={refused('signedByName')}
        onChange={(event) => set('signedByName')(event.currentTarget.value)}
      />
      <AnswerText values={values} set={set} appeal={appeal} />
    </>
  );
}

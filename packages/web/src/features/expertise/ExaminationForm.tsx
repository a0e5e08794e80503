import { notifications } from '@mantine/notifications';
import { remarksOf } from '@tyndau/domain/expertise/examination';
import { useNavigate } from 'react-router';
import { ConflictDialog } from '../../components/ConflictDialog.tsx';
import { DraftOffer, DraftStatus } from '../../components/DraftStatus.tsx';
import { FormShell } from '../../components/FormShell.tsx';
import { useChangeText } from '../../components/useChangeText.ts';
import { useDraft } from '../../components/useDraft.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useFieldLabels } from '../../i18n/useFieldLabels.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { ArgumentList } from './ArgumentList.tsx';
import { Checklist } from './Checklist.tsx';
import {
  AcceptExaminedAnswerDocument,
  type ExpertisePaperFragment,
  ReturnExaminedAnswerDocument,
} from './expertise.generated.ts';
import type { Answer } from './Papers.tsx';
import type { Passage } from './passage.ts';
import {
  type ExaminationValues,
  toExamination,
  toExaminationInput,
  useExamination,
} from './useExamination.ts';
import { VerdictFields } from './VerdictFields.tsx';

interface Props {
  appeal: ExpertisePaperFragment;
  answer: Answer;
  chosen: Passage | null;
  onShow: (passage: Passage | null) => void;
  onTaken: () => void;
}

/** The arguments, the checklist, the verdict. Whatever was typed waits until it is given. */
export function ExaminationForm({ appeal, answer, chosen, onShow, onTaken }: Props) {
  const t = useT('expertise');
  const formats = useFormats();
  const labels = useFieldLabels();
  const show = useChangeText();
  const navigate = useNavigate();
  const draft = useDraft<ExaminationValues>(`expertise:${answer.id}:${appeal.id}`);
  const { values, patch, fill, mark, setArguments } = useExamination(draft.keep);
  const accepting = useMutationWithRefusals(AcceptExaminedAnswerDocument, (data) => data.acceptAnswer);
  const returning = useMutationWithRefusals(ReturnExaminedAnswerDocument, (data) => data.returnAnswer);
  const isReturn = values.verdict === 'returnForRework';
  const state = isReturn ? returning : accepting;
  const examination = toExamination(values);
  const remarks = values.remarks ?? remarksOf(examination);
  const { criteria, isNeeded, hints } = appeal.expertise;

  async function submit(version: number) {
    const isEmpty = examination.marks.length === 0 && examination.arguments.length === 0;
    const told = isEmpty && !isNeeded ? null : toExaminationInput(examination);
    const step = { id: appeal.id, version };
    const done = isReturn
      ? await returning.run({
          input: { ...step, remarks, reworkDueOn: values.reworkDueOn },
          examination: told,
        })
      : await accepting.run({
          input: { ...step, reason: values.remarks },
          examination: told,
          keepUntil: values.verdict === 'keepUnderControl' ? values.keepUntil : null,
        });
    if (!done) return;
    await draft.discard();
    notifications.show({ color: 'green', message: t(`done.${values.verdict}`) });
    navigate(paths.appeal(appeal.id));
  }
  const disabledReason =
    values.verdict === 'keepUnderControl' && !values.keepUntil ? t('keepUntilNeeded') : null;
  return (
    <Section title={t('attempt', { attempt: answer.attempt })} hint={<DraftStatus saved={draft.saved} />}>
      <DraftOffer
        offer={draft.offer}
        onRestore={() => {
          const kept = draft.accept();
          if (kept) fill(kept);
        }}
        onDecline={() => void draft.decline()}
      />
      {isNeeded && <Notice tone="control">{t('needed')}</Notice>}
      <FormShell
        state={state}
        onSubmit={() => void submit(appeal.version)}
        submitLabel={t(`verdict.${values.verdict}`)}
        label={t('title')}
        labels={{
          ...labels,
          arguments: t('arguments'),
          ...Object.fromEntries(criteria.map(({ code, name }) => [code, formats.name(name)])),
        }}
        disabledReason={disabledReason}
      >
        <ArgumentList
          list={values.arguments}
          appealText={appeal.text || appeal.annotation}
          chosen={chosen?.paper === 'appeal' ? chosen : null}
          onChange={(list) => {
            setArguments(list);
            onTaken();
          }}
          onShow={onShow}
        />
        <Checklist {...{ criteria, hints, values, chosen, mark, onShow, onTaken }} />
        <VerdictFields values={values} remarks={remarks} onChange={patch} />
      </FormShell>
      <ConflictDialog
        conflict={state.conflict}
        mine={{}}
        labels={labels}
        show={show}
        onKeepMine={(version) => void submit(version)}
        onTakeTheirs={() => navigate(paths.appeal(appeal.id))}
        onClose={state.clear}
      />
    </Section>
  );
}

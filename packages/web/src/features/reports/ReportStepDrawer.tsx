import { Drawer, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { FormShell } from '../../components/FormShell.tsx';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import type { ReportStep } from './ReportActions.tsx';
import {
  ApproveReportDocument,
  CorrectReportDocument,
  DiscardReportDocument,
  RecountReportDocument,
  type ReportDetailsFragment,
} from './reports.generated.ts';

interface Props {
  report: ReportDetailsFragment;
  step: ReportStep;
  onClose: () => void;
}

/** Asks once more before a step, with the words it needs. */
export function ReportStepDrawer({ report, step, onClose }: Props) {
  const t = useT('reports');
  const words = useT('words');
  const [text, setText] = useState('');
  const { state, run } = useStep(report, step);
  const field = step === 'correct' ? 'reason' : 'explanation';
  const needsWords =
    step === 'correct' || (step === 'approve' && report.breaches.some(({ kind }) => kind === 'carriedOver'));
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="min(440px, 100vw)"
      title={t(`step.${step}`)}
      closeButtonProps={{ 'aria-label': words('close') }}
    >
      <FormShell
        state={state}
        onSubmit={() => void run(text, onClose)}
        submitLabel={t(`step.${step}`)}
        labels={{ [field]: t(`step.${field}`) }}
      >
        <p>{t(`step.${step}Hint`)}</p>
        {needsWords && <WordsField name={field} value={text} onChange={setText} />}
      </FormShell>
    </Drawer>
  );
}

function WordsField({
  name,
  value,
  onChange,
}: {
  name: 'reason' | 'explanation';
  value: string;
  onChange: (value: string) => void;
}) {
  const t = useT('reports');
  const refused = useFieldRefusals();
  return (
    <Textarea
      name={name}
      label={t(`step.${name}`)}
      autosize
      minRows={3}
      value={value}
      error={refused(name)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function useStep({ id, version }: ReportDetailsFragment, step: ReportStep) {
  const t = useT('reports');
  const navigate = useNavigate();
  const approving = useMutationWithRefusals(ApproveReportDocument, (data) => data.approveReport);
  const correcting = useMutationWithRefusals(CorrectReportDocument, (data) => data.correctReport);
  const recounting = useMutationWithRefusals(RecountReportDocument, (data) => data.recountReport);
  const discarding = useMutationWithRefusals(DiscardReportDocument, (data) => data.discardReport);
  const steps = {
    approve: { state: approving, send: (text: string) => approving.run({ id, version, explanation: text }) },
    correct: {
      state: correcting,
      send: async (text: string) => {
        const done = await correcting.run({ id, reason: text });
        if (done?.report) navigate(paths.report(done.report.id));
        return done;
      },
    },
    recount: { state: recounting, send: () => recounting.run({ id, version }) },
    discard: {
      state: discarding,
      send: async () => {
        const done = await discarding.run({ id, version });
        if (done) navigate(paths.reports());
        return done;
      },
    },
  } as const;
  const { state, send } = steps[step];
  async function run(text: string, onDone: () => void) {
    if (!(await send(text))) return;
    notifications.show({ message: t(`step.${step}Done`), color: 'moss' });
    onDone();
  }
  return { state, run };
}

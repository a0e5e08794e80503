import { notifications } from '@mantine/notifications';
import { useNavigate } from 'react-router';
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
import { WordsDrawer } from './WordsDrawer.tsx';

interface Props {
  report: ReportDetailsFragment;
  step: ReportStep;
  onClose: () => void;
}

/** Asks once more before a step, with the words it needs. */
export function ReportStepDrawer({ report, step, onClose }: Props) {
  const t = useT('reports');
  const { state, send } = useStep(report, step);
  const field = step === 'correct' ? 'reason' : 'explanation';
  const needsWords =
    step === 'correct' || (step === 'approve' && report.breaches.some(({ kind }) => kind === 'carriedOver'));
  return (
    <WordsDrawer
      title={t(`step.${step}`)}
      submitLabel={t(`step.${step}`)}
      words={needsWords ? { name: field, label: t(`step.${field}`) } : null}
      about={<p>{t(`step.${step}Hint`)}</p>}
      {...{ state, send, onClose }}
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
  const { state, send: take } = steps[step];
  async function send(text: string) {
    if (!(await take(text))) return false;
    notifications.show({ message: t(`step.${step}Done`), color: 'moss' });
    return true;
  }
  return { state, send };
}

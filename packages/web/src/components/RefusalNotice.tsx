import { useRefusalText } from '../i18n/useRefusalText.ts';
import { useT } from '../i18n/useT.ts';
import { Notice } from '../ui/Notice.tsx';
import { FaultNotice } from './FaultNotice.tsx';
import type { SubmissionState } from './useMutationWithRefusals.ts';

type Props = { state: Pick<SubmissionState, 'refusals' | 'fault'> };

/** Why an action was not done, beside the action. For forms use FormShell, which also leads to the fields. */
export function RefusalNotice({ state }: Props) {
  const t = useT('words');
  const say = useRefusalText();
  if (state.fault) return <FaultNotice fault={state.fault} />;
  if (state.refusals.length === 0) return null;
  const [first] = state.refusals;
  if (state.refusals.length === 1 && first) {
    return (
      <Notice tone="overdue" role="alert">
        {say(first)}
      </Notice>
    );
  }
  return (
    <Notice tone="overdue" role="alert" title={t('form.refused', { count: state.refusals.length })}>
      <ul>
        {state.refusals.map((refusal) => (
          <li key={`${refusal.code}:${refusal.field}`}>{say(refusal)}</li>
        ))}
      </ul>
    </Notice>
  );
}

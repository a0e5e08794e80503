import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { notifications } from '@mantine/notifications';
import { type ReactNode, useState } from 'react';
import { FormShell } from '../../../components/FormShell.tsx';
import { RefusalNotice } from '../../../components/RefusalNotice.tsx';
import { type RefusalView, useMutationWithRefusals } from '../../../components/useMutationWithRefusals.ts';
import { useT } from '../../../i18n/useT.ts';
import type { StepPerson } from './StepPerson.ts';

interface Props<Data, Variables> {
  document: TypedDocumentNode<Data, Variables>;
  pick: (data: Data) => { readonly refusals: readonly RefusalView[] };
  input: () => Variables;
  submitLabel: string;
  /** The form stays busy until what it gives has ended: nobody takes the next step from a card of before this one. */
  onDone: () => unknown;
  disabledReason?: string | null;
  children?: ReactNode;
}

/** A step of one person or of many, sent as one act; what was refused stands beside its field. */
export function StepForm<Data, Variables extends OperationVariables>(props: Props<Data, Variables>) {
  const t = useT('receptionSteps');
  const state = useMutationWithRefusals(props.document, props.pick);
  const [isEnding, setIsEnding] = useState(false);
  async function submit() {
    if (!(await state.run(props.input()))) return;
    notifications.show({ color: 'green', message: t('done') });
    setIsEnding(true);
    await props.onDone();
    setIsEnding(false);
  }
  return (
    <>
      <FormShell
        state={{ ...state, isSending: state.isSending || isEnding }}
        onSubmit={() => void submit()}
        submitLabel={props.submitLabel}
        label={props.submitLabel}
        disabledReason={props.disabledReason ?? null}
      >
        {props.children}
      </FormShell>
      {state.conflict && <RefusalNotice state={state} />}
    </>
  );
}

/** What every form of a step is given: whose step it is, and what to do when it is taken. */
export interface StepFormProps {
  readonly people: readonly StepPerson[];
  readonly onDone: () => unknown;
}

/** Ids and versions, as the commands ask for them. */
export const asSeen = (people: readonly StepPerson[]) => people.map(({ id, version }) => ({ id, version }));

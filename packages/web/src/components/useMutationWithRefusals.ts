import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useCallback, useRef, useState } from 'react';
import { type Fault, faultOf } from '../apollo/faults.ts';
import type { RefusalFieldsFragment } from './RefusalFields.generated.ts';

export type RefusalView = RefusalFieldsFragment;
export type ConflictView = NonNullable<RefusalFieldsFragment['conflict']>;

/** What stands between a form and its success. */
export interface SubmissionState {
  readonly isSending: boolean;
  readonly refusals: readonly RefusalView[];
  readonly fault: Fault | null;
  readonly conflict: ConflictView | null;
  readonly clear: () => void;
}

interface Payload {
  readonly refusals: readonly RefusalView[];
}

const untouched = { isSending: false, refusals: [] as readonly RefusalView[], fault: null as Fault | null };

/**
 * A change of the office. `run(variables)` gives the payload when it is done and null when it was refused or failed;
 * then `refusals`, `conflict` (STALE_VERSION) or `fault` say why, and FormShell or RefusalNotice show it.
 * The document must select `refusals { ...RefusalFields }`.
 * @example const extension = useMutationWithRefusals(ExtendTermDocument, (data) => data.extendTerm);
 */
export function useMutationWithRefusals<Data, Variables extends OperationVariables, P extends Payload>(
  document: TypedDocumentNode<Data, Variables>,
  pick: (data: Data) => P,
) {
  const [state, setState] = useState(untouched);
  const [mutate] = useMutation<Data, OperationVariables>(document);
  // `pick` is written in place by callers; `run` must stay the same function all the same.
  const picker = useRef(pick);
  picker.current = pick;

  const run = useCallback(
    async (variables: Variables): Promise<P | null> => {
      setState({ ...untouched, isSending: true });
      try {
        const { data } = await mutate({ variables });
        const payload = picker.current(data as Data);
        setState({ ...untouched, refusals: payload.refusals });
        return payload.refusals.length === 0 ? payload : null;
      } catch (error) {
        setState({ ...untouched, fault: faultOf(error) });
        return null;
      }
    },
    [mutate],
  );
  const clear = useCallback(() => setState(untouched), []);
  const conflict = state.refusals.find(({ code }) => code === 'STALE_VERSION')?.conflict ?? null;
  return { ...state, conflict, run, clear };
}

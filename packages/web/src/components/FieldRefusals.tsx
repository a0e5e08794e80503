import { createContext, type ReactNode, useContext } from 'react';
import { useRefusalText } from '../i18n/useRefusalText.ts';
import type { RefusalView } from './useMutationWithRefusals.ts';

const RefusalsOfForm = createContext<readonly RefusalView[]>([]);

/** Gives the fields inside what the office said about each. FormShell does it for every form. */
export function FieldRefusals(props: { refusals: readonly RefusalView[]; children: ReactNode }) {
  return <RefusalsOfForm value={props.refusals}>{props.children}</RefusalsOfForm>;
}

/** The sentence for a field: `const refused = useFieldRefusals(); <TextInput name="address" error={refused('address')} />`. */
export function useFieldRefusals(): (field: string) => string | null {
  const refusals = useContext(RefusalsOfForm);
  const say = useRefusalText();
  return (field) => {
    const sentences = refusals.filter((refusal) => refusal.field === field).map(say);
    return sentences.length > 0 ? sentences.join(' ') : null;
  };
}

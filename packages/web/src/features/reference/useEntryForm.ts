import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useFormValues } from '../../components/useFormValues.ts';
import {
  type RefusalView,
  type SubmissionState,
  useMutationWithRefusals,
} from '../../components/useMutationWithRefusals.ts';
import { useT } from '../../i18n/useT.ts';
import { useEntryGuard } from './entryGuard.ts';

interface Options<Values, Data, Variables extends OperationVariables, P> {
  readonly initial: Values;
  /** null: a new entry. */
  readonly version: number | null;
  readonly document: TypedDocumentNode<Data, Variables>;
  readonly pick: (data: Data) => P;
  readonly variables: (values: Values, version: number | null) => Variables;
  /** The list to be asked anew, so that a new entry appears in it. */
  readonly list: TypedDocumentNode<unknown, Record<string, never>>;
  readonly onSaved: () => void;
}

/**
 * The form of one entry. Values are flat and named as the journal names the fields, so that a conflict can be shown and
 * resolved field by field.
 */
export function useEntryForm<
  Values extends object,
  Data,
  Variables extends OperationVariables,
  P extends { readonly refusals: readonly RefusalView[] },
>(options: Options<Values, Data, Variables, P>) {
  const { initial, document, pick, variables, list, onSaved } = options;
  const t = useT('reference');
  const client = useApolloClient();
  const [start] = useState(initial);
  const [version, setVersion] = useState(options.version);
  const { values, set, patch } = useFormValues(start);
  const saving = useMutationWithRefusals(document, pick);
  const isDirty = JSON.stringify(values) !== JSON.stringify(start);
  useEntryGuard(isDirty);

  async function send(at: number | null) {
    const done = await saving.run(variables(values, at));
    if (!done) return;
    await client.query({ query: list, fetchPolicy: 'network-only' });
    notifications.show({ message: t('saved'), color: 'moss' });
    onSaved();
  }
  return {
    values,
    set,
    patch,
    saving,
    isDirty,
    submit: () => void send(version),
    keepMine(newer: number) {
      setVersion(newer);
      void send(newer);
    },
    takeTheirs(theirs: Record<string, unknown>, newer: number) {
      const known = Object.entries(theirs).filter(([name]) => name in start);
      patch(Object.fromEntries(known) as Partial<Values>);
      setVersion(newer);
      saving.clear();
    },
  };
}

/** What EntryForm needs of it, whatever the entry. */
export interface EntryFormState {
  readonly values: object;
  readonly saving: SubmissionState;
  readonly isDirty: boolean;
  readonly submit: () => void;
  readonly keepMine: (version: number) => void;
  readonly takeTheirs: (theirs: Record<string, unknown>, version: number) => void;
}

import { useApolloClient } from '@apollo/client/react';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { ConflictDialog } from '../../components/ConflictDialog.tsx';
import { FormShell } from '../../components/FormShell.tsx';
import { useChangeText } from '../../components/useChangeText.ts';
import { useFormValues } from '../../components/useFormValues.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useFieldLabels } from '../../i18n/useFieldLabels.ts';
import { useT } from '../../i18n/useT.ts';
import { PersonFields, type PersonValues } from './PersonFields.tsx';
import { PeopleQueryDocument, SaveUserDocument, type SaveUserMutation } from './people.generated.ts';
import type { Person } from './peopleFilter.ts';

const pick = (data: SaveUserMutation) => data.saveUser;

function valuesOf(person: Person | null): PersonValues {
  return {
    lastName: person?.lastName ?? '',
    firstName: person?.firstName ?? '',
    patronymic: person?.patronymic ?? '',
    login: person?.login ?? '',
    postKk: person?.post.kk ?? '',
    postRu: person?.post.ru ?? '',
    role: person?.role ?? 'executor',
    bodyId: person?.body.id ?? null,
    territoryCode: person?.territory?.code ?? null,
    language: person?.language ?? 'kk',
    signsAnswers: person?.signsAnswers ?? false,
    email: person?.email ?? '',
    iin: person?.iin ?? '',
    password: '',
  };
}

/** Opens an account, or changes one. */
export function PersonForm({ person, onSaved }: { person: Person | null; onSaved: () => void }) {
  const t = useT('people');
  const words = useT('words');
  const labels = useFieldLabels();
  const show = useChangeText();
  const client = useApolloClient();
  const [start] = useState(() => valuesOf(person));
  // Closing the access beside this form also makes a new version: it is our own and no conflict.
  const [newer, setNewer] = useState<number | null>(null);
  const version = newer ?? person?.version ?? null;
  const { values, set, patch } = useFormValues(start);
  const saving = useMutationWithRefusals(SaveUserDocument, pick);
  const isDirty = JSON.stringify(values) !== JSON.stringify(start);

  async function send(at: number | null) {
    const { bodyId, password, ...rest } = values;
    const done = await saving.run({
      input: {
        ...rest,
        // A body that was not chosen is refused by the office at its field.
        bodyId: bodyId ?? 0,
        ...(person ? { id: person.id, version: at } : {}),
        ...(password ? { password } : {}),
      },
    });
    if (!done) return;
    if (!person) await client.query({ query: PeopleQueryDocument, fetchPolicy: 'network-only' });
    notifications.show({ message: t('saved'), color: 'moss' });
    onSaved();
  }

  return (
    <>
      <FormShell
        state={saving}
        onSubmit={() => void send(version)}
        submitLabel={words('save')}
        labels={labels}
        label={t('account')}
        disabledReason={isDirty ? null : t('nothingChanged')}
      >
        <PersonFields values={values} set={set} patch={patch} isNew={person === null} />
      </FormShell>
      <ConflictDialog
        conflict={saving.conflict}
        mine={{ ...values }}
        labels={labels}
        show={show}
        onKeepMine={(theirs) => {
          setNewer(theirs);
          void send(theirs);
        }}
        onTakeTheirs={(theirs, theirVersion) => {
          const known = Object.entries(theirs).filter(([name]) => name in start);
          patch(Object.fromEntries(known.map(([name, value]) => [name, value ?? start[name as 'email']])));
          setNewer(theirVersion);
          saving.clear();
        }}
        onClose={saving.clear}
      />
    </>
  );
}

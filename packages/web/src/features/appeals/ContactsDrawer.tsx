import { TextInput } from '@mantine/core';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { PhoneInput } from '../../components/PhoneInput.tsx';
import { TerritorySelect } from '../../components/TerritorySelect.tsx';
import { useFormValues } from '../../components/useFormValues.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useT } from '../../i18n/useT.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { ActionProps } from './ActionDialog.tsx';
import { ActionDrawer } from './ActionDrawer.tsx';
import { AmendContactsDocument } from './actions.generated.ts';
import { changedOnly } from './changedOnly.ts';

/** The one change the base section allows. */
export function ContactsDrawer({ appeal, onClose, onReload }: ActionProps) {
  const t = useT('appeals');
  const { card } = appeal;
  const state = useMutationWithRefusals(AmendContactsDocument, (data) => data.amendContacts);
  const before = {
    territoryCode: card.territory?.code ?? null,
    address: card.address,
    phone: card.phone ?? '',
    email: card.email ?? '',
  };
  const { values, set, patch } = useFormValues({ ...before, reason: '' });
  const { reason, ...contacts } = values;
  const changed = changedOnly(before, contacts);
  const send = async (version: number) =>
    (await state.run({ input: { cardId: card.id, version, ...changed, reason: reason.trim() || null } })) !==
    null;
  return (
    <ActionDrawer
      action="appeal.amendContacts"
      {...{ state, send, onClose, onReload }}
      version={card.version}
      mine={changed}
      onTakeTheirs={(theirs) => patch(theirs)}
      disabledReason={Object.keys(changed).length === 0 ? t('action.nothingChanged') : null}
    >
      <Notice tone="neutral">{t('baseHint')}</Notice>
      <TerritorySelect
        data-autofocus
        name="territoryCode"
        label={t('field.residence')}
        value={values.territoryCode}
        onChange={set('territoryCode')}
      />
      <ContactTexts values={values} set={set} />
    </ActionDrawer>
  );
}

interface Texts {
  readonly address: string;
  readonly phone: string;
  readonly email: string;
  readonly reason: string;
}

function ContactTexts({
  values,
  set,
}: {
  values: Texts;
  set: <K extends keyof Texts>(name: K) => (value: string) => void;
}) {
  const t = useT('appeals');
  const refused = useFieldRefusals();
  return (
    <>
      <TextInput
        name="address"
        label={t('field.address')}
        value={values.address}
        error={refused('address')}
        onChange={(event) => set('address')(event.currentTarget.value)}
      />
      <PhoneInput name="phone" label={t('field.phone')} value={values.phone} onChange={set('phone')} />
      <TextInput
        name="email"
        label={t('field.email')}
        value={values.email}
        error={refused('email')}
        onChange={(event) => set('email')(event.currentTarget.value)}
      />
      <TextInput
        name="reason"
        label={t('action.reason')}
        value={values.reason}
        onChange={(event) => set('reason')(event.currentTarget.value)}
      />
    </>
  );
}

import { useMutation } from '@apollo/client/react';
import { Button, Group, Modal, NumberInput, SegmentedControl, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { useIdempotencyKey } from '../../components/useIdempotencyKey.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { type ListViewFieldsFragment, SaveListViewDocument } from './takeAway.generated.ts';
import type { ViewQuestion } from './ViewsMenu.tsx';

interface Props {
  search: string;
  question: ViewQuestion;
  own: readonly ListViewFieldsFragment[];
  onClose: () => void;
  onSaved: () => void;
}

/** Gives the list as it is seen a name: for whom, and from which number on it asks for attention. */
export function SaveViewDialog({ search, question, own, onClose, onSaved }: Props) {
  const t = useT('lists');
  const words = useT('words');
  const { may } = useViewer();
  const [id, setId] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [scope, setScope] = useState('mine');
  const [threshold, setThreshold] = useState<string | number>('');
  const { key } = useIdempotencyKey();
  const [save, { error, loading }] = useMutation(SaveListViewDocument);
  const isForAll = may('appeal.review') || may('settings.edit');

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    const input = {
      ...question,
      idempotencyKey: key,
      search,
      scope,
      name: name.trim(),
      ...(id === null ? {} : { id: Number(id) }),
      ...(threshold === '' ? {} : { threshold: Number(threshold) }),
    };
    const done = await save({ variables: { input } }).catch(() => null);
    if (!done?.data) return;
    onSaved();
    onClose();
  }
  function choose(chosen: string | null) {
    setId(chosen);
    const view = own.find((one) => String(one.id) === chosen);
    if (!view) return;
    setName(view.name);
    setScope(view.scope);
    setThreshold(view.threshold ?? '');
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('views.save')}
      closeButtonProps={{ 'aria-label': words('close') }}
    >
      <form onSubmit={(event) => void handleSubmit(event)}>
        <Stack gap="sm">
          {own.length > 0 && (
            <Select
              label={t('views.rewrite')}
              placeholder={t('views.new')}
              clearable
              data={own.map((view) => ({ value: String(view.id), label: view.name }))}
              value={id}
              onChange={choose}
            />
          )}
          <TextInput
            label={t('views.name')}
            required
            maxLength={80}
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <SegmentedControl
            aria-label={t('views.forWhom')}
            value={scope}
            onChange={setScope}
            data={[
              { value: 'mine', label: t('views.scope.mine') },
              { value: 'department', label: t('views.scope.department') },
              ...(isForAll ? [{ value: 'everyone', label: t('views.scope.everyone') }] : []),
            ]}
          />
          <NumberInput
            label={t('views.alertAbove')}
            description={t('views.alertHint')}
            min={0}
            allowDecimal={false}
            value={threshold}
            onChange={setThreshold}
          />
          {error && <FaultNotice error={error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {words('cancel')}
            </Button>
            <Button type="submit" loading={loading} disabled={name.trim() === ''}>
              {words('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

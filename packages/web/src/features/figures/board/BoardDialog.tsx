import { Modal, MultiSelect, Stack, TextInput } from '@mantine/core';
import { rolesThatMay } from '@tyndau/domain/access/permissions';
import { roleNames } from '@tyndau/domain/access/roles';
import type { BoardPanel } from '@tyndau/domain/boards/board';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { FormShell } from '../../../components/FormShell.tsx';
import { useIdempotencyKey } from '../../../components/useIdempotencyKey.ts';
import { useMutationWithRefusals } from '../../../components/useMutationWithRefusals.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { useT } from '../../../i18n/useT.ts';
import { paths } from '../../../paths.ts';
import { SaveBoardDocument } from './boards.generated.ts';
import { type OpenBoard, toPanelInputs } from './openBoard.ts';

export type BoardDialogPurpose = 'new' | 'copy' | 'share';

interface Props {
  board: OpenBoard;
  purpose: BoardDialogPurpose;
  onClose: () => void;
  onSaved: () => void;
}

/** What a new board begins with. */
const firstPanels: readonly BoardPanel[] = [
  {
    ...{ look: 'figure', title: null, measures: ['received'], dimensions: [], filter: [] },
    ...{ comparison: null, order: 'value', most: 10, width: 3, height: 2 },
  },
];

/** The name of a board and who may open it; a new one and a copy are arranged next. */
export function BoardDialog({ board, purpose, onClose, onSaved }: Props) {
  const t = useT('boards');
  const words = useT('words');
  const formats = useFormats();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { key } = useIdempotencyKey();
  const saving = useMutationWithRefusals(SaveBoardDocument, (data) => data.saveBoard);
  const isShared = purpose === 'share';
  const [name, setName] = useState(
    { new: '', copy: t('copyOf', { name: board.name }), share: board.name }[purpose],
  );
  const [sharedWith, setSharedWith] = useState<string[]>(isShared ? [...board.sharedWith] : []);
  async function submit() {
    const done = await saving.run({
      input: {
        ...(isShared ? { id: board.id, version: board.version } : {}),
        ...{ idempotencyKey: key, name, sharedWith, search },
        panels: toPanelInputs(purpose === 'new' ? firstPanels : board.panels),
      },
    });
    if (!done?.board) return;
    onSaved();
    if (!isShared)
      void navigate(`${paths.board({}, String(done.board.id))}${search}`, { state: { isNew: true } });
  }
  return (
    <Modal opened onClose={onClose} title={t(purpose)} closeButtonProps={{ 'aria-label': words('close') }}>
      <FormShell
        state={saving}
        onSubmit={() => void submit()}
        submitLabel={words('save')}
        labels={{ name: t('name') }}
        {...(name.trim() === '' ? { disabledReason: t('nameFirst') } : {})}
      >
        <Stack gap="sm">
          <TextInput
            label={t('name')}
            required
            maxLength={80}
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <MultiSelect
            label={t('sharedWith')}
            description={t('sharedHint')}
            placeholder={sharedWith.length === 0 ? t('onlyMe') : ''}
            data={rolesThatMay('dashboard.read').map((role) => ({
              value: role,
              label: formats.name(roleNames[role]),
            }))}
            value={sharedWith}
            onChange={setSharedWith}
          />
        </Stack>
      </FormShell>
    </Modal>
  );
}

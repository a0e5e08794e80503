import { useApolloClient } from '@apollo/client/react';
import { Button, Popover, TextInput, UnstyledButton } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { useBoard } from './BoardContext.tsx';
import type { Desk } from './boardColumns.ts';
import classes from './Visits.module.css';
import { ReceptionBoardDocument, SaveReceptionRoomDocument } from './visits.generated.ts';

/** The room of an official on the day; the organiser sets it, the screen of the hall shows it. */
export function RoomButton({ desk: { official, room } }: { desk: Desk }) {
  const t = useT('visits');
  const { may } = useViewer();
  const { on } = useBoard();
  const client = useApolloClient();
  const state = useMutationWithRefusals(SaveReceptionRoomDocument, (data) => data.saveReceptionRoom);
  const [isOpen, setIsOpen] = useState(false);
  const [typed, setTyped] = useState(room);
  async function save(event: FormEvent) {
    event.preventDefault();
    if (!(await state.run({ on, officialId: official.id, room: typed }))) return;
    setIsOpen(false);
    await client.refetchQueries({ include: [ReceptionBoardDocument] });
  }
  if (!may('reception.prepare')) return room ? <span className={classes.room}>{room}</span> : null;
  return (
    <Popover opened={isOpen} onChange={setIsOpen} withinPortal trapFocus>
      <Popover.Target>
        <UnstyledButton
          className={classes.room ?? ''}
          data-empty={room === '' || undefined}
          aria-label={`${room || t('setRoom')}: ${official.fullName}`}
          onClick={() => setIsOpen(!isOpen)}
        >
          {room || t('setRoom')}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={(event) => void save(event)} className={classes.roomForm}>
          <TextInput
            label={t('room')}
            value={typed}
            maxLength={20}
            data-autofocus
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button type="submit" loading={state.isSending}>
            {t('save')}
          </Button>
          <RefusalNotice state={state} />
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

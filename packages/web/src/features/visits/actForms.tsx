import { Button, Select, Textarea } from '@mantine/core';
import type { VisitRefusal } from '@tyndau/domain/receptions/queue/decideVisit';
import { receptionOutcomes } from '@tyndau/domain/receptions/receptionOutcomes';
import { type FormEvent, useState } from 'react';
import { useReference } from '../../components/useReference.ts';
import { useT } from '../../i18n/useT.ts';
import { useBoard } from './BoardContext.tsx';
import type { NewAct } from './boardDesk.ts';
import type { ShownPerson } from './boardView.ts';
import classes from './Visits.module.css';

interface Props {
  refusals: readonly VisitRefusal[];
  onDone: (act: NewAct) => void;
}

/** What the law said of a field. */
function useSaid(refusals: readonly VisitRefusal[]) {
  const words = useT('refusals');
  return (field: string | null) => {
    const found = refusals.find((one) => one.field === field);
    return found ? words(found.code) : null;
  };
}

/** The end of a reception: how it ended and what was answered; with it step 10 of the card is taken. */
export function EndForm({ refusals, onDone }: Props) {
  const t = useT('visits');
  const reference = useReference();
  const said = useSaid(refusals);
  const [outcome, setOutcome] = useState<string | null>(null);
  const [note, setNote] = useState('');
  function submit(event: FormEvent) {
    event.preventDefault();
    onDone({ act: 'end', outcome, note });
  }
  return (
    <form className={classes.sheet} onSubmit={submit} aria-label={t('act.end')}>
      <Select
        label={t('outcome')}
        data={receptionOutcomes.map((value) => ({ value, label: reference.entryName('outcome', value) }))}
        value={outcome}
        onChange={setOutcome}
        error={said('outcome')}
        data-autofocus
      />
      <Textarea
        label={t('answer')}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={4000}
        value={note}
        error={said('note') ?? said(null)}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div>
        <Button type="submit">{t('act.end')}</Button>
      </div>
    </form>
  );
}

/** Another official for the person, and why. */
export function GiveForm({ person, refusals, onDone }: Props & { person: ShownPerson }) {
  const t = useT('visits');
  const said = useSaid(refusals);
  const { desks } = useBoard();
  const [officialId, setOfficialId] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const others = desks.filter(({ official }) => official.id !== person.officialId);
  function submit(event: FormEvent) {
    event.preventDefault();
    onDone({ act: 'give', officialId: officialId ? Number(officialId) : null, note });
  }
  return (
    <form className={classes.sheet} onSubmit={submit} aria-label={t('act.give')}>
      <Select
        label={t('toWhom')}
        searchable
        data={others.map(({ official, room }) => ({
          value: String(official.id),
          label: room ? `${official.fullName}, ${room}` : official.fullName,
        }))}
        value={officialId}
        onChange={setOfficialId}
        error={said('officialId') ?? said(null)}
        data-autofocus
      />
      <Textarea
        label={t('reason')}
        autosize
        minRows={2}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div>
        <Button type="submit">{t('act.give')}</Button>
      </div>
    </form>
  );
}

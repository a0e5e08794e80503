import { TextInput } from '@mantine/core';
import { IconBarcode } from '@tabler/icons-react';
import { isTalonOf, readTalon } from '@tyndau/domain/receptions/queue/readTalon';
import { useRef, useState } from 'react';
import { useWedge } from '../../components/useWedge.ts';
import { useT } from '../../i18n/useT.ts';
import { useBoard } from './BoardContext.tsx';
import type { ShownPerson } from './boardView.ts';
import classes from './Visits.module.css';

/** The field of the door: a number typed or scanned marks the person as arrived. */
export function ScanBar({ people }: { people: readonly ShownPerson[] }) {
  const t = useT('visits');
  const field = useRef<HTMLInputElement>(null);
  const { desk, open } = useBoard();
  const [said, setSaid] = useState<{ text: string; isFound: boolean } | null>(null);
  useWedge(field, (code) => {
    const talon = readTalon(code);
    const person =
      talon &&
      people.find((one) => isTalonOf(talon, { number: '', ...one.fields, queueNumber: one.queueNumber }));
    if (!person) return setSaid({ text: t('notFound', { code }), isFound: false });
    const isExpected = person.state === 'expected' || person.state === 'missed';
    const { name } = person;
    setSaid({ text: t(isExpected ? 'arrivedNow' : 'hereAlready', { name }), isFound: true });
    if (isExpected) void desk.act(person, { act: 'arrive' }, name);
    else open(person.key);
  });
  return (
    <div className={classes.scan}>
      <TextInput
        ref={field}
        label={t('scan')}
        placeholder={t('scanHint')}
        leftSection={<IconBarcode size={16} />}
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
      />
      <span role="status" className={classes.said} data-found={said?.isFound}>
        {said?.text}
      </span>
    </div>
  );
}

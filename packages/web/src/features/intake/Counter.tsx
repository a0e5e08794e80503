import { useQuery } from '@apollo/client/react';
import { Anchor, SegmentedControl } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useHotkey } from '../../components/useHotkey.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { Section } from '../../ui/Section.tsx';
import { ConsultationForm } from './ConsultationForm.tsx';
import { ConsultationsOfDayDocument } from './consultations.generated.ts';
import classes from './Intake.module.css';
import { IntakeForm } from './IntakeForm.tsx';
import { IntakeReceipt } from './IntakeReceipt.tsx';
import type { IntakeLineFragment } from './intake.generated.ts';

const modes = ['letter', 'oral', 'consultation'] as const;
type Mode = (typeof modes)[number];

interface Props {
  receivingBodyId: number | null | undefined;
  accepted: IntakeLineFragment | null;
  onAccepted: (intake: IntakeLineFragment) => void;
}

/** One clerk, one window: a letter, an appeal told aloud, or advice; what was typed stays when another comes between. */
export function Counter({ receivingBodyId, accepted, onAccepted }: Props) {
  const t = useT('counter');
  const intake = useT('intake');
  const { today } = useViewer();
  const [mode, setMode] = useState<Mode>(useSearchParams()[0].get('as') === 'oral' ? 'oral' : 'letter');
  const { data, refetch } = useQuery(ConsultationsOfDayDocument, { variables: { on: today } });
  useHotkey('Alt+Digit1', t('modeKeys.letter'), () => turnTo('letter'));
  useHotkey('Alt+Digit2', t('modeKeys.oral'), () => turnTo('oral'));
  useHotkey('Alt+Digit3', t('modeKeys.consultation'), () => turnTo('consultation'));
  const places = useRef<Partial<Record<Mode, HTMLDivElement | null>>>({});
  const [opened, setOpened] = useState<readonly Mode[]>([mode]);
  function turnTo(next: Mode) {
    setMode(next);
    setOpened((before) => (before.includes(next) ? before : [...before, next]));
  }
  // A form that was left comes back as it was left, with the cursor in its first field.
  useEffect(() => {
    places.current[mode]?.querySelector<HTMLElement>('input')?.focus();
  }, [mode]);
  const isReady = receivingBodyId !== undefined;
  const forms: Record<Mode, () => ReactNode> = {
    letter: () =>
      isReady && <IntakeForm receivingBodyId={receivingBodyId} isOral={false} onAccepted={onAccepted} />,
    oral: () => isReady && <IntakeForm receivingBodyId={receivingBodyId} isOral onAccepted={onAccepted} />,
    consultation: () => (
      <ConsultationForm onGiven={async () => (await refetch()).data?.consultations.total ?? 0} />
    ),
  };
  const titles = {
    letter: intake('newLetter'),
    oral: t('protocol.newProtocol'),
    consultation: t('consultation.newOne'),
  };
  return (
    <div className={classes.counter}>
      <SegmentedControl
        fullWidth
        aria-label={t('mode.label')}
        value={mode}
        onChange={(next) => turnTo(next as Mode)}
        data={modes.map((value) => ({ value, label: t(`mode.${value}`) }))}
      />
      {accepted && <IntakeReceipt intake={accepted} />}
      {opened.map((one) => (
        <div
          key={one}
          hidden={one !== mode}
          ref={(place) => {
            places.current[one] = place;
          }}
        >
          <Section title={titles[one]}>{forms[one]()}</Section>
        </div>
      ))}
      <Anchor component={Link} to={paths.consultations({ from: today, to: today })} size="sm">
        {t('consultation.today', { count: data?.consultations.total ?? 0 })}
      </Anchor>
    </div>
  );
}

import { Button, Switch, TextInput } from '@mantine/core';
import { IconArrowBackUp, IconCamera, IconKeyboard } from '@tabler/icons-react';
import { parsePostalIdentifier } from '@tyndau/domain/identity/postalIdentifier';
import { lazy, Suspense, useRef, useState } from 'react';
import { useWedge } from '../../components/useWedge.ts';
import { useRefusalText } from '../../i18n/useRefusalText.ts';
import { useT } from '../../i18n/useT.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import type { DeliveryDesk, DeskView } from './deliveryDesk.ts';
import classes from './Kazpost.module.css';
import { ManualEntryDialog } from './ManualEntryDialog.tsx';
import { isSoundOn, playVerdict, rememberSound } from './sounds.ts';
import { VerdictPanel } from './VerdictPanel.tsx';

const CameraScanner = lazy(async () => ({ default: (await import('./CameraScanner.tsx')).CameraScanner }));

/** The scanner's field and the answer to the last scan. */
export function ScanSection({ desk, view }: { desk: DeliveryDesk; view: DeskView }) {
  const t = useT('kazpost');
  const field = useRef<HTMLInputElement>(null);
  const [hasSound, setSound] = useState(isSoundOn);
  const [hasCamera, setCamera] = useState(false);
  const [isTyping, setTyping] = useState(false);
  const read = (code: string, method: 'scanner' | 'camera') => {
    const verdict = desk.scan(code, method);
    if (verdict && hasSound) playVerdict(verdict);
  };
  useWedge(
    field,
    (code) => read(code, 'scanner'),
    (text) => parsePostalIdentifier(text).ok,
  );
  const last = desk.lastOwn();

  return (
    <Section>
      <div className={classes.form}>
        <VerdictPanel said={view.last} />
        <TextInput
          ref={field}
          label={t('scan')}
          description={t('scanHint')}
          size="md"
          autoFocus
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={64}
          inputMode="text"
        />
        {hasCamera && (
          <Suspense fallback={null}>
            <CameraScanner onCode={(code) => read(code, 'camera')} />
          </Suspense>
        )}
        <div className={classes.tools}>
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={16} />}
            disabled={!last}
            onClick={() => last && desk.takeBack(last)}
          >
            {t('undo')}
          </Button>
          <Button variant="default" leftSection={<IconKeyboard size={16} />} onClick={() => setTyping(true)}>
            {t('manual')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconCamera size={16} />}
            aria-pressed={hasCamera}
            onClick={() => setCamera((isOn) => !isOn)}
          >
            {hasCamera ? t('cameraOff') : t('camera')}
          </Button>
          <Switch
            label={t('sound')}
            checked={hasSound}
            onChange={(event) => {
              setSound(event.currentTarget.checked);
              rememberSound(event.currentTarget.checked);
            }}
          />
        </div>
        <Delivery view={view} />
      </div>
      {isTyping && (
        <ManualEntryDialog desk={desk} view={view} unread={null} onClose={() => setTyping(false)} />
      )}
    </Section>
  );
}

/** What has not reached the server, what it refused, and where it saw something differently. */
function Delivery({ view }: { view: DeskView }) {
  const t = useT('kazpost');
  const say = useRefusalText();
  const { waiting, isOffline, corrected, refused } = view;
  return (
    <>
      {corrected && (
        <Notice tone="attention" role="alert">
          {t('corrected', { code: corrected.code, verdict: t(`verdict.${corrected.verdict}`) })}
        </Notice>
      )}
      {refused.map(({ code, refusals }) => (
        <Notice key={code} tone="overdue" role="alert">
          {t('refusedScan', { code: code || t('ordinary'), text: refusals.map((one) => say(one)).join(' ') })}
        </Notice>
      ))}
      <div className={classes.soft} data-waiting={waiting}>
        {isOffline && waiting > 0 ? t('waiting', { count: waiting }) : waiting === 0 ? t('allSent') : '…'}
      </div>
    </>
  );
}

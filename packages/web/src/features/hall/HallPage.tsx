import { UnstyledButton } from '@mantine/core';
import { IconVolume, IconVolumeOff } from '@tabler/icons-react';
import { officeTime } from '@tyndau/domain/calendar/officeZone';
import { type ReactNode, useEffect, useState } from 'react';
import { useParams } from 'react-router';
import { SchemeSwitch } from '../../shell/SchemeSwitch.tsx';
import classes from './Hall.module.css';
import { hallTexts } from './hallTexts.ts';
import { playCall, useCallSound } from './useCallSound.ts';
import { type HallPlace, useHall } from './useHall.ts';

/** The screen on the wall of the hall: who is called into which room, by number. Needs no account, knows no names. */
export function HallPage() {
  const { token = '' } = useParams();
  const { content, state } = useHall(token);
  const [isLoud, setIsLoud] = useState(false);
  useCallSound(content?.called ?? null, isLoud);
  useEffect(() => {
    document.title = `${hallTexts.title.kk} — ${hallTexts.title.ru}`;
  }, []);
  if (state === 'revoked') return <Whole>{<Both of="revoked" />}</Whole>;
  const { called = [], inRoom = [], next = [] } = content ?? {};
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>
          <Both of="title" />
        </h1>
        {state === 'away' && (
          <span className={classes.away} role="status">
            <Both of="away" />
          </span>
        )}
        <div className={classes.tools}>
          <UnstyledButton
            className={classes.tool ?? ''}
            aria-pressed={isLoud}
            aria-label={`${hallTexts[isLoud ? 'soundOff' : 'soundOn'].kk} / ${hallTexts[isLoud ? 'soundOff' : 'soundOn'].ru}`}
            onClick={() => {
              setIsLoud(!isLoud);
              if (!isLoud) playCall();
            }}
          >
            {isLoud ? <IconVolume size={22} /> : <IconVolumeOff size={22} />}
          </UnstyledButton>
          <SchemeSwitch />
        </div>
        <Clock />
      </header>
      <main className={classes.main}>
        <section className={classes.called} aria-live="polite">
          <h2>
            <Both of="called" />
          </h2>
          {called.length === 0 ? (
            <p className={classes.nobody}>
              <Both of="nobody" />
            </p>
          ) : (
            <ol>
              {called.slice(0, 5).map((place, index) => (
                <Place key={`${place.number}-${place.room}`} place={place} isNew={index === 0} />
              ))}
            </ol>
          )}
        </section>
        <section className={classes.side}>
          <h2>
            <Both of="inRoom" />
          </h2>
          <ol>
            {inRoom.map((place) => (
              <Place key={`${place.number}-${place.room}`} place={place} isNew={false} />
            ))}
          </ol>
        </section>
      </main>
      {next.length > 0 && (
        <footer className={classes.next}>
          <h2>
            <Both of="next" />
          </h2>
          <ol>
            {next.map((number) => (
              <li key={number}>{number}</li>
            ))}
          </ol>
        </footer>
      )}
    </div>
  );
}

function Place({ place: { number, room }, isNew }: { place: HallPlace; isNew: boolean }) {
  return (
    <li data-new={isNew || undefined}>
      <span className={classes.number}>{number}</span>
      <span className={classes.arrow} aria-hidden="true">
        →
      </span>
      <span className={classes.room}>{room || '—'}</span>
    </li>
  );
}

/** Both languages, the state language first. */
function Both({ of }: { of: keyof typeof hallTexts }) {
  const { kk, ru } = hallTexts[of];
  return (
    <>
      <span lang="kk">{kk}</span>
      {kk !== ru && (
        <small lang="ru" className={classes.second}>
          {ru}
        </small>
      )}
    </>
  );
}

function Whole({ children }: { children: ReactNode }) {
  return (
    <main className={classes.whole}>
      <h1>{children}</h1>
    </main>
  );
}

function Clock() {
  const [time, setTime] = useState(clockNow);
  useEffect(() => {
    const timer = setInterval(() => setTime(clockNow()), 5000);
    return () => clearInterval(timer);
  }, []);
  return <time className={classes.clock}>{time}</time>;
}

const clockNow = () => officeTime(Date.now()).slice(0, 5);

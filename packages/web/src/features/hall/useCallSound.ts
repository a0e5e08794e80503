import { useEffect, useRef } from 'react';
import type { HallPlace } from './useHall.ts';

let audio: AudioContext | null = null;

/** Two soft tones, a third apart: heard, and frightening nobody. */
export function playCall(): void {
  if (typeof AudioContext === 'undefined') return;
  audio ??= new AudioContext();
  if (audio.state === 'suspended') void audio.resume();
  for (const [index, hertz] of [523, 659].entries()) {
    const from = audio.currentTime + index * 0.28;
    const [voice, volume] = [audio.createOscillator(), audio.createGain()];
    voice.type = 'sine';
    voice.frequency.value = hertz;
    volume.gain.setValueAtTime(0.0001, from);
    volume.gain.exponentialRampToValueAtTime(0.12, from + 0.04);
    volume.gain.exponentialRampToValueAtTime(0.0001, from + 0.6);
    voice.connect(volume).connect(audio.destination);
    voice.start(from);
    voice.stop(from + 0.65);
  }
}

/** Sounds when somebody is called who was not called before; never for those whom the screen found at its opening. */
export function useCallSound(called: readonly HallPlace[] | null, isOn: boolean): void {
  const known = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (called === null) return;
    const now = new Set(called.map(({ number, room }) => `${number} ${room}`));
    const before = known.current;
    known.current = now;
    if (isOn && before && [...now].some((one) => !before.has(one))) playCall();
  }, [called, isOn]);
}

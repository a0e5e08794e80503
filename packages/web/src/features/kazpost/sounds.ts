import type { ScanVerdict } from '@tyndau/domain/kazpost/reconciliation';
import { verdictLooks } from './verdicts.ts';

const STORED = 'tyndau.kazpost.sound';
const LENGTH = 0.07;
const PAUSE = 0.05;

let audio: AudioContext | null = null;

/** Whether this computer answers scans aloud. */
export function isSoundOn(): boolean {
  try {
    return localStorage.getItem(STORED) !== 'off';
  } catch {
    return true;
  }
}

/** Remembers the choice on this computer: it stands at a counter, and its neighbours hear it. */
export function rememberSound(isOn: boolean): void {
  try {
    localStorage.setItem(STORED, isOn ? 'on' : 'off');
  } catch {
    // Without storage the choice holds until the page is left.
  }
}

/** Says the verdict in tones: one high is good, everything else is two or three. */
export function playVerdict(verdict: ScanVerdict): void {
  if (typeof AudioContext === 'undefined') return;
  audio ??= new AudioContext();
  if (audio.state === 'suspended') void audio.resume();
  const start = audio.currentTime;
  for (const [index, hertz] of verdictLooks[verdict].tones.entries()) {
    const from = start + index * (LENGTH + PAUSE);
    const [voice, volume] = [audio.createOscillator(), audio.createGain()];
    voice.frequency.value = hertz;
    volume.gain.setValueAtTime(0.15, from);
    volume.gain.exponentialRampToValueAtTime(0.001, from + LENGTH);
    voice.connect(volume).connect(audio.destination);
    voice.start(from);
    voice.stop(from + LENGTH);
  }
}

import {
  IconArrowBackUp,
  IconCircleCheck,
  IconCopy,
  IconHelpOctagon,
  IconMailQuestion,
  IconScanEye,
} from '@tabler/icons-react';
import type { ScanVerdict } from '@tyndau/domain/kazpost/reconciliation';
import type { ComponentType } from 'react';
import type { Tone } from '../../ui/tone.ts';

interface VerdictLook {
  readonly tone: Tone;
  readonly icon: ComponentType<{ size?: number | string; 'aria-hidden'?: boolean }>;
  /** Hertz of the tones, one after the other: told apart without looking. */
  readonly tones: readonly number[];
}

/** How each answer looks and sounds; a word always stands beside the colour. */
export const verdictLooks: Readonly<Record<ScanVerdict, VerdictLook>> = {
  expected: { tone: 'done', icon: IconCircleCheck, tones: [1175] },
  notInList: { tone: 'attention', icon: IconMailQuestion, tones: [587, 587] },
  twice: { tone: 'accent', icon: IconCopy, tones: [880, 660] },
  badCheckDigit: { tone: 'overdue', icon: IconHelpOctagon, tones: [220, 220, 220] },
  notANumber: { tone: 'overdue', icon: IconScanEye, tones: [220, 220, 220] },
  wrongAddressee: { tone: 'control', icon: IconArrowBackUp, tones: [440, 330] },
};

import {
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleDashed,
  IconHelpCircle,
  IconMailCheck,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useT } from '../../i18n/useT.ts';
import { StateBadge } from '../../ui/StateBadge.tsx';
import type { Tone } from '../../ui/tone.ts';

export type Outcome = 'matched' | 'missing' | 'wrongAddressee' | 'undecided' | 'accepted' | 'taken';

const looks: Readonly<
  Record<Outcome, { tone: Tone; icon: ComponentType<{ size?: number | string; 'aria-hidden'?: boolean }> }>
> = {
  matched: { tone: 'done', icon: IconCircleCheck },
  accepted: { tone: 'done', icon: IconMailCheck },
  taken: { tone: 'done', icon: IconMailCheck },
  missing: { tone: 'attention', icon: IconCircleDashed },
  wrongAddressee: { tone: 'control', icon: IconArrowBackUp },
  undecided: { tone: 'overdue', icon: IconHelpCircle },
};

/** What became of an envelope: colour, sign and word. */
export function OutcomeBadge({ outcome }: { outcome: Outcome }) {
  const t = useT('kazpost');
  const { tone, icon: Icon } = looks[outcome];
  return (
    <StateBadge tone={tone}>
      <Icon size={14} aria-hidden /> {t(`outcome.${outcome}`)}
    </StateBadge>
  );
}

import { Popover } from '@mantine/core';
import { useFormats } from '../../../i18n/useFormats.ts';
import { useT } from '../../../i18n/useT.ts';
import { StateBadge } from '../../../ui/StateBadge.tsx';
import classes from './CellNotes.module.css';
import type { CellNotesQuery } from './notes.generated.ts';

const tones = { better: 'done', same: 'neutral', worse: 'overdue', tooEarly: 'neutral' } as const;
type Verdict = keyof typeof tones;

/** What the figures say: better, the same, worse; by which numbers, and how it is judged. */
export function NoteOutcome({ outcome }: { outcome: CellNotesQuery['cellNotes'][number]['outcome'] }) {
  const t = useT('cellNotes');
  const { date, number } = useFormats();
  const { before, after, from, to } = outcome;
  const verdict = outcome.verdict as Verdict;
  return (
    <span className={classes.outcome}>
      <Popover width={320} position="bottom-end" withArrow shadow="md" withinPortal>
        <Popover.Target>
          <button type="button" className={classes.verdict}>
            <StateBadge tone={tones[verdict]}>{t(`verdict.${verdict}`)}</StateBadge>
          </button>
        </Popover.Target>
        <Popover.Dropdown className={classes.how ?? ''}>{t('how')}</Popover.Dropdown>
      </Popover>
      <span>
        {from && to
          ? t('counts', { before: number(before), after: number(after), from: date(from), to: date(to) })
          : t('countBefore', { before: number(before) })}
      </span>
    </span>
  );
}

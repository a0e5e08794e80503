import type { SnapshotMoment } from '@tyndau/domain/figures/condition';
import { isTime } from '@tyndau/domain/figures/dimensions';
import { type Period, piecesOf, snapshotOf } from '@tyndau/domain/figures/periods';
import { dayCell } from '../register/maskOf.ts';
import type { TallyTask } from './compileTally.ts';

/** A piece of time that is told apart; the days of its snapshot are cells of the register. */
export interface Piece extends Period, Readonly<Record<SnapshotMoment, number>> {
  readonly start: string;
}

/** The pieces of time that are told apart; the whole period where none are. Nothing is open yet at the end of what has not begun. */
export function piecesFor({ question, period, today, soonUntil, day }: TallyTask): readonly Piece[] {
  const unit = question.dimensions.find(isTime);
  const all = unit ? piecesOf(unit, period) : [{ ...period, start: period.from }];
  return all
    .filter(({ from }) => day !== 'snapshot' || from <= today)
    .map((piece) => {
      const days = snapshotOf(piece.to, today, soonUntil);
      return {
        ...piece,
        snapshotOn: dayCell(days.on),
        lapsedBefore: dayCell(days.lapsedBefore),
        soonUntil: dayCell(days.soonUntil),
      };
    });
}

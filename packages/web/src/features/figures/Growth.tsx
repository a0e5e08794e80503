import type { MeasureName } from '@tyndau/domain/figures/measures';
import { useMeasureChange } from '../../components/useMeasureChange.ts';
import classes from './Figures.module.css';

interface Props {
  measure: MeasureName;
  value: number | null | undefined;
  previous: number | null | undefined;
}

const signs = { up: '▲', down: '▼', same: '=' } as const;

/** By how much it has grown: a sign and a number, never colour alone. */
export function Growth({ measure, value, previous }: Props) {
  const change = useMeasureChange()(measure, value, previous);
  if (change === null) return <span className={classes.growth}>—</span>;
  return (
    <span className={classes.growth} data-direction={change.direction}>
      {signs[change.direction]} {change.text}
    </span>
  );
}

import { growthOf } from '@tyndau/domain/figures/measures';
import { useFormats } from '../../i18n/useFormats.ts';
import classes from './Figures.module.css';

interface Props {
  value: number | null | undefined;
  previous: number | null | undefined;
}

/** By how much it has grown: a sign and a number, never colour alone. */
export function Growth({ value, previous }: Props) {
  const formats = useFormats();
  const growth = growthOf(value ?? null, previous ?? null);
  if (growth === null) return <span className={classes.growth}>—</span>;
  const direction = growth > 0.0005 ? 'up' : growth < -0.0005 ? 'down' : 'same';
  const sign = { up: '▲', down: '▼', same: '＝' }[direction];
  return (
    <span className={classes.growth} data-direction={direction}>
      {sign} {formats.percent(Math.abs(growth), Math.abs(growth) < 0.1 ? 1 : 0)}
    </span>
  );
}

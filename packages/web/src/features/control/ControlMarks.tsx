import { controlMarkNames, controlMarks } from '@tyndau/domain/control/controlMark';
import { Link } from 'react-router';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { StatFigure } from '../../ui/StatFigure.tsx';
import classes from './Control.module.css';
import { type ControlFilter, type ControlTally, markTones } from './controlFilter.ts';

interface Props {
  tallies: readonly ControlTally[] | undefined;
  filter: ControlFilter;
}

/** The lights with their numbers; each opens its list, and the one that is open opens everything again. */
export function ControlMarks({ tallies, filter }: Props) {
  const t = useT('control');
  const formats = useFormats();
  const all = tallies?.filter(({ grouping }) => grouping === 'all');
  const count = (mark?: string) =>
    all && formats.number(all.reduce((sum, one) => sum + (!mark || one.mark === mark ? one.count : 0), 0));
  const { marks, ...rest } = filter;
  return (
    <div className={classes.marks}>
      <StatFigure
        label={t('total')}
        value={count()}
        link={(props) => <Link to={paths.control({ ...rest })} aria-current={!marks} {...props} />}
      />
      {controlMarks.map((mark) => (
        <StatFigure
          key={mark}
          label={formats.name(controlMarkNames[mark])}
          value={count(mark)}
          tone={markTones[mark]}
          link={(props) => (
            <Link
              to={paths.control({ ...rest, marks: [mark] })}
              aria-current={marks?.includes(mark) ?? false}
              {...props}
            />
          )}
        />
      ))}
    </div>
  );
}

import { SegmentedControl } from '@mantine/core';
import { controlLevels } from '@tyndau/domain/appeals/vocabulary';
import { controlLevelNames } from '@tyndau/domain/appeals/vocabularyNames';
import { type ControlMark, controlMarkNames, controlMarks } from '@tyndau/domain/control/controlMark';
import { hyphenated } from '@tyndau/domain/text/hyphenate';
import { Link } from 'react-router';
import { useCodeName } from '../../components/useCodeName.ts';
import { useReference } from '../../components/useReference.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import classes from './Control.module.css';
import {
  type ControlFilter,
  type ControlTally,
  type Grouping,
  groupings,
  withinGroup,
} from './controlFilter.ts';

interface Props {
  tallies: readonly ControlTally[];
  grouping: Grouping;
  filter: ControlFilter;
  onGroup: (grouping: Grouping) => void;
}

/** How much of each light lies with each level, body or district; every number opens its list. */
export function ControlGroups({ tallies, grouping, filter, onGroup }: Props) {
  const t = useT('control');
  const formats = useFormats();
  const rows = useGroupRows(tallies, grouping);
  return (
    <section className={classes.groups} aria-label={t('groupBy')}>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('groupBy')}
        value={grouping}
        onChange={(value) => onGroup(value as Grouping)}
        data={groupings.map((value) => ({ value, label: t(`by.${value}`) }))}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a stretch that scrolls must be reachable by keys */}
      <div className={classes.groupScroll} tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t(`group.${grouping}`)}</th>
              {controlMarks.map((mark) => (
                <th key={mark} scope="col" data-mark={mark} title={formats.name(controlMarkNames[mark])}>
                  <span className={classes.dot} data-mark={mark} aria-hidden="true" />
                  <span className={classes.heard}>{formats.name(controlMarkNames[mark])}</span>
                </th>
              ))}
              <th scope="col">{t('total')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, counts, total }) => (
              <tr key={key}>
                <th scope="row">
                  <GroupLink to={key} {...{ filter, grouping }} marks={undefined}>
                    {hyphenated(name)}
                  </GroupLink>
                </th>
                {controlMarks.map((mark) => (
                  <td key={mark} data-mark={mark}>
                    {counts[mark] ? (
                      <GroupLink to={key} {...{ filter, grouping }} marks={[mark]}>
                        {formats.number(counts[mark])}
                      </GroupLink>
                    ) : (
                      <span className={classes.nothing}>0</span>
                    )}
                  </td>
                ))}
                <td>{formats.number(total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface GroupLinkProps {
  to: string;
  grouping: Grouping;
  filter: ControlFilter;
  marks: string[] | undefined;
  children: React.ReactNode;
}

// What lies with nobody has no list of its own: the register cannot be asked for "no body" here.
function GroupLink({ to, grouping, filter, marks, children }: GroupLinkProps) {
  if (to === '') return <span>{children}</span>;
  return <Link to={paths.control({ ...withinGroup(filter, grouping, to), marks })}>{children}</Link>;
}

interface GroupRow {
  readonly key: string;
  readonly name: string;
  readonly counts: Partial<Record<ControlMark, number>>;
  readonly total: number;
}

function useGroupRows(tallies: readonly ControlTally[], grouping: Grouping): GroupRow[] {
  const t = useT('control');
  const codeName = useCodeName();
  const { bodyShortName, territoryName } = useReference();
  const nameOf = (key: string) => {
    if (key === '') return t(`noGroup.${grouping}`);
    if (grouping === 'level') return codeName(controlLevelNames, key);
    return grouping === 'body' ? bodyShortName(Number(key)) : territoryName(key);
  };
  const rows = groupTallies(tallies.filter((tally) => tally.grouping === grouping)).map(({ key, own }) => ({
    key,
    name: nameOf(key),
    counts: Object.fromEntries(own.map(({ mark, count }) => [mark, count])),
    total: own.reduce((sum, { count }) => sum + count, 0),
  }));
  const place = ({ key }: GroupRow) => controlLevels.findIndex((level) => level === key);
  // Levels stand by rank; the others, whoever has most overdue first.
  return rows.sort((a: GroupRow, b: GroupRow) =>
    grouping === 'level'
      ? place(a) - place(b)
      : (b.counts.red ?? 0) - (a.counts.red ?? 0) || b.total - a.total || a.name.localeCompare(b.name),
  );
}

function groupTallies(tallies: readonly ControlTally[]): { key: string; own: readonly ControlTally[] }[] {
  const keys = [...new Set(tallies.map(({ key }) => key))];
  return keys.map((key) => ({ key, own: tallies.filter((tally) => tally.key === key) }));
}

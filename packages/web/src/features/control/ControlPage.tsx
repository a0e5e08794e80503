import { useQuery } from '@apollo/client/react';
import { Checkbox } from '@mantine/core';
import { useMemo } from 'react';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { useUrlFilter } from '../../components/useUrlFilter.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { ChosenGroups } from './ChosenGroups.tsx';
import classes from './Control.module.css';
import { ControlGroups } from './ControlGroups.tsx';
import { ControlList } from './ControlList.tsx';
import { ControlMarks } from './ControlMarks.tsx';
import { ControlBoardDocument } from './control.generated.ts';
import { controlShape, groupOf } from './controlFilter.ts';

/** Everything under control by its light: counted by level, body or district, and the list behind every number. */
export function ControlPage() {
  const t = useT('control');
  const { may } = useViewer();
  const { filter, change } = useUrlFilter(controlShape);
  const { by, marks, ...selection } = filter;
  const { levels, bodyIds, districtCodes, mine } = selection;
  // Counted without the chosen lights, so that the other lights stay in sight beside them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the parts, since the object is new each time
  const within = useMemo(() => ({ ...selection }), [levels, bodyIds, districtCodes, mine]);
  const { data, previousData, error, refetch } = useQuery(ControlBoardDocument, {
    variables: { filter: within },
    fetchPolicy: 'cache-and-network',
  });
  const tallies = (data ?? previousData)?.controlTallies;
  const grouping = groupOf(by);
  return (
    <Page
      title={t('title')}
      fill
      actions={
        may('appeal.control') && (
          <Checkbox
            label={t('mine')}
            checked={mine === true}
            onChange={(event) => change({ mine: event.currentTarget.checked || undefined })}
          />
        )
      }
    >
      {error && !tallies && <FaultNotice error={error} onRetry={() => void refetch()} />}
      <ControlMarks tallies={tallies} filter={filter} />
      <ChosenGroups filter={filter} />
      <div className={classes.columns}>
        <ControlGroups
          tallies={tallies ?? []}
          grouping={grouping}
          filter={filter}
          onGroup={(next) => change({ by: next === 'level' ? undefined : next })}
        />
        <ControlList filter={{ ...within, ...(marks ? { marks } : {}) }} />
      </div>
    </Page>
  );
}

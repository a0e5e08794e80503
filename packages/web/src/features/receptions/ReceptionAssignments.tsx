import { useQuery } from '@apollo/client/react';
import { Anchor } from '@mantine/core';
import { type AssignmentState, assignmentLifecycle } from '@tyndau/domain/assignments/assignmentLifecycle';
import { Link } from 'react-router';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { useLive } from '../../live/useLive.ts';
import { paths } from '../../paths.ts';
import { Section } from '../../ui/Section.tsx';
import { TimelinessBadge } from '../../ui/TimelinessBadge.tsx';
import classes from './Receptions.module.css';
import { ReceptionAssignmentsDocument } from './receptions.generated.ts';

/** What was ordered at the reception. */
export function ReceptionAssignments({ receptionId }: { receptionId: number }) {
  const t = useT('receptions');
  const formats = useFormats();
  const { may } = useViewer();
  const { data, refetch } = useQuery(ReceptionAssignmentsDocument, {
    variables: { filter: { receptionId } },
    skip: !may('assignment.read'),
    fetchPolicy: 'cache-and-network',
  });
  useLive(may('assignment.read') ? 'assignment' : null, () => void refetch());
  const assignments = data?.assignments.items ?? [];
  if (assignments.length === 0) return null;
  return (
    <Section title={t('assignments')} flush>
      <ul className={classes.orders}>
        {assignments.map((one) => (
          <li key={one.id}>
            <Anchor component={Link} to={paths.assignment(one.id)} fw={500}>
              {one.number}
            </Anchor>{' '}
            {one.text}
            <span className={classes.quiet}>
              {formats.name(one.body.shortName)},{' '}
              {formats.name(assignmentLifecycle[one.state as AssignmentState].name)}
            </span>
            <TimelinessBadge
              dueOn={one.dueOn}
              timeliness={one.timeliness}
              originalDueOn={one.originalDueOn}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

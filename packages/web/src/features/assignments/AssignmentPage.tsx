import { useQuery } from '@apollo/client/react';
import { Anchor } from '@mantine/core';
import { controlLevelNames } from '@tyndau/domain/appeals/vocabularyNames';
import type { AssignmentAction } from '@tyndau/domain/assignments/assignmentLifecycle';
import { type SourceKind, sourceKindNames } from '@tyndau/domain/assignments/assignmentToSet';
import { isRecurrence, recurrenceNames } from '@tyndau/domain/assignments/recurrence';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { ChangedElsewhere } from '../../components/ChangedElsewhere.tsx';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { PresentPeople } from '../../components/PresentPeople.tsx';
import { PrintLink } from '../../components/PrintLink.tsx';
import { useCodeName } from '../../components/useCodeName.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { usePresence } from '../../live/useLive.ts';
import { paths } from '../../paths.ts';
import { DefinitionList } from '../../ui/DefinitionList.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PersonName } from '../../ui/PersonName.tsx';
import { Section } from '../../ui/Section.tsx';
import { TimelinessBadge } from '../../ui/TimelinessBadge.tsx';
import { ActionForm } from './ActionForm.tsx';
import { AssignmentActions } from './AssignmentActions.tsx';
import { ChecksSection, ExtensionsList, ReportsSection } from './AssignmentPapers.tsx';
import { AssignmentStateBadge } from './AssignmentStateBadge.tsx';
import classes from './Assignments.module.css';
import { AssignmentCardDocument, type AssignmentPaperFragment } from './assignments.generated.ts';

type Assignment = AssignmentPaperFragment;

/** One assignment: what was ordered by whom, to whom, until when, and what was reported. */
export function AssignmentPage() {
  const t = useT('assignments');
  const words = useT('words');
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(AssignmentCardDocument, { variables: { id: Number(id) } });
  const assignment = data?.assignment;
  const crumbs = [{ label: t('title'), to: paths.assignments() }];
  if (error || (data && !assignment)) {
    return (
      <Page title={t('title')} crumbs={crumbs}>
        {error ? (
          <FaultNotice error={error} onRetry={() => void refetch()} />
        ) : (
          <EmptyState title={words('fault.notFound')} hint={words('fault.notFoundHint')} />
        )}
      </Page>
    );
  }
  if (!assignment)
    return (
      <Page title={t('title')} crumbs={crumbs}>
        {null}
      </Page>
    );
  return <AssignmentCard assignment={assignment} onReload={() => void refetch()} />;
}

function AssignmentCard({ assignment, onReload }: { assignment: Assignment; onReload: () => void }) {
  const t = useT('assignments');
  const [action, setAction] = useState<AssignmentAction | null>(null);
  const topic = `assignment:${assignment.id}`;
  const present = usePresence(topic, action === null ? 'viewing' : 'editing');
  return (
    <Page
      title={assignment.number}
      crumbs={[{ label: t('title'), to: paths.assignments() }]}
      actions={<PrintLink url={`/api/assignments/${assignment.id}.pdf`} />}
      aside={
        <span className={classes.aside}>
          <AssignmentStateBadge state={assignment.state} />
          <PresentPeople people={present} />
        </span>
      }
    >
      <ChangedElsewhere
        topic={topic}
        version={assignment.version}
        isTyping={action !== null}
        onReload={onReload}
      />
      <AssignmentActions assignment={assignment} onOpen={setAction} />
      <div className={classes.columns}>
        <div className={classes.stack}>
          <Section title={t('text')}>
            <p className={classes.order}>{assignment.text}</p>
          </Section>
          <ReportsSection assignment={assignment} />
          <ChecksSection assignment={assignment} />
        </div>
        <div className={classes.stack}>
          <Section title={t('term')}>
            <Terms assignment={assignment} />
            <ExtensionsList assignment={assignment} />
          </Section>
          <Section title={t('facts')}>
            <Facts assignment={assignment} />
          </Section>
        </div>
      </div>
      {action && (
        <ActionForm
          action={action}
          assignment={assignment}
          onClose={() => setAction(null)}
          onReload={onReload}
        />
      )}
    </Page>
  );
}

/** The original term stands beside the extended one: an extension is never taken for the term that was set. */
function Terms({ assignment: { dueOn, originalDueOn, timeliness } }: { assignment: Assignment }) {
  const t = useT('assignments');
  const formats = useFormats();
  const isMoved = dueOn !== originalDueOn;
  return (
    <div className={classes.terms}>
      <div className={classes.term}>
        <span className={classes.quiet}>{t('originalDueOn')}</span>
        <strong>{formats.date(originalDueOn)}</strong>
      </div>
      <div className={classes.term} data-moved={isMoved || undefined}>
        <span className={classes.quiet}>{t(isMoved ? 'extendedDueOn' : 'notExtended')}</span>
        <strong>{formats.date(dueOn)}</strong>
        <TimelinessBadge dueOn={null} timeliness={timeliness} />
      </div>
    </div>
  );
}

function Facts({ assignment }: { assignment: Assignment }) {
  const t = useT('assignments');
  const formats = useFormats();
  const nameOf = useCodeName();
  const { sourceDocument, sourceOn, body, coBodies, setBy, setOn, appeal, reception, endedOn, level } =
    assignment;
  const { controlBy, endedBy, endedFor, recurrence, recursUntil, archivedAt } = assignment;
  const how = isRecurrence(recurrence) ? formats.name(recurrenceNames[recurrence]) : recurrence;
  const kind = sourceKindNames[assignment.sourceKind as SourceKind];
  return (
    <DefinitionList
      items={[
        [t('level'), nameOf(controlLevelNames, level)],
        [
          t('source'),
          `${formats.name(kind)}: ${t('sourceOf', { document: sourceDocument, on: formats.date(sourceOn) })}`,
        ],
        [
          t('recurrence'),
          recurrence === 'once'
            ? undefined
            : recursUntil
              ? t('recursUntil', { how, on: formats.date(recursUntil) })
              : how,
        ],
        [t('body'), formats.name(body.name)],
        [
          t('coBodies'),
          coBodies.length > 0 ? coBodies.map(({ name }) => formats.name(name)).join('; ') : undefined,
        ],
        [t('setBy'), <PersonName key="setBy" person={setBy} />],
        [t('setOn'), formats.date(setOn)],
        [
          t('controlBy'),
          controlBy.id === setBy.id ? undefined : <PersonName key="controlBy" person={controlBy} />,
        ],
        [
          t('appeal'),
          appeal ? (
            <Anchor key="appeal" component={Link} to={paths.appeal(appeal.id)}>
              {appeal.number}
            </Anchor>
          ) : undefined,
        ],
        [
          t('reception'),
          reception ? (
            <Anchor key="reception" component={Link} to={paths.reception(reception.id)}>
              {reception.number}
            </Anchor>
          ) : undefined,
        ],
        [
          t('endedOn'),
          endedOn
            ? [
                formats.date(endedOn),
                endedBy?.displayName,
                endedFor && t('inPlaceOf', { name: endedFor.displayName }),
              ]
                .filter(Boolean)
                .join(', ')
            : undefined,
        ],
        [t('archived'), archivedAt ? formats.dateTime(archivedAt) : undefined],
      ]}
    />
  );
}

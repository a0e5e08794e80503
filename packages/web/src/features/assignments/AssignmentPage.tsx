import { useQuery } from '@apollo/client/react';
import { Anchor } from '@mantine/core';
import { controlLevelNames } from '@tyndau/domain/appeals/vocabularyNames';
import { Link, useParams } from 'react-router';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { useCodeName } from '../../components/useCodeName.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { DefinitionList } from '../../ui/DefinitionList.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PersonName } from '../../ui/PersonName.tsx';
import { Section } from '../../ui/Section.tsx';
import { TimelinessBadge } from '../../ui/TimelinessBadge.tsx';
import { AssignmentStateBadge } from './AssignmentStateBadge.tsx';
import classes from './Assignments.module.css';
import { AssignmentCardDocument, type AssignmentCardQuery } from './assignments.generated.ts';

type Assignment = NonNullable<AssignmentCardQuery['assignment']>;

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
  return (
    <Page title={assignment.number} crumbs={crumbs} aside={<AssignmentStateBadge state={assignment.state} />}>
      <div className={classes.columns}>
        <div className={classes.stack}>
          <Section title={t('text')}>
            <p className={classes.order}>{assignment.text}</p>
          </Section>
          <Section title={t('report')} {...(assignment.reportedOn ? {} : { hint: t('noReport') })}>
            <ReportText assignment={assignment} />
          </Section>
        </div>
        <div className={classes.stack}>
          <Section title={t('term')}>
            <Terms assignment={assignment} />
          </Section>
          <Section title={t('facts')}>
            <Facts assignment={assignment} />
          </Section>
        </div>
      </div>
    </Page>
  );
}

function ReportText({ assignment: { report, reportedOn } }: { assignment: Assignment }) {
  const t = useT('assignments');
  const formats = useFormats();
  if (!reportedOn) return <span className={classes.quiet}>{t('waiting')}</span>;
  return (
    <>
      <p className={classes.order}>{report}</p>
      <span className={classes.quiet}>{t('reportedOn', { on: formats.date(reportedOn) })}</span>
    </>
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
  return (
    <DefinitionList
      items={[
        [t('level'), nameOf(controlLevelNames, level)],
        [t('source'), t('sourceOf', { document: sourceDocument, on: formats.date(sourceOn) })],
        [t('body'), formats.name(body.name)],
        [
          t('coBodies'),
          coBodies.length > 0 ? coBodies.map(({ name }) => formats.name(name)).join('; ') : undefined,
        ],
        [t('setBy'), <PersonName key="setBy" person={setBy} />],
        [t('setOn'), formats.date(setOn)],
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
        [t('endedOn'), endedOn ? formats.date(endedOn) : undefined],
      ]}
    />
  );
}

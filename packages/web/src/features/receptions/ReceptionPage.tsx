import { useQuery } from '@apollo/client/react';
import { Anchor } from '@mantine/core';
import { hasPriorityRight } from '@tyndau/domain/receptions/priorityRight';
import { Link, useParams } from 'react-router';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { useReference } from '../../components/useReference.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { DefinitionList } from '../../ui/DefinitionList.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Section } from '../../ui/Section.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { ReceptionAssignments } from './ReceptionAssignments.tsx';
import { dayKindOf } from './ReceptionDayLine.tsx';
import { ReceptionPapers } from './ReceptionPapers.tsx';
import { ReceptionStateBadge } from './ReceptionStateBadge.tsx';
import { ReceptionSteps } from './ReceptionSteps.tsx';
import classes from './Receptions.module.css';
import { ReceptionCardDocument, type ReceptionCardQuery } from './receptions.generated.ts';
import { StepPanel } from './StepPanel.tsx';
import { ReceptionPapersQueryDocument } from './steps.generated.ts';

export type Reception = NonNullable<ReceptionCardQuery['reception']>;

const meetingFormats = ['inPerson', 'video', 'phone'] as const;

/** One request for reception: who comes with what, and how far it has gone through the thirteen steps. */
export function ReceptionPage() {
  const t = useT('receptions');
  const words = useT('words');
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(ReceptionCardDocument, { variables: { id: Number(id) } });
  const reception = data?.reception;
  const paperwork = useQuery(ReceptionPapersQueryDocument, {
    variables: { id: Number(id) },
    fetchPolicy: 'cache-and-network',
  });
  const papers = paperwork.data?.reception;
  const reload = () => void Promise.all([refetch(), paperwork.refetch()]);
  const crumbs = [{ label: t('title'), to: paths.receptions() }];
  if (error || (data && !reception)) {
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
  if (!reception)
    return (
      <Page title={t('title')} crumbs={crumbs}>
        {null}
      </Page>
    );
  return (
    <Page
      title={reception.applicantName}
      crumbs={crumbs}
      aside={
        <>
          {reception.number} <ReceptionStateBadge state={reception.state} />
        </>
      }
    >
      <div className={classes.card}>
        <Section title={t('steps')} flush>
          <ReceptionSteps reception={reception} />
        </Section>
        <div className={classes.stack}>
          {papers && (
            <StepPanel
              key={`${reception.step} ${papers.version}`}
              {...{ reception, papers }}
              onDone={reload}
            />
          )}
          <Section title={t('essence')}>
            <p className={classes.essence}>{reception.essence}</p>
          </Section>
          <Section title={t('meeting')}>
            <MeetingFacts reception={reception} />
          </Section>
          <Section title={t('applicant')}>
            <ApplicantFacts reception={reception} />
          </Section>
          <ReceptionAssignments receptionId={reception.id} />
          {papers && <ReceptionPapers papers={papers} onChange={reload} />}
        </div>
      </div>
    </Page>
  );
}

function MeetingFacts({ reception }: { reception: Reception }) {
  const t = useT('receptions');
  const formats = useFormats();
  const reference = useReference();
  const { day, official, startsAt, cameAt, appeal } = reception;
  const format = meetingFormats.find((one) => one === reception.format);
  return (
    <DefinitionList
      items={[
        [t('when'), startsAt ? formats.dateTime(startsAt) : null],
        [t('day'), day ? t(`dayKind.${dayKindOf(day.kind)}`) : undefined],
        [t('place'), day ? formats.name(day.place) : undefined],
        [t('format'), format ? t(`formatOf.${format}`) : reception.format],
        [t('official'), official ? `${official.fullName}, ${formats.name(official.post)}` : null],
        [t('question'), `${reception.question.code} ${formats.name(reception.question.name)}`],
        [
          t('appeal'),
          appeal ? (
            <Anchor key="appeal" component={Link} to={paths.appeal(appeal.id)}>
              {appeal.number}
            </Anchor>
          ) : undefined,
        ],
        [t('came'), cameAt ? formats.dateTime(cameAt) : undefined],
        [t('result'), reception.result ? reference.entryName('outcome', reception.result) : undefined],
        [
          t('refusalGround'),
          reception.refusalGround ? reference.entryName('refusalGround', reception.refusalGround) : undefined,
        ],
        [t('registeredOn'), formats.date(reception.registeredOn)],
        [t('source'), reference.entryName('source', reception.source)],
      ]}
    />
  );
}

function ApplicantFacts({ reception }: { reception: Reception }) {
  const t = useT('receptions');
  const formats = useFormats();
  const reference = useReference();
  const { applicant, privilege, territory } = reception;
  return (
    <DefinitionList
      items={[
        [t('name'), applicant.displayName],
        [t('iin'), applicant.iin],
        [t('phone'), applicant.phone],
        [
          t('address'),
          [territory && formats.name(territory.name), applicant.address].filter(Boolean).join(', '),
        ],
        [
          t('privilege'),
          privilege && privilege !== 'none' ? (
            <span key="privilege">
              {reference.entryName('privilege', privilege)}{' '}
              {hasPriorityRight(privilege) && <StateBadge tone="control">{t('priority')}</StateBadge>}
            </span>
          ) : undefined,
        ],
      ]}
    />
  );
}

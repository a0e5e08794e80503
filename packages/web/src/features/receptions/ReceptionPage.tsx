import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { ChangedElsewhere } from '../../components/ChangedElsewhere.tsx';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { useLive } from '../../live/useLive.ts';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Section } from '../../ui/Section.tsx';
import { askedAnew } from './askedAnew.ts';
import { type PaperKind, PrintMenu } from './PrintMenu.tsx';
import { ReceptionAssignments } from './ReceptionAssignments.tsx';
import { ApplicantFacts, MeetingFacts } from './ReceptionFacts.tsx';
import { ReceptionPapers } from './ReceptionPapers.tsx';
import { ReceptionStateBadge } from './ReceptionStateBadge.tsx';
import { ReceptionSteps } from './ReceptionSteps.tsx';
import classes from './Receptions.module.css';
import { ReceptionCardDocument, type ReceptionCardQuery } from './receptions.generated.ts';
import { StepPanel } from './StepPanel.tsx';

export type Reception = NonNullable<ReceptionCardQuery['reception']>;

/** One request for reception: who comes with what, and how far it has gone through the thirteen steps. */
export function ReceptionPage() {
  const t = useT('receptions');
  const words = useT('words');
  const { may } = useViewer();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(ReceptionCardDocument, {
    variables: { id: Number(id) },
    context: askedAnew,
  });
  const reception = data?.reception;
  const topic = `reception:${id}`;
  // A position or an answer of a body lays something on the card without taking a step: it is shown at once.
  useLive(topic, (change) => {
    if (change && change.version == null) void refetch();
  });
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
      actions={
        may('reception.prepare') && (
          <PrintMenu
            kinds={kindsOf(reception)}
            people={{ ids: String(reception.id) }}
            language={reception.language === 'kk' ? 'kk' : 'ru'}
          />
        )
      }
    >
      <div className={classes.card}>
        <Section title={t('steps')} flush>
          <ReceptionSteps reception={reception} />
        </Section>
        <div className={classes.stack}>
          <ChangedElsewhere
            topic={topic}
            version={reception.version}
            isTyping={reception.stepResults.length > 0}
            onReload={() => void refetch()}
          />
          <StepPanel
            key={`${reception.step} ${reception.version}`}
            reception={reception}
            papers={reception}
            onDone={refetch}
          />
          <Section title={t('essence')}>
            <p className={classes.essence}>{reception.essence}</p>
          </Section>
          <Section title={t('meeting')}>
            <MeetingFacts reception={reception} />
          </Section>
          <Section title={t('applicant')}>
            <ApplicantFacts reception={reception} />
          </Section>
          {/* The protocol of step 11 makes them: asked for anew with every step. */}
          <ReceptionAssignments key={reception.step} receptionId={reception.id} />
          <ReceptionPapers papers={reception} onChange={refetch} />
        </div>
      </div>
    </Page>
  );
}

/** Papers there is something to put into. */
function kindsOf({ checklist, invitations, step }: Reception): readonly PaperKind[] {
  const invited: readonly PaperKind[] = invitations.length > 0 ? ['invited', 'calls', 'agenda'] : [];
  return [
    ...(checklist ? ['brief' as const] : []),
    'pack',
    ...invited,
    ...(step === 13 ? ['archive' as const] : []),
  ];
}

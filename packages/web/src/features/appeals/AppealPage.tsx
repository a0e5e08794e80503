import { useQuery } from '@apollo/client/react';
import { ActionIcon, Button, Group } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconPrinter } from '@tabler/icons-react';
import { useNavigate, useParams } from 'react-router';
import { AppealStateBadge } from '../../components/AppealStateBadge.tsx';
import { ChangedElsewhere } from '../../components/ChangedElsewhere.tsx';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { PresentPeople } from '../../components/PresentPeople.tsx';
import { useHotkey } from '../../components/useHotkey.ts';
import { useT } from '../../i18n/useT.ts';
import { usePresence } from '../../live/useLive.ts';
import { paths } from '../../paths.ts';
import { TimelinessBadge } from '../../ui/TimelinessBadge.tsx';
import { ActionDialog } from './ActionDialog.tsx';
import { ActionsBar } from './ActionsBar.tsx';
import { AnswersSection } from './AnswersSection.tsx';
import { AppealMarks } from './AppealMarks.tsx';
import { AppealCardDocument, type AppealPaperFragment } from './appeal.generated.ts';
import { BaseSection } from './BaseSection.tsx';
import classes from './Card.module.css';
import { ControlSection } from './ControlSection.tsx';
import { CrimeNotice } from './CrimeNotice.tsx';
import { CurrentSection } from './CurrentSection.tsx';
import { EssenceSection } from './EssenceSection.tsx';
import { DraftSection } from './execution/DraftSection.tsx';
import { ExecutionSection } from './execution/ExecutionSection.tsx';
import { ExtensionRequests } from './execution/ExtensionRequests.tsx';
import { InformationSection } from './execution/InformationSection.tsx';
import { useExecution } from './execution/useExecution.ts';
import { FilesSection } from './FilesSection.tsx';
import { FilingsSection } from './FilingsSection.tsx';
import { HistorySection } from './HistorySection.tsx';
import { HearingSection } from './hearing/HearingSection.tsx';
import { JoinedSection } from './JoinedSection.tsx';
import { NoticesSection } from './NoticesSection.tsx';
import { PathsSection } from './PathsSection.tsx';
import { RoutingSection } from './RoutingSection.tsx';
import { TermSection } from './TermSection.tsx';
import { useAskedAction } from './useAskedAction.ts';
import { useNeighbours } from './useNeighbours.ts';

/** The card of an appeal: everything about one filing on one sheet, and what may be done with it now. */
export function AppealPage() {
  const id = Number(useParams().appealId);
  const { data, error, refetch } = useQuery(AppealCardDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  if (!data.appeal) return <FaultNotice fault={{ kind: 'notFound', requestId: null }} />;
  return <AppealCard key={id} appeal={data.appeal} onReload={() => void refetch()} />;
}

function AppealCard({ appeal, onReload }: { appeal: AppealPaperFragment; onReload: () => void }) {
  const t = useT('appeals');
  const words = useT('words');
  const topic = `appeal:${appeal.id}`;
  const execution = useExecution(appeal);
  const can = (name: string) =>
    appeal.availableActions.some((one) => one.action === name && one.refusal === null);
  const { action, setAction } = useAskedAction(can);
  const present = usePresence(topic, action ? 'editing' : 'viewing');
  return (
    <Page
      title={appeal.number}
      crumbs={[{ label: t('title'), to: paths.appeals() }]}
      aside={
        <span className={classes.aside}>
          <AppealStateBadge state={appeal.state} />
          <TimelinessBadge
            dueOn={appeal.dueOn}
            originalDueOn={appeal.originalDueOn}
            timeliness={appeal.timeliness}
          />
          <AppealMarks appeal={appeal} />
          <PresentPeople people={present} />
        </span>
      }
      actions={
        <Group gap={6} data-no-print>
          <NeighbourButtons id={appeal.id} />
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconPrinter size={16} />}
            onClick={() => window.print()}
          >
            {words('print')}
          </Button>
        </Group>
      }
    >
      <ChangedElsewhere
        topic={topic}
        version={appeal.version}
        isTyping={action !== null}
        onReload={onReload}
      />
      <CrimeNotice
        appeal={appeal}
        onForward={can('appeal.forward') ? () => setAction('appeal.forward') : null}
      />
      <ActionsBar appeal={appeal} onOpen={setAction} />
      <div className={classes.sheet}>
        <div className={classes.column}>
          <EssenceSection appeal={appeal} />
          <PathsSection appeal={appeal} />
          {execution && <DraftSection appeal={appeal} execution={execution} onOpen={setAction} />}
          <HearingSection appeal={appeal} />
          <AnswersSection appeal={appeal} />
          <HistorySection appealId={appeal.id} version={`${appeal.version}.${appeal.card.version}`} />
        </div>
        <div className={classes.column}>
          <TermSection appeal={appeal} execution={execution ?? null} />
          <ControlSection appeal={appeal} />
          {execution && <ExtensionRequests appeal={appeal} execution={execution} />}
          {execution && <ExecutionSection appeal={appeal} execution={execution} />}
          <InformationSection appeal={appeal} />
          <BaseSection
            appeal={appeal}
            {...(can('appeal.amendContacts') ? { onEdit: () => setAction('appeal.amendContacts') } : {})}
          />
          <CurrentSection
            appeal={appeal}
            {...(can('appeal.amendCurrent') ? { onAmend: () => setAction('appeal.amendCurrent') } : {})}
          />
          <NoticesSection appeal={appeal} />
          <RoutingSection appeal={appeal} />
          <FilesSection
            appeal={appeal}
            {...(can('appeal.attach') ? { onAttach: () => setAction('appeal.attach') } : {})}
          />
          <JoinedSection appeal={appeal} onReload={onReload} />
          <FilingsSection appeal={appeal} />
        </div>
      </div>
      {action && (
        <ActionDialog action={action} appeal={appeal} onClose={() => setAction(null)} onReload={onReload} />
      )}
    </Page>
  );
}

function NeighbourButtons({ id }: { id: number }) {
  const t = useT('appeals');
  const navigate = useNavigate();
  const { listPath, place, total, previousPath, nextPath } = useNeighbours(id);
  const go = (path: string | null) => path && navigate(path, { replace: true });
  useHotkey('BracketLeft', t('previous'), () => go(previousPath), { when: previousPath !== null });
  useHotkey('BracketRight', t('next'), () => go(nextPath), { when: nextPath !== null });
  if (listPath === null) return null;
  return (
    <>
      <Button variant="subtle" size="compact-md" onClick={() => navigate(listPath)}>
        {t('backToList')}
      </Button>
      {place !== null && (
        <>
          <ActionIcon
            variant="default"
            size={30}
            aria-label={t('previous')}
            title={`${t('previous')} [`}
            disabled={!previousPath}
            onClick={() => go(previousPath)}
          >
            <IconChevronLeft size={16} />
          </ActionIcon>
          <span className={classes.place}>{t('place', { place, total: total ?? 0 })}</span>
          <ActionIcon
            variant="default"
            size={30}
            aria-label={t('next')}
            title={`${t('next')} ]`}
            disabled={!nextPath}
            onClick={() => go(nextPath)}
          >
            <IconChevronRight size={16} />
          </ActionIcon>
        </>
      )}
    </>
  );
}

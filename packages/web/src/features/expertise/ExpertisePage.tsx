import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { AppealStateBadge } from '../../components/AppealStateBadge.tsx';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { TimelinessBadge } from '../../ui/TimelinessBadge.tsx';
import { CrossChecks } from './CrossChecks.tsx';
import { EarlierExaminations } from './EarlierExaminations.tsx';
import { EarlierFilings } from './EarlierFilings.tsx';
import { ExaminationForm } from './ExaminationForm.tsx';
import classes from './Expertise.module.css';
import { ExpertiseDeskDocument, type ExpertisePaperFragment } from './expertise.generated.ts';
import { Papers } from './Papers.tsx';
import type { Passage } from './passage.ts';

/** The controller's desk: what was asked and what was answered side by side, the checklist, the verdict. */
export function ExpertisePage() {
  const id = Number(useParams().appealId);
  const { data, error, refetch } = useQuery(ExpertiseDeskDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  if (!data.appeal) return <FaultNotice fault={{ kind: 'notFound', requestId: null }} />;
  return <Desk key={id} appeal={data.appeal} />;
}

function Desk({ appeal }: { appeal: ExpertisePaperFragment }) {
  const t = useT('expertise');
  const appeals = useT('appeals');
  const [chosen, setChosen] = useState<Passage | null>(null);
  const [shown, setShown] = useState<Passage | null>(null);
  const answer = appeal.answers.find(({ state }) => state === 'submitted') ?? null;
  const mayJudge = appeal.availableActions.some(
    ({ action, refusal }) => action === 'appeal.acceptAnswer' && refusal === null,
  );
  return (
    <Page
      title={t('title')}
      crumbs={[
        { label: appeals('title'), to: paths.appeals() },
        { label: appeal.number, to: paths.appeal(appeal.id) },
      ]}
      aside={
        <span className={classes.aside}>
          <AppealStateBadge state={appeal.state} />
          <TimelinessBadge dueOn={appeal.dueOn} timeliness={appeal.timeliness} />
        </span>
      }
    >
      <div className={classes.desk}>
        <div className={classes.papers}>
          <Papers appeal={appeal} answer={answer} shown={shown} onChoose={setChosen} />
          <EarlierFilings appeal={appeal} />
        </div>
        <div className={classes.side}>
          {answer && mayJudge && (
            <ExaminationForm
              key={answer.id}
              appeal={appeal}
              answer={answer}
              chosen={chosen}
              onShow={setShown}
              onTaken={() => setChosen(null)}
            />
          )}
          <CrossChecks appeal={appeal} mayOpen={mayJudge} />
          <EarlierExaminations appeal={appeal} />
        </div>
      </div>
    </Page>
  );
}

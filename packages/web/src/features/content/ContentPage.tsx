import { DateInput } from '../../components/DateInput.tsx';
import { Page } from '../../components/Page.tsx';
import { QuestionSelect } from '../../components/QuestionSelect.tsx';
import { TerritorySelect } from '../../components/TerritorySelect.tsx';
import { useUrlFilter } from '../../components/useUrlFilter.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { CampaignsSection } from './CampaignsSection.tsx';
import classes from './Content.module.css';
import { contentShape, scopeOf } from './contentFilter.ts';
import { SystemicSection } from './SystemicSection.tsx';
import { WordsSection } from './WordsSection.tsx';

const placeLevels = [1, 2] as const;
const questionLevels = [1, 2, 3] as const;

/** What letters of a period, a place and a question say: their words, the same letter from many, many on one question. */
export function ContentPage() {
  const t = useT('content');
  const { today } = useViewer();
  const { filter, change } = useUrlFilter(contentShape);
  const scope = scopeOf(filter, today);
  return (
    <Page title={t('title')}>
      <section className={classes.filters} aria-label={t('filter')}>
        <DateInput
          size="sm"
          label={t('from')}
          value={scope.from}
          max={scope.to}
          onChange={(day) => change({ from: day ?? undefined })}
        />
        <DateInput
          size="sm"
          label={t('to')}
          value={scope.to}
          max={today}
          onChange={(day) => change({ to: day ?? undefined })}
        />
        <TerritorySelect
          label={t('place')}
          levels={placeLevels}
          value={scope.territoryCode}
          onChange={(code) => change({ place: code ?? undefined })}
          placeholder={t('anywhere')}
          clearable
        />
        <QuestionSelect
          label={t('question')}
          levels={questionLevels}
          value={scope.questionCode}
          onChange={(code) => change({ question: code ?? undefined })}
          placeholder={t('anything')}
          clearable
        />
      </section>
      <WordsSection scope={scope} against={filter.against} onAgainst={(against) => change({ against })} />
      <SystemicSection
        scope={scope}
        leastPeople={Number(filter.people) || 10}
        onLeastPeople={(people) => change({ people: String(people) })}
      />
      <CampaignsSection scope={scope} />
    </Page>
  );
}

import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import classes from './Appeals.module.css';
import { type AppealFilterValues, type AppealTab, tabChange, tabOf } from './appealFilter.ts';

interface Props {
  tabs: readonly AppealTab[];
  filter: AppealFilterValues;
  onChange: (change: ReturnType<typeof tabChange>) => void;
}

/** The lists asked for every day, one press away. */
export function AppealTabs({ tabs, filter, onChange }: Props) {
  const t = useT('appeals');
  const { may } = useViewer();
  const chosen = tabOf(filter, tabs);
  return (
    <fieldset className={classes.tabs} aria-label={t('title')}>
      {tabs
        .filter(({ id }) => id !== 'mine' || may('appeal.register'))
        .map((tab) => (
          <button
            key={tab.id}
            type="button"
            className={classes.tab}
            aria-pressed={tab.id === chosen?.id}
            onClick={() => onChange(tabChange(tab))}
          >
            {t(`tab.${tab.id}`)}
          </button>
        ))}
    </fieldset>
  );
}

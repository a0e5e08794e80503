import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { ChoiceTabs } from '../../ui/ChoiceTabs.tsx';
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
  const choices = tabs
    .filter(({ id }) => id !== 'mine' || may('appeal.register'))
    .map(({ id }) => ({ id, label: t(`tab.${id}`) }));
  const handleChoose = (id: AppealTab['id']) => {
    const tab = tabs.find((one) => one.id === id);
    if (tab) onChange(tabChange(tab));
  };
  return (
    <ChoiceTabs
      label={t('title')}
      choices={choices}
      chosen={tabOf(filter, tabs)?.id ?? null}
      onChoose={handleChoose}
    />
  );
}

import { RoomTabs } from '../../components/RoomTabs.tsx';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { reportsTabs } from './reportsTabs.ts';

/** The room of reports and analysis: its tables by tabs. */
export function ReportsRoom() {
  const t = useT('reports');
  const { may } = useViewer();
  const tabs = reportsTabs
    .filter(({ permissions }) => permissions.some(may))
    .map(({ part, label }) => ({ to: paths.reports(part), label: t(`tab.${label}`), isDoor: part === '' }));
  return <RoomTabs label={t('title')} tabs={tabs} />;
}

import { Navigate, useMatch } from 'react-router';
import { RoomTabs } from '../../components/RoomTabs.tsx';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { distributionTabs } from './distributionTabs.ts';

/** The room of distribution: its tables by tabs, of which everybody sees those they work at. */
export function DistributionRoom() {
  const t = useT('distribution');
  const { may } = useViewer();
  const isAtDoor = useMatch(paths.distributionRoom()) !== null;
  const tabs = distributionTabs.filter(({ permissions }) => permissions.some(may));
  const [first] = tabs;
  if (isAtDoor && first && first.part !== '')
    return <Navigate to={paths.distributionRoom(first.part)} replace />;
  return (
    <RoomTabs
      label={t('title')}
      tabs={tabs.map(({ part, label }) => ({
        to: paths.distributionRoom(part),
        label: t(`tab.${label}`),
        isDoor: part === '',
      }))}
    />
  );
}

import { RoomTabs } from '../../components/RoomTabs.tsx';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';

const parts = ['', 'inspections', 'briefings'] as const;

/** The room of discipline, its books by tabs. */
export function DisciplineRoom() {
  const t = useT('discipline');
  const tabs = parts.map((part) => ({
    to: paths.discipline(part),
    label: t(`tab.${part === '' ? 'proposals' : part}`),
    isDoor: part === '',
  }));
  return <RoomTabs label={t('title')} tabs={tabs} />;
}

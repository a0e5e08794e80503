import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { Fragment } from 'react';
import { NavLink } from 'react-router';
import { useViewer } from '../components/ViewerContext.tsx';
import { useT } from '../i18n/useT.ts';
import { type NavigationItem, navigation } from '../navigation.ts';
import classes from './Rail.module.css';

interface Props {
  isFolded: boolean;
  /** Absent in the drawer of a telephone. */
  onFold?: () => void;
  onFollow?: () => void;
}

/** The sections this person works in; what his role never opens is not there. */
export function Rail({ isFolded, onFold, onFollow }: Props) {
  const t = useT('shell');
  const { may } = useViewer();
  const isAllowed = ({ permissions }: NavigationItem) => !permissions || permissions.some(may);
  const groups = navigation
    .map((group) => ({ ...group, items: group.items.filter(isAllowed) }))
    .filter((group) => group.items.length > 0);
  return (
    <>
      <div className={classes.nav}>
        {groups.map((group, index) => (
          <Fragment key={group.label}>
            {index > 0 &&
              (isFolded ? (
                <div className={classes.rule} />
              ) : (
                <div className={classes.group}>{t(group.label)}</div>
              ))}
            {group.items.map((item) => (
              <RailItem key={item.to} item={item} isFolded={isFolded} {...(onFollow ? { onFollow } : {})} />
            ))}
          </Fragment>
        ))}
      </div>
      {onFold && (
        <button
          type="button"
          className={classes.fold}
          onClick={onFold}
          aria-label={isFolded ? t('widen') : t('narrow')}
        >
          {isFolded ? <IconLayoutSidebarLeftExpand size={18} /> : <IconLayoutSidebarLeftCollapse size={18} />}
          {!isFolded && <span>{t('narrow')}</span>}
        </button>
      )}
    </>
  );
}

function RailItem(props: { item: NavigationItem; isFolded: boolean; onFollow?: () => void }) {
  const { item, isFolded, onFollow } = props;
  const t = useT('shell');
  const Icon = item.icon;
  const label = t(item.label);
  return (
    <NavLink
      to={item.to}
      end={item.isExact ?? false}
      className={classes.item ?? ''}
      onClick={onFollow}
      aria-label={label}
      {...(isFolded ? { title: label } : {})}
    >
      <Icon size={18} stroke={1.7} />
      {!isFolded && <span>{label}</span>}
    </NavLink>
  );
}

import { useMutation, useQuery } from '@apollo/client/react';
import { ActionIcon, Badge, Button, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBookmark, IconTrash } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import type { Sort } from '../../components/useUrlSort.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import type { AppealFilterValues } from './appealFilter.ts';
import { SaveViewDialog } from './SaveViewDialog.tsx';
import {
  type ListViewFieldsFragment,
  ListViewsDocument,
  RemoveListViewDocument,
} from './takeAway.generated.ts';

export interface ViewQuestion {
  readonly filter: AppealFilterValues;
  readonly where: string;
  readonly sort: Sort;
}

interface Props {
  /** The search part of the address as it is now, and what it asks. */
  search: string;
  question: ViewQuestion;
}

const scopes = ['mine', 'department', 'everyone'] as const;

/** Lists that were given a name: mine, of my department, for everyone, each with its number for me. */
export function ViewsMenu({ search, question }: Props) {
  const t = useT('lists');
  const [isSaving, saving] = useDisclosure(false);
  const { data, refetch } = useQuery(ListViewsDocument, { fetchPolicy: 'cache-and-network' });
  const views = data?.listViews ?? [];
  const alarms = views.filter(isAlarmed).length;
  return (
    <>
      <Menu position="bottom-start" width={320} onOpen={() => void refetch()}>
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconBookmark size={16} />}
            {...(alarms > 0 ? { rightSection: <AlarmBadge count={alarms} /> } : {})}
          >
            {t('views.title')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {scopes.map((scope) => {
            const ofScope = views.filter((view) => view.scope === scope);
            if (ofScope.length === 0) return null;
            return (
              <div key={scope}>
                <Menu.Label>{t(`views.scope.${scope}`)}</Menu.Label>
                {ofScope.map((view) => (
                  <ViewItem key={view.id} view={view} onRemoved={() => void refetch()} />
                ))}
              </div>
            );
          })}
          {views.length > 0 && <Menu.Divider />}
          <Menu.Item onClick={saving.open}>{t('views.save')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isSaving && (
        <SaveViewDialog
          search={search}
          question={question}
          own={views.filter(({ isOwn }) => isOwn)}
          onClose={saving.close}
          onSaved={() => void refetch()}
        />
      )}
    </>
  );
}

function isAlarmed({ count, threshold }: ListViewFieldsFragment): boolean {
  return count !== null && threshold !== null && count > threshold;
}

function AlarmBadge({ count }: { count: number }) {
  const t = useT('lists');
  return (
    <Badge size="sm" color="brick" variant="filled" title={t('views.alarms', { count })}>
      {count}
    </Badge>
  );
}

function ViewItem({ view, onRemoved }: { view: ListViewFieldsFragment; onRemoved: () => void }) {
  const t = useT('lists');
  const formats = useFormats();
  const navigate = useNavigate();
  const [remove] = useMutation(RemoveListViewDocument);
  const isOver = isAlarmed(view);
  return (
    <div style={{ display: 'flex', alignItems: 'center' }}>
      <Menu.Item
        onClick={() => navigate(`${paths.appeals()}${view.search}`)}
        rightSection={
          view.count !== null && (
            <Badge
              size="sm"
              variant={isOver ? 'filled' : 'light'}
              color={isOver ? 'brick' : 'gray'}
              title={
                view.threshold === null
                  ? undefined
                  : t('views.threshold', { count: formats.number(view.threshold) })
              }
            >
              {formats.number(view.count)}
            </Badge>
          )
        }
      >
        {view.name}
      </Menu.Item>
      {view.isOwn && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('views.remove', { name: view.name })}
          title={t('views.remove', { name: view.name })}
          onClick={() => void remove({ variables: { id: view.id } }).then(onRemoved, onRemoved)}
        >
          <IconTrash size={14} />
        </ActionIcon>
      )}
    </div>
  );
}

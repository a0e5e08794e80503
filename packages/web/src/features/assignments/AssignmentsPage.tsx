import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Page } from '../../components/Page.tsx';
import { field } from '../../components/urlFilter.ts';
import { useUrlFilter } from '../../components/useUrlFilter.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { AssignmentBoard } from './AssignmentBoard.tsx';
import { AssignmentFilterBar } from './AssignmentFilterBar.tsx';
import { AssignmentList } from './AssignmentList.tsx';
import { OrderDrawer } from './OrderDrawer.tsx';

const shape = {
  text: field.text,
  levels: field.texts,
  states: field.texts,
  timeliness: field.texts,
  bodyIds: field.numbers,
  open: field.flag,
};
const look = { view: field.text, order: field.text };

/** What leadership ordered: the board of what is open, or the list of everything. */
export function AssignmentsPage() {
  const t = useT('assignments');
  const { filter, change, reset, isEmpty } = useUrlFilter(shape);
  const { may } = useViewer();
  const view = useUrlFilter(look);
  const isList =
    view.filter.view === 'list' || filter.states !== undefined || filter.timeliness !== undefined;
  return (
    <Page
      title={t('title')}
      fill={isList}
      actions={
        <>
          {may('assignment.set') && (
            <Button leftSection={<IconPlus size={15} />} onClick={() => view.change({ order: 'new' })}>
              {t('set')}
            </Button>
          )}
          <SegmentedControl
            aria-label={t('view')}
            value={isList ? 'list' : 'board'}
            onChange={(next) => {
              if (next === 'board') change({ states: undefined, timeliness: undefined, open: undefined });
              view.change({ view: next === 'list' ? 'list' : undefined });
            }}
            data={[
              { value: 'board', label: t('board') },
              { value: 'list', label: t('list') },
            ]}
          />
        </>
      }
    >
      <AssignmentFilterBar
        filter={filter}
        isList={isList}
        onChange={change}
        onReset={isEmpty ? null : reset}
      />
      {isList ? <AssignmentList filter={filter} /> : <AssignmentBoard filter={filter} />}
      {view.filter.order && may('assignment.set') && (
        <OrderDrawer onClose={() => view.change({ order: undefined })} />
      )}
    </Page>
  );
}

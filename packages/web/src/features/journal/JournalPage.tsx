import { useMemo } from 'react';
import { Page } from '../../components/Page.tsx';
import { RegistryTable } from '../../components/RegistryTable.tsx';
import { field } from '../../components/urlFilter.ts';
import { useRegistryPages } from '../../components/useRegistryPages.ts';
import { useUrlFilter } from '../../components/useUrlFilter.ts';
import { useT } from '../../i18n/useT.ts';
import { JournalCardLine } from './JournalCardLine.tsx';
import { JournalDrawer } from './JournalDrawer.tsx';
import { JournalFilterBar } from './JournalFilterBar.tsx';
import {
  type JournalLineFragment,
  JournalPageQueryDocument,
  type JournalPageQueryQuery,
} from './journal.generated.ts';
import { useJournalColumns } from './useJournalColumns.tsx';
import { VerifyButton } from './VerifyButton.tsx';

const shape = {
  actorId: field.number,
  action: field.text,
  entity: field.text,
  entityId: field.number,
  entityCode: field.text,
  from: field.date,
  to: field.date,
};
const opened = { line: field.text };
const rowId = (line: JournalLineFragment) => line.id;
const pick = (data: JournalPageQueryQuery) => data.journal;
const extend = (data: JournalPageQueryQuery, items: JournalLineFragment[]) => ({
  ...data,
  journal: { ...data.journal, items },
});

/** Who did what and when; every entry can be opened, none can be changed. */
export function JournalPage() {
  const t = useT('journal');
  const { filter, change, reset, isEmpty } = useUrlFilter(shape);
  const open = useUrlFilter(opened);
  // Counting the whole journal of years says nothing to anybody and takes its time.
  const variables = useMemo(() => ({ filter, counted: !isEmpty }), [filter, isEmpty]);
  const pages = useRegistryPages(JournalPageQueryDocument, { variables, pick, extend, pageSize: 100 });
  const columns = useJournalColumns();
  const line = pages.rows.find(({ id }) => id === open.filter.line);
  return (
    <Page title={t('title')} fill actions={<VerifyButton onOpen={(id) => open.change({ line: id })} />}>
      <JournalFilterBar
        filter={filter}
        lines={pages.rows}
        onChange={change}
        onReset={isEmpty ? null : reset}
      />
      <RegistryTable
        id="journal"
        label={t('title')}
        columns={columns}
        rowId={rowId}
        {...pages}
        onOpen={({ id }) => open.change({ line: id })}
        narrow={(row) => <JournalCardLine line={row} />}
      />
      {line && <JournalDrawer line={line} onClose={() => open.change({ line: undefined })} />}
    </Page>
  );
}

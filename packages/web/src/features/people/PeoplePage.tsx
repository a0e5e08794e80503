import { useQuery } from '@apollo/client/react';
import { Button, Group, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { roleNames, roles } from '@tyndau/domain/access/roles';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { Page } from '../../components/Page.tsx';
import { RegistryTable } from '../../components/RegistryTable.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { field } from '../../components/urlFilter.ts';
import { useUrlFilter } from '../../components/useUrlFilter.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import classes from './People.module.css';
import { PersonDrawer } from './PersonDrawer.tsx';
import { PersonLine } from './PersonLine.tsx';
import { PeopleQueryDocument } from './people.generated.ts';
import { accessStates, filterPeople, type Person } from './peopleFilter.ts';
import { usePeopleColumns } from './usePeopleColumns.tsx';

const shape = { q: field.text, role: field.text, state: field.text, person: field.text };
const rowId = (person: Person) => String(person.id);
const onePage = { hasMore: false, nextPage: 1, loadPage: () => {} };

/** Who may come in: accounts by surname, their role, body and state. */
export function PeoplePage() {
  const t = useT('people');
  const electronic = useT('electronic');
  const formats = useFormats();
  const { filter, change } = useUrlFilter(shape);
  const { data, loading, error, refetch } = useQuery(PeopleQueryDocument);
  const columns = usePeopleColumns();
  const people = useMemo(() => filterPeople(data?.users ?? [], filter), [data, filter]);
  return (
    <Page
      title={t('title')}
      fill
      actions={
        <Group gap={8}>
          <Button component={Link} to={paths.machines()} variant="default">
            {electronic('machines.title')}
          </Button>
          <Button leftSection={<IconPlus size={15} />} onClick={() => change({ person: 'new' })}>
            {t('add')}
          </Button>
        </Group>
      }
    >
      <search className={classes.bar}>
        <SearchField
          className={classes.search}
          placeholder={t('searchHint')}
          value={filter.q ?? ''}
          onSearch={(q) => change({ q: q || undefined })}
        />
        <Select
          aria-label={t('role')}
          placeholder={t('everyRole')}
          clearable
          value={filter.role ?? null}
          data={roles.map((role) => ({ value: role, label: formats.name(roleNames[role]) }))}
          onChange={(role) => change({ role: role ?? undefined })}
        />
        <Select
          aria-label={t('state')}
          placeholder={t('everyState')}
          clearable
          value={filter.state ?? null}
          data={accessStates.map((state) => ({ value: state, label: t(`access.${state}`) }))}
          onChange={(state) => change({ state: state ?? undefined })}
        />
      </search>
      <RegistryTable
        id="people"
        label={t('title')}
        columns={columns}
        rowId={rowId}
        rows={people}
        total={data ? people.length : null}
        isLoading={loading && !data}
        error={error}
        reload={() => void refetch()}
        {...onePage}
        onOpen={(person) => change({ person: String(person.id) })}
        narrow={(person) => <PersonLine person={person} />}
      />
      {data && filter.person && (
        <PersonDrawer
          key={filter.person}
          person={data.users.find(({ id }) => String(id) === filter.person) ?? null}
          onClose={() => change({ person: undefined })}
        />
      )}
    </Page>
  );
}

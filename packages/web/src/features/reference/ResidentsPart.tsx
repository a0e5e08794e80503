import { useQuery } from '@apollo/client/react';
import { Button, Select } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { field } from '../../components/urlFilter.ts';
import { useTerritories } from '../../components/useReference.ts';
import { useUrlFilter } from '../../components/useUrlFilter.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../ui/Section.tsx';
import { ResidentsForm } from './ResidentsForm.tsx';
import { ResidentsTable } from './ResidentsTable.tsx';
import { ResidentsDocument } from './residents.generated.ts';
import classes from './Shelf.module.css';

const shape = { year: field.text, region: field.text };

/** How many people live where, by years: what the figures per 1,000 residents rest on. */
export function ResidentsPart() {
  const t = useT('residents');
  const formats = useFormats();
  const { may, today, viewer } = useViewer();
  const { filter, change } = useUrlFilter(shape);
  const [isEdited, setEdited] = useState(false);
  const { territories } = useTerritories();
  const { data, error, refetch } = useQuery(ResidentsDocument, { fetchPolicy: 'cache-and-network' });
  const all = data?.residents ?? [];
  const thisYear = Number(today.slice(0, 4));
  const year = Number(filter.year) || all[0]?.year || thisYear;
  const years = [...new Set([thisYear + 1, thisYear, thisYear - 1, year, ...all.map((row) => row.year)])];
  const regions = territories.filter(({ level }) => level === 1);
  const region = filter.region ?? viewer.territory?.code.slice(0, 2).padEnd(9, '0') ?? '';
  const shown = territories.filter(({ code, parentCode, level }) =>
    region === '' || region === 'all' || !regions.some((row) => row.code === region)
      ? level === 1
      : code === region || parentCode === region,
  );
  return (
    <Page title={t('title')} aside={t('aside')}>
      <div className={classes.bar}>
        <Select
          aria-label={t('year')}
          allowDeselect={false}
          data={years.sort((one, other) => other - one).map(String)}
          value={String(year)}
          disabled={isEdited}
          onChange={(value) => change({ year: value ?? undefined })}
        />
        <Select
          aria-label={t('region')}
          allowDeselect={false}
          searchable
          data={[
            { value: 'all', label: t('allRegions') },
            ...regions.map(({ code, name }) => ({ value: code, label: formats.name(name) })),
          ]}
          value={regions.some(({ code }) => code === region) ? region : 'all'}
          onChange={(value) => change({ region: value ?? undefined })}
        />
        {may('dictionary.edit') && !isEdited && (
          <Button
            className={classes.add ?? ''}
            variant="default"
            leftSection={<IconPencil size={15} />}
            onClick={() => setEdited(true)}
          >
            {t('enter')}
          </Button>
        )}
      </div>
      {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {isEdited ? (
        <ResidentsForm
          key={year}
          {...{ year, shown }}
          known={all.filter((row) => row.year === year)}
          onDone={() => {
            setEdited(false);
            void refetch();
          }}
        />
      ) : (
        <Section title={t('ofYear', { year })} flush>
          <ResidentsTable territories={shown} year={year} all={all} />
        </Section>
      )}
    </Page>
  );
}

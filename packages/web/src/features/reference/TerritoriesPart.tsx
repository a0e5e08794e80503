import { useQuery } from '@apollo/client/react';
import { DateInput } from '../../components/DateInput.tsx';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { isInForce } from '../../components/inForce.ts';
import { Page } from '../../components/Page.tsx';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../ui/Section.tsx';
import { DivisionTree } from './DivisionTree.tsx';
import { EntryTree } from './EntryTree.tsx';
import { FoundText } from './FoundText.tsx';
import { TerritoryEntriesDocument, type TerritoryEntryFragment } from './reference.generated.ts';
import classes from './Shelf.module.css';
import { ShelfBar } from './ShelfBar.tsx';
import { TerritoryDrawer } from './TerritoryDrawer.tsx';
import { TerritoryKind } from './TerritoryKind.tsx';
import { useShelfFilter } from './useShelfFilter.ts';
import { ValidityText } from './ValidityText.tsx';

export type Territory = TerritoryEntryFragment;

const none: readonly Territory[] = [];

/** The country by regions, districts and towns, with the codes of КАТО. */
export function TerritoriesPart() {
  const t = useT('reference');
  const formats = useFormats();
  const { may, today, viewer } = useViewer();
  const shelf = useShelfFilter();
  const { data, error, refetch } = useQuery(TerritoryEntriesDocument);
  const rows = data?.territories ?? none;
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const home = viewer.territory?.code ?? null;
  return (
    <Page title={t('part.territories')} aside={data && t('entries', { count: rows.length })}>
      <ShelfBar shelf={shelf} mayAdd={may('dictionary.edit')}>
        <DateInput
          size="sm"
          aria-label={t('divisionOn')}
          placeholder={t('divisionOn')}
          value={shelf.on}
          onChange={shelf.showDay}
        />
      </ShelfBar>
      {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {shelf.on && <DivisionTree on={shelf.on} shelf={shelf} />}
      {data && !shelf.on && (
        <Section flush>
          <EntryTree
            label={t('part.territories')}
            shelf={shelf}
            rows={rows}
            idOf={(row) => row.code}
            parentOf={(row) => row.parentCode}
            textOf={(row) => `${row.name.kk} ${row.name.ru} ${row.code}`}
            isShown={shelf.isShown}
            isFormer={(row) => !isInForce(row, today)}
            initiallyUnfolded={[...rootsOf(rows), ...(home ? [home] : [])]}
            nameOf={(row, isStrong) => (
              <span className={isStrong ? classes.strong : undefined}>
                <FoundText text={formats.name(row.name)} words={shelf.text} />
              </span>
            )}
            columns={[
              { id: 'code', title: t('kato'), cell: (row) => <Kato row={row} words={shelf.text} /> },
              {
                id: 'kind',
                title: t('kind'),
                cell: (row) => <TerritoryKind kind={row.kind} />,
                isOptional: true,
              },
              {
                id: 'residents',
                title: t('residents'),
                align: 'end',
                isOptional: true,
                cell: (row) => (row.residents === null ? '' : formats.number(row.residents)),
              },
              { id: 'point', title: t('point'), cell: pointOf, isOptional: true },
              {
                id: 'validity',
                title: t('inForceOn'),
                cell: (row) => <ValidityText row={row} />,
                isOptional: true,
              },
            ]}
          />
        </Section>
      )}
      {data && shelf.entry && (
        <TerritoryDrawer
          key={shelf.entry}
          entry={byCode.get(shelf.entry) ?? null}
          onClose={() => shelf.open(null)}
        />
      )}
    </Page>
  );
}

function Kato({ row, words }: { row: Territory; words: string }) {
  return (
    <span className={classes.code}>
      <FoundText text={row.code} words={words} />
    </span>
  );
}

function pointOf({ lat, lon }: Territory) {
  if (lat === null || lon === null) return '';
  return <span className={classes.code}>{`${lat.toFixed(2)}, ${lon.toFixed(2)}`}</span>;
}

function rootsOf(rows: readonly Territory[]): string[] {
  return rows.filter(({ parentCode }) => parentCode === null).map(({ code }) => code);
}

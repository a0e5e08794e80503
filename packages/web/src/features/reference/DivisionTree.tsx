import { useQuery } from '@apollo/client/react';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../ui/Section.tsx';
import { EntryTree } from './EntryTree.tsx';
import { FoundText } from './FoundText.tsx';
import { DivisionOnDocument } from './reference.generated.ts';
import classes from './Shelf.module.css';
import { TerritoryKind } from './TerritoryKind.tsx';
import type { ShelfFilter } from './useShelfFilter.ts';

/** The country as it was divided on a day: old reports name regions that belong to others now. */
export function DivisionTree({ on, shelf }: { on: string; shelf: ShelfFilter }) {
  const t = useT('reference');
  const formats = useFormats();
  const { data, error, refetch } = useQuery(DivisionOnDocument, { variables: { on } });
  const rows = data?.divisionOn ?? [];
  return (
    <>
      {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {data && (
        <Section flush>
          <EntryTree
            key={on}
            label={t('part.territories')}
            shelf={{ ...shelf, open: () => undefined }}
            rows={rows}
            idOf={(row) => row.code}
            parentOf={(row) => row.parentCode}
            textOf={(row) => `${row.name.kk} ${row.name.ru} ${row.code}`}
            isShown={() => true}
            isFormer={() => false}
            initiallyUnfolded={rows.filter(({ level }) => level === 0).map(({ code }) => code)}
            nameOf={(row, isStrong) => (
              <span className={isStrong ? classes.strong : undefined}>
                <FoundText text={formats.name(row.name)} words={shelf.text} />
              </span>
            )}
            columns={[
              {
                id: 'code',
                title: t('kato'),
                cell: (row) => (
                  <span className={classes.code}>
                    <FoundText text={row.code} words={shelf.text} />
                  </span>
                ),
              },
              {
                id: 'kind',
                title: t('kind'),
                cell: (row) => <TerritoryKind kind={row.kind} />,
                isOptional: true,
              },
            ]}
          />
        </Section>
      )}
    </>
  );
}

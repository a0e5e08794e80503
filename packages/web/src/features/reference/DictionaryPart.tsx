import { useQuery } from '@apollo/client/react';
import { foldText } from '@tyndau/domain/text/normalise';
import { useParams } from 'react-router';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { isInForce } from '../../components/inForce.ts';
import { Page } from '../../components/Page.tsx';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useLanguage, useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Section } from '../../ui/Section.tsx';
import { DictionaryDrawer } from './DictionaryDrawer.tsx';
import { useDictionaryTitles } from './dictionaryTitles.ts';
import { FoundText } from './FoundText.tsx';
import { MarkBadge } from './MarkBadge.tsx';
import { DictionaryEntriesDocument, type DictionaryEntryFieldsFragment } from './reference.generated.ts';
import classes from './Shelf.module.css';
import { ShelfBar } from './ShelfBar.tsx';
import { type ShelfFilter, useShelfFilter } from './useShelfFilter.ts';
import { ValidityText } from './ValidityText.tsx';

export type Entry = DictionaryEntryFieldsFragment;

/** One small dictionary: its values in order, and how sure each is. */
export function DictionaryPart() {
  const { name = '' } = useParams();
  // A new dictionary is a new shelf: what was typed in the search of the other one stays with it.
  return <OneDictionary key={name} name={name} />;
}

function OneDictionary({ name }: { name: string }) {
  const t = useT('reference');
  const words = useT('words');
  const { may } = useViewer();
  const titles = useDictionaryTitles();
  const shelf = useShelfFilter();
  const { data, error, refetch } = useQuery(DictionaryEntriesDocument);
  const all = (data?.dictionaries ?? [])
    .filter(({ dictionary }) => dictionary === name)
    .sort((one, other) => one.position - other.position);
  const wanted = foldText(shelf.text).split(' ').filter(Boolean);
  const rows = all.filter((row) => shelf.isShown(row) && wanted.every((word) => folded(row).includes(word)));
  return (
    <Page title={titles(name)} aside={data && t('entries', { count: rows.length })}>
      <ShelfBar shelf={shelf} mayAdd={may('dictionary.edit')} />
      {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {data && (
        <Section flush>
          {rows.length === 0 ? (
            <EmptyState title={words('table.empty')} hint={t('emptyHint')} />
          ) : (
            <EntryLines rows={rows} shelf={shelf} />
          )}
        </Section>
      )}
      {data && shelf.entry && (
        <DictionaryDrawer
          key={shelf.entry}
          dictionary={name}
          entry={all.find(({ code }) => code === shelf.entry) ?? null}
          nextPosition={(all.at(-1)?.position ?? 0) + 10}
          onClose={() => shelf.open(null)}
        />
      )}
    </Page>
  );
}

function EntryLines({ rows, shelf }: { rows: readonly Entry[]; shelf: ShelfFilter }) {
  const t = useT('reference');
  const language = useLanguage();
  const { today } = useViewer();
  const [first, second] = language === 'kk' ? (['kk', 'ru'] as const) : ([language, 'kk'] as const);
  return (
    <div className={classes.scroll}>
      <table className={classes.lines}>
        <thead>
          <tr>
            <th scope="col">{t(`tongue.${first}`)}</th>
            <th scope="col" className={classes.optional}>
              {t(`tongue.${second}`)}
            </th>
            <th scope="col">{t('sureness')}</th>
            <th scope="col" className={classes.optional}>
              {t('code')}
            </th>
            <th scope="col" className={classes.optional}>
              {t('inForceOn')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.code}
              data-open={shelf.entry === row.code || undefined}
              data-former={!isInForce(row, today) || undefined}
              onClick={() => shelf.open(row.code)}
            >
              <td>
                <button type="button" className={classes.name}>
                  <FoundText text={row.name[first]} words={shelf.text} />
                </button>
              </td>
              <td className={classes.optional}>
                <FoundText text={row.name[second]} words={shelf.text} />
              </td>
              <td title={row.authority}>
                <MarkBadge mark={row.mark} /> <span className={classes.quiet}>{row.authority}</span>
              </td>
              <td className={`${classes.code} ${classes.optional}`}>{row.code}</td>
              <td className={classes.optional}>
                <ValidityText row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function folded({ name, code }: Entry): string {
  return foldText(`${name.kk} ${name.ru} ${code}`);
}

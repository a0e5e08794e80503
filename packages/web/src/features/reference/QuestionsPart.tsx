import { useQuery } from '@apollo/client/react';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { isInForce } from '../../components/inForce.ts';
import { Page } from '../../components/Page.tsx';
import { useReference } from '../../components/useReference.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useLanguage, useT } from '../../i18n/useT.ts';
import { Section } from '../../ui/Section.tsx';
import { EntryTree } from './EntryTree.tsx';
import { FoundText } from './FoundText.tsx';
import { QuestionDrawer } from './QuestionDrawer.tsx';
import { QuestionEntriesDocument, type QuestionEntryFragment } from './reference.generated.ts';
import classes from './Shelf.module.css';
import { ShelfBar } from './ShelfBar.tsx';
import { useShelfFilter } from './useShelfFilter.ts';
import { ValidityText } from './ValidityText.tsx';

export type Question = QuestionEntryFragment;

const none: readonly Question[] = [];

/** The nature of the question in three levels, with the words it is found by and the bodies competent for it. */
export function QuestionsPart() {
  const t = useT('reference');
  const formats = useFormats();
  const language = useLanguage();
  const reference = useReference();
  const { may, today } = useViewer();
  const shelf = useShelfFilter();
  const { data, error, refetch } = useQuery(QuestionEntriesDocument);
  const rows = data?.questions ?? none;
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const keywordsOf = (row: Question) => (language === 'kk' ? row.keywordsKk : row.keywordsRu);
  return (
    <Page title={t('part.questions')} aside={data && t('entries', { count: rows.length })}>
      <ShelfBar shelf={shelf} mayAdd={may('dictionary.edit')} />
      {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {data && (
        <Section flush>
          <EntryTree
            label={t('part.questions')}
            shelf={shelf}
            rows={rows}
            idOf={(row) => row.code}
            parentOf={(row) => row.parentCode}
            textOf={(row) =>
              [row.name.kk, row.name.ru, row.code, ...row.keywordsKk, ...row.keywordsRu].join(' ')
            }
            isShown={shelf.isShown}
            isFormer={(row) => !isInForce(row, today)}
            initiallyUnfolded={[]}
            nameOf={(row, isStrong) => (
              <>
                <span className={classes.code}>{row.code}</span>{' '}
                <span className={isStrong && row.level === 1 ? classes.strong : undefined}>
                  <FoundText text={formats.name(row.name)} words={shelf.text} />
                </span>
              </>
            )}
            columns={[
              {
                id: 'keywords',
                title: t('keywords'),
                isOptional: true,
                cell: (row) => (
                  <span className={classes.quiet}>
                    <FoundText text={keywordsOf(row).join(', ')} words={shelf.text} />
                  </span>
                ),
              },
              {
                id: 'bodies',
                title: t('competentBodies'),
                isOptional: true,
                cell: (row) => (
                  <span className={classes.quiet}>{row.bodyIds.map(reference.bodyShortName).join(', ')}</span>
                ),
              },
              {
                id: 'validity',
                title: t('inForceOn'),
                isOptional: true,
                cell: (row) => <ValidityText row={row} />,
              },
            ]}
          />
        </Section>
      )}
      {data && shelf.entry && (
        <QuestionDrawer
          key={shelf.entry}
          entry={byCode.get(shelf.entry) ?? null}
          onClose={() => shelf.open(null)}
        />
      )}
    </Page>
  );
}

import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { Link } from 'react-router';
import { FaultNotice } from '../../../components/FaultNotice.tsx';
import { useFormats } from '../../../i18n/useFormats.ts';
import { useLanguage, useT } from '../../../i18n/useT.ts';
import { paths } from '../../../paths.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Section } from '../../../ui/Section.tsx';
import classes from './Linear.module.css';
import { LinearPreviewDocument } from './linear.generated.ts';
import type { LinearQuestion } from './linearQuestion.ts';

const REST_MS = 300;

/** The first rows, as the file will have them, and how many there will be. */
export function LinearPreview({ question }: { question: LinearQuestion }) {
  const t = useT('linear');
  const formats = useFormats();
  const language = useLanguage();
  const [asked] = useDebouncedValue(question, REST_MS);
  const { data, previousData, error, loading } = useQuery(LinearPreviewDocument, {
    variables: { ...asked, columns: [...asked.columns], language },
    skip: asked.columns.length === 0,
    fetchPolicy: 'cache-and-network',
  });
  if (error) return <FaultNotice error={error} />;
  const preview = (data ?? previousData)?.linearPreview;
  if (!preview) return null;
  return (
    <Section
      title={t('preview')}
      hint={t('rows', { count: preview.total, shown: formats.number(preview.total) })}
      flush
    >
      {preview.leftOut > 0 && <Notice tone="neutral">{t('leftOut', { count: preview.leftOut })}</Notice>}
      {preview.total === 0 ? (
        <EmptyState title={t('nothing')} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled must be reached by keys
        <section className={classes.preview} aria-busy={loading} aria-label={t('title')} tabIndex={0}>
          <table className={classes.table}>
            <thead>
              <tr>
                {preview.titles.map((title) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {preview.rows.map(({ id, cells }) => (
                <tr key={id}>
                  {cells.map((cell, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: cells have no name but their column
                    <td key={at} title={cell}>
                      {at === 0 ? <Link to={paths.appeal(id)}>{cell || '—'}</Link> : cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Section>
  );
}

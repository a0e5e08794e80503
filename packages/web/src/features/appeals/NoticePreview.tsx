import { useQuery } from '@apollo/client/react';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { useT } from '../../i18n/useT.ts';
import classes from './Card.module.css';
import { PreviewNoticeDocument, type PreviewNoticeQueryVariables } from './paths.generated.ts';

/** The notice as it would be issued now, in the languages the applicant reads. */
export function NoticePreview({ input }: { input: PreviewNoticeQueryVariables['input'] }) {
  const t = useT('paths');
  const { data, previousData, error } = useQuery(PreviewNoticeDocument, {
    variables: { input },
    fetchPolicy: 'network-only',
  });
  if (error) return <FaultNotice error={error} />;
  const texts = (data ?? previousData)?.previewNotice ?? [];
  return (
    <section aria-label={t('preview')} aria-busy={!data}>
      {texts.map(({ language, title, text }) => (
        <article key={language} lang={language} className={classes.letter}>
          <h3>{title}</h3>
          <div>{text}</div>
        </article>
      ))}
    </section>
  );
}

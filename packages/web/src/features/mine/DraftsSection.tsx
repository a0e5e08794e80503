import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { forgetDraftHere } from '../../components/useDraft.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../ui/Section.tsx';
import { draftPlace, draftWords } from './draftPlace.ts';
import classes from './Mine.module.css';
import { DiscardMyDraftDocument, MyDraftsDocument, type MyDraftsQuery } from './mine.generated.ts';

/** What was typed and not sent; each goes on where it was begun. */
export function DraftsSection() {
  const t = useT('mine');
  const { data, error, refetch } = useQuery(MyDraftsDocument, { fetchPolicy: 'cache-and-network' });
  const drafts = data?.drafts ?? [];
  return (
    <Section title={t('drafts')} hint={t('draftsHint')} flush>
      {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {data && drafts.length === 0 && <div className={classes.empty}>{t('noDrafts')}</div>}
      <ul className={classes.list}>
        {drafts.map((draft) => (
          <DraftLine key={draft.key} draft={draft} onGone={() => void refetch()} />
        ))}
      </ul>
    </Section>
  );
}

interface LineProps {
  draft: MyDraftsQuery['drafts'][number];
  onGone: () => void;
}

function DraftLine({ draft: { key, payload, updatedAt }, onGone }: LineProps) {
  const t = useT('mine');
  const words = useT('words');
  const formats = useFormats();
  const discarding = useMutationWithRefusals(DiscardMyDraftDocument, (data) => data.discardDraft);
  const { kind, to } = draftPlace(key);
  const name = t(`kind.${kind}`);
  const about = draftWords(payload);
  async function discard() {
    if (!(await discarding.run({ key }))) return;
    forgetDraftHere(key);
    onGone();
  }
  return (
    <li className={classes.line}>
      <div className={classes.what}>
        <span className={classes.name}>{about || name}</span>
        <span className={classes.soft}>
          {about ? `${name} · ` : ''}
          {formats.dateTime(updatedAt)}
        </span>
      </div>
      <div className={classes.buttons}>
        {to !== null && (
          <Button component={Link} to={to} size="compact-sm" aria-label={`${t('goOn')}: ${about || name}`}>
            {t('goOn')}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="default"
          loading={discarding.isSending}
          aria-label={`${words('draft.discard')}: ${about || name}`}
          onClick={() => void discard()}
        >
          {words('draft.discard')}
        </Button>
      </div>
    </li>
  );
}

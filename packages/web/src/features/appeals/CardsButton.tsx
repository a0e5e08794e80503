import { useApolloClient } from '@apollo/client/react';
import { Button } from '@mantine/core';
import type { RowSelection } from '../../components/useRowSelection.ts';
import { useLanguage, useT } from '../../i18n/useT.ts';
import { AppealIdsDocument } from './bulk.generated.ts';
import type { ListQuestion } from './bulkScope.ts';

/** So many sheets go into one file. */
const MOST_CARDS = 100;

interface Props {
  selection: RowSelection;
  question: ListQuestion;
  count: number;
}

/** Registration cards of the chosen as one PDF, in a window of its own. */
export function CardsButton({ selection, question, count }: Props) {
  const t = useT('bulk');
  const language = useLanguage() === 'kk' ? 'kk' : 'ru';
  const client = useApolloClient();
  const isTooMany = count > MOST_CARDS;
  async function print() {
    // Opened before anything is asked, as long as the browser still knows that somebody pressed a button.
    const sheet = window.open('about:blank', '_blank');
    const ids = selection.isAll ? await idsOfList() : [...selection.ids];
    const address = `/api/cards.pdf?language=${language}&ids=${ids.join(',')}`;
    if (sheet) sheet.location.href = address;
  }
  async function idsOfList(): Promise<string[]> {
    const { data } = await client.query({
      query: AppealIdsDocument,
      variables: { ...question, offset: 0, limit: MOST_CARDS + selection.ids.size },
      fetchPolicy: 'network-only',
    });
    return (data?.appealIds ?? []).map(String).filter((id) => selection.has(id));
  }
  return (
    <Button
      size="compact-sm"
      variant="default"
      {...(isTooMany ? { 'data-disabled': true, 'aria-disabled': true } : {})}
      title={isTooMany ? t('cardsMost', { most: MOST_CARDS }) : t('cards')}
      onClick={() => !isTooMany && void print()}
    >
      {t('cards')}
    </Button>
  );
}

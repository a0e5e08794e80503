import { useQuery } from '@apollo/client/react';
import { Pagination } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { UnreadMessagesDocument } from './electronic.generated.ts';
import { UnreadMessageCard } from './UnreadMessageCard.tsx';

const PAGE = 20;

/** Messages of other systems that could not be read: each is completed by a person or put aside with a reason. */
export function UnreadPage() {
  const t = useT('electronic');
  const intake = useT('intake');
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useQuery(UnreadMessagesDocument, {
    variables: { page, pageSize: PAGE },
    fetchPolicy: 'cache-and-network',
  });
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  const messages = data?.electronicMessages.items ?? [];
  const pages = Math.ceil((data?.electronicMessages.total ?? 0) / PAGE);
  // The last message of the last page was decided: the page before is now the last.
  if (page > pages && pages > 0) setPage(pages);
  return (
    <Page
      title={t('unread.title')}
      crumbs={[{ label: intake('title'), to: paths.intakes() }]}
      aside={data ? t('unread.total', { count: data.electronicMessages.total }) : null}
    >
      {data?.electronicMessages.total === 0 && (
        <EmptyState title={t('unread.empty')} hint={t('unread.emptyHint')} />
      )}
      {messages.map((message) => (
        <UnreadMessageCard
          key={message.id}
          message={message}
          onDecided={(said) => {
            notifications.show({ message: said, color: 'moss' });
            void refetch();
          }}
        />
      ))}
      {pages > 1 && (
        <Pagination
          total={pages}
          value={Math.min(page, pages)}
          onChange={setPage}
          getControlProps={(control) => ({
            'aria-label': t(control === 'next' ? 'unread.next' : 'unread.previous'),
          })}
        />
      )}
    </Page>
  );
}

import { useQuery } from '@apollo/client/react';
import { notifications } from '@mantine/notifications';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { UnreadMessagesDocument } from './electronic.generated.ts';
import { UnreadMessageCard } from './UnreadMessageCard.tsx';

/** Messages of other systems that could not be read: each is completed by a person or put aside with a reason. */
export function UnreadPage() {
  const t = useT('electronic');
  const intake = useT('intake');
  const { data, error, refetch } = useQuery(UnreadMessagesDocument, {
    variables: { page: 1, pageSize: 20 },
    fetchPolicy: 'cache-and-network',
  });
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  const messages = data?.electronicMessages.items ?? [];
  return (
    <Page
      title={t('unread.title')}
      crumbs={[{ label: intake('title'), to: paths.intakes() }]}
      aside={data ? t('unread.total', { count: data.electronicMessages.total }) : null}
    >
      {data && messages.length === 0 && <EmptyState title={t('unread.empty')} hint={t('unread.emptyHint')} />}
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
    </Page>
  );
}

import { useQuery } from '@apollo/client/react';
import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { UnreadCountDocument } from './intake.generated.ts';

/** The way to what machines brought and nobody could read. */
export function UnreadLink() {
  const t = useT('electronic');
  const { data } = useQuery(UnreadCountDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <Anchor component={Link} to={paths.unreadMessages()} size="sm">
      {t('unread.link', { count: data?.electronicMessages.total ?? 0 })}
    </Anchor>
  );
}

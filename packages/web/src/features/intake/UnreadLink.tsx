import { useQuery } from '@apollo/client/react';
import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { UnreadCountDocument } from './intake.generated.ts';

/** The way to what machines brought and nobody could read. */
export function UnreadLink() {
  const t = useT('electronic');
  const { data } = useQuery(UnreadCountDocument, { fetchPolicy: 'cache-and-network' });
  const count = data?.electronicMessages.total ?? 0;
  const words = t('unread.link', { count });
  return (
    <Anchor component={Link} to={paths.unreadMessages()} size="sm">
      {count > 0 ? <StateBadge tone="attention">{words}</StateBadge> : words}
    </Anchor>
  );
}

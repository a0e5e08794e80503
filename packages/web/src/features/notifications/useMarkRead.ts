import { useMutation } from '@apollo/client/react';
import { useCallback } from 'react';
import { ViewerQueryDocument } from '../../components/viewer.generated.ts';
import { MarkNotificationsReadDocument, NotificationsQueryDocument } from './notifications.generated.ts';

/** Marks as read, and lets the bell and the lists count again. */
export function useMarkRead(): (ids: readonly number[]) => void {
  const [mark] = useMutation(MarkNotificationsReadDocument, {
    refetchQueries: [ViewerQueryDocument, NotificationsQueryDocument],
  });
  return useCallback(
    (ids) => {
      if (ids.length > 0) void mark({ variables: { ids: [...ids] } });
    },
    [mark],
  );
}

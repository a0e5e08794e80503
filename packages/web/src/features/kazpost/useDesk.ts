import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useViewer } from '../../components/ViewerContext.tsx';
import { DeliveryDesk } from './deliveryDesk.ts';
import {
  type PostalDeliveryDetailsQuery,
  PostalScansSinceDocument,
  RecordPostalScansDocument,
} from './kazpost.generated.ts';
import { openScanQueue } from './scanQueue.ts';

type Details = NonNullable<PostalDeliveryDetailsQuery['postalDelivery']>;

/** How often the desk asks what the other clerk has scanned. */
const ASK_EVERY_MS = 4000;

/** The desk of one delivery, alive while the page is. */
export function useDesk(details: Details): DeliveryDesk {
  const client = useApolloClient();
  const { viewer } = useViewer();
  const [desk] = useState(
    () =>
      new DeliveryDesk({
        details,
        userId: viewer.id,
        queue: openScanQueue(viewer.id, details.id),
        send: async (scans, after) => {
          const input = scans.map(({ scannedById: _, ...scan }) => scan);
          const { data } = await client.mutate({
            mutation: RecordPostalScansDocument,
            variables: { deliveryId: details.id, scans: input, after },
            fetchPolicy: 'no-cache',
          });
          if (!data) throw new Error('The server gave no answer');
          return data.recordPostalScans;
        },
      }),
  );
  useEffect(() => {
    const wake = () => void desk.flush();
    window.addEventListener('online', wake);
    const ask = setInterval(async () => {
      const { head, isOffline } = desk.view();
      if (document.hidden || isOffline || head.state !== 'open') return;
      const { data } = await client
        .query({
          query: PostalScansSinceDocument,
          variables: { id: details.id, after: head.version },
          fetchPolicy: 'no-cache',
        })
        .catch(() => ({ data: null }));
      desk.merge(data?.postalDelivery);
    }, ASK_EVERY_MS);
    return () => {
      window.removeEventListener('online', wake);
      clearInterval(ask);
    };
  }, [client, desk, details.id]);
  return desk;
}

/** The desk as it is now; drawn anew at every change. */
export function useDeskView(desk: DeliveryDesk) {
  return useSyncExternalStore(desk.subscribe, desk.view);
}

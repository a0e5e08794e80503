import type { PageRoute } from '../../components/pageRoutes.tsx';

/** The pages of the courier's envelopes. */
export const kazpostRoutes: readonly PageRoute[] = [
  {
    path: 'kazpost',
    lazy: async () => ({ Component: (await import('./DeliveriesPage.tsx')).DeliveriesPage }),
  },
  {
    path: 'kazpost/new',
    lazy: async () => ({ Component: (await import('./NewDeliveryPage.tsx')).NewDeliveryPage }),
  },
  {
    path: 'kazpost/:deliveryId',
    lazy: async () => ({ Component: (await import('./DeliveryPage.tsx')).DeliveryPage }),
  },
];

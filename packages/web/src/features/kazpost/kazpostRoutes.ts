import type { RouteObject } from 'react-router';

/** The pages of the courier's envelopes. */
export const kazpostRoutes: RouteObject[] = [
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

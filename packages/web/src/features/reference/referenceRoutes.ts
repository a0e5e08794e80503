import type { PageRoute } from '../../components/pageRoutes.tsx';

/** The shelves of the reference room; each is a chunk of its own. */
export const referenceRoutes: readonly PageRoute[] = [
  { index: true, lazy: async () => ({ Component: (await import('./FirstShelf.tsx')).FirstShelf }) },
  {
    path: 'territories',
    lazy: async () => ({ Component: (await import('./TerritoriesPart.tsx')).TerritoriesPart }),
  },
  {
    path: 'residents',
    lazy: async () => ({ Component: (await import('./ResidentsPart.tsx')).ResidentsPart }),
  },
  {
    path: 'boundaries',
    lazy: async () => ({ Component: (await import('./BoundariesPart.tsx')).BoundariesPart }),
  },
  { path: 'bodies', lazy: async () => ({ Component: (await import('./BodiesPart.tsx')).BodiesPart }) },
  {
    path: 'questions',
    lazy: async () => ({ Component: (await import('./QuestionsPart.tsx')).QuestionsPart }),
  },
  { path: 'terms', lazy: async () => ({ Component: (await import('./TermsPart.tsx')).TermsPart }) },
  { path: 'calendar', lazy: async () => ({ Component: (await import('./CalendarPart.tsx')).CalendarPart }) },
  {
    path: 'templates',
    lazy: async () => ({ Component: (await import('./TemplatesPart.tsx')).TemplatesPart }),
  },
  { path: 'trust', lazy: async () => ({ Component: (await import('./TrustPart.tsx')).TrustPart }) },
  { path: 'settings', lazy: async () => ({ Component: (await import('./SettingsPart.tsx')).SettingsPart }) },
  {
    path: 'dictionaries/:name',
    lazy: async () => ({ Component: (await import('./DictionaryPart.tsx')).DictionaryPart }),
  },
];

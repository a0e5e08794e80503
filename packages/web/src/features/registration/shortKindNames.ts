import type { ApplicantKind } from '@tyndau/domain/appeals/vocabulary';
import type { Localized } from '@tyndau/domain/kernel/localized';

/** As clerks say it: the three stand side by side above the form. */
export const shortKindNames: Record<ApplicantKind, Localized> = {
  naturalPerson: { kk: 'Жеке тұлға', ru: 'Физлицо', en: 'Person' },
  legalEntity: { kk: 'Заңды тұлға', ru: 'Юрлицо', en: 'Company' },
  soleEntrepreneur: { kk: 'Дара кәсіпкер', ru: 'ИП', en: 'Entrepreneur' },
};

import { useMemo } from 'react';
import { useFieldLabels } from '../../i18n/useFieldLabels.ts';
import { useT } from '../../i18n/useT.ts';

/** Names of the inputs for the summary of refusals. */
export function useRegistrationLabels(): Readonly<Record<string, string>> {
  const t = useT('registration');
  const fields = useFieldLabels();
  return useMemo(
    () => ({
      ...fields,
      'applicant.kind': t('field.applicantKind'),
      'applicant.iin': t('field.iin'),
      'applicant.bin': t('field.bin'),
      'applicant.lastName': t('field.lastName'),
      'applicant.organisationName': t('field.organisationName'),
      'applicant.territoryCode': t('field.territory'),
      'applicant.address': t('field.address'),
      'applicant.phone': t('field.phone'),
      'applicant.email': t('field.email'),
      questionCode: t('field.question'),
      territoryCode: t('field.place'),
      annotation: t('field.annotation'),
      complainedBodyId: t('field.complainedBody'),
      bodyId: t('field.body'),
      coBodyIds: t('field.coBodies'),
      isAnonymous: t('field.anonymous'),
      cardId: t('field.card'),
    }),
    [t, fields],
  );
}

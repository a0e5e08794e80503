import { officeDate } from '@tyndau/domain/calendar/officeZone';
import { type LikeLetterLineFragment, LikeLettersDocument } from './likeness.generated.ts';
import type { RegistrationValues } from './registrationValues.ts';
import { useWhileTyping } from './useWhileTyping.ts';

const FEWEST_SIGNS = 15;
const none: readonly LikeLetterLineFragment[] = [];

/** Earlier letters that this one may repeat, asked anew as it is typed. */
export function useLikeLetters(
  values: RegistrationValues,
  receivedAt: string | null,
): readonly LikeLetterLineFragment[] {
  const { annotation, text, form, questionCode, isAnonymous, applicantKind } = values;
  const isCompany = applicantKind === 'legalEntity';
  const name = isCompany ? values.organisationName : `${values.lastName} ${values.firstName}`.trim();
  const person = isAnonymous
    ? {}
    : {
        iin: isCompany ? null : values.iin || null,
        bin: isCompany ? values.bin || null : null,
        name,
        address: values.address,
        phone: values.phone || null,
      };
  const letter = {
    ...person,
    questionCode,
    territoryCode: values.placeCode ?? values.territoryCode,
    annotation,
    text,
    form,
    receivedOn: receivedAt === null ? null : officeDate(receivedAt),
  };
  const isWorthAsking = `${annotation}${text}`.trim().length >= FEWEST_SIGNS;
  return useWhileTyping(LikeLettersDocument, isWorthAsking ? { letter } : null)?.likeLetters ?? none;
}

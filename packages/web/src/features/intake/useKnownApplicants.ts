import { useApolloClient } from '@apollo/client/react';
import { parseBin } from '@tyndau/domain/identity/bin';
import { parseIin } from '@tyndau/domain/identity/iin';
import { normalisePhone } from '@tyndau/domain/identity/phone';
import { useEffect, useState } from 'react';
import {
  ApplicantOfNumberDocument,
  ApplicantsOfPhoneDocument,
  type CounterApplicantFragment,
} from './intake.generated.ts';

const none: readonly CounterApplicantFragment[] = [];

/**
 * Whom the office knows under the number or the telephone being typed; the number decides, since a family shares one
 * telephone. Asks only when the number is whole.
 */
export function useKnownApplicants(iin: string, phone: string): readonly CounterApplicantFragment[] {
  const client = useApolloClient();
  const [found, setFound] = useState(none);
  const number = parseIin(iin).ok || parseBin(iin).ok ? iin : '';
  const telephone = number === '' ? (normalisePhone(phone) ?? '') : '';

  useEffect(() => {
    setFound(none);
    if (number === '' && telephone === '') return;
    let isCurrent = true;
    const asked =
      number === ''
        ? client
            .query({ query: ApplicantsOfPhoneDocument, variables: { phone: telephone } })
            .then(({ data }) => data?.applicantsByPhone ?? none)
        : client
            .query({ query: ApplicantOfNumberDocument, variables: { iin: number } })
            .then(({ data }) => (data?.applicantByIin.applicant ? [data.applicantByIin.applicant] : none));
    // Without the network the letter is typed by hand.
    asked.then((people) => isCurrent && setFound(people)).catch(() => null);
    return () => {
      isCurrent = false;
    };
  }, [client, number, telephone]);

  return found;
}

import { useApolloClient } from '@apollo/client/react';
import { plainDate } from '@tyndau/domain/calendar/plainDate';
import { parseBin } from '@tyndau/domain/identity/bin';
import { judgeIin } from '@tyndau/domain/identity/iin';
import { useEffect, useRef, useState } from 'react';
import { useViewer } from '../../components/ViewerContext.tsx';
import { ApplicantByIinDocument, type ApplicantByIinQuery } from './registration.generated.ts';
import type { ApplicantValues } from './registrationValues.ts';

export type ApplicantLookup = ApplicantByIinQuery['applicantByIin'];
export type KnownApplicant = NonNullable<ApplicantLookup['applicant']>;
export type EarlierReception = KnownApplicant['receptions'][number];

/**
 * Asks the office about the person as soon as the twelfth digit is typed. `onFound` fills the form; it is called once
 * for each number, never again over what the registrar has put right.
 */
export function useApplicantLookup(number: string, onFound: (lookup: ApplicantLookup) => void) {
  const client = useApolloClient();
  const [lookup, setLookup] = useState<ApplicantLookup | null>(null);
  const [isAsking, setAsking] = useState(false);
  const told = useRef(onFound);
  told.current = onFound;
  const { today } = useViewer();
  const isComplete = number.length === 12 && (judgeIin(number, plainDate(today)).ok || parseBin(number).ok);

  useEffect(() => {
    setLookup(null);
    if (!isComplete) return;
    let isCurrent = true;
    setAsking(true);
    client
      .query({ query: ApplicantByIinDocument, variables: { iin: number }, fetchPolicy: 'network-only' })
      .then(({ data }) => {
        if (!isCurrent || !data) return;
        setLookup(data.applicantByIin);
        told.current(data.applicantByIin);
      })
      // Without the network the card is typed by hand; nothing is lost.
      .catch(() => null)
      .finally(() => isCurrent && setAsking(false));
    return () => {
      isCurrent = false;
      setAsking(false);
    };
  }, [client, number, isComplete]);

  return { lookup, isAsking };
}

/** The base section as the office knows it; contacts typed at the counter are newer than those of the archive. */
export function valuesOfKnown(known: KnownApplicant, typed: ApplicantValues): Partial<ApplicantValues> {
  return {
    lastName: known.lastName,
    firstName: known.firstName,
    patronymic: known.patronymic,
    organisationName: known.organisationName,
    headName: known.headName,
    birthOn: known.birthOn,
    sex: known.sex,
    citizenship: known.citizenship,
    socialStatus: known.socialStatus,
    occupation: known.occupation,
    privilege: known.privilege,
    territoryCode: typed.territoryCode ?? known.territory?.code ?? null,
    address: typed.address || known.address,
    phone: typed.phone || (known.phone ?? ''),
    email: typed.email || (known.email ?? ''),
  };
}

/** What the number alone tells of a person who is new to the office. */
export function valuesOfNumber({ birthOn, sex }: ApplicantLookup): Partial<ApplicantValues> {
  return { ...(birthOn ? { birthOn } : {}), ...(sex ? { sex } : {}) };
}

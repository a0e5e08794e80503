import { registrationRefusals } from '@tyndau/domain/appeals/registrationChecks';
import type { RefusalView } from '../../components/useMutationWithRefusals.ts';
import type { RegistrationValues } from './registrationValues.ts';
import { namesSomebody, receivedAtOf } from './toRegisterInput.ts';

/**
 * Everything that is wrong with the card by the same law that the office asks, before it is sent: all at once, and without
 * waiting for the network. The office checks again and has the last word.
 */
export function refusalsAtOnce(values: RegistrationValues, now: string): RefusalView[] {
  const { applicantKind: kind, iin, bin, lastName, firstName, organisationName, address } = values;
  const isCompany = kind === 'legalEntity';
  const isComplaint = namesSomebody(values);
  const refusals = registrationRefusals(
    {
      ...values,
      receivedAt: receivedAtOf(values) ?? now,
      applicant: {
        kind,
        iin: isCompany || values.isAnonymous ? null : iin,
        bin: isCompany && !values.isAnonymous ? bin : null,
        lastName,
        firstName,
        organisationName,
        address,
      },
      complainedBodyId: isComplaint ? values.complainedBodyId : null,
      complainedPerson: isComplaint ? values.complainedPerson : '',
    },
    now,
  ).map(({ code, field, params }) => refusalView(code, field ?? null, params ?? {}));
  return values.questionCode ? refusals : [refusalView('REQUIRED', 'questionCode'), ...refusals];
}

function refusalView(code: string, field: string | null, params: unknown = {}): RefusalView {
  return { code, field, params, conflict: null };
}

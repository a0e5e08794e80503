import { isComplaintKind } from '@tyndau/domain/appeals/appealKinds';
import { utcOffsetAt } from '@tyndau/domain/calendar/officeZone';
import { instantOf, type PlainDate } from '@tyndau/domain/calendar/plainDate';
import type { RegisterAppealInput } from './registration.generated.ts';
import type { RegistrationValues } from './registrationValues.ts';

interface Sending {
  readonly idempotencyKey: string;
  readonly intakeId: number | null;
  /** The body the letter goes to at once; null = it waits. */
  readonly bodyId: number | null;
}

/** The card as the window takes it: what does not belong to the chosen kind is left behind. */
export function toRegisterInput(
  values: RegistrationValues,
  { idempotencyKey, intakeId, bodyId }: Sending,
): RegisterAppealInput {
  const isComplaint = namesSomebody(values);
  return {
    idempotencyKey,
    intakeId,
    receivedAt: intakeId === null ? receivedAtOf(values) : null,
    applicant: applicantOf(values),
    cardId: values.isAnonymous ? null : values.cardId,
    repeatOfId: values.isAnonymous ? null : values.repeatOfId,
    likeness: values.likeness,
    source: values.source,
    form: values.form,
    type: values.type,
    kind: values.kind,
    character: values.character,
    signatories: values.signatories,
    language: values.language,
    addresseeBodyId: values.addresseeBodyId,
    category: values.category,
    strategicTopic: values.category === 'strategic' ? values.strategicTopic : null,
    questionCode: values.questionCode ?? '',
    territoryCode: values.placeCode,
    annotation: values.annotation.trim(),
    text: values.text.trim(),
    sheets: values.sheets,
    isAnonymous: values.isAnonymous,
    reportsCrime: values.reportsCrime,
    higherSource: values.higherSource,
    coverNumber: values.higherSource ? values.coverNumber.trim() || null : null,
    coverOn: values.higherSource ? values.coverOn : null,
    complainedBodyId: isComplaint ? values.complainedBodyId : null,
    complainedPerson: isComplaint ? values.complainedPerson.trim() || null : null,
    complainedPost: isComplaint ? values.complainedPost.trim() || null : null,
    fileHashes: values.files.map(({ hash, name }) => ({ hash, name })),
    route:
      bodyId === null
        ? null
        : { bodyId, coBodyIds: [...values.coBodyIds], resolution: values.resolution.trim() || null },
    controlLevel: values.controlLevel,
  };
}

/** Whether the card must say whom it is about: by kind of the law or by category of the department. */
export function namesSomebody({ kind, category }: Pick<RegistrationValues, 'kind' | 'category'>): boolean {
  return category === 'complaint' || isComplaintKind(kind);
}

/** The moment of receipt that was typed by the office's clock; null = now. */
export function receivedAtOf({
  receivedOn,
  receivedTime,
}: Pick<RegistrationValues, 'receivedOn' | 'receivedTime'>): string | null {
  if (!receivedOn) return null;
  const time = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/.exec(receivedTime.trim());
  const clock = time ? `${time[1]?.padStart(2, '0')}:${time[2]}` : '09:00';
  const offset = utcOffsetAt(`${receivedOn}T12:00:00Z`);
  return new Date(instantOf(receivedOn as PlainDate, clock, offset)).toISOString();
}

function applicantOf(values: RegistrationValues): RegisterAppealInput['applicant'] {
  const { applicantKind: kind, territoryCode, address, phone, email } = values;
  if (values.isAnonymous) return { kind, territoryCode, address, phone: phone || null, email: email || null };
  const isCompany = kind === 'legalEntity';
  return {
    kind,
    iin: isCompany ? null : values.iin || null,
    bin: isCompany ? values.bin || null : null,
    ...(isCompany
      ? { organisationName: values.organisationName, headName: values.headName }
      : { lastName: values.lastName, firstName: values.firstName, patronymic: values.patronymic }),
    ...(kind === 'soleEntrepreneur' ? { organisationName: values.organisationName } : {}),
    representative: values.representative,
    birthOn: isCompany ? null : values.birthOn,
    sex: isCompany ? null : values.sex,
    citizenship: isCompany ? null : values.citizenship,
    socialStatus: isCompany ? null : values.socialStatus,
    occupation: isCompany ? null : values.occupation,
    privilege: isCompany ? null : values.privilege,
    territoryCode,
    address,
    phone: phone || null,
    email: email || null,
  };
}

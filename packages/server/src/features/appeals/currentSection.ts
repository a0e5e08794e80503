import type { RegistrationDecision } from '@tyndau/domain/appeals/registration';
import { fromPlainDate, fromPlainDateOrNull } from '../../db/dates.ts';
import type { Applicant } from '../../db/generated/client.ts';
import type { Office } from '../../office.ts';
import type { RegisterAppealInput } from './registerAppealInput.ts';

/**
 * District and region of a place: what the map counts by and visibility is bound to. A letter without a place, or about
 * a place elsewhere, belongs to the territory that registers it, or whoever registered it could never see it again.
 */
export function placeColumns(office: Office, territoryCode: string | null | undefined) {
  const path = territoryCode ? office.book.territoryPath(territoryCode) : [];
  const homeCode = office.viewer?.territoryCode;
  const home = homeCode ? office.book.territoryPath(homeCode) : [];
  const isElsewhere = home.length > 0 && !path.some((territory) => territory.code === homeCode);
  const counted = isElsewhere && home[0]?.level !== 0 ? home : path;
  const at = (level: number) => counted.find((territory) => territory.level === level)?.code ?? null;
  return { territoryCode: territoryCode ?? null, districtCode: at(2), regionCode: at(1) };
}

/** The columns of the current section, from what was typed and what the law decided. */
export function currentColumns(
  office: Office,
  input: RegisterAppealInput,
  decision: RegistrationDecision,
  applicant: Pick<Applicant, 'id' | 'displayName' | 'iin'> | null,
) {
  const dueOn = fromPlainDate(decision.dueOn);
  return {
    registeredOn: fromPlainDate(decision.registeredOn),
    registeredAt: office.now,
    registrarId: office.signedIn.id,
    source: input.source,
    form: input.form,
    type: input.type ?? null,
    kind: input.kind,
    character: input.character,
    signatories: input.signatories,
    language: input.language,
    addresseeBodyId: input.addresseeBodyId ?? null,
    category: input.category,
    strategicTopic: input.strategicTopic ?? null,
    questionCode: input.questionCode,
    ...placeColumns(office, input.territoryCode),
    annotation: input.annotation.trim(),
    text: input.text ?? '',
    sheets: input.sheets,
    isAnonymous: input.isAnonymous ?? false,
    reportsCrime: input.reportsCrime ?? false,
    higherSource: input.higherSource ?? null,
    coverNumber: input.coverNumber?.trim() || null,
    coverOn: fromPlainDateOrNull(input.coverOn),
    complainedBodyId: input.complainedBodyId ?? null,
    complainedPerson: input.complainedPerson?.trim() || null,
    complainedPost: input.complainedPost?.trim() || null,
    termRuleCode: decision.rule.code,
    dueOn,
    originalDueOn: dueOn,
    applicantId: applicant?.id ?? null,
    applicantName: applicant?.displayName ?? '',
    applicantIin: applicant?.iin ?? null,
    externalSystem: input.external?.system ?? null,
    externalId: input.external?.id ?? null,
    ...controlColumns(office, input.controlLevel),
  };
}

function controlColumns(office: Office, level: string | null | undefined) {
  if (!level) return {};
  return {
    controlLevel: level,
    controlSetById: office.signedIn.id,
    controlSetOn: fromPlainDate(office.today),
  };
}

import type { Localized } from '@tyndau/domain/kernel/localized';
import { fromPlainDateOrNull } from '../../db/dates.ts';
import type { Template } from '../../db/generated/client.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import {
  choiceRefusals,
  codeRefusals,
  nameRefusals,
  namesOf,
  type ValidityInput,
  validityRefusals,
  withoutUnsaid,
} from './referenceChecks.ts';
import { saveReference } from './saveReference.ts';

export interface TemplateToSave extends ValidityInput {
  readonly code: string;
  readonly version?: number | null | undefined;
  readonly purpose: string;
  readonly name: Localized;
  readonly bodyKk: string;
  readonly bodyRu: string;
  readonly article?: string | null | undefined;
}

const purposes = ['applicant', 'body', 'internal'];

/** Creates or changes a letter template. */
export async function saveTemplate(office: Office, input: TemplateToSave) {
  const { code, purpose, bodyKk, bodyRu } = input;
  const after = withoutUnsaid({
    ...namesOf(input.name),
    purpose,
    bodyKk,
    bodyRu,
    article: input.article?.trim(),
    validFrom: input.validFrom === undefined ? undefined : fromPlainDateOrNull(input.validFrom),
    validTo: input.validTo === undefined ? undefined : fromPlainDateOrNull(input.validTo),
  });
  return saveReference<Template, typeof after>(office, {
    permission: 'template.edit',
    entity: 'template',
    code,
    version: input.version,
    after,
    find: (tx) => tx.template.findUnique({ where: { code } }),
    object: (_tx, before) => [
      ...codeRefusals(code, /^[A-Za-z0-9][A-Za-z0-9.-]*$/),
      ...nameRefusals(input.name),
      ...choiceRefusals(purpose, purposes, 'purpose'),
      ...validityRefusals(input, before),
      ...textRefusals(bodyKk, 'bodyKk'),
      ...textRefusals(bodyRu, 'bodyRu'),
      ...fieldRefusals(bodyKk, bodyRu),
    ],
    create: (tx) => tx.template.create({ data: { code, ...after } }),
    update: (tx, fields, next) => tx.template.update({ where: { code }, data: { ...fields, version: next } }),
  });
}

function textRefusals(text: string, field: string): Refusal[] {
  if (text.trim() === '') return [refusal('TEXT_REQUIRED', field)];
  const rest = text.replace(/\{\{[A-Za-z][A-Za-z0-9.]*\}\}/g, '');
  return /\{\{|\}\}/.test(rest) ? [refusal('TEMPLATE_FIELD_BROKEN', field)] : [];
}

// Both languages say the same: a field that one text fills and the other does not is a forgotten sentence.
function fieldRefusals(bodyKk: string, bodyRu: string): Refusal[] {
  const [kk, ru] = [fieldsOf(bodyKk), fieldsOf(bodyRu)];
  const missingKk = [...ru].filter((name) => !kk.has(name));
  const missingRu = [...kk].filter((name) => !ru.has(name));
  return [
    ...(missingKk.length > 0
      ? [refusal('TEMPLATE_FIELD_MISSING', 'bodyKk', { fields: missingKk.join(', ') })]
      : []),
    ...(missingRu.length > 0
      ? [refusal('TEMPLATE_FIELD_MISSING', 'bodyRu', { fields: missingRu.join(', ') })]
      : []),
  ];
}

function fieldsOf(body: string): Set<string> {
  return new Set(body.match(/\{\{[A-Za-z][A-Za-z0-9.]*\}\}/g) ?? []);
}

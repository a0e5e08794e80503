import type { Localized } from '@tyndau/domain/kernel/localized';
import { builder } from './builder.ts';
import type { Conflict, Refusal } from './refusal.ts';
import './scalars.ts';

export const LocalizedType = builder.objectRef<Localized>('Localized').implement({
  description: 'A text in the state, the official and the English language.',
  fields: (t) => ({ kk: t.exposeString('kk'), ru: t.exposeString('ru'), en: t.exposeString('en') }),
});

export const LocalizedInput = builder.inputType('LocalizedInput', {
  fields: (t) => ({
    kk: t.string({ required: true }),
    ru: t.string({ required: true }),
    en: t.string({ required: true }),
  }),
});

const ConflictFieldType = builder.objectRef<Conflict['fields'][number]>('ConflictField').implement({
  fields: (t) => ({
    name: t.exposeString('name'),
    theirs: t.field({ type: 'Json', nullable: true, resolve: (field) => field.theirs }),
    before: t.field({ type: 'Json', nullable: true, resolve: (field) => field.before }),
  }),
});

const ConflictType = builder.objectRef<Conflict>('Conflict').implement({
  description: 'Who changed which fields while another was typing.',
  fields: (t) => ({
    version: t.exposeInt('version'),
    changedBy: t.exposeString('changedBy'),
    changedAt: t.field({ type: 'Instant', resolve: (conflict) => conflict.changedAt }),
    fields: t.field({ type: [ConflictFieldType], resolve: (conflict) => [...conflict.fields] }),
  }),
});

export const RefusalType = builder.objectRef<Refusal>('Refusal').implement({
  description:
    'The law or the form says no: a code to translate, the field it belongs to, what fills the sentence.',
  fields: (t) => ({
    code: t.exposeString('code'),
    field: t.exposeString('field', { nullable: true }),
    params: t.field({ type: 'Json', resolve: (refusal) => refusal.params ?? {} }),
    conflict: t.field({ type: ConflictType, nullable: true, resolve: (refusal) => refusal.conflict ?? null }),
  }),
});

/** Names of a row of reference data as one localized text. */
export function nameOf(row: { nameKk: string; nameRu: string; nameEn: string }): Localized {
  return { kk: row.nameKk, ru: row.nameRu, en: row.nameEn };
}

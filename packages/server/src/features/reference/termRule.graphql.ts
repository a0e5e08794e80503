import type { TermRule } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { LocalizedType } from '../../graphql/shared.graphql.ts';
import { openBook } from './openBook.ts';

export const TermRuleType = builder.objectRef<TermRule>('TermRule').implement({
  description: 'A term of the law for one kind of appeal, with its days of effect.',
  fields: (t) => ({
    code: t.exposeString('code'),
    appealKind: t.exposeString('appealKind'),
    variant: t.exposeString('variant'),
    validFrom: t.expose('validFrom', { type: 'PlainDate', nullable: true }),
    validTo: t.expose('validTo', { type: 'PlainDate', nullable: true }),
    length: t.exposeInt('length'),
    unit: t.exposeString('unit', { description: 'workingDays, calendarDays or months.' }),
    start: t.exposeString('start', { description: 'sameDay or nextDay.' }),
    article: t.field({
      type: LocalizedType,
      resolve: (rule) => ({ kk: rule.articleKk, ru: rule.articleRu, en: rule.articleEn }),
    }),
    verified: t.exposeBoolean('verified'),
    version: t.exposeInt('version'),
  }),
});

builder.queryField('termRules', (t) =>
  t.field({
    type: [TermRuleType],
    resolve: (_root, _args, office) => [...openBook(office).termRuleRows],
  }),
);

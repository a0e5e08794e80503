import type { AppealKind } from '@tyndau/domain/appeals/appealKinds';
import { previewTerm } from '@tyndau/domain/appeals/registration';
import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import { countTerm, type DerivationDay, type TermRule } from '@tyndau/domain/calendar/terms';
import { toPlainDate } from '../../db/dates.ts';
import { builder } from '../../graphql/builder.ts';
import { LocalizedType } from '../../graphql/shared.graphql.ts';
import type { Office } from '../../office.ts';
import { foreseenStops, listStops } from '../clock/clockStops.store.ts';
import type { AppealRow } from './appealRow.ts';

/** A term with the way it was counted. */
export interface CountedAppealTerm {
  readonly rule: TermRule;
  readonly from: PlainDate;
  readonly dueOn: PlainDate;
  readonly derivation: readonly DerivationDay[];
}

/** The term of an appeal as the law of its day counts it by today's calendar, without the days its clock stood still; null where its rule is not known. */
export async function termOf(office: Office, appeal: AppealRow): Promise<CountedAppealTerm | null> {
  const rule = office.book.termRules.find((known) => known.code === appeal.termRuleCode);
  if (!rule) return null;
  const from = toPlainDate(appeal.termFromOn ?? appeal.registeredOn);
  const stops = foreseenStops(await listStops(office.archive.prisma, appeal.id));
  return { rule, from, ...countTerm(rule, from, office.book.calendar, stops) };
}

export const TermDayType = builder.objectRef<DerivationDay>('TermDay').implement({
  description: 'One day of the way a term was counted.',
  fields: (t) => ({
    on: t.field({ type: 'PlainDate', resolve: (day) => day.date }),
    counted: t.boolean({ resolve: (day) => day.counted }),
    ordinal: t.int({ nullable: true, resolve: (day) => day.ordinal }),
    reason: t.string({ resolve: (day) => day.reason }),
    name: t.field({ type: LocalizedType, nullable: true, resolve: (day) => day.name ?? null }),
  }),
});

export const TermType = builder.objectRef<CountedAppealTerm>('Term').implement({
  description: 'A term of consideration with its derivation, day by day, and the article it follows.',
  fields: (t) => ({
    ruleCode: t.string({ resolve: ({ rule }) => rule.code }),
    article: t.field({ type: LocalizedType, resolve: ({ rule }) => rule.article }),
    verified: t.boolean({ resolve: ({ rule }) => rule.verified }),
    start: t.string({ resolve: ({ rule }) => rule.start }),
    length: t.int({ resolve: ({ rule }) => Object.values(rule.term)[0] ?? 0 }),
    unit: t.string({ resolve: ({ rule }) => Object.keys(rule.term)[0] ?? '' }),
    from: t.field({ type: 'PlainDate', resolve: ({ from }) => from }),
    dueOn: t.field({ type: 'PlainDate', resolve: ({ dueOn }) => dueOn }),
    derivation: t.field({ type: [TermDayType], resolve: ({ derivation }) => [...derivation] }),
  }),
});

builder.queryField('previewTerm', (t) =>
  t.field({
    type: TermType,
    nullable: true,
    description: 'The term a letter would get, while its card is still being typed.',
    args: { kind: t.arg.string({ required: true }), receivedAt: t.arg({ type: 'Instant' }) },
    resolve: (_root, { kind, receivedAt }, office) => {
      office.require('appeal.read');
      const preview = previewTerm(kind as AppealKind, (receivedAt ?? office.now).toISOString(), {
        calendar: office.book.calendar,
        termRules: office.book.termRules,
        workingDayEnds: String(office.book.settings.get('workingDay.end') ?? '18:30'),
      });
      return preview ? { ...preview, from: preview.registeredOn } : null;
    },
  }),
);

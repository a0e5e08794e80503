import type { ObjectRef } from '@pothos/core';
import type { Result } from '@tyndau/domain/kernel/result';
import { builder } from './builder.ts';
import type { Refusal } from './refusal.ts';
import { RefusalType } from './shared.graphql.ts';

/** What a mutation answers: the thing as it is now, or the reasons why not. */
export interface Payload<Row> {
  readonly value: Row | null;
  readonly refusals: readonly Refusal[];
}

/** Declares `<Noun>Payload { <field>: <Noun>, refusals }`. */
export function payloadType<Row>(
  name: string,
  field: string,
  // biome-ignore lint/suspicious/noExplicitAny: the builder's own type parameters play no part here
  type: ObjectRef<any, Row, Row>,
) {
  return builder.objectRef<Payload<Row>>(name).implement({
    fields: (t) => ({
      [field]: t.field({ type, nullable: true, resolve: (payload) => payload.value as never }),
      refusals: t.field({ type: [RefusalType], resolve: (payload) => [...payload.refusals] }),
    }),
  });
}

export const DonePayload = builder.objectRef<{ refusals: readonly Refusal[] }>('DonePayload').implement({
  fields: (t) => ({
    done: t.boolean({ resolve: (payload) => payload.refusals.length === 0 }),
    refusals: t.field({ type: [RefusalType], resolve: (payload) => [...payload.refusals] }),
  }),
});

/** The payload of a command after which there is nothing to read. */
export function toDone(outcome: Result<unknown, readonly Refusal[]>): { refusals: readonly Refusal[] } {
  return { refusals: outcome.ok ? [] : outcome.refusal };
}

/** Turns what a command answered into a payload; `find` reads the thing anew, as the viewer may see it. */
export async function toPayload<Done, Row>(
  outcome: Result<Done, readonly Refusal[]>,
  find: (done: Done) => Promise<Row> | Row,
): Promise<Payload<Row>> {
  if (!outcome.ok) return { value: null, refusals: outcome.refusal };
  return { value: await find(outcome.value), refusals: [] };
}

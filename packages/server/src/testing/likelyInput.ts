import {
  type GraphQLField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

/** Values by the names of fields; the others are guessed by their type. */
export type KnownValues = Readonly<Record<string, unknown>>;

const guesses: KnownValues = {
  ...{ Int: 1, Float: 1, Boolean: true, Json: {} },
  ...{ PlainDate: '2026-02-02', Instant: '2026-02-02T04:00:00Z' },
};

/** A value of an input that looks as if a form had sent it, with every field filled in. */
export function likelyValue(name: string, type: GraphQLInputType, known: KnownValues): unknown {
  if (isNonNullType(type)) return likelyValue(name, type.ofType, known);
  if (Object.hasOwn(known, name)) return known[name];
  if (isListType(type)) return [likelyValue(name, type.ofType, known)];
  if (isEnumType(type)) return type.getValues()[0]?.value;
  if (!isInputObjectType(type)) return guesses[type.name] ?? 'Текст';
  const fields = Object.values(type.getFields());
  return Object.fromEntries(fields.map((field) => [field.name, likelyValue(field.name, field.type, known)]));
}

/** The head of a question that passes every argument of the field, and likely variables for it. */
export function likelyQuestion(field: GraphQLField<unknown, unknown>, known: KnownValues) {
  const declared = field.args.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
  const passed = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const values = field.args.map((arg) => [arg.name, likelyValue(arg.name, arg.type, known)]);
  return {
    head: `${declared && `(${declared})`} { ${field.name}${passed && `(${passed})`}`,
    variables: Object.fromEntries(values) as Record<string, unknown>,
  };
}

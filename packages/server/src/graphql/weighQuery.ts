import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { LARGEST_PAGE, USUAL_PAGE } from './page.ts';

/** How heavy a question is. */
export interface QueryWeight {
  /** Fields inside fields. */
  depth: number;
  /** Fields given another name: the way to ask one thing many times. */
  aliases: number;
  /** Fields at the top. */
  roots: number;
  /** About how many values will be read: a list counts for as many as it may bring. */
  cost: number;
}

/** What a list brings that names no number of its own. */
const USUAL_LIST = 10;

interface Scale {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly enough: number;
  readonly weight: QueryWeight;
}

interface Place {
  readonly typeName: string | undefined;
  readonly depth: number;
  /** So many times this selection is carried out. */
  readonly times: number;
  readonly pageSize: number;
}

/**
 * Weighs one operation with its fragments; stops as soon as the cost is more than `enough`, so that fragments within
 * fragments cannot make the weighing itself the attack. The document must be valid.
 */
export function weighQuery(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  enough: number,
): QueryWeight {
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  const weight: QueryWeight = { depth: 0, aliases: 0, roots: 0, cost: 0 };
  const scale: Scale = { schema, fragments, variables, enough, weight };
  const typeName = schema.getRootType(operation.operation)?.name;
  weigh(scale, operation.selectionSet, { typeName, depth: 1, times: 1, pageSize: USUAL_PAGE });
  return weight;
}

function weigh(scale: Scale, selections: SelectionSetNode, place: Place): void {
  for (const node of selections.selections) {
    if (scale.weight.cost > scale.enough) return;
    switch (node.kind) {
      case Kind.FIELD:
        weighField(scale, node, place);
        break;
      case Kind.INLINE_FRAGMENT:
        weigh(scale, node.selectionSet, {
          ...place,
          typeName: node.typeCondition?.name.value ?? place.typeName,
        });
        break;
      case Kind.FRAGMENT_SPREAD: {
        const fragment = scale.fragments.get(node.name.value);
        // A spread costs by itself: fragments that hold nothing but fragments must come to an end as well.
        scale.weight.cost += 1;
        if (fragment)
          weigh(scale, fragment.selectionSet, { ...place, typeName: fragment.typeCondition.name.value });
      }
    }
  }
}

function weighField(scale: Scale, node: FieldNode, { typeName, depth, times, pageSize }: Place): void {
  const { weight } = scale;
  weight.cost += times;
  weight.depth = Math.max(weight.depth, depth);
  if (node.alias) weight.aliases += 1;
  if (depth === 1) weight.roots += 1;
  const type = typeOf(scale.schema, typeName, node.name.value);
  // The schema about itself has no rows; how deep it may be asked is a rule of the library.
  if (!node.selectionSet || !type || node.name.value.startsWith('__')) return;
  const asked = sizeAsked(scale, node);
  const page = asked ?? (node.name.value === 'items' ? pageSize : USUAL_PAGE);
  const isRows = isList(type) && isCompositeType(getNamedType(type));
  const rows = isRows ? (node.name.value === 'items' ? page : (asked ?? USUAL_LIST)) : 1;
  weigh(scale, node.selectionSet, {
    typeName: getNamedType(type).name,
    depth: depth + 1,
    times: times * rows,
    pageSize: page,
  });
}

function typeOf(
  schema: GraphQLSchema,
  parent: string | undefined,
  field: string,
): GraphQLOutputType | undefined {
  const type = parent === undefined ? undefined : schema.getType(parent);
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[field]?.type : undefined;
}

function isList(type: GraphQLOutputType): boolean {
  return isNonNullType(type) ? isList(type.ofType) : isListType(type);
}

/** The number of rows asked for by `pageSize` or `limit`, as much of it as is ever given. */
function sizeAsked({ variables }: Scale, node: FieldNode): number | undefined {
  const size = node.arguments?.find(({ name }) => name.value === 'pageSize' || name.value === 'limit')?.value;
  if (!size) return undefined;
  const value =
    size.kind === Kind.VARIABLE ? variables[size.name.value] : 'value' in size ? size.value : undefined;
  const asked = Number(value ?? Number.NaN);
  return Number.isFinite(asked) ? Math.min(Math.max(Math.ceil(asked), 1), LARGEST_PAGE) : undefined;
}

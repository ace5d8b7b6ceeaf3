import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  GraphQLObjectType,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/** A field as a client selected it: fragments spread, directives applied, arguments coerced, equal response keys merged. */
export interface Selected {
  /** Response key: the alias, or the name. It is the client's: never an identifier in SQL. */
  readonly key: string;
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** The type that the field returns, without list and non-null. */
  readonly type: GraphQLNamedType;
  readonly fields: readonly Selected[];
}

/** What a selection is read against. */
export interface SelectionScope {
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Coerced variables. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * The fields that a type's selection sets ask for, in order. Introspection fields (`__typename`) are left to graphql.
 *
 * One reading serves the cost rule and the planner, so that what is weighed is what is run.
 *
 * @param scope fragments and variables of the operation
 * @param parent type that the fields belong to
 * @param sets selection sets that are merged; the operation must be valid
 */
export function selectionOf(
  scope: SelectionScope,
  parent: GraphQLObjectType,
  sets: readonly (SelectionSetNode | undefined)[],
): Selected[] {
  const byKey = new Map<string, FieldNode[]>();
  const spread = new Set<string>();
  for (const set of sets) if (set !== undefined) collect(scope, parent, set, byKey, spread);
  const selected: Selected[] = [];
  for (const [key, nodes] of byKey) {
    const [first] = nodes;
    const field = parent.getFields()[first!.name.value];
    if (first === undefined || field === undefined) continue;
    const type = getNamedType(field.type);
    selected.push({
      key,
      name: first.name.value,
      args: getArgumentValues(field, first, scope.variables),
      type,
      fields:
        type instanceof GraphQLObjectType
          ? selectionOf(
              scope,
              type,
              nodes.map((node) => node.selectionSet),
            )
          : [],
    });
  }
  return selected;
}

/** Adds the fields of one selection set by response key. */
function collect(
  scope: SelectionScope,
  parent: GraphQLObjectType,
  set: SelectionSetNode,
  byKey: Map<string, FieldNode[]>,
  spread: Set<string>,
): void {
  for (const node of set.selections) {
    if (!isIncluded(scope, node)) continue;
    if (node.kind === Kind.FIELD) {
      const key = node.alias?.value ?? node.name.value;
      const nodes = byKey.get(key);
      if (nodes === undefined) byKey.set(key, [node]);
      else nodes.push(node);
    } else if (node.kind === Kind.INLINE_FRAGMENT) {
      if (node.typeCondition === undefined || node.typeCondition.name.value === parent.name)
        collect(scope, parent, node.selectionSet, byKey, spread);
    } else if (!spread.has(node.name.value)) {
      spread.add(node.name.value);
      const fragment = scope.fragments[node.name.value];
      if (fragment !== undefined && fragment.typeCondition.name.value === parent.name)
        collect(scope, parent, fragment.selectionSet, byKey, spread);
    }
  }
}

/** What `@skip` and `@include` say. */
function isIncluded(scope: SelectionScope, node: { readonly directives?: readonly DirectiveNode[] }): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, node, scope.variables);
  if (skip?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, scope.variables)?.if !== false;
}

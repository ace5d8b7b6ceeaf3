import {
  type ASTNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLObjectType,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { ApiError } from '../resolvers/apiError';
import { checkCost, costOf, introspectionCost } from '../resolvers/plan/cost';
import { selectionOf } from '../resolvers/plan/selection';

/** Levels of fields; introspection as tools ask it has 13, our deepest useful question some 14. */
const MAX_DEPTH = 20;
/** Fields once all fragments are spread. */
const MAX_FIELDS = 5_000;
/** Fields under another name than their own: each may be a list of its own. */
const MAX_ALIASES = 200;
/** Fields of one selection set as written: graphql compares them pair by pair. */
const MAX_SIBLINGS = 500;
const MAX_DIRECTIVES = 200;

/** How large a selection set is once fragments are spread. */
interface Extent {
  readonly fields: number;
  readonly depth: number;
}

/**
 * Bounds a document before it is validated: validation compares fields pair by pair and follows every fragment, which is what the
 * attacks of engineering.md feed on. Each fragment is measured once, so measuring is linear in the document.
 *
 * @throws ApiError QUERY_TOO_BIG
 */
export function checkDocument(document: DocumentNode): void {
  const counts = { aliases: 0, directives: 0 };
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const measured = new Map<string, Extent>();
  const open = new Set<string>();

  const ofFragment = (name: string): Extent => {
    const known = measured.get(name);
    if (known !== undefined) return known;
    const fragment = fragments.get(name);
    // A cycle or an unknown name is for validation to say.
    if (fragment === undefined || open.has(name)) return { fields: 0, depth: 0 };
    open.add(name);
    const extent = ofSet(fragment.selectionSet, 0);
    open.delete(name);
    measured.set(name, extent);
    return extent;
  };

  const ofSet = (set: SelectionSetNode | undefined, level: number): Extent => {
    if (set === undefined) return { fields: 0, depth: 0 };
    if (level > MAX_DEPTH) throw tooBig(`deeper than ${MAX_DEPTH} levels`);
    if (set.selections.length > MAX_SIBLINGS) throw tooBig(`more than ${MAX_SIBLINGS} fields side by side`);
    let [fields, depth] = [0, 0];
    for (const node of set.selections) {
      counts.directives += node.directives?.length ?? 0;
      let inner: Extent;
      if (node.kind === Kind.FIELD) {
        if (node.alias !== undefined) counts.aliases += 1;
        const below = ofSet(node.selectionSet, level + 1);
        inner = { fields: below.fields + 1, depth: below.depth + 1 };
      } else inner = node.kind === Kind.INLINE_FRAGMENT ? ofSet(node.selectionSet, level + 1) : ofFragment(node.name.value);
      fields += inner.fields;
      depth = Math.max(depth, inner.depth);
      if (fields > MAX_FIELDS) throw tooBig(`more than ${MAX_FIELDS} fields`);
      if (depth > MAX_DEPTH) throw tooBig(`deeper than ${MAX_DEPTH} levels`);
    }
    return { fields, depth };
  };

  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) ofSet(definition.selectionSet, 0);
    else if (definition.kind === Kind.FRAGMENT_DEFINITION) ofFragment(definition.name.value);
  }
  if (counts.aliases > MAX_ALIASES) throw tooBig(`more than ${MAX_ALIASES} aliases`);
  if (counts.directives > MAX_DIRECTIVES) throw tooBig(`more than ${MAX_DIRECTIVES} directives`);
}

/**
 * Weighs a valid operation with its variables before anything of it runs.
 *
 * @param variables as the client sent them; ones that do not fit are left for the execution to refuse
 * @param marketplaces how many marketplaces the list of them has
 * @throws ApiError for arguments that cannot be served, or QUERY_TOO_BIG, or ONLY_QUERIES
 */
export function checkOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>> | undefined,
  marketplaces: number,
): void {
  const root = schema.getQueryType();
  if (operation.operation !== 'query') throw new ApiError('ONLY_QUERIES', 'This API only reads; send a query.');
  if (!(root instanceof GraphQLObjectType)) return;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {}, { maxErrors: 10 });
  if (coerced === undefined) return;
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  const selected = selectionOf({ fragments, variables: coerced }, root, [operation.selectionSet]);
  const cost = selected.reduce(
    (sum, field) => sum + costOf([field]) * (field.name === 'marketplaces' ? Math.max(marketplaces, 1) : 1),
    0,
  );
  checkCost(cost + introspectionCost(countIntrospection(operation, fragments)));
}

/** How many `__schema` and `__type` fields the root of an operation has. */
function countIntrospection(
  operation: OperationDefinitionNode,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): number {
  const visit = (node: ASTNode | undefined): number => {
    if (node === undefined) return 0;
    if (node.kind === Kind.FIELD) return node.name.value === '__schema' || node.name.value === '__type' ? 1 : 0;
    if (node.kind === Kind.FRAGMENT_SPREAD) return visit(fragments[node.name.value]?.selectionSet);
    if (node.kind === Kind.INLINE_FRAGMENT) return visit(node.selectionSet);
    return node.kind === Kind.SELECTION_SET ? node.selections.reduce((sum, selection) => sum + visit(selection), 0) : 0;
  };
  return visit(operation.selectionSet);
}

function tooBig(what: string): ApiError {
  return new ApiError('QUERY_TOO_BIG', `The query is ${what}; ask in several requests.`);
}

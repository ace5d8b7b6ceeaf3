import { type GraphQLFieldResolver, GraphQLObjectType, type GraphQLResolveInfo } from 'graphql';
import { ApiError } from './apiError';
import type { Context } from './context';
import type { AsOfInput, QueryMarketplaceArgs, QueryMarketplacesArgs } from './generated/types';
import { type Selected, selectionOf } from './plan/selection';
import { scalars } from './scalars';

/** Resolvers of the root; everything below is read with it, in one statement, and served by {@link byResponseKey}. */
export const resolvers = {
  ...scalars,
  Query: {
    marketplace: (_: unknown, { name, at }: QueryMarketplaceArgs, context: Context, info: GraphQLResolveInfo) =>
      context.reading.read({ marketplace: nameOf(name, context), at: input(at), selected: selectedBelow(info) }),
    marketplaces: async (_: unknown, { at }: QueryMarketplacesArgs, context: Context, info: GraphQLResolveInfo) => {
      const selected = selectedBelow(info);
      const trees = context.marketplaces.map((marketplace) => context.reading.read({ marketplace, at: input(at), selected }));
      return Promise.all(trees);
    },
  },
};

/** Serves what the statement brought: its objects have the client's response keys. */
export const byResponseKey: GraphQLFieldResolver<unknown, Context> = (source, _args, _context, info) =>
  (source as Record<string, unknown>)[info.path.key];

function nameOf(name: string | null | undefined, { marketplaces }: Context): string {
  const chosen = name ?? marketplaces[0];
  if (chosen !== undefined && marketplaces.includes(chosen)) return chosen;
  throw new ApiError(
    'UNKNOWN_MARKETPLACE',
    marketplaces.length === 0
      ? 'No marketplace is configured.'
      : `There is no marketplace of that name; configured: ${marketplaces.join(', ')}.`,
  );
}

function selectedBelow(info: GraphQLResolveInfo): Selected[] {
  const type = info.schema.getType('Marketplace');
  if (!(type instanceof GraphQLObjectType)) throw new Error('the schema has no type Marketplace');
  const scope = { fragments: info.fragments, variables: info.variableValues };
  return selectionOf(
    scope,
    type,
    info.fieldNodes.map((node) => node.selectionSet),
  );
}

function input(at: QueryMarketplaceArgs['at']): AsOfInput | null | undefined {
  return at as AsOfInput | null | undefined;
}

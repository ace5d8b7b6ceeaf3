import { type GraphQLEnumType, type GraphQLField, type GraphQLInputObjectType, GraphQLObjectType, getNamedType } from 'graphql';
import { schema } from './everyField';
import { dam, installation } from './world';

/** A list of the schema: a field that is served page by page. */
export interface List {
  /** Type that it hangs on. */
  readonly parent: string;
  readonly name: string;
  readonly field: GraphQLField<unknown, unknown>;
  /** Type of its rows. */
  readonly rows: GraphQLObjectType;
  /** Conditions of its filter by name. */
  readonly conditions: ReturnType<GraphQLInputObjectType['getFields']>;
  /** Arguments of all its orders, with the field of the row that each goes by, where there is one. */
  readonly orders: readonly { readonly args: string; readonly by: string | undefined; readonly isDescending: boolean }[];
}

/** Every list of the schema, top-level and nested. */
export function everyList(): List[] {
  return Object.values(schema.getTypeMap()).flatMap((type) =>
    type instanceof GraphQLObjectType && !type.name.startsWith('__')
      ? Object.values(type.getFields()).flatMap((field) =>
          getNamedType(field.type).name.endsWith('Connection') ? [listOf(type.name, field)] : [],
        )
      : [],
  );
}

function listOf(parent: string, field: GraphQLField<unknown, unknown>): List {
  const rows = schema.getType(getNamedType(field.type).name.replace('Connection', '')) as GraphQLObjectType;
  const filter = field.args.find(({ name }) => name === 'filter');
  const conditions = filter === undefined ? {} : (getNamedType(filter.type) as GraphQLInputObjectType).getFields();
  return { parent, name: field.name, field, rows, conditions, orders: ordersOf(field, rows) };
}

function ordersOf(field: GraphQLField<unknown, unknown>, rows: GraphQLObjectType): List['orders'] {
  const orderBy = field.args.find(({ name }) => name === 'orderBy');
  const directions = ['ASC', 'DESC'].map((direction) => ({ direction, isDescending: direction === 'DESC' }));
  if (orderBy === undefined)
    return field.args.some(({ name }) => name === 'direction')
      ? directions.map(({ direction, isDescending }) => ({ args: `direction: ${direction}`, by: undefined, isDescending }))
      : [];
  const choice = (getNamedType(orderBy.type) as GraphQLInputObjectType).getFields().field!;
  return (getNamedType(choice.type) as GraphQLEnumType).getValues().flatMap(({ name }) =>
    directions.map(({ direction, isDescending }) => {
      const by = name.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
      const isLeaf = by in rows.getFields() && !(getNamedType(rows.getFields()[by]!.type) instanceof GraphQLObjectType);
      return { args: `orderBy: { field: ${name}, direction: ${direction} }`, by: isLeaf ? by : undefined, isDescending };
    }),
  );
}

/** A part of the lists of the test world that have more than 100 rows. */
export const NARROW: Readonly<Record<string, string>> = {
  installations: `filter: { dam: ["${dam(1)}", "${dam(2)}", "${dam(9)}"] }`,
  rewardAccounts: `filter: { dam: "${dam(2)}", installation: "${installation(2, 1)}" }`,
  events: 'filter: { fromBlock: 55, toBlock: 74 }',
};

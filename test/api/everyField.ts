import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLInputType,
  GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isRequiredArgument,
} from 'graphql';
import { projectRoot } from '../../src/local/projectRoot';
import { dam, delegator, installation, network, operator, owner, USDC } from './world';

/** The schema as users read it. */
export const schema = buildSchema(readFileSync(join(projectRoot(), 'schema.graphql'), 'utf8'));

/** Literals for arguments that a field cannot do without. */
type Literals = Readonly<Record<string, string>>;

/** Names of things in the test world. */
const LITERALS: Literals = {
  address: `"${dam(1)}"`,
  'Marketplace.network.address': `"${network(1)}"`,
  'Marketplace.operator.address': `"${operator(1)}"`,
  'Marketplace.delegator.address': `"${delegator(1)}"`,
  'Marketplace.manager.address': `"${owner(1)}"`,
  'Marketplace.asset.address': `"${USDC}"`,
  'Marketplace.installation.id': `"${installation(1, 1)}"`,
  'Marketplace.tranche.id': '"tranche:1"',
  'Marketplace.dispute.id': '"dispute:1"',
  'Marketplace.withdrawal.id': `"${dam(1)}:1"`,
  'Marketplace.event.id': '"61-0-0"',
  dam: `"${dam(1)}"`,
  holder: `"${delegator(1)}"`,
  by: 'DAM',
};

/** Everything that hangs on one field of a marketplace: its scalars, and those of the objects below it. */
export function everythingOf(name: string): string {
  const root = schema.getType('Marketplace') as GraphQLObjectType;
  const only = new GraphQLObjectType({ ...root.toConfig(), fields: { [name]: root.toConfig().fields[name]! } });
  return everyField(schema, only, 1, LITERALS);
}

/**
 * The selection of every field of a type: scalars, and of objects the scalars again, down to a depth.
 *
 * @param literals by `Type.field.argument` or `argument`
 */
function everyField(schema: GraphQLSchema, type: GraphQLObjectType, depth: number, literals: Literals): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    const call = `${field.name}${argumentsOf(type, field, literals)}`;
    if (!(named instanceof GraphQLObjectType)) return [call];
    const isWrapper = /(Connection|Edge)$/.test(named.name);
    if (depth === 0 && !isWrapper) return [];
    const inner = everyField(schema, named, isWrapper ? depth : depth - 1, literals);
    return inner === '' ? [] : [`${call} { ${inner} }`];
  });
  return fields.join(' ');
}

function argumentsOf(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, literals: Literals): string {
  const given = field.args.flatMap((argument) => {
    if (argument.name === 'first' && argument.type.toString() === 'Int' && /Connection/.test(String(field.type)))
      return ['first: 2'];
    const literal = literals[`${type.name}.${field.name}.${argument.name}`] ?? literals[argument.name];
    if (!isRequiredArgument(argument)) return [];
    if (literal === undefined)
      throw new Error(`no literal for ${type.name}.${field.name}.${argument.name}: ${String(argument.type as GraphQLInputType)}`);
    return [`${argument.name}: ${literal}`];
  });
  return given.length === 0 ? '' : `(${given.join(', ')})`;
}

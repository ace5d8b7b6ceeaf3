import {
  type GraphQLField,
  type GraphQLInputType,
  GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isRequiredArgument,
} from 'graphql';

/** Literals for arguments that a field cannot do without. */
export type Literals = Readonly<Record<string, string>>;

/**
 * The selection of every field of a type: scalars, and of objects the scalars again, down to a depth.
 *
 * @param literals by `Type.field.argument` or `argument`
 */
export function everyField(schema: GraphQLSchema, type: GraphQLObjectType, depth: number, literals: Literals): string {
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

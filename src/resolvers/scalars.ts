import { getAddress } from 'ethers/address';
import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { ApiError } from './apiError';

/** Digits of an amount that is accepted: 2^256-1 has 78, running totals some more. */
const MAX_DIGITS = 100;

/** What a literal in a document says, for scalars that are written as text or as a whole number. */
function literal(node: ValueNode): unknown {
  if (node.kind === Kind.STRING || node.kind === Kind.INT) return node.value;
  return node;
}

/**
 * Reads an address.
 *
 * @returns it in lower case
 * @throws ApiError BAD_ADDRESS for anything but 0x and 40 hexadecimal digits, in lower case or with the right EIP-55 checksum
 */
export function parseAddress(value: unknown): string {
  if (typeof value !== 'string' || !/^0x[0-9a-fA-F]{40}$/.test(value))
    throw new ApiError('BAD_ADDRESS', 'An address is 0x and 40 hexadecimal digits: 20 bytes.');
  const lowerCase = value.toLowerCase();
  const checksummed = getAddress(lowerCase);
  if (value !== lowerCase && value !== checksummed)
    throw new ApiError(
      'BAD_ADDRESS',
      `${value} has a wrong checksum, so it may be mistyped; write ${checksummed}, or all lower case.`,
    );
  return lowerCase;
}

/**
 * Reads an amount.
 *
 * @throws ApiError BAD_AMOUNT for anything but a whole number of at most 100 digits
 */
export function parseAmount(value: unknown): bigint {
  const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  if (typeof text !== 'string' || text.length > MAX_DIGITS || !/^-?\d+$/.test(text))
    throw new ApiError('BAD_AMOUNT', 'An amount is a whole number in raw units, written as a string of digits.');
  return BigInt(text);
}

/**
 * Reads a moment.
 *
 * @returns block seconds
 * @throws ApiError BAD_TIMESTAMP for anything but whole seconds since 1970 or ISO 8601 with a time zone
 */
export function parseTimestamp(value: unknown): number {
  const refuse = () =>
    new ApiError(
      'BAD_TIMESTAMP',
      'A timestamp is whole seconds since 1970, or ISO 8601 with a time zone like "2026-03-01T00:00:00Z".',
    );
  if (typeof value === 'number' || (typeof value === 'string' && /^-?\d{1,15}$/.test(value))) {
    const seconds = Number(value);
    if (!Number.isInteger(seconds) || seconds < 0 || seconds > 1e11) throw refuse();
    return seconds;
  }
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/.test(value))
    throw refuse();
  const milliseconds = Date.parse(value);
  if (Number.isNaN(milliseconds) || milliseconds < 0) throw refuse();
  return Math.floor(milliseconds / 1000);
}

/** The scalars of the schema; what goes out was made ready by the database. */
export const scalars = {
  Address: scalar('Address', parseAddress),
  BigInt: scalar('BigInt', parseAmount),
  Timestamp: scalar('Timestamp', parseTimestamp),
  Decimal: new GraphQLScalarType({ name: 'Decimal' }),
  JSON: new GraphQLScalarType({ name: 'JSON' }),
};

function scalar(name: string, parse: (value: unknown) => unknown): GraphQLScalarType {
  return new GraphQLScalarType({ name, parseValue: parse, parseLiteral: (node) => parse(literal(node)) });
}

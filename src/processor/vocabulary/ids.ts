/** A lower-case `0x` address of 20 bytes: how every actor and contract is named outside the database. */
export type Address = string;

/** A protocol's own id of an installation, tranche, withdrawal request or dispute, unique in its marketplace. */
export type NaturalId = string;

/** The address that means "none" in calldata; the vocabulary says `null` instead. */
export const ZERO_ADDRESS = `0x${'0'.repeat(40)}`;

/**
 * Lower-cases an address from the chain and turns the zero address into null.
 * @example addressOrNull('0x0000000000000000000000000000000000000000') // null
 */
export function addressOrNull(value: string): Address | null {
  const lower = value.toLowerCase();
  return lower === ZERO_ADDRESS ? null : lower;
}

/**
 * The id of a thing that is numbered by the contract that emits it.
 * @example numberedId('0xabc…', 7n) // '0xabc…:7'
 */
export function numberedId(emitter: Address, number: bigint): NaturalId {
  return `${emitter}:${number}`;
}

/**
 * Block seconds of a contract as a number; what lies beyond every date (some say "never" that way) is the largest safe integer.
 * @example toSeconds(2n ** 64n - 1n) // 9007199254740991
 */
export function toSeconds(value: bigint): number {
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : Number(value);
}

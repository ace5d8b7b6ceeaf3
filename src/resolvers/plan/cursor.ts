import { createHash } from 'node:crypto';
import { ApiError } from '../apiError';

/** How a key of an order reads in a cursor. */
export type KeyType = 'bigint' | 'numeric' | 'text';

/** The moment that a cursor pins: the rest of the list is read at the same one. */
export interface Pin {
  readonly marketplace: string;
  /** Height whose rows count. */
  readonly block: number;
  /** Moment that times are compared with, block seconds. */
  readonly time: number;
  /** Height and hash of the last known header at or below `block`: a fork that takes it away retracts the cursor. */
  readonly headerHeight: number;
  readonly hash: string;
}

/** What a cursor must have for one key of an order. */
export interface CursorKey {
  readonly type: KeyType;
  readonly isNullable: boolean;
}

/** A place in a list. */
export interface Cursor {
  readonly pin: Pin;
  /** What the list is of and how it is ordered; a cursor fits no other list. */
  readonly list: string;
  /** Fingerprint of the list's filter. */
  readonly filter: string;
  /** Values of the order's keys in that row, as PostgreSQL writes them; null: it has none. */
  readonly keys: readonly (string | null)[];
}

/** Longest cursor that is read; ours stay far below. */
const MAX_LENGTH = 2_000;
const MAX_HEIGHT = 2 ** 31 - 1;
const PATTERN: Readonly<Record<KeyType, RegExp>> = {
  bigint: /^-?\d{1,18}$/,
  numeric: /^-?\d{1,400}(\.\d{1,100})?$/,
  text: /^[^\0]{0,1000}$/s,
};

/** Writes a cursor: opaque to clients, nothing secret inside, checked when it comes back. */
export function encodeCursor({ pin, list, filter, keys }: Cursor): string {
  const parts = [pin.marketplace, pin.block, pin.time, pin.headerHeight, pin.hash, list, filter, ...keys];
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/**
 * Reads a cursor as far as every list has it in common.
 *
 * @throws ApiError BAD_CURSOR for anything that no server of ours has written
 */
export function decodeCursor(text: string): Cursor {
  const parts = text.length <= MAX_LENGTH && /^[\w-]+$/.test(text) ? parse(Buffer.from(text, 'base64url').toString()) : undefined;
  if (!Array.isArray(parts) || parts.length < 8 || parts.length > 13) throw refuse();
  const [marketplace, block, time, headerHeight, hash, list, filter, ...keys] = parts as unknown[];
  if (typeof marketplace !== 'string' || !isHeight(block) || !isHeight(headerHeight) || headerHeight > block) throw refuse();
  if (typeof time !== 'number' || !Number.isSafeInteger(time) || time < 0) throw refuse();
  if (typeof hash !== 'string' || !/^[0-9a-zA-Z]{1,80}$/.test(hash) || typeof list !== 'string') throw refuse();
  if (typeof filter !== 'string') throw refuse();
  if (!keys.every((key) => key === null || typeof key === 'string')) throw refuse();
  return { pin: { marketplace, block, time, headerHeight, hash }, list, filter, keys: keys as (string | null)[] };
}

/**
 * Reads a cursor of one list.
 *
 * @param text what the client sent
 * @param at what the list is of and how it is ordered, and the fingerprint of its filter
 * @param keys the order's keys
 * @throws ApiError BAD_CURSOR when it is damaged or belongs to another list, order or filter
 */
export function cursorOf(text: string, { list, filter }: Pick<Cursor, 'list' | 'filter'>, keys: readonly CursorKey[]): Cursor {
  const cursor = decodeCursor(text);
  if (cursor.list !== list)
    throw new ApiError('BAD_CURSOR', 'The cursor belongs to another list or order; use it with the arguments it came from.');
  if (cursor.filter !== filter)
    throw new ApiError(
      'BAD_CURSOR',
      'The cursor belongs to the list under another filter; use it with the filter it came from, or begin the list again.',
    );
  const fits = keys.every(({ type, isNullable }, index) => {
    const key = cursor.keys[index];
    return key === null ? isNullable : key !== undefined && PATTERN[type].test(key);
  });
  if (!fits || cursor.keys.length !== keys.length) throw refuse();
  return cursor;
}

/** Length of a fingerprint: 72 bits, far more than mistakes need; a cursor is no secret. */
const FINGERPRINT = 12;

/**
 * What tells filters apart: conditions that are left out or null are none, and neither their order nor that of a list in them matters.
 *
 * @param filter the coerced argument
 * @returns a few letters; none without a condition
 */
export function filterPrint(filter: unknown): string {
  const conditions = Object.entries((filter ?? {}) as Record<string, unknown>)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => [name, Array.isArray(value) ? [...new Set(value.map(String))].sort() : String(value)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  if (conditions.length === 0) return '';
  return createHash('sha256').update(JSON.stringify(conditions)).digest('base64url').slice(0, FINGERPRINT);
}

function isHeight(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MAX_HEIGHT;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refuse(): ApiError {
  return new ApiError('BAD_CURSOR', 'The cursor is not one of ours; take it from pageInfo or edges as it is.');
}

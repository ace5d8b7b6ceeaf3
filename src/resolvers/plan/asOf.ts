import { ApiError } from '../apiError';
import type { AsOfInput } from '../generated/types';
import { decodeCursor, type Pin } from './cursor';
import type { Selected } from './selection';

/** The moment that a sub-tree is read at. */
export interface AsOf extends Pin {
  readonly marketplaceId: number;
  readonly isFinal: boolean;
  /** Time of the first known block, block seconds: where the window ALL begins. */
  readonly startTime: number;
}

/** Runs a statement and returns its rows. */
export type Query = (text: string, values: readonly unknown[]) => Promise<Record<string, unknown>[]>;

/** One row when the marketplace has begun: where it stands, and what the asked moment is there; nulls beyond the head. */
const STATEMENT = `
  SELECT m.id, h.height AS head, h.time AS head_time, a.height, a.time, a.is_final, k.height AS header_height, k.hash, k.time AS header_time,
    (SELECT time FROM public.block WHERE marketplace_id = m.id ORDER BY time LIMIT 1) AS start_time
  FROM public.marketplace m
  JOIN public.head h ON h.marketplace_id = m.id
  LEFT JOIN LATERAL analytics.as_of(m.id, $2::integer, $3::bigint) a ON true
  LEFT JOIN LATERAL (
    SELECT height, hash, time FROM public.block
    WHERE marketplace_id = m.id AND height <= coalesce($4::integer, a.height) ORDER BY height DESC LIMIT 1
  ) k ON true
  WHERE m.name = $1`;

/**
 * Finds the moment that a sub-tree is read at: the cursors' if there are any, else the asked one, else the head.
 *
 * @param marketplace name of the marketplace
 * @param at the argument
 * @param pin the moment that cursors in the sub-tree pin
 * @throws ApiError NOT_READY before the first block, FUTURE_BLOCK beyond the head, CURSOR_RETRACTED when a fork took the pinned block away
 */
export async function resolveAsOf(
  query: Query,
  marketplace: string,
  at: AsOfInput | null | undefined,
  pin: Pin | undefined,
): Promise<AsOf> {
  const { block, timestamp } = pin === undefined ? checked(at) : { block: pin.block, timestamp: undefined };
  const [row] = await query(STATEMENT, [marketplace, block ?? null, timestamp ?? null, pin?.headerHeight ?? null]);
  const head = row === undefined ? -1 : Number(row.head);
  if (row === undefined || head < 0)
    throw new ApiError('NOT_READY', `The marketplace ${marketplace} has no indexed block yet; try again in a moment.`, {
      marketplace,
    });
  const headTime = Number(row.head_time);
  if (pin !== undefined && (row.hash !== pin.hash || row.header_height !== pin.headerHeight)) throw retracted(pin);
  if (row.height === null || (pin !== undefined && pin.time > headTime))
    throw new ApiError('FUTURE_BLOCK', `${marketplace} is indexed up to block ${head}; ask for that moment or an earlier one.`, {
      head,
      headTime,
    });
  if (pin !== undefined && pin.time < Number(row.header_time)) throw new ApiError('BAD_CURSOR', 'The cursor is not one of ours.');
  if (row.hash === null)
    throw new ApiError('BAD_AS_OF', `That moment is before the first block of ${marketplace}.`, {
      startTime: Number(row.start_time),
    });
  return {
    marketplace,
    marketplaceId: Number(row.id),
    block: Number(row.height),
    // A block without events has no header here until somebody needs it: times are compared with the last known one before it.
    time: pin?.time ?? Number(row.time ?? row.header_time),
    hash: String(row.hash),
    headerHeight: Number(row.header_height),
    isFinal: row.is_final === true,
    startTime: Number(row.start_time),
  };
}

/** The refusal of a cursor whose block is gone. */
export function retracted(pin: Pin): ApiError {
  return new ApiError('CURSOR_RETRACTED', `A fork took block ${pin.headerHeight} away; begin the list again.`, {
    block: pin.headerHeight,
    hash: pin.hash,
  });
}

function checked(at: AsOfInput | null | undefined): { block?: number | null; timestamp?: number | null } {
  if (at?.block != null && at.block < 0) throw new ApiError('BAD_AS_OF', 'A block height is 0 or more.');
  return at ?? {};
}

/**
 * The moment that the cursors of a sub-tree pin: one for all.
 *
 * @returns undefined when there is no cursor in it
 * @throws ApiError BAD_CURSOR when they pin different moments, another marketplace, or another moment than `at`
 */
export function pinOf(marketplace: string, at: AsOfInput | null | undefined, selected: readonly Selected[]): Pin | undefined {
  let pin: Pin | undefined;
  for (const text of cursorsIn(selected)) {
    const other = decodeCursor(text).pin;
    if (other.marketplace !== marketplace)
      throw new ApiError('BAD_CURSOR', `The cursor belongs to the marketplace ${other.marketplace}.`);
    pin ??= other;
    if (other.block !== pin.block || other.hash !== pin.hash || other.time !== pin.time)
      throw new ApiError('BAD_CURSOR', 'The cursors pin different moments; a request has one.');
  }
  if (pin !== undefined && at?.block != null && at.block !== pin.block)
    throw new ApiError('BAD_CURSOR', `The cursor pins block ${pin.block}; leave "at" out, or ask for that block.`, {
      block: pin.block,
    });
  if (pin !== undefined && at?.timestamp != null && at.timestamp !== pin.time)
    throw new ApiError('BAD_CURSOR', `The cursor pins the moment ${pin.time}; leave "at" out, or ask for that moment.`, {
      time: pin.time,
    });
  return pin;
}

function* cursorsIn(selected: readonly Selected[]): Generator<string> {
  for (const { args, fields } of selected) {
    for (const text of [args.after, args.before]) if (typeof text === 'string') yield text;
    yield* cursorsIn(fields);
  }
}

import { ApiError } from '../apiError';
import type { AsOfInput } from '../generated/types';
import { decodeCursor, type Pin } from './cursor';
import type { Selected } from './selection';

/** The moment that a sub-tree is read at. */
export interface AsOf extends Pin {
  readonly marketplaceId: number;
  readonly isFinal: boolean;
  /** Whether `time` is the block's own, or was asked for; false: of the last known header before a block whose header is not known. */
  readonly isTimeExact: boolean;
  /** Time of the first known block, block seconds: where the window ALL begins. */
  readonly startTime: number;
  /** Height of the last indexed block. */
  readonly head: number;
  /** Price books of the marketplace, by number. */
  readonly books: readonly PriceBook[];
}

/** One consistent set of prices. */
export interface PriceBook {
  readonly book: number;
  readonly name: string;
}

/** Runs a statement and returns its rows. */
export type Query = (text: string, values: readonly unknown[]) => Promise<Record<string, unknown>[]>;

/** Where moments are looked up. */
export interface Source {
  readonly query: Query;
  /** Has the header of a final block fetched, if that can be had in a moment. */
  readonly requestHeader: (marketplace: string, height: number) => Promise<void>;
}

/**
 * One row when the marketplace has begun: where it stands, what the asked moment is there, and the last known header up to it; nulls beyond
 * the head. A block in which nothing happened has its time from the cache of headers, if somebody asked for it before.
 */
const STATEMENT = `
  SELECT m.id, h.height AS head, h.time AS head_time, a.height, a.is_final, k.height AS header_height, k.hash, k.time AS header_time,
    coalesce(a.time, c.timestamp) AS time, coalesce(n.hash, '0x' || encode(c.hash, 'hex')) AS own_hash,
    f.height AS first_height, f.time AS first_time,
    (SELECT time FROM public.block WHERE marketplace_id = m.id AND height <= h.final_height ORDER BY height DESC LIMIT 1) AS final_time,
    (SELECT coalesce(json_agg(json_build_object('book', book, 'name', name) ORDER BY book), '[]') FROM public.price_book
     WHERE marketplace_id = m.id) AS books
  FROM public.marketplace m
  JOIN public.head h ON h.marketplace_id = m.id
  LEFT JOIN LATERAL analytics.as_of(m.id, $2::integer, $3::bigint) a ON true
  LEFT JOIN LATERAL (
    SELECT height, hash, time FROM public.block
    WHERE marketplace_id = m.id AND height <= coalesce($4::integer, a.height) ORDER BY height DESC LIMIT 1
  ) k ON true
  LEFT JOIN public.block n ON n.marketplace_id = m.id AND n.height = a.height
  LEFT JOIN chain_cache.header c ON n.height IS NULL AND c.chain_id = m.chain_id AND c.height = a.height
  LEFT JOIN LATERAL (SELECT height, time FROM public.block WHERE marketplace_id = m.id ORDER BY height LIMIT 1) f ON true
  WHERE m.name = $1`;

/**
 * Finds the moment that a sub-tree is read at: the cursors' if there are any, else the asked one, else the head.
 *
 * @param source where it is looked up
 * @param marketplace name of the marketplace
 * @param at the argument
 * @param pin the moment that cursors in the sub-tree pin
 * @throws ApiError NOT_READY before the first block, FUTURE_BLOCK beyond the head, BAD_AS_OF before the beginning, BLOCK_RETRACTED when the
 *   asked block is another one now, CURSOR_RETRACTED when a fork took the pinned block away
 */
export async function resolveAsOf(
  source: Source,
  marketplace: string,
  at: AsOfInput | null | undefined,
  pin: Pin | undefined,
): Promise<AsOf> {
  const asked = pin === undefined ? askedOf(at) : { block: pin.block, time: null, hash: null };
  const look = () => source.query(STATEMENT, [marketplace, asked.block, asked.time, pin?.headerHeight ?? null]);
  let [row] = await look();
  if (pin === undefined && row !== undefined && row.height !== null && row.time === null) {
    await source.requestHeader(marketplace, Number(row.height));
    [row] = await look();
  }
  const head = row === undefined ? -1 : Number(row.head);
  if (row === undefined || head < 0)
    throw new ApiError('NOT_READY', `The marketplace ${marketplace} has no indexed block yet; try again in a moment.`, {
      marketplace,
    });
  const headTime = Number(row.head_time);
  if (pin !== undefined && (row.hash !== pin.hash || row.header_height !== pin.headerHeight)) throw retracted(pin);
  if (row.height === null || (pin !== undefined && pin.time > headTime))
    throw new ApiError(
      'FUTURE_BLOCK',
      `${marketplace} is indexed up to block ${head} of ${isoOf(headTime)}; ask for that moment or an earlier one, or again later.`,
      { head, headTime },
    );
  if (pin !== undefined && pin.time < Number(row.header_time)) throw new ApiError('BAD_CURSOR', 'The cursor is not one of ours.');
  if (row.hash === null) throw tooEarly(marketplace, Number(row.first_height), Number(row.first_time));
  if (asked.hash !== null) checkHash(Number(row.height), asked.hash, row.own_hash);
  const time = pin?.time ?? row.time;
  return {
    marketplace,
    marketplaceId: Number(row.id),
    block: Number(row.height),
    time: Number(time ?? row.header_time),
    isTimeExact: time !== null,
    hash: String(row.hash),
    headerHeight: Number(row.header_height),
    isFinal: row.is_final === true && (pin === undefined || pin.time <= Number(row.final_time)),
    startTime: Number(row.first_time),
    head,
    books: row.books as readonly PriceBook[],
  };
}

/** What the argument asks for: a block, of which the hash may be given, or a time; neither: the head. */
function askedOf(at: AsOfInput | null | undefined): { block: number | null; time: number | null; hash: string | null } {
  const block = at?.block ?? at?.header?.height ?? null;
  if (block !== null && block < 0) throw new ApiError('BAD_AS_OF', 'A block height is 0 or more.');
  const hash = at?.header?.hash.toLowerCase() ?? null;
  if (hash !== null && !/^0x[0-9a-f]{64}$/.test(hash))
    throw new ApiError('BAD_AS_OF', 'A block hash is 0x and 64 hexadecimal digits: 32 bytes.');
  return { block, time: at?.timestamp ?? null, hash };
}

function tooEarly(marketplace: string, firstBlock: number, firstTime: number): ApiError {
  return new ApiError(
    'BAD_AS_OF',
    `${marketplace} knows nothing before block ${firstBlock} of ${isoOf(firstTime)}; ask for that moment or a later one.`,
    { firstBlock, firstTime },
  );
}

/** @throws ApiError when the block at a height is another one than asked for, or cannot be told */
function checkHash(block: number, asked: string, own: unknown): void {
  if (own === asked) return;
  if (own === null)
    throw new ApiError(
      'BAD_AS_OF',
      `Block ${block} is final and nothing of this marketplace happened in it, so its hash is not kept; ask for it by its height.`,
      { block },
    );
  throw new ApiError(
    'BLOCK_RETRACTED',
    `Block ${block} is not the one asked for: a fork took that away. Begin again from this one.`,
    {
      block,
      hash: String(own),
    },
  );
}

function isoOf(time: number): string {
  return new Date(time * 1000).toISOString().replace('.000', '');
}

/** The refusal of a cursor whose block is gone. */
export function retracted(pin: Pin): ApiError {
  return new ApiError('CURSOR_RETRACTED', `A fork took block ${pin.headerHeight} away; begin the list again.`, {
    block: pin.headerHeight,
    hash: pin.hash,
  });
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
  if (pin !== undefined && at?.header != null && !isPinned(at.header, pin))
    throw new ApiError('BAD_CURSOR', `The cursor pins another block; leave "at" out, or ask for that block.`, {
      block: pin.block,
    });
  return pin;
}

/** The hash of a block without a header of its own is not in the cursor; it was compared when the cursor was made. */
function isPinned(header: { readonly height: number; readonly hash: string }, pin: Pin): boolean {
  return header.height === pin.block && (pin.headerHeight !== pin.block || header.hash.toLowerCase() === pin.hash);
}

function* cursorsIn(selected: readonly Selected[]): Generator<string> {
  for (const { args, fields } of selected) {
    for (const text of [args.after, args.before]) if (typeof text === 'string') yield text;
    yield* cursorsIn(fields);
  }
}

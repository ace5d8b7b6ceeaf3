import type { Database } from './database';

/** Where one configured marketplace stands. */
export interface Standing {
  readonly marketplace: string;
  /** Height of the last indexed block; -1 before the first. */
  readonly height: number;
  readonly finalHeight: number;
  readonly chainHeight: number;
  readonly lagBlocks: number;
  /** Seconds from the time of the last indexed block to now; null before the first. */
  readonly lagSeconds: number | null;
  readonly isCaughtUp: boolean;
  /** When the processor last committed, ISO 8601; null: never. */
  readonly updatedAt: string | null;
}

const STATEMENT = `
  SELECT n.name, h.height, h.final_height, h.chain_height, greatest(h.chain_height - h.height, 0) AS lag_blocks,
    greatest(floor(extract(epoch FROM now()))::bigint - h.time, 0)::float8 AS lag_seconds, h.is_caught_up, h.updated_at
  FROM unnest($1::text[]) WITH ORDINALITY n (name, ordinal)
  LEFT JOIN public.marketplace m ON m.name = n.name
  LEFT JOIN public.head h ON h.marketplace_id = m.id
  ORDER BY n.ordinal`;

/** Reads where the configured marketplaces stand, those that have not begun too, in the order of the configuration. */
export async function readStandings(database: Database, marketplaces: readonly string[]): Promise<Standing[]> {
  const rows = await database.query(STATEMENT, [marketplaces]);
  return rows.map((row) => ({
    marketplace: String(row.name),
    height: Number(row.height ?? -1),
    finalHeight: Number(row.final_height ?? -1),
    chainHeight: Number(row.chain_height ?? -1),
    lagBlocks: Number(row.lag_blocks ?? 0),
    lagSeconds: row.lag_seconds === null ? null : Number(row.lag_seconds),
    isCaughtUp: row.is_caught_up === true,
    updatedAt: row.updated_at instanceof Date ? row.updated_at.toISOString() : null,
  }));
}

/** Why the server is not ready; undefined: it is. */
export function notReadyReason(standings: readonly Standing[]): string | undefined {
  const behind = standings.filter(({ isCaughtUp }) => !isCaughtUp);
  if (behind.length === 0) return undefined;
  return `still indexing: ${behind.map(({ marketplace, height, chainHeight }) => `${marketplace} at block ${height} of ${chainHeight}`).join(', ')}`;
}

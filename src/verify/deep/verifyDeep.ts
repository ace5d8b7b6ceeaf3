import type { ClientBase } from 'pg';
import type { MarketplaceConfig } from '../../config';
import { UserError } from '../../errors';
import { checkInvariants, type InvariantResult } from '../../processor/invariants/checkInvariants';
import { type RefoldProgress, refold } from '../../processor/refold';
import { compareKinds, KIND_TABLES } from './compareKinds';
import { compareTable, type TableResult } from './compareTable';
import { Shadow } from './Shadow';
import { DERIVED_TABLES } from './tables';

/** What came of the deep verification of one marketplace. */
export interface DeepReport {
  readonly marketplace: string;
  /** Block up to which every row was compared. */
  readonly height: number;
  /** Last indexed block: rows of blocks between the two are not final, or their logs not cached yet. */
  readonly head: number;
  /** Marketplace events that were folded. */
  readonly events: number;
  readonly tables: readonly TableResult[];
  readonly invariants: readonly InvariantResult[];
}

/** How a deep verification is made. */
export interface DeepOptions {
  readonly databaseUrl: string;
  /** Last block to compare; as far as final history is cached unless told. */
  readonly height?: number;
  readonly onProgress?: (progress: RefoldProgress) => void;
}

/**
 * Folds a marketplace afresh from the cached logs and contract reads, and compares every derived row with the ledger's. No node is asked.
 *
 * @param client one connection, outside a transaction
 * @throws UserError `NOT_INDEXED`, `VERIFY_RUNNING`, `CACHE_INCOMPLETE`, `CHANGED_MEANWHILE`
 */
export async function verifyDeep(client: ClientBase, marketplace: MarketplaceConfig, options: DeepOptions): Promise<DeepReport> {
  const { id, head, finalHeight } = await standing(client, marketplace);
  const shadow = await Shadow.create(client, options.databaseUrl, id);
  try {
    const { height, events } = await refold(shadow.pool, {
      fromCacheOf: marketplace,
      intoMarketplaceId: id,
      upTo: Math.min(finalHeight, options.height ?? finalHeight),
      ...(options.onProgress === undefined ? {} : { onBatch: options.onProgress }),
    });
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    try {
      await client.query('SET LOCAL jit = off');
      const now = await standing(client, marketplace);
      if (now.id !== id || now.finalHeight < height) throw changedMeanwhile(marketplace.name);
      const tables: TableResult[] = [];
      for (const table of DERIVED_TABLES)
        tables.push(await compareTable(client, table, { schema: shadow.schema, marketplaceId: id, height }));
      for (const [table, kinds] of KIND_TABLES) tables.push(await compareKinds(client, table, kinds));
      return { marketplace: marketplace.name, height, head, events, tables, invariants: await checkInvariants(client, id) };
    } finally {
      await client.query('ROLLBACK');
    }
  } finally {
    await shadow.drop();
  }
}

async function standing(
  client: ClientBase,
  { name }: MarketplaceConfig,
): Promise<{ id: number; head: number; finalHeight: number }> {
  const { rows } = await client.query<{ id: number; head: number; final_height: number }>(
    'SELECT m.id, h.height AS head, h.final_height FROM marketplace m JOIN head h ON h.marketplace_id = m.id WHERE m.name = $1',
    [name],
  );
  const [row] = rows;
  if (row !== undefined && row.final_height >= 0) return { id: row.id, head: row.head, finalHeight: row.final_height };
  throw new UserError('NOT_INDEXED', `No final block of marketplace ${name} is indexed yet. Start its processor first.`, {
    marketplace: name,
  });
}

/** The refusal to compare with rows that have been replaced. */
function changedMeanwhile(name: string): UserError {
  return new UserError(
    'CHANGED_MEANWHILE',
    `Marketplace ${name} was re-indexed or rewound while it was being verified. Run the verification again.`,
  );
}

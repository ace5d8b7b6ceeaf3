import type { Pool } from 'pg';
import { Interruption } from '../../src/errors';
import type { BatchStore } from '../../src/processor/store/BatchStore';
import type { BlockRef } from '../../src/processor/store/head';
import { LedgerDatabase } from '../../src/processor/store/LedgerDatabase';
import { deleteMarketplace } from '../../src/processor/store/marketplaceRows';
import { openMarketplace } from '../../src/processor/store/openMarketplace';
import { until, withLock } from '../support/locks';
import { type MigratedDatabase, startMigratedDatabase } from '../support/migratedDatabase';

let database: MigratedDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await startMigratedDatabase();
  pool = database.pool;
});

afterAll(() => database?.stop());

async function open(name: string): Promise<number> {
  const client = await pool.connect();
  try {
    return await openMarketplace(client, { name, protocol: 'nektar', chainId: 1, startBlock: 0, configuration: {} });
  } finally {
    client.release();
  }
}

/** A block of a branch, `f` for the one that all have in common. */
const block = (height: number, branch: string): BlockRef => ({ height, hash: `0x${branch}${height}` });

describe('writers of one marketplace', () => {
  it('do not build on blocks that the other took back, though their heights fit', async () => {
    const marketplaceId = await open('two writers');
    const [a, b] = [1, 2].map(
      () => new LedgerDatabase({ pool, marketplaceId, name: 'two writers', prices: { feeds: new Map(), pegs: new Map() } }),
    );
    const close = (store: BatchStore, { height, hash }: BlockRef) =>
      store.closeBlock({ height, hash, parentHash: '0x', time: 1_000 + height }, true);
    const hot = (writer: LedgerDatabase, base: BlockRef, next: BlockRef) =>
      writer.transactHot2({ finalizedHead: block(5, 'f'), baseHead: base, newBlocks: [next] }, async (store) =>
        close(store, next),
      );
    await a!.transact({ prevHead: { height: -1, hash: '0x' }, nextHead: block(5, 'f'), isOnTop: true }, async (store) =>
      close(store, block(5, 'f')),
    );
    await hot(b!, block(5, 'f'), block(6, 'b'));
    await hot(a!, block(5, 'f'), block(6, 'a'));
    await expect(hot(b!, block(6, 'b'), block(7, 'b'))).rejects.toMatchObject({ code: 'TWO_WRITERS' });
    await hot(a!, block(6, 'a'), block(7, 'a'));
    const { rows } = await pool.query('SELECT hash FROM block WHERE marketplace_id = $1 ORDER BY height', [marketplaceId]);
    expect(rows.map(({ hash }) => hash)).toEqual(['0xf5', '0xa6', '0xa7']);
  });
});

/** A writer, with what it tells of failures. */
function writer(marketplaceId: number, name: string): { ledger: LedgerDatabase; failures: unknown[] } {
  const failures: unknown[] = [];
  const prices = { feeds: new Map(), pegs: new Map() };
  const onFailed = (error: unknown) => void failures.push(error);
  return { ledger: new LedgerDatabase({ pool, marketplaceId, name, prices, onFailed }), failures };
}

/** A final block of the common branch, with what a batch that holds it does. */
const finalBlock = (height: number) => ({
  prevHead: height === 0 ? { height: -1, hash: '0x' } : block(height - 1, 'f'),
  nextHead: block(height, 'f'),
  isOnTop: true,
});
const closing = (height: number) => async (store: BatchStore) =>
  store.closeBlock({ height, hash: `0xf${height}`, parentHash: '0x', time: 1_000 + height }, true);

describe('a batch that was folded ahead of its transaction', () => {
  it('is not written on top of what another writer has written meanwhile', async () => {
    const marketplaceId = await open('ahead');
    const [a, b] = [writer(marketplaceId, 'ahead').ledger, writer(marketplaceId, 'ahead').ledger];
    await a.transact(finalBlock(0), closing(0));
    const meanwhile = async (store: BatchStore) => {
      await b.transactHot2({ finalizedHead: block(0, 'f'), baseHead: block(0, 'f'), newBlocks: [block(1, 'f')] }, closing(1));
      await closing(1)(store);
    };
    await expect(a.transact(finalBlock(1), meanwhile)).rejects.toMatchObject({ code: 'TWO_WRITERS' });
    const { rows } = await pool.query('SELECT height, final_height FROM head WHERE marketplace_id = $1', [marketplaceId]);
    expect(rows).toEqual([{ height: 1, final_height: 0 }]);
  });
});

describe('a transaction that a killed processor left behind', () => {
  it('is waited for by the next one, which goes on behind it', async () => {
    const marketplaceId = await open('left behind');
    const [killed, next] = [writer(marketplaceId, 'left behind').ledger, writer(marketplaceId, 'left behind').ledger];
    await killed.transact(finalBlock(0), closing(0));
    let last: Promise<void> | undefined;
    let start: Promise<BlockRef> | undefined;
    await withLock(pool, 'outbox', async (waiting) => {
      last = killed.transact(finalBlock(1), closing(1));
      await waiting();
      start = next.connect();
    });
    expect(await start).toMatchObject(block(1, 'f'));
    await last;
    await next.transact(finalBlock(2), closing(2));
  });
});

describe('a connection that is lost', () => {
  it('ends a write with a sentence, and nothing of the blocks is there', async () => {
    const marketplaceId = await open('lost');
    const { ledger, failures } = writer(marketplaceId, 'lost');
    await ledger.transact(finalBlock(0), closing(0));
    let last: Promise<unknown> | undefined;
    await withLock(pool, 'outbox', async (waiting) => {
      last = ledger.transact(finalBlock(1), closing(1)).catch((error: unknown) => error);
      for (const pid of await waiting()) await pool.query('SELECT pg_terminate_backend($1)', [pid]);
      await until(() => failures.length > 0);
    });
    expect(await last).toBeInstanceOf(Interruption);
    expect(failures[0]).toMatchObject({
      message: expect.stringMatching(/^Blocks 1 to 1 could not be written to the database: .+\. Nothing is lost: /),
    });
    const { rows } = await pool.query('SELECT height FROM head WHERE marketplace_id = $1', [marketplaceId]);
    expect(rows).toEqual([{ height: 0 }]);
  });
});

describe('a marketplace that is deleted', () => {
  it('goes as a whole, even with postings that do not balance; while it lives they cannot go', async () => {
    const [kept, broken] = [await open('kept'), await open('broken')];
    const client = await pool.connect();
    // Somebody with a superuser's rights has tampered with the ledger.
    await client.query('SET session_replication_role = replica');
    for (const id of [kept, broken]) {
      await client.query(
        `INSERT INTO posting (marketplace_id, from_block, log_index, leg, kind, owner_id, holder_id, asset_id, amount)
         VALUES ($1, 1, 0, 0, 'IDLE', 1, NULL, 2, 7)`,
        [id],
      );
    }
    await client.query('SET session_replication_role = DEFAULT');
    await expect(client.query('DELETE FROM posting WHERE marketplace_id = $1', [kept])).rejects.toThrow(/do not sum to zero/);
    await deleteMarketplace(client, broken);
    client.release();
    const { rows } = await pool.query('SELECT DISTINCT marketplace_id AS id FROM posting');
    expect(rows).toEqual([{ id: kept }]);
    expect((await pool.query('SELECT 1 FROM marketplace WHERE id = $1', [broken])).rowCount).toBe(0);
  });
});

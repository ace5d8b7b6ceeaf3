import { JsonRpcProvider } from 'ethers';
import { Client, Pool } from 'pg';
import { migrate } from '../../../src/commands/migrate';
import type { MarketplaceConfig } from '../../../src/config';
import { ContractReader } from '../../../src/processor/chain/ContractReader';
import { RpcClient } from '../../../src/processor/chain/RpcClient';
import { type ChainBlock, foldBatch } from '../../../src/processor/foldBatch';
import { marketplaceProtocol } from '../../../src/processor/marketplaceProtocol';
import { priceSources } from '../../../src/processor/priceSources';
import { protocolNamed } from '../../../src/processor/protocols/registry';
import { LedgerDatabase } from '../../../src/processor/store/LedgerDatabase';
import { openMarketplace } from '../../../src/processor/store/openMarketplace';
import { startTestDatabase } from '../../support/postgres';

/** What a ledger follows from: the rest of a configuration is how a processor follows the chain. */
export type Followed = Pick<MarketplaceConfig, 'protocol' | 'contracts'> &
  Partial<Pick<MarketplaceConfig, 'prices' | 'startBlock'>>;

/** A marketplace folded in this process, in final batches: no gateway, evm-processor, hot blocks, restarts or forks. */
export interface DirectLedger {
  readonly pool: Pool;
  /** Connection string of the database. */
  readonly url: string;
  readonly marketplaceId: number;
  /**
   * Folds what was mined since, as a fresh process would: nothing is known but what the database has.
   *
   * @param order `to`: up to this block, the newest unless told; `batch`: blocks at once
   */
  follow(order?: { readonly to?: number | undefined; readonly batch?: number | undefined }): Promise<void>;
  stop(): Promise<void>;
}

/** Opens a ledger over a chain in a database of its own, empty until it is told to follow. */
export async function openDirectLedger(rpc: string, followed: Followed): Promise<DirectLedger> {
  const { protocol, contracts, prices = [], startBlock = 0 } = followed;
  const database = await startTestDatabase();
  const pool = new Pool({ connectionString: database.url, max: 2 });
  // The database is dropped while the last connections close.
  pool.on('error', () => {});
  const provider = new JsonRpcProvider(rpc, undefined, { batchStallTime: 0, cacheTimeout: -1 });
  const client = new RpcClient({ url: rpc });
  const stop = async () => {
    provider.destroy();
    client.close();
    await pool.end();
    await database.stop();
  };
  try {
    await migrate(database.url);
    const marketplaceId = await withClient(database.url, (db) =>
      openMarketplace(db, { name: protocol, protocol, chainId: 31337, startBlock, configuration: { contracts, prices } }),
    );
    const feeds = prices.flatMap(({ feed }) => (feed === undefined ? [] : [feed]));
    const { rule, prepare } = marketplaceProtocol(protocolNamed(protocol), { contracts, feeds, startBlock });
    let head = { height: -1, hash: '0x' };
    const follow: DirectLedger['follow'] = async ({ to, batch = 500 } = {}) => {
      const ledger = new LedgerDatabase({ pool, marketplaceId, name: protocol, prices: priceSources(prices) });
      const top = to ?? (await provider.getBlockNumber());
      const reader = new ContractReader({ client, finalHeight: () => top });
      while (head.height < top) {
        const blocks = await blocksOf(provider, rule.topics, head.height + 1, Math.min(top, head.height + batch));
        const last = (blocks.at(-1) as ChainBlock).header;
        const next = { height: last.height, hash: last.hash };
        await ledger.transact({ prevHead: head, nextHead: next, isOnTop: true }, (store) =>
          foldBatch(blocks, store, { prepare, rule, reader }),
        );
        head = next;
      }
    };
    return { pool, url: database.url, marketplaceId, follow, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Blocks as evm-processor hands them over: those with logs of interest, and the last. */
async function blocksOf(provider: JsonRpcProvider, topics: readonly string[], from: number, to: number): Promise<ChainBlock[]> {
  const logs = await provider.getLogs({ fromBlock: from, toBlock: to, topics: [[...topics]] });
  const heights = [...new Set([...logs.map((log) => log.blockNumber), to])].sort((a, b) => a - b);
  return Promise.all(
    heights.map(async (height) => {
      const block = await provider.getBlock(height);
      if (block === null || block.hash === null) throw new Error(`no block ${height}`);
      const header = { height, hash: block.hash, parentHash: block.parentHash, timestamp: block.timestamp * 1000 };
      const own = logs.filter((log) => log.blockNumber === height);
      return {
        header,
        logs: own.map(({ address, topics: words, data, index, transactionHash }) => ({
          ...{ address: address.toLowerCase(), topics: [...words], data, logIndex: index, transactionHash },
        })),
      };
    }),
  );
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

import { JsonRpcProvider } from 'ethers';
import { Client, Pool } from 'pg';
import { migrate } from '../../../src/commands/migrate';
import { ContractReader } from '../../../src/processor/chain/ContractReader';
import { RpcClient } from '../../../src/processor/chain/RpcClient';
import { type ChainBlock, foldBatch } from '../../../src/processor/foldBatch';
import { marketplaceProtocol } from '../../../src/processor/marketplaceProtocol';
import { protocolNamed } from '../../../src/processor/protocols/registry';
import { LedgerDatabase } from '../../../src/processor/store/LedgerDatabase';
import { openMarketplace } from '../../../src/processor/store/openMarketplace';
import { startTestDatabase } from '../../support/postgres';

/** A chain's Symbiotic in a ledger of its own. */
export interface IndexedChain {
  readonly pool: Pool;
  /** Connection string of the ledger. */
  readonly url: string;
  readonly marketplaceId: number;
  /** Folds what was mined since, a fresh process every time: nothing is known but what the database has. */
  follow(batch?: number): Promise<void>;
  stop(): Promise<void>;
}

/** Opens a ledger over a chain, empty until it is told to follow. */
export async function indexChain(rpc: string, contracts: Readonly<Record<string, string>>): Promise<IndexedChain> {
  const database = await startTestDatabase();
  const pool = new Pool({ connectionString: database.url, max: 2 });
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
    const marketplaceId = await opened(database.url, contracts);
    const { rule, prepare } = marketplaceProtocol(protocolNamed('symbiotic'), { contracts, feeds: [], startBlock: 0 });
    let head = { height: -1, hash: '0x' };
    const follow = async (batch = 200) => {
      const ledger = new LedgerDatabase({ pool, marketplaceId, prices: { feeds: new Map(), pegs: new Map() } });
      const top = await provider.getBlockNumber();
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

async function opened(url: string, contracts: Readonly<Record<string, string>>): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await openMarketplace(client, {
      name: 'symbiotic',
      protocol: 'symbiotic',
      chainId: 31337,
      startBlock: 0,
      configuration: { contracts, prices: [] },
    });
  } finally {
    await client.end();
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

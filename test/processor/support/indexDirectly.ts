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
import { tableDigests } from './tableDigests';

/** What is indexed. */
export interface DirectIndex {
  url: string;
  registry: string;
  to: number;
  /** Blocks a batch. */
  batch?: number;
}

/**
 * The straight run that everything else is compared with: all blocks of the winning branch in a few final batches, without gateway,
 * evm-processor, hot blocks, restarts or forks. Returns the digest of every derived table.
 */
export async function indexDirectly({ url, registry, to, batch = 500 }: DirectIndex): Promise<Record<string, string>> {
  const testDatabase = await startTestDatabase();
  const pool = new Pool({ connectionString: testDatabase.url, max: 2 });
  const provider = new JsonRpcProvider(url, undefined, { batchStallTime: 0, cacheTimeout: -1 });
  const client = new RpcClient({ url });
  try {
    await migrate(testDatabase.url);
    const deployment = { contracts: { registry }, feeds: [], startBlock: 0 };
    const { rule, prepare } = marketplaceProtocol(protocolNamed('nektar'), deployment);
    const marketplaceId = await withClient(testDatabase.url, (db) =>
      openMarketplace(db, { name: 'direct', protocol: 'nektar', chainId: 31337, startBlock: 0, configuration: {} }),
    );
    const database = new LedgerDatabase({ pool, marketplaceId, prices: { feeds: new Map(), pegs: new Map() } });
    const reader = new ContractReader({ client, finalHeight: () => to });
    let head = { height: -1, hash: '0x' };
    while (head.height < to) {
      const blocks = await blocksOf(provider, rule.topics, head.height + 1, Math.min(to, head.height + batch));
      const last = (blocks.at(-1) as ChainBlock).header;
      const next = { height: last.height, hash: last.hash };
      await database.transact({ prevHead: head, nextHead: next, isOnTop: true }, (store) =>
        foldBatch(blocks, store, { prepare, rule, reader }),
      );
      head = next;
    }
    return await tableDigests(pool);
  } finally {
    provider.destroy();
    client.close();
    await pool.end();
    await testDatabase.stop();
  }
}

async function blocksOf(provider: JsonRpcProvider, topics: readonly string[], from: number, to: number): Promise<ChainBlock[]> {
  const logs = await provider.getLogs({ fromBlock: from, toBlock: to, topics: [[...topics]] });
  const heights = [...new Set([...logs.map((log) => log.blockNumber), to])].sort((a, b) => a - b);
  return Promise.all(
    heights.map(async (height) => {
      const block = await provider.getBlock(height);
      if (block === null || block.hash === null) throw new Error(`no block ${height}`);
      return {
        header: { height, hash: block.hash, parentHash: block.parentHash, timestamp: block.timestamp * 1000 },
        logs: logs
          .filter((log) => log.blockNumber === height)
          .map((log) => ({
            address: log.address.toLowerCase(),
            topics: [...log.topics],
            data: log.data,
            logIndex: log.index,
            transactionHash: log.transactionHash,
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

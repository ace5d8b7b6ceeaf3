import { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { ChainCache1700000000001 } from '../../../db/migrations/1700000000001-ChainCache';
import { NodeUpstream, type NodeUpstreamOptions } from '../../../src/processor/chain/NodeUpstream';
import { RpcClient, type RpcClientOptions } from '../../../src/processor/chain/RpcClient';
import type { RetryPolicy } from '../../../src/processor/chain/retry';

/** Retries without waiting: tests are about what happens, not when. */
export const HASTY: RetryPolicy = { attempts: 8, baseMs: 1, maxMs: 5 };

/** A client that is in a hurry. */
export function client(url: string, options: Partial<RpcClientOptions> = {}): RpcClient {
  return new RpcClient({ url, retry: HASTY, timeoutMs: 5_000, ...options });
}

/** A node upstream with small windows, so that a short chain has many. */
export function nodeUpstream(
  url: string,
  options: Partial<NodeUpstreamOptions> & { rpc?: Partial<RpcClientOptions> } = {},
): NodeUpstream {
  const { rpc, ...rest } = options;
  return new NodeUpstream({ client: client(url, rpc), finalityDepth: 0, initialWindow: 7, maxWindow: 20, ...rest });
}

/** A database with our schema in it. */
export async function cachePool(url: string): Promise<Pool> {
  const source = new DataSource({ type: 'postgres', url, migrations: [ChainCache1700000000001] });
  await source.initialize();
  await source.runMigrations();
  await source.destroy();
  const pool = new Pool({ connectionString: url, max: 4 });
  // The database is dropped while the last connections close.
  pool.on('error', () => {});
  return pool;
}

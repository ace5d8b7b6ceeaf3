import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { stringify } from 'yaml';
import { migrate } from '../../src/commands/migrate';
import { loadConfig } from '../../src/config';
import { runApi } from '../../src/server/main';
import type { Chain } from '../contracts/Chain';
import { startTestDatabase } from '../support/postgres';
import { indexUpTo } from '../verify/support/indexUpTo';

/** What was played on a chain. */
export interface Played {
  /** Name of the marketplace. */
  readonly name: string;
  readonly contracts: object;
  readonly prices?: readonly object[];
  /** Last block that matters; a few more are mined, so that it becomes final. */
  readonly head: number;
}

/** A marketplace behind the real API. */
export interface ServedChain {
  readonly url: string;
  stop(): Promise<void>;
}

/** Indexes a marketplace of a real chain by the real processor, into a database of its own, and serves it. */
export async function serveChain(chain: Chain, { name, contracts, prices = [], head }: Played): Promise<ServedChain> {
  await chain.rpc('anvil_mine', '0x5');
  const folder = mkdtempSync(join(tmpdir(), 'served-'));
  const database = await startTestDatabase();
  const clear = async () => {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const file = join(folder, 'marketplaces.yaml');
    const settings = { chainId: 31337, rpc: chain.url, finalityDepth: 2, headPoll: '50ms', startBlock: 0, contracts, prices };
    writeFileSync(file, stringify({ marketplaces: [{ name, protocol: 'nektar', ...settings }] }));
    const env = { DATABASE_URL: database.url, MARKETPLACES_FILE: file, LOG_LEVEL: 'silent', PORT: '0' };
    await migrate(database.url);
    const client = new Client({ connectionString: database.url });
    await client.connect();
    try {
      await indexUpTo(client, { marketplace: name, env, final: head });
    } finally {
      await client.end();
    }
    const api = await runApi(loadConfig({ env }));
    return {
      url: api.url,
      stop: async () => {
        await api.close();
        await clear();
      },
    };
  } catch (error) {
    await clear();
    throw error;
  }
}

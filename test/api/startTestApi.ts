import { Client } from 'pg';
import pino from 'pino';
import { ChainCache1700000000001 } from '../../db/migrations/1700000000001-ChainCache';
import { Ledger1700000000002 } from '../../db/migrations/1700000000002-Ledger';
import { LedgerRules1700000000003 } from '../../db/migrations/1700000000003-LedgerRules';
import type { Config } from '../../src/config';
import type { Log } from '../../src/log';
import { applyAnalytics } from '../../src/model/applyAnalytics';
import { createDataSource } from '../../src/model/dataSource';
import { runApi } from '../../src/server/main';
import { startTestDatabase } from '../support/postgres';
import { MARKETPLACE, OTHER, writeWorld } from './world';

/** An answer over HTTP. */
export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests read what they expect, and fail where it is not
  readonly data: any;
  readonly errors: { message: string; path?: unknown; extensions: Record<string, unknown> }[] | undefined;
  readonly text: string;
}

/** The API over a database of its own, reached over real HTTP. */
export interface TestApi {
  readonly url: string;
  readonly databaseUrl: string;
  /** SQL of every statement that the API ran so far; empty it to count anew. */
  readonly statements: string[];
  /** For changing the ledger under the API. */
  readonly client: Client;
  /** Commits as a processor does that finds nothing new: all heads, or one marketplace's. */
  commit(marketplaceId?: number): Promise<void>;
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** The data of a query that must succeed. */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  get(query: string, variables?: Record<string, unknown>): Promise<any>;
  stop(): Promise<void>;
}

/** Configuration of an API over the marketplaces of the test world. */
export function testConfig(databaseUrl: string, port = 0): Config {
  const marketplaces = [MARKETPLACE, OTHER].map((name) => ({
    name,
    protocol: 'nektar',
    chainId: 31337,
    rpc: 'http://127.0.0.1:1',
    finalityDepth: 10,
    checkEvery: 1_000,
    startBlock: 1,
    contracts: {},
    prices: [],
    headPollMs: 1_000,
  }));
  return { marketplaces, databaseUrl, port, logLevel: 'silent' };
}

/** Starts a database with the test world in it and the API over it. */
export async function startTestApi(): Promise<TestApi> {
  const database = await startTestDatabase();
  const source = await createDataSource(database.url, [
    ChainCache1700000000001,
    Ledger1700000000002,
    LedgerRules1700000000003,
  ]).initialize();
  await source.runMigrations();
  await source.destroy();
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    await applyAnalytics(client);
    await writeWorld(client);
    await client.query('ANALYZE');
  } catch (error) {
    await client.end();
    await database.stop();
    throw error;
  }
  const statements: string[] = [];
  const api = await runApi(testConfig(database.url), { log: listening(statements) });
  const ask = (query: string, variables?: Record<string, unknown>) =>
    post(`${api.url}/graphql`, JSON.stringify({ query, variables }));
  return {
    url: api.url,
    databaseUrl: database.url,
    statements,
    client,
    async commit(marketplaceId) {
      await client.query('UPDATE head SET updated_at = clock_timestamp() WHERE marketplace_id = coalesce($1, marketplace_id)', [
        marketplaceId ?? null,
      ]);
    },
    ask,
    async get(query, variables) {
      const { data, errors } = await ask(query, variables);
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      return data;
    },
    async stop() {
      await api.close();
      await client.end();
      await database.stop();
    },
  };
}

/** A logger that keeps the statements, and prints what went wrong when `API_LOG` is set. */
function listening(statements: string[]): Log {
  const write = (line: string) => {
    const { level, sql } = JSON.parse(line);
    // The server looks by itself where the marketplaces stand; that is nobody's request.
    if (typeof sql === 'string' && !sql.includes('WITH ORDINALITY')) statements.push(sql);
    if (level >= 40 && process.env.API_LOG !== undefined) process.stderr.write(line);
  };
  return pino({ level: 'trace' }, { write });
}

/** Sends a body as it is. */
export async function post(url: string, body: string | Buffer, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
  const text = await response.text();
  const { data, errors } = text.startsWith('{') ? JSON.parse(text) : {};
  return { status: response.status, data, errors, text };
}

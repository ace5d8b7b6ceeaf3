import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Artifacts } from '../../demo/artifacts';
import type { BlockHead } from '../../demo/chain/Chain';
import { fingerprintOf } from '../../demo/deploy';
import { buildHistory, type History } from '../../demo/history';
import { Journal, readJournal } from '../../demo/journal/Journal';
import { replayJournal } from '../../demo/journal/replay';
import { nektarEntry, writeMarketplaces } from '../../demo/marketplaces';
import { HISTORY_DAYS } from '../../demo/scenario/cast';
import { loadConfig, type MarketplaceConfig } from '../../src/config';
import { isAlive } from '../../src/local/processes';
import { projectRoot } from '../../src/local/projectRoot';

/** What every test's history is made from. */
export const TEST_SEED = 1;
/** Block seconds of its genesis block: the first of January 2026. */
export const TEST_START = 1_767_225_600;

const CACHE = join(projectRoot(), 'node_modules', '.cache', 'nektar-demo');

/** The demo's marketplace after its whole history, on a chain of the test's own. */
export interface DemoHistory {
  /** The chain, its world as its logs tell it, its actors and addresses. */
  readonly history: History;
  readonly rpcUrl: string;
  /** As a processor gets it. */
  readonly marketplace: MarketplaceConfig;
  /** The file that it was read from, for programs that are started with `MARKETPLACES_FILE`. */
  readonly marketplacesFile: string;
  /** The newest block. */
  readonly head: BlockHead;
  /** Ends the chain. */
  stop(): Promise<void>;
}

/**
 * A chain on which the demo's history has happened: 196 days in about 600 blocks, the same hashes every time.
 *
 * The first call after a change of the contracts or of `demo/` builds the history (half a minute); its journal is kept under
 * `node_modules/.cache`, and every other call replays it into a fresh anvil (ten seconds), also in another worker of jest. No block is
 * mined unless the test does: `history.chain.mine(time)`, or `new LivingMarket(history).block(time)` for activity.
 *
 * @param days a shorter beginning of the history, for tests that need little
 * @example
 * let demo: DemoHistory;
 * beforeAll(async () => { demo = await startDemoHistory(); }, 180_000);
 * afterAll(() => demo.stop());
 * it('indexes it', () => index({ marketplace: demo.marketplace, until: demo.head.number }));
 */
export async function startDemoHistory(days: number = HISTORY_DAYS): Promise<DemoHistory> {
  const journal = readJournal(await demoJournal(days));
  if (journal === undefined) throw new Error('The journal in the cache is gone');
  const history = await replayJournal(journal);
  const folder = mkdtempSync(join(tmpdir(), 'nektar-demo-'));
  const file = join(folder, 'marketplaces.yaml');
  writeMarketplaces(file, [nektarEntry(history.deployment, history.chain.url, history.world.networks.values())]);
  const [marketplace] = loadConfig({ env: { DATABASE_URL: 'postgres://not-asked/' }, file }).marketplaces;
  const stop = async (): Promise<void> => {
    await history.chain.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return {
    history,
    rpcUrl: history.chain.url,
    marketplace: marketplace as MarketplaceConfig,
    marketplacesFile: file,
    head: await history.chain.head(),
    stop,
  };
}

/** Path of the journal of a history, built if it is not in the cache. Not to be written to: copy it. */
export async function demoJournal(days: number = HISTORY_DAYS): Promise<string> {
  const key = cacheKey();
  const path = join(CACHE, `${key}-${days}.jsonl`);
  mkdirSync(CACHE, { recursive: true });
  while (!existsSync(path)) {
    if (!takeLock(`${path}.lock`)) {
      await sleep(200);
      continue;
    }
    try {
      for (const old of readdirSync(CACHE)) if (!old.startsWith(key)) rmSync(join(CACHE, old), { force: true });
      if (!existsSync(path)) await build(path, days);
    } finally {
      rmSync(`${path}.lock`, { force: true });
    }
  }
  return path;
}

async function build(path: string, days: number): Promise<void> {
  const head = { format: 1, fingerprint: fingerprintOf(new Artifacts()), seed: TEST_SEED, startTime: TEST_START } as const;
  const journal = Journal.create(`${path}.unfinished`, head);
  try {
    const { chain } = await buildHistory({ ...head, days, onPlan: (plan) => journal.append(plan) });
    await chain.stop();
    journal.rename(path);
  } finally {
    journal.close();
  }
}

/** Whether this process builds now; a lock of a process that is gone does not count. */
function takeLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
    if (holder > 0 && holder !== process.pid && !isAlive(holder)) rmSync(lock, { force: true });
    return false;
  }
}

/** Names contracts, seed, start and the scenario's sources. */
function cacheKey(): string {
  const digest = createHash('sha256').update(`${TEST_SEED} ${TEST_START} ${fingerprintOf(new Artifacts())}`);
  const folder = join(projectRoot(), 'demo');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  for (const file of files.sort()) digest.update(file).update(readFileSync(join(folder, file)));
  return digest.digest('hex').slice(0, 16);
}

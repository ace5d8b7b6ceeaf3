import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DemoOptions } from '../src/commands/rooms';
import { UserError } from '../src/errors';
import { Artifacts } from './artifacts';
import { fingerprintOf } from './deploy';
import { buildHistory, type History, startTimeFor } from './history';
import { DemoFolder } from './journal/DemoFolder';
import { Journal, readJournal } from './journal/Journal';
import { replayJournal } from './journal/replay';
import { LivingMarket } from './live/live';
import { nektarEntry, writeMarketplaces } from './marketplaces';
import { symbioticEntry } from './symbiotic/entry';

/** Which of the many possible histories the demo tells. */
const SEED = 1;
/** Milliseconds of wall clock between two blocks. */
const BLOCK_MS = 12_000;
/** How long after a failure anvil is given to be gone, in milliseconds. */
const EXIT_MS = 500;

/** The demo keeps its files in the folder `demo` of `dataDir`. */
export interface DemoOrder extends DemoOptions {
  /** Milliseconds of wall clock between two blocks; a dozen seconds unless told. */
  readonly blockMs?: number;
}

/**
 * Runs the demo chain: builds its history the first time, replays its journal every other time, then lives on until it is told to stop.
 *
 * @returns once everything that it started is gone
 * @throws UserError `DEMO_RUNNING`, `DEMO_JOURNAL_FOREIGN`, `DEMO_JOURNAL_DAMAGED`, `DEMO_JOURNAL_DIVERGED`, `DEMO_CHAIN_ENDED`, or why
 * anvil did not come up
 */
export async function runDemo(order: DemoOrder): Promise<void> {
  const folder = new DemoFolder(join(order.dataDir, 'demo'));
  folder.take();
  try {
    const history = await begin(folder, order);
    try {
      if (!order.signal.aborted) await Promise.race([live(history, folder, order), endOf(history)]);
    } catch (error) {
      // A connection that breaks is how the end of anvil shows first.
      await Promise.race([endOf(history), sleep(EXIT_MS)]);
      throw error;
    } finally {
      await history.chain.stop();
    }
  } catch (error) {
    // What a stop interrupts may fail, and is no longer wanted.
    if (!order.signal.aborted) throw error;
  } finally {
    folder.release();
  }
}

/** The history on a chain: replayed if there is a journal, else built. */
async function begin(folder: DemoFolder, order: DemoOrder): Promise<History> {
  const began = Date.now();
  const journal = readJournal(folder.journal);
  const { anvilLog: logFile, states: statesFolder } = folder;
  const options = { port: await folder.port(), logFile, statesFolder, onProgress: order.onProgress, signal: order.signal };
  const history = journal === undefined ? await buildAnew(folder, options) : await replayJournal(journal, options);
  const verb = journal === undefined ? 'built' : 'replayed';
  const { number } = await history.chain.head();
  order.onProgress(`${number} blocks ${verb} in ${((Date.now() - began) / 1_000).toFixed(1)} s`);
  return history;
}

/** Builds the history with its journal, which counts only once it is whole. */
async function buildAnew(folder: DemoFolder, options: { readonly signal: AbortSignal; readonly port: number }): Promise<History> {
  const head = {
    format: 1,
    fingerprint: fingerprintOf(new Artifacts()),
    seed: SEED,
    startTime: startTimeFor(Date.now() / 1_000),
  } as const;
  const journal = Journal.create(folder.unfinished, head);
  try {
    const history = await buildHistory({ ...head, ...options, onPlan: (plan) => journal.append(plan) });
    if (!options.signal.aborted) journal.rename(folder.journal);
    return history;
  } finally {
    journal.close();
  }
}

/** Catches up with the wall clock, tells where the marketplace is, and goes on living. */
async function live(history: History, folder: DemoFolder, order: DemoOrder): Promise<void> {
  const { chain, deployment, troupe, world } = history;
  const journal = Journal.reopen(folder.journal);
  try {
    chain.onPlan = (plan) => journal.append(plan);
    // Without a script two people may get into each other's way now and then; the market goes on.
    chain.onRevert = ({ message }) => order.onProgress(message);
    const market = new LivingMarket(history);
    await market.catchUp(Date.now() / 1_000, order.signal);
    if (order.signal.aborted) return;
    const nektar = nektarEntry(deployment, chain.url, world.networks.values());
    const symbiotic = symbioticEntry(troupe.market.core, deployment, nektarEntry(deployment, chain.url));
    writeMarketplaces(folder.marketplaces, [nektar, symbiotic]);
    order.onReady(folder.marketplaces);
    await market.liveOn(order.blockMs ?? BLOCK_MS, order.signal);
  } finally {
    journal.close();
  }
}

/** Rejects when anvil ends. */
async function endOf({ chain }: History): Promise<never> {
  const { tail } = await chain.exited;
  throw new UserError('DEMO_CHAIN_ENDED', `The demo's anvil ended unexpectedly; start it again. ${tail.trim()}`.trim());
}

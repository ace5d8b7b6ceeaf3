import { setTimeout as sleep } from 'node:timers/promises';
import type { Indexer } from './Indexer';

/** When a processor is killed. */
export interface KillOrder {
  readonly kills: number;
  /** Height of the newest block. */
  readonly top: number;
  /** A number below another one. */
  readonly random: (below: number) => number;
}

/** The longest time from a random height to the kill, in which the next batch is fetched, folded and written. */
const JITTER_MS = 300;

/**
 * Kills a processor by -9 at random moments of its backfill, each a little after a random height, and starts it again.
 *
 * @returns the height on which the ledger stood at each kill
 */
export async function killAtRandom(indexer: Indexer, { kills, top, random }: KillOrder): Promise<number[]> {
  const moments = Array.from({ length: kills }, () => random(top - 20) - 1).sort((a, b) => a - b);
  const heights: number[] = [];
  for (const moment of moments) {
    await indexer.reach(moment);
    await sleep(random(JITTER_MS));
    await indexer.kill();
    const [head] = await indexer.rows<{ height: number }>('SELECT height FROM head');
    heights.push(head?.height ?? -1);
    indexer.start();
  }
  return heights;
}

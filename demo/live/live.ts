import { setTimeout as sleep } from 'node:timers/promises';
import { StrangerError } from '../actors';
import type { MinedBlock } from '../chain/Chain';
import { RpcError } from '../chain/rpc';
import { type History, others } from '../history';
import { Random } from '../random';
import { dueDistributions } from '../routine/distributions';
import { tickingPrices } from '../routine/prices';
import { dueReports, seldomRevisions } from '../routine/reports';
import { DAY } from '../scenario/cast';
import { type Routine, Stage } from '../stage/Stage';
import { doSomething } from './deeds';

/** Deeds in a block, and how often one is looked for before the block is as it is. */
const DEEDS = [1, 5] as const;
const MOST_ATTEMPTS = 16;
/** Seconds between two answers of a price feed. */
const PRICE_SECONDS = 300;
/** Seconds between the blocks that make up for a time without the demo, and how many of them at most. */
const CATCH_UP_SECONDS = 600;
const MOST_CATCH_UP_BLOCKS = 60;

const ROUTINES: readonly Routine[] = [
  (desk) => tickingPrices(desk, PRICE_SECONDS),
  dueReports(7 * DAY, 2),
  seldomRevisions(0.01),
  dueDistributions(0.6),
  someDeeds,
  others,
];

/** A market that goes on without a script. What happens depends on the seed, the world and the time of a block alone. */
export class LivingMarket {
  private readonly stage: Stage;

  /** @param history a market whose history has happened */
  constructor(private readonly history: History) {
    this.stage = new Stage(history, history.startTime);
    history.chain.isOpen = true;
  }

  /**
   * One block of activity.
   *
   * @param now wall clock, seconds; the block is later if the last one is not older than that
   */
  async block(now: number): Promise<MinedBlock> {
    const { chain, actors, world } = this.history;
    for (const seen of await chain.welcome(actors.addresses)) world.apply(seen.logs, seen.timestamp);
    const time = Math.max(Math.floor(now), world.time + 1);
    return this.stage.block(time, new Random(`nektar demo ${this.history.seed}/live ${time}`), ROUTINES);
  }

  /** Makes up for the time in which the demo did not run, with fewer blocks than there would have been. */
  async catchUp(now: number, signal: AbortSignal): Promise<void> {
    const start = this.history.world.time;
    const step = Math.max(CATCH_UP_SECONDS, (now - start) / MOST_CATCH_UP_BLOCKS);
    for (let time = start + step; time < now && !signal.aborted; time += step) await this.block(time);
  }

  /** A block every so many milliseconds, at the time of the wall clock, until it is told to stop. */
  async liveOn(everyMs: number, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.block(Date.now() / 1_000);
      await sleep(everyMs, undefined, { signal }).catch(() => {});
    }
  }
}

/** A few deeds of different people. */
async function someDeeds(desk: Parameters<Routine>[0]): Promise<void> {
  let left = desk.random.int(...DEEDS);
  for (let attempt = 0; left > 0 && attempt < MOST_ATTEMPTS; attempt += 1)
    if (await doSomething(desk).catch(strangersDoing)) left -= 1;
}

/** Nothing comes of what only a stranger could sign, or of a question that a contract in strange hands refuses. */
function strangersDoing(error: unknown): boolean {
  if (error instanceof StrangerError || error instanceof RpcError) return false;
  throw error;
}

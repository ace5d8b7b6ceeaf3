import { Actors } from './actors';
import { Artifacts } from './artifacts';
import { Chain, type SealedBlock } from './chain/Chain';
import { type Deployment, planDeployment } from './deploy';
import { Random } from './random';
import { dueDistributions } from './routine/distributions';
import { dailyPrices } from './routine/prices';
import { dueReports, seldomRevisions } from './routine/reports';
import { DAY, HISTORY_DAYS } from './scenario/cast';
import { stories } from './scenario/stories';
import type { Company } from './stage/Desk';
import { Stage } from './stage/Stage';
import { World } from './world/World';

/** Blocks a day in the history. */
const BLOCKS_A_DAY = 3;

/** How to build a history. */
export interface HistoryOrder {
  /** Equal seeds and equal start times give equal block hashes. */
  readonly seed: number;
  /** Block seconds of the genesis block. */
  readonly startTime: number;
  /** TCP port of the chain; a free one unless told. */
  readonly port?: number;
  /** Anvil's words. */
  readonly logFile?: string;
  /** Told of every block, the deployment's too. */
  readonly onBlock?: (block: SealedBlock) => void;
  /** Told now and then how far it is. */
  readonly onProgress?: (text: string) => void;
  /** Stops building when aborted. */
  readonly signal?: AbortSignal;
}

/** A chain on which the whole history has happened. */
export interface History extends Company {
  readonly deployment: Deployment;
  /** Block seconds of the genesis block. */
  readonly startTime: number;
  readonly seed: number;
}

/**
 * When a history should begin so that it ends within the last hour.
 *
 * @param now wall clock, seconds
 */
export function startTimeFor(now: number): number {
  return Math.floor(now / 3_600) * 3_600 - HISTORY_DAYS * DAY;
}

/** Gathers what everyone shares, around a chain on which the marketplace is deployed or about to be. */
export function gather(
  chain: Chain,
  artifacts: Artifacts,
): Company & { readonly deploy: readonly import('./chain/Chain').Call[] } {
  const actors = new Actors();
  const { deployment, calls } = planDeployment(artifacts, actors);
  const world = new World(artifacts, {
    registry: deployment.registry,
    assets: Object.values(deployment.assets),
    feeds: Object.values(deployment.feeds),
  });
  chain.explain = (data) => artifacts.explain(data);
  return { chain, world, actors, artifacts, deployment, deploy: calls };
}

/**
 * Builds the whole history on a fresh chain: the deployment, then {@link HISTORY_DAYS} days of it.
 *
 * @throws UserError `DEMO_REVERTED` when a transaction of the scenario does not do what it should
 */
export async function buildHistory(order: HistoryOrder): Promise<History> {
  const { seed, startTime } = order;
  const chain = await Chain.start(startTime, order);
  try {
    chain.onSealed = order.onBlock ?? (() => {});
    const company = gather(chain, new Artifacts());
    for (const call of company.deploy) chain.send(call);
    const first = await chain.mine(startTime + 60);
    company.world.apply(
      first.calls.flatMap(({ logs }) => logs),
      first.timestamp,
    );
    await play(company, order);
    return { ...company, startTime, seed };
  } catch (error) {
    await chain.stop();
    throw error;
  }
}

/** Plays every story to the end of the history. */
async function play(company: Company, { seed, startTime, onProgress, signal }: HistoryOrder): Promise<void> {
  const random = new Random(`nektar demo ${seed}`);
  const stage = new Stage(company, startTime);
  for (const [name, story] of stories()) stage.add(random.fork(name), story);
  const routines = [dailyPrices(startTime), dueReports(7 * DAY, 8), seldomRevisions(0.05), dueDistributions(0.6)];
  const clock = random.fork('clock');
  const step = DAY / BLOCKS_A_DAY;
  const end = startTime + HISTORY_DAYS * DAY;
  for (let time = startTime + 600; time < end; time += Math.round(step * clock.between(0.86, 1.14))) {
    if (signal?.aborted === true) return;
    const { number } = await stage.block(time, random.fork(`block ${time - startTime}`), routines);
    if (number % 60 === 0) onProgress?.(`day ${Math.floor((time - startTime) / DAY)} of ${HISTORY_DAYS}`);
  }
}

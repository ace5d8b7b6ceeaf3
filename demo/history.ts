import { Actors } from './actors';
import { Artifacts } from './artifacts';
import { type BlockPlan, type Call, Chain, type ChainFiles } from './chain/Chain';
import { planDeployment } from './deploy';
import { Random } from './random';
import { dueDistributions } from './routine/distributions';
import { dailyPrices } from './routine/prices';
import { dueReports, seldomRevisions } from './routine/reports';
import { DAY, HISTORY_DAYS } from './scenario/cast';
import { stories } from './scenario/stories';
import type { Company, Desk } from './stage/Desk';
import { Stage } from './stage/Stage';
import { Troupe } from './symbiotic/Troupe';
import { World } from './world/World';

/** Blocks a day in the history. */
const BLOCKS_A_DAY = 3;

/** How to build a history. */
export interface HistoryOrder extends ChainFiles {
  /** Equal seeds and equal start times give equal block hashes. */
  readonly seed: number;
  /** Block seconds of the genesis block. */
  readonly startTime: number;
  /** Days after which it ends, {@link HISTORY_DAYS} unless told: a shorter history is the beginning of the whole. */
  readonly days?: number;
  /** Told of every block before it is mined, the deployment's too. */
  readonly onPlan?: (plan: BlockPlan) => void;
  /** Told now and then how far it is. */
  readonly onProgress?: (text: string) => void;
  /** Stops building when aborted. */
  readonly signal?: AbortSignal;
}

/** A chain on which the whole history has happened. */
export interface History extends Company {
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
  { seed, startTime }: Pick<History, 'seed' | 'startTime'>,
): { readonly company: Company; readonly calls: readonly Call[] } {
  const actors = new Actors();
  const { deployment, calls } = planDeployment(artifacts, actors);
  const world = new World(artifacts, {
    registry: deployment.registry,
    assets: Object.values(deployment.assets),
    feeds: Object.values(deployment.feeds),
  });
  chain.explain = (data) => artifacts.explain(data);
  const { assets } = deployment;
  const troupe = new Troupe({ chain, actors, artifacts, assets, adminNonce: calls.length, startTime, seed });
  return { company: { chain, world, actors, artifacts, deployment, troupe }, calls: [...calls, ...troupe.deployment] };
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
    chain.onPlan = order.onPlan ?? (() => {});
    const { company, calls } = gather(chain, new Artifacts(), order);
    for (const call of calls) chain.send(call);
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

/** The other marketplace goes on in the same blocks. */
export function others(desk: Desk): Promise<void> {
  return desk.troupe.act(desk.now);
}

/** Plays every story; the last block is the history's end. */
async function play(company: Company, { seed, startTime, days = HISTORY_DAYS, onProgress, signal }: HistoryOrder): Promise<void> {
  const random = new Random(`nektar demo ${seed}`);
  const stage = new Stage(company, startTime);
  for (const [name, story] of stories()) stage.add(random.fork(name), story);
  const routines = [dailyPrices(startTime), dueReports(7 * DAY, 8), seldomRevisions(0.05), dueDistributions(0.6), others];
  const clock = random.fork('clock');
  const step = DAY / BLOCKS_A_DAY;
  const end = startTime + days * DAY;
  for (let time = startTime + 600; ; time = Math.min(end, time + Math.round(step * clock.between(0.86, 1.14)))) {
    if (signal?.aborted === true) return;
    const { number } = await stage.block(time, random.fork(`block ${time - startTime}`), routines);
    if (time === end) return;
    if (number % 60 === 0) onProgress?.(`day ${Math.floor((time - startTime) / DAY)} of ${days}`);
  }
}

import { Actors } from '../../../demo/actors';
import type { Call, Chain } from '../../../demo/chain/Chain';
import { Random } from '../../../demo/random';
import { SEEDS_A_CHAIN } from './Cast';
import { prepareGround } from './prepareGround';
import { RandomVaults } from './RandomVaults';

/** What came of a chain on which several seeds were played at once. */
export interface Played {
  /** The contracts by the names of a marketplaces file. */
  readonly contracts: Readonly<Record<string, string>>;
  /** Height of the last block. */
  readonly head: number;
  /** Its time, block seconds. */
  readonly time: number;
  /** Seed of each vault. */
  readonly seedOf: ReadonlyMap<string, number>;
  /** How often each call succeeded and reverted, by contract and function. */
  readonly outcomes: ReadonlyMap<string, { done: number; reverted: number }>;
}

const HOUR = 3_600;

/**
 * Plays seeds side by side on one chain: each in vaults, networks and operators of its own, all in the same contracts and blocks.
 *
 * @param seeds at most {@link SEEDS_A_CHAIN}; equal lists give equal chains
 * @param operations how many each plays
 */
export async function playSeeds(chain: Chain, seeds: readonly number[], operations: number, startTime: number): Promise<Played> {
  if (seeds.length > SEEDS_A_CHAIN) throw new RangeError(`${seeds.length} seeds do not fit on a chain`);
  const actors = new Actors();
  const { ground, multicall } = await prepareGround(chain, actors, startTime + 60);
  const players = seeds.map((seed, place) => new RandomVaults(ground, actors, seed, place));
  const clock = new Random(`symbiotic clock ${seeds.join()}`);
  const outcomes = new Map<string, { done: number; reverted: number }>();
  const block = async (time: number, draw: (player: RandomVaults) => readonly Call[]) => {
    for (const player of players) for (const call of draw(player)) chain.send(call);
    const mined = await chain.mine(time);
    for (const { call, isReverted } of mined.calls) {
      const outcome = outcomes.get(call.label) ?? { done: 0, reverted: 0 };
      outcomes.set(call.label, outcome);
      if (isReverted) outcome.reverted += 1;
      else outcome.done += 1;
    }
    for (const player of players) player.see(mined);
    return mined;
  };
  await block(startTime + 120, (player) => player.found());
  await block(startTime + 130, (player) => player.open(startTime + 130));
  await block(startTime + 140, (player) => player.allot(startTime + 140));
  let now = startTime + 140;
  const left = new Map(players.map((player) => [player, operations]));
  let head = 0;
  while ([...left.values()].some((count) => count > 0)) {
    now = later(clock, now, players);
    const mined = await block(now, (player) => {
      const count = Math.min(player.howMany(), left.get(player) ?? 0);
      left.set(player, (left.get(player) ?? 0) - count);
      return player.next(now, count);
    });
    head = mined.number;
  }
  const seedOf = new Map(players.flatMap(({ seed, vaults }) => vaults.map((vault) => [vault, seed] as const)));
  const { vaultConfigurator: _, ...roots } = ground.core;
  return { contracts: { ...roots, multicall }, head, time: now, seedOf, outcomes };
}

/** Mostly hours, seldom days; at times the very end of somebody's epoch, or of the time for a veto. */
function later(clock: Random, now: number, players: readonly RandomVaults[]): number {
  const draw = clock.unit();
  const deadlines = players.flatMap((player) => player.deadlines(now));
  if (draw < 0.1 && deadlines.length > 0) return Math.min(...deadlines);
  if (draw < 0.2) return clock.pick(players).boundary(now);
  if (draw < 0.35) return now + clock.int(1, 30);
  if (draw < 0.93) return now + clock.int(60, 8 * HOUR);
  return now + clock.int(12 * HOUR, 9 * 24 * HOUR);
}

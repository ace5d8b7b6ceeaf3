import { allocatorOf, lastTranche, lock, returnFromSafe } from '../action/allocate';
import type { Scene } from '../stage/Scene';
import type { Story } from '../stage/Stage';
import type { Tranche } from '../world/state';
import { DAY, type DamKey, type NetworkKey } from './cast';

/** A lender's habit. Times in days. */
interface Habit {
  readonly dam: DamKey;
  readonly network: NetworkKey;
  readonly from: number;
  /** No round begins after this day. */
  readonly until: number;
  /** How much of what is idle goes out in a round. */
  readonly partBps: number;
  readonly termDays: readonly [number, number];
}

const HABITS: readonly Habit[] = [
  { dam: 'clearwater', network: 'lumen', from: 16, until: 188, partBps: 3_600, termDays: [14, 30] },
  { dam: 'clearwater', network: 'lumen', from: 31, until: 170, partBps: 2_500, termDays: [35, 60] },
  { dam: 'ridgeline', network: 'tideway', from: 19, until: 190, partBps: 4_200, termDays: [9, 22] },
  { dam: 'ridgeline', network: 'tideway', from: 37, until: 180, partBps: 2_000, termDays: [20, 45] },
  { dam: 'pinnacle', network: 'lumen', from: 24, until: 120, partBps: 3_500, termDays: [18, 32] },
  { dam: 'beeline', network: 'lumen', from: 52, until: 185, partBps: 3_000, termDays: [12, 28] },
  { dam: 'driftwood', network: 'apiary', from: 27, until: 88, partBps: 4_500, termDays: [12, 24] },
  { dam: 'ridgeline', network: 'solstice', from: 60, until: 150, partBps: 2_600, termDays: [16, 30] },
];

/** Round after round: lock, release, return in one or two payments. */
export const rounds: readonly Story[] = HABITS.map((habit) => async (scene) => {
  await scene.at(habit.from);
  while (scene.day < habit.until) {
    const tranche = await open(scene, habit.dam, habit.network, habit.partBps, scene.random.between(0.7, 3));
    if (tranche === undefined) {
      await scene.after(2);
      continue;
    }
    await release(scene, habit.network, tranche);
    await scene.after(scene.random.between(...habit.termDays));
    await giveBack(scene, habit.network, tranche, scene.random.chance(0.35) ? [4_000, 10_000] : [10_000]);
    await scene.after(scene.random.between(0.5, 5));
  }
});

/** Locks a part of what is idle. Undefined when nothing came of it. */
export async function open(
  scene: Scene,
  dam: DamKey,
  network: NetworkKey,
  partBps: number,
  lockDays: number,
): Promise<Tranche | undefined> {
  await scene.turn(`lock:${scene.dam(dam).address} ${scene.network(network).address}`);
  const install = scene.install(dam, network);
  if (install?.status !== 'Confirmed' || !scene.isLive(network) || scene.dam(dam).state !== 'Active') return undefined;
  if (scene.sheet.isTaken(`state:${install.dam}`)) return undefined;
  const room = install.allocated - install.locked - install.outstanding;
  const part = (scene.dam(dam).idle * BigInt(partBps)) / 10_000n;
  const amount = part < room ? part : room;
  const unlockAt = scene.now + Math.round(lockDays * DAY);
  if (amount <= 0n || !lock(scene, allocatorOf(scene, scene.dam(dam)), install, amount, unlockAt)) return undefined;
  await scene.mined();
  return lastTranche(scene.network(network), install);
}

/** Anybody may release once it is unlocked. */
async function release(scene: Scene, network: NetworkKey, tranche: Tranche): Promise<void> {
  await scene.until(tranche.unlockAt);
  const by = scene.random.chance(0.5) ? scene.actors.keeper : scene.actors.at(scene.network(network).manager);
  scene.send(by, 'TimeLockVault', scene.network(network).timeLockVault, 'release', tranche.id);
  await scene.mined();
}

/** Pays back until each given part of the whole is there. */
async function giveBack(scene: Scene, network: NetworkKey, tranche: Tranche, partsBps: readonly number[]): Promise<void> {
  for (const [index, part] of partsBps.entries()) {
    if (index > 0) await scene.after(scene.random.between(0.6, 4));
    const target = (tranche.amount * BigInt(part)) / 10_000n;
    if (target > tranche.returned) returnFromSafe(scene, scene.network(network), tranche, target - tranche.returned);
    await scene.mined();
  }
}

/** Foundry's one round: one lender is paid in full, the other in part, and writes the rest off; some of it comes after all. */
export const badLoan: Story = async (scene) => {
  await scene.at(21);
  const good = await openSurely(scene, 'clearwater', 'foundry', 2_800, 6);
  const bad = await openSurely(scene, 'pinnacle', 'foundry', 5_500, 8);
  await release(scene, 'foundry', good);
  await release(scene, 'foundry', bad);
  await scene.at(68);
  await giveBack(scene, 'foundry', good, [5_000, 10_000]);
  await scene.at(72);
  await giveBack(scene, 'foundry', bad, [6_200]);
  await scene.until(scene.network('foundry').maturesAt + 10 * DAY);
  const { address, owner } = scene.dam('pinnacle');
  await scene.turn(`price:${address}`);
  scene.send(scene.actors.at(owner), 'TimeLockVault', scene.network('foundry').timeLockVault, 'declareDefault', bad.id);
  await scene.at(101);
  const recovered = bad.amount / 10n;
  returnFromSafe(scene, scene.network('foundry'), bad, recovered);
};

/** Apiary's last tranche is never used, so it goes home when the season ends. */
export const unusedHoney: Story = async (scene) => {
  await scene.at(110);
  const { maturesAt } = scene.network('apiary');
  const lockDays = (maturesAt - scene.now) / DAY - 0.8;
  const tranche = await openSurely(scene, 'driftwood', 'apiary', 1_500, lockDays);
  await scene.until(maturesAt + DAY);
  scene.send(scene.actors.keeper, 'TimeLockVault', scene.network('apiary').timeLockVault, 'reclaim', tranche.id);
};

/** Solstice matures with a tranche out: at the end of the history it is overdue, and within its grace. */
export const lateProver: Story = async (scene) => {
  await scene.at(172);
  const tranche = await openSurely(scene, 'ridgeline', 'solstice', 3_000, 2);
  await release(scene, 'solstice', tranche);
  await scene.at(189);
  await giveBack(scene, 'solstice', tranche, [2_500]);
};

/** Tries until it works: what is idle may be out elsewhere. */
export async function openSurely(
  scene: Scene,
  dam: DamKey,
  network: NetworkKey,
  partBps: number,
  lockDays: number,
): Promise<Tranche> {
  for (;;) {
    const tranche = await open(scene, dam, network, partBps, lockDays);
    if (tranche !== undefined) return tranche;
    await scene.mined();
  }
}

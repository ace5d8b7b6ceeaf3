import type { Scene } from '../stage/Scene';
import type { Story } from '../stage/Stage';
import type { Tranche } from '../world/state';
import { DAY, type NetworkKey } from './cast';
import { open, openSurely } from './lending';

/** Growth: locked, then withdrawn for good by the Network. */
export const gifts: readonly Story[] = (
  [
    { dam: 'orchard', network: 'pulse', from: 18, until: 188, partBps: 3_000, every: [12, 26] },
    { dam: 'seedbed', network: 'sprout', from: 30, until: 186, partBps: 2_400, every: [14, 30] },
    { dam: 'harvest', network: 'cascade', from: 38, until: 110, partBps: 2_800, every: [13, 24] },
  ] as const
).map((habit) => async (scene) => {
  await scene.at(habit.from);
  while (scene.day < habit.until) {
    const tranche = await open(scene, habit.dam, habit.network, habit.partBps, scene.random.between(1, 4));
    if (tranche !== undefined) await withdraw(scene, habit.network, tranche);
    await scene.after(scene.random.between(habit.every[0], habit.every[1]));
  }
});

/** The Network takes a Growth tranche; the shares of its DAM are worth less from then on. */
async function withdraw(scene: Scene, network: NetworkKey, tranche: Tranche): Promise<void> {
  await scene.until(tranche.unlockAt + Math.round(scene.random.between(0, 1.5) * DAY));
  const { timeLockVault, manager } = scene.network(network);
  await scene.turn(`price:${tranche.dam}`);
  scene.send(scene.actors.at(manager), 'TimeLockVault', timeLockVault, 'withdrawGrowth', tranche.id);
  await scene.mined();
}

/** Cascade's last grant is never called. */
export const uncalledGrant: Story = async (scene) => {
  await scene.at(126);
  const { maturesAt } = scene.network('cascade');
  const tranche = await openSurely(scene, 'harvest', 'cascade', 1_200, (maturesAt - scene.now) / DAY - 0.6);
  await scene.until(maturesAt + DAY);
  scene.send(scene.actors.keeper, 'TimeLockVault', scene.network('cascade').timeLockVault, 'reclaim', tranche.id);
};

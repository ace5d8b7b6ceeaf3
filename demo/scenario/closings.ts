import type { Scene } from '../stage/Scene';
import type { Story } from '../stage/Stage';
import type { NetworkKey } from './cast';

/** Lets every operator of a Network go. */
async function release(scene: Scene, key: NetworkKey, reason: string): Promise<void> {
  const { address, owner, assignments } = scene.network(key);
  for (const { operator, status, installId } of assignments.values()) {
    if (status !== 'Active') continue;
    scene.sheet.take(`install:${installId}`);
    scene.send(scene.actors.at(owner), 'Network', address, 'deactivateOperator', operator, reason);
  }
  await scene.mined();
}

/** Ends every installation of a Network. */
async function uninstall(scene: Scene, key: NetworkKey, reason: string): Promise<void> {
  const { address, owner } = scene.network(key);
  for (const install of scene.world.confirmed(address)) {
    await scene.turn(`price:${install.dam}`);
    scene.sheet.take(`install:${install.id}`);
    const by = scene.random.chance(0.5) ? owner : scene.world.dam(install.dam).owner;
    scene.send(scene.actors.at(by), 'DAM', install.dam, 'uninstall', install.id, reason);
  }
  await scene.mined();
}

function close(scene: Scene, key: NetworkKey): void {
  const { address, owner } = scene.network(key);
  scene.send(scene.actors.at(owner), 'Network', address, 'close');
}

/** A season of marine jobs ends in good order. */
export const kelp: Story = async (scene) => {
  await scene.at(20);
  await scene.until(scene.network('kelp').maturesAt + 86_400);
  await release(scene, 'kelp', 'The survey is done.');
  await uninstall(scene, 'kelp', 'The survey is done.');
  await scene.after(1.5);
  close(scene, 'kelp');
};

/** Foundry closes with a loss on its books. */
export const foundry: Story = async (scene) => {
  await scene.at(104);
  await release(scene, 'foundry', 'The round is over.');
  await uninstall(scene, 'foundry', 'The round is over.');
  await scene.at(110);
  close(scene, 'foundry');
};

/** Aegis is taken off the list after a second incident, and winds up. */
export const aegis: Story = async (scene) => {
  await scene.at(113);
  await scene.turn(`term:${scene.network('aegis').address}`);
  const { address } = scene.network('aegis');
  // Distributions of this block would meet the new maturity.
  for (const { id } of scene.world.confirmed(address)) scene.sheet.take(`install:${id}`);
  const reason = 'Sequencing halted twice in a month without a post-mortem.';
  scene.send(scene.admin, 'Registry', scene.deployment.registry, 'delistNetwork', address, reason);
  await scene.after(2);
  await release(scene, 'aegis', 'Delisted.');
  await uninstall(scene, 'aegis', 'Delisted.');
  await scene.after(4);
  close(scene, 'aegis');
};

/** Apiary's season. */
export const apiary: Story = async (scene) => {
  await scene.at(20);
  const network = scene.network('apiary');
  await scene.until(network.maturesAt + 2 * 86_400);
  const isOut = (): boolean => [...network.tranches.values()].some(({ status }) => status === 'Locked' || status === 'Released');
  await scene.when(() => !isOut());
  await release(scene, 'apiary', 'The season is over.');
  await uninstall(scene, 'apiary', 'The season is over.');
  await scene.after(3);
  close(scene, 'apiary');
};

/** Cascade's supporters are let go; the Network itself has not closed when the history ends. */
export const cascade: Story = async (scene) => {
  await scene.at(134.5);
  await release(scene, 'cascade', 'All grants are called.');
  await uninstall(scene, 'cascade', 'All grants are called.');
};

/** Pinnacle leaves Lumen before it closes. */
export const pinnacle: Story = async (scene) => {
  await scene.at(158);
  const { address, owner } = scene.dam('pinnacle');
  for (const install of scene.world.confirmed(address)) {
    await scene.when(() => install.locked + install.outstanding === 0n && !scene.sheet.isTaken(`install:${install.id}`));
    await scene.turn(`price:${address}`);
    scene.sheet.take(`install:${install.id}`);
    scene.send(scene.actors.at(owner), 'DAM', address, 'uninstall', install.id, 'The vault is closing.');
    await scene.mined();
  }
};

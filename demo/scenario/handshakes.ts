import { parseUnits } from 'ethers';
import type { Scene } from '../stage/Scene';
import type { Story } from '../stage/Stage';
import type { Installation } from '../world/state';
import { ASSETS, DAMS, type DamKey, type DamPlan, type NetworkKey } from './cast';

/** Who installs whom: DAM, Network, day of the request, most that may be out, in whole tokens. */
const HANDSHAKES: readonly (readonly [DamKey, NetworkKey, number, number])[] = [
  ['northwind', 'meridian', 6, 2_600],
  ['hexa', 'harbor', 7, 0],
  ['ironwood', 'harbor', 7.5, 0],
  ['clearwater', 'lumen', 8, 1_400_000],
  ['orchard', 'pulse', 9, 260],
  ['hermit', 'meridian', 9.5, 400],
  ['basalt', 'cinder', 10, 140],
  ['granite', 'meridian', 12, 1_900],
  ['ridgeline', 'tideway', 12.5, 700],
  ['pinnacle', 'lumen', 13, 160_000],
  ['ironwood', 'beacon', 14, 0],
  ['hexa', 'beacon', 14.5, 0],
  ['clearwater', 'foundry', 15, 420_000],
  ['pinnacle', 'foundry', 15.5, 180_000],
  ['cobalt', 'cinder', 16, 90],
  ['northwind', 'aegis', 17, 900],
  ['granite', 'aegis', 17.5, 1_900],
  ['driftwood', 'apiary', 19, 300_000],
  ['ironwood', 'kelp', 19.5, 0],
  ['seedbed', 'sprout', 21, 700_000],
  ['harvest', 'cascade', 29, 200_000],
  ['ridgeline', 'solstice', 54, 400],
];

/** Every handshake that goes well at once. */
export const handshakes: readonly Story[] = HANDSHAKES.map(([dam, network, day, most]) => async (scene) => {
  await scene.at(day);
  await scene.when(() => scene.hasDam(dam) && scene.isLive(network));
  const install = await request(scene, dam, network, most);
  await scene.after(scene.random.between(0.4, 2.8));
  confirm(scene, install);
});

/** A DAM that is turned down, changes its mind, and is let in. */
export const persistence: Story = async (scene) => {
  await scene.at(33);
  const first = await request(scene, 'beeline', 'lumen', 900_000);
  await scene.after(1.5);
  const { address, owner } = scene.network('lumen');
  scene.send(scene.actors.at(owner), 'Network', address, 'rejectInstallation', first.dam, first.id, 'Ask for less.');
  await scene.at(38);
  const second = await request(scene, 'beeline', 'lumen', 500_000);
  await scene.after(2);
  scene.send(scene.actors.at(scene.dam('beeline').owner), 'DAM', second.dam, 'cancelInstallation', second.id);
  await scene.at(43);
  const third = await request(scene, 'beeline', 'lumen', 350_000);
  await scene.after(1);
  confirm(scene, third);
};

/** Limits are raised and lowered. */
export const limits: Story = async (scene) => {
  for (const [day, dam, network, most] of [
    [55, 'clearwater', 'lumen', 1_900_000],
    [69, 'northwind', 'meridian', 3_100],
    [94, 'ridgeline', 'tideway', 1_000],
    [106, 'beeline', 'lumen', 260_000],
    [128, 'basalt', 'cinder', 180],
    [152, 'orchard', 'pulse', 400],
  ] as const) {
    await scene.at(day);
    const install = scene.install(dam, network);
    if (install === undefined) throw new Error(`${dam} is not installed on ${network}`);
    const raw = rawLimit(dam, most);
    scene.send(scene.actors.at(scene.dam(dam).owner), 'DAM', install.dam, 'setAllocation', install.id, raw, raw);
  }
};

/** The DAM's owner asks. */
async function request(scene: Scene, dam: DamKey, network: NetworkKey, most: number): Promise<Installation> {
  const raw = rawLimit(dam, most);
  const { address, owner } = scene.dam(dam);
  scene.send(scene.actors.at(owner), 'DAM', address, 'requestInstallation', scene.network(network).address, raw, raw);
  await scene.mined();
  return scene.install(dam, network) as Installation;
}

/** The Network's owner agrees. */
function confirm(scene: Scene, install: Installation): void {
  const { address, owner } = scene.world.network(install.network);
  scene.send(scene.actors.at(owner), 'Network', address, 'confirmInstallation', install.dam, install.id);
}

function rawLimit(dam: DamKey, most: number): bigint {
  const { asset }: DamPlan = DAMS[dam];
  return asset === undefined ? 0n : parseUnits(String(most), ASSETS[asset].decimals);
}

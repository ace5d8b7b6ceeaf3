import { ZeroAddress } from 'ethers';
import type { Signer } from '../chain/Chain';
import type { Scene } from '../stage/Scene';
import type { Story } from '../stage/Stage';
import { MARKET_TYPES } from '../world/state';
import { DAMS, DAY, type DamKey, type DamPlan } from './cast';
import { damMetadata } from './metadata';

/** `Parameter` of the contracts. */
const PARAMETER = { gatekeeper: 0, catalyst: 1, fee: 2 } as const;

/** A DAM's creation. */
export function openingOf(key: DamKey): Story {
  return async (scene) => {
    const plan: DamPlan = DAMS[key];
    const { actors, deployment } = scene;
    await scene.at(plan.createdOn + 0.5);
    scene.send(ownerOf(scene, plan), 'DAMFactory', deployment.damFactory, 'createDAM', {
      damType: MARKET_TYPES.indexOf(plan.type),
      asset: plan.asset === undefined ? ZeroAddress : deployment.assets[plan.asset],
      name: plan.name,
      symbol: plan.symbol,
      feeBps: plan.feeBps,
      transferable: plan.isTransferable,
      lockup: plan.lockupDays * DAY,
      withdrawalDelay: plan.delayDays * DAY,
      gatekeeper: plan.gatekeeper === undefined ? ZeroAddress : actors.gatekeepers[plan.gatekeeper]?.address,
      catalyst: plan.catalyst === undefined ? ZeroAddress : actors.catalysts[plan.catalyst]?.address,
      mutabilityFlags: plan.mutability,
      metadataURI: damMetadata(plan),
    });
  };
}

function ownerOf({ actors }: Scene, { owner }: DamPlan): Signer {
  if (typeof owner === 'number') return actors.damOwners[owner] as Signer;
  return ('operator' in owner ? actors.operators[owner.operator] : actors.networkOwners[owner.networkOwner]) as Signer;
}

/** Parameters change, and freeze for good. */
export const parameters: Story = async (scene) => {
  const { actors } = scene;
  const as = (key: DamKey, name: string, ...args: readonly unknown[]): void => {
    const { address, owner } = scene.dam(key);
    scene.send(actors.at(owner), 'DAM', address, name, ...args);
  };
  const steps: readonly (readonly [number, DamKey, string, ...unknown[]])[] = [
    [29, 'northwind', 'setCatalyst', actors.catalysts[1]?.address],
    [38, 'clearwater', 'setFee', 45],
    [44, 'northwind', 'setFee', 35],
    [52, 'ironwood', 'setMetadata', damMetadata({ ...DAMS.ironwood, about: 'Bare metal in five data centres.' }, 2)],
    [57, 'ridgeline', 'freeze', PARAMETER.gatekeeper],
    [63, 'ridgeline', 'freeze', PARAMETER.catalyst],
    [72, 'seedbed', 'setGatekeeper', actors.gatekeepers[1]?.address],
    [74, 'clearwater', 'setCatalyst', actors.catalysts[2]?.address],
    [83, 'granite', 'setFee', 60],
    [92, 'northwind', 'freeze', PARAMETER.fee],
    [97, 'seedbed', 'setGatekeeper', ZeroAddress],
    [121, 'driftwood', 'setMetadata', damMetadata({ ...DAMS.driftwood, about: 'Honey, lent by the season. Last season.' }, 2)],
    [131, 'harvest', 'transferOwnership', actors.damOwners[5]?.address],
    [147, 'granite', 'setCatalyst', ZeroAddress],
    [164, 'clearwater', 'setFee', 25],
  ];
  for (const [day, key, name, ...args] of steps) {
    await scene.at(day);
    // A deposit before it in the block would still meet the open door.
    await scene.turn(`state:${scene.dam(key).address}`);
    as(key, name, ...args);
  }
};

/** The gatekeeper of a permissioned DAM turns somebody away again. */
export const doors: Story = async (scene) => {
  await scene.at(103);
  const { address, gatekeeper, depositors } = scene.dam('basalt');
  const unwanted = [...depositors].at(3);
  if (unwanted !== undefined) scene.send(scene.actors.at(gatekeeper), 'DAM', address, 'setDepositor', unwanted, false);
};

/** A DAM without operators gives up; another pauses when a loan goes bad, opens again, and closes once it is empty. */
export const endings: Story = async (scene) => {
  const change = async (key: DamKey, name: string): Promise<void> => {
    const { address, owner } = scene.dam(key);
    await scene.turn(`state:${address}`);
    scene.send(scene.actors.at(owner), 'DAM', address, name);
  };
  await scene.at(61);
  await change('fallow', 'close');
  await scene.at(74.5);
  await change('pinnacle', 'pause');
  await scene.at(91);
  await change('pinnacle', 'unpause');
  await scene.at(166);
  const { address } = scene.dam('pinnacle');
  await scene.when(() => scene.world.confirmed(address).length === 0);
  await change('pinnacle', 'close');
};

import { parseUnits, ZeroAddress } from 'ethers';
import { fundRewards } from '../action/earn';
import type { Signer } from '../chain/Chain';
import type { Scene } from '../stage/Scene';
import type { Story } from '../stage/Stage';
import { MARKET_TYPES, type NetworkState } from '../world/state';
import { ASSETS, DAY, NETWORKS, type NetworkKey, type NetworkPlan } from './cast';
import { networkMetadata } from './metadata';

/** "Open-ended" in amountRequested. */
const OPEN = 2n ** 256n - 1n;

/** Plans of those that were turned down: when, and why. */
const REJECTIONS: Readonly<Partial<Record<NetworkKey, readonly { readonly day: number; readonly reason: string }[]>>> = {
  sprout: [{ day: 9, reason: 'Say who holds the launch tokens before they are paid out.' }],
  quicksilver: [
    { day: 24, reason: 'A rate of three hundred percent is not a plan.' },
    { day: 41, reason: 'The same rate with another logo.' },
  ],
};

/** A Network from its deployment to its approval, and its redemption reserve from then on. */
export function lifeOf(key: NetworkKey): Story {
  return async (scene) => {
    const plan: NetworkPlan = NETWORKS[key];
    await scene.at(plan.createdOn + 0.2);
    const owner = scene.actors.networkOwners[plan.owner] as Signer;
    scene.send(owner, 'NetworkFactory', scene.deployment.networkFactory, 'createNetwork', paramsOf(scene, plan, owner));
    await scene.mined();
    if (key === 'ember') return;
    await scene.after(scene.random.between(0.5, 1.5));
    const { address } = scene.network(key);
    scene.send(owner, 'Network', address, 'requestWhitelist');
    for (const { day, reason } of REJECTIONS[key] ?? []) {
      await scene.at(day);
      scene.send(scene.admin, 'Registry', scene.deployment.registry, 'rejectNetwork', address, reason);
      const isLast = reason === REJECTIONS[key]?.at(-1)?.reason;
      if (isLast && plan.liveOn === undefined) return;
      await scene.after(4);
      scene.send(owner, 'Network', address, 'setMetadata', networkMetadata(plan, 2));
      scene.send(owner, 'Network', address, 'requestWhitelist');
    }
    if (plan.liveOn === undefined) return;
    await scene.at(plan.liveOn);
    scene.send(scene.admin, 'Registry', scene.deployment.registry, 'approveNetwork', address);
    await scene.mined();
    if (plan.rewardAsset !== undefined) await keepReserve(scene, plan, key);
  };
}

/** Pays into the reserve from time to time: some owners cover everything, some are behind. */
async function keepReserve(scene: Scene, plan: NetworkPlan, key: NetworkKey): Promise<void> {
  const network = (): NetworkState => scene.network(key);
  const decimals = ASSETS[plan.rewardAsset ?? 'dUSD'].decimals;
  const firstMonth = parseUnits(plan.operatorPerDay, decimals) * BigInt(30 * Math.max(plan.operators, 2));
  await scene.after(2);
  fundRewards(scene, network(), firstMonth);
  const coverageBps = BigInt(scene.random.int(4_500, 11_500));
  while (network().status === 'Live') {
    await scene.after(scene.random.between(11, 24));
    const supply = await scene.read<bigint>('SyntheticReward', network().rewardToken, 'totalSupply');
    const wanted = (supply * coverageBps) / 10_000n;
    if (wanted > network().reserve) fundRewards(scene, network(), wanted - network().reserve);
  }
}

/** The creation parameters of a Network; its Safe is created on the way. */
function paramsOf(scene: Scene, plan: NetworkPlan, owner: Signer): Readonly<Record<string, unknown>> {
  const { actors, deployment } = scene;
  const manager = plan.manager === undefined ? owner : (actors.networkManagers[plan.manager] as Signer);
  const decimals = plan.asset === undefined ? 0 : ASSETS[plan.asset].decimals;
  const rewardDecimals = plan.rewardAsset === undefined ? 18 : ASSETS[plan.rewardAsset].decimals;
  return {
    netType: MARKET_TYPES.indexOf(plan.type),
    name: plan.name,
    depositAsset: plan.asset === undefined ? ZeroAddress : deployment.assets[plan.asset],
    rewardAsset: plan.rewardAsset === undefined ? ZeroAddress : deployment.assets[plan.rewardAsset],
    rewardSymbol: plan.reward,
    safe: plan.asset === undefined ? ZeroAddress : scene.create(owner, 'DemoSafe', [manager.address]),
    manager: plan.manager === undefined ? ZeroAddress : manager.address,
    reporter: plan.reporter === undefined ? ZeroAddress : (actors.reporters[plan.reporter] as Signer).address,
    resolver: plan.hasArbiter === true ? actors.arbiter.address : ZeroAddress,
    terms: {
      amountRequested: plan.requested === 'open' ? OPEN : parseUnits(String(plan.requested), decimals),
      minDeposit: parseUnits(String(plan.minDeposit), decimals),
      operatorsRequested: plan.operators,
      duration: plan.days * DAY,
      operatorRatePerDay: parseUnits(plan.operatorPerDay, rewardDecimals),
      delegatorRatePerUnitPerDay: parseUnits(plan.delegatorPerUnitPerDay, rewardDecimals),
      distributionInterval: plan.intervalDays * DAY,
      returnGrace: plan.graceDays * DAY,
      disputeWindow: plan.disputeDays * DAY,
      ratesMutable: plan.areRatesMutable,
    },
    metadataURI: networkMetadata(plan),
  };
}

/** Rates move with the market, until one Network fixes them for good. */
export const rates: Story = async (scene) => {
  const change = (key: NetworkKey, operatorBps: bigint, delegatorBps: bigint): void => {
    const { address, owner, operatorRate, delegatorRate } = scene.network(key);
    const next = [(operatorRate * operatorBps) / 10_000n, (delegatorRate * delegatorBps) / 10_000n];
    scene.send(scene.actors.at(owner), 'Network', address, 'setRewardRates', ...next);
  };
  for (const [day, key, operatorBps, delegatorBps] of [
    [48, 'tideway', 10_000n, 12_500n],
    [71, 'meridian', 11_000n, 9_000n],
    [88, 'tideway', 9_000n, 7_500n],
    [126, 'tideway', 11_500n, 11_000n],
    [133, 'meridian', 10_000n, 12_000n],
  ] as const) {
    await scene.at(day);
    change(key, operatorBps, delegatorBps);
  }
  await scene.at(155);
  const { address, owner } = scene.network('tideway');
  scene.send(scene.actors.at(owner), 'Network', address, 'freezeRates');
};

/** People come and go at the Networks. */
export const roles: Story = async (scene) => {
  const { actors } = scene;
  const as = (key: NetworkKey, name: string, ...args: readonly unknown[]): void => {
    const { address, owner } = scene.network(key);
    scene.send(actors.at(owner), 'Network', address, name, ...args);
  };
  await scene.at(58);
  as('harbor', 'setReporter', actors.reporters[3]?.address);
  await scene.at(66);
  as('beacon', 'setMetadata', networkMetadata({ ...NETWORKS.beacon, about: 'Block relays in eleven regions.' }, 2));
  await scene.at(81);
  as('beacon', 'setManager', actors.networkManagers[5]?.address);
  await scene.at(118);
  as('sprout', 'setReporter', actors.reporters[0]?.address);
  await scene.at(144);
  as('harbor', 'transferOwnership', actors.networkOwners[9]?.address);
};

import { deposit, endRequests, fund, leave, passOn, takesDeposits, toRaw, usualDeposit } from '../action/delegate';
import { claimRewards, passOnRewards, redeem } from '../action/earn';
import type { Signer } from '../chain/Chain';
import type { Random } from '../random';
import type { Scene } from '../stage/Scene';
import type { Story } from '../stage/Stage';
import type { Dam } from '../world/state';
import { DAMS, type DamKey, type DamPlan } from './cast';

/** How many people delegate in the history. */
export const DELEGATORS = 158;
/** Nobody begins later than this day. */
const LAST_START = 165;

/** Everybody's way through the market: some come early, some late; some look once a week, some forget. */
export const lives: readonly Story[] = Array.from({ length: DELEGATORS }, (_, index) => async (scene) => {
  const delegator = scene.actors.delegators[index] as Signer;
  const homes = pickHomes(scene.random);
  await scene.at(11 + scene.random.unit() ** 1.6 * (LAST_START - 11));
  const pace = scene.random.between(8, 34);
  for (const key of homes) {
    await scene.when(() => scene.hasDam(key));
    if (await settle(scene, delegator, scene.dam(key))) await scene.after(scene.random.between(0.3, 9));
  }
  for (;;) {
    await scene.after(pace * scene.random.between(0.5, 1.6));
    await act(scene, delegator, scene.dam(scene.random.pick(homes)));
  }
});

/** One to three DAMs, the popular ones more often. */
function pickHomes(random: Random): DamKey[] {
  const plans = Object.entries(DAMS) as [DamKey, DamPlan][];
  const count = random.pick([1, 1, 2, 2, 3]);
  const homes = new Set<DamKey>();
  while (homes.size < count) {
    let draw = random.unit() * plans.reduce((sum, [, { pull }]) => sum + pull, 0);
    const hit = plans.find(([, { pull }]) => {
      draw -= pull;
      return pull > 0 && draw < 0;
    });
    if (hit !== undefined) homes.add(hit[0]);
  }
  return [...homes];
}

/** The first deposit; a door that is closed is tried for two weeks. */
async function settle(scene: Scene, delegator: Signer, dam: Dam): Promise<boolean> {
  for (let attempt = 0; attempt < 4; attempt += 1) {
    if (deposit(scene, delegator, dam, usualDeposit(scene, dam))) return true;
    await scene.after(3.5);
  }
  return false;
}

/** Something that a delegator does on an ordinary day. */
async function act(scene: Scene, delegator: Signer, dam: Dam): Promise<void> {
  const isWaiting = [...dam.requests.values()].some(({ owner, status }) => owner === delegator.address && status === 'Requested');
  if (isWaiting && (await endRequests(scene, delegator, dam, scene.random.chance(0.15)))) return;
  const draw = scene.random.unit();
  if (draw < 0.3) {
    if (takesDeposits(scene, dam)) deposit(scene, delegator, dam, usualDeposit(scene, dam) / 2n);
    return;
  }
  if (draw < 0.68) {
    await claimRewards(scene, delegator, dam);
    if (scene.random.chance(0.5)) cashIn(scene, delegator);
    return;
  }
  if (draw < 0.9) {
    const isAll = scene.random.chance(0.18);
    await leave(scene, delegator, dam, isAll ? 10_000 : scene.random.int(800, 5_500));
    return;
  }
  const friend = scene.random.pick(scene.actors.delegators.slice(0, DELEGATORS));
  passOn(scene, delegator, friend, dam, scene.random.int(500, 4_000));
}

/** Turns synthetic tokens into what backs them, or gives some to a friend. */
function cashIn(scene: Scene, delegator: Signer): void {
  for (const network of scene.world.networks.values()) {
    if (scene.random.chance(0.7)) redeem(scene, delegator, network, scene.random.int(3_000, 10_000));
    else if (scene.random.chance(0.3)) {
      passOnRewards(scene, delegator, scene.random.pick(scene.actors.delegators), network, scene.random.int(1_000, 5_000));
    }
  }
}

/** The owner of Cobalt's Network is nearly all of Cobalt. */
export const house: Story = async (scene) => {
  await scene.at(20);
  const owner = scene.actors.networkOwners[4] as Signer;
  deposit(scene, owner, scene.dam('cobalt'), toRaw(62, 'dBTC'));
  await scene.after(3);
  deposit(scene, scene.actors.delegators[3] as Signer, scene.dam('cobalt'), toRaw(1.4, 'dBTC'));
  for (;;) {
    await scene.after(30);
    await claimRewards(scene, owner, scene.dam('cobalt'));
  }
};

/** Solo operators put up what is their own. */
export const ownStake: Story = async (scene) => {
  await scene.at(12);
  deposit(scene, scene.actors.operators[1] as Signer, scene.dam('hermit'), toRaw(32, 'dETH'));
};

/** A custodian deposits for a customer, and a spender takes out what it was allowed to. */
export const custody: Story = async (scene) => {
  const [customer, custodian] = [scene.actors.delegators[160], scene.actors.delegators[161]] as [Signer, Signer];
  await scene.at(34);
  const dam = scene.dam('clearwater');
  fund(scene, custodian, dam.asset, toRaw(21_000, 'dUSD'), dam.address);
  scene.send(custodian, 'DAM', dam.address, 'deposit', toRaw(21_000, 'dUSD'), customer.address);
  await scene.after(9);
  scene.send(customer, 'DAM', dam.address, 'approve', custodian.address, dam.shares.get(customer.address) ?? 0n);
  await scene.after(1);
  const part = toRaw(4_000, 'dUSD');
  await scene.when(() => scene.sheet.reserve(`idle:${dam.address}`, dam.idle, part));
  scene.send(custodian, 'DAM', dam.address, 'withdraw', part, customer.address, customer.address);
  await scene.after(20);
  await claimRewards(scene, customer, dam);
  await scene.mined();
  const { rewardToken } = scene.network('lumen');
  const balance = scene.world.balances.get(`${rewardToken} ${customer.address}`) ?? 0n;
  scene.send(customer, 'SyntheticReward', rewardToken, 'approve', custodian.address, balance / 2n);
  await scene.after(1);
  scene.send(custodian, 'SyntheticReward', rewardToken, 'transferFrom', customer.address, custodian.address, balance / 2n);
};

import { deposit, endRequests, leave, passOn, usualDeposit } from '../action/delegate';
import { claimRewards, passOnRewards, redeem } from '../action/earn';
import type { Desk } from '../stage/Desk';
import { oneOf, someEarner, someHolder } from './pick';

/** Deposits are smaller than in the history: there are many more of them. */
const SMALLER = 12n;

export function someoneDeposits(desk: Desk): boolean {
  const dam = oneOf(desk, desk.world.dams.values(), ({ type }) => type !== 'Infrastructure');
  return dam !== undefined && deposit(desk, desk.random.pick(desk.actors.delegators), dam, usualDeposit(desk, dam) / SMALLER);
}

export async function someoneClaims(desk: Desk): Promise<boolean> {
  const [dam, holder] = someHolder(desk);
  return dam !== undefined && holder !== undefined && claimRewards(desk, holder, dam);
}

export async function someoneLeaves(desk: Desk): Promise<boolean> {
  const [dam, holder] = someHolder(desk);
  return dam !== undefined && holder !== undefined && leave(desk, holder, dam, desk.random.int(200, 2_500));
}

export async function someoneEndsARequest(desk: Desk): Promise<boolean> {
  const dam = oneOf(desk, desk.world.dams.values(), ({ type }) => type === 'Collateral');
  const open = oneOf(desk, dam?.requests.values() ?? [], ({ status }) => status === 'Requested');
  if (dam === undefined || open === undefined) return false;
  return endRequests(desk, desk.actors.at(open.owner), dam, desk.now < open.claimableAt && desk.random.chance(0.3));
}

export function someonePassesReceiptsOn(desk: Desk): boolean {
  const [dam, holder] = someHolder(desk);
  const friend = desk.random.pick(desk.actors.delegators);
  return dam !== undefined && holder !== undefined && passOn(desk, holder, friend, dam, desk.random.int(200, 2_000));
}

export function someoneRedeems(desk: Desk): boolean {
  const network = oneOf(desk, desk.world.networks.values(), ({ rewardAsset }) => rewardAsset !== '');
  const holder = network === undefined ? undefined : someEarner(desk, network);
  return network !== undefined && holder !== undefined && redeem(desk, holder, network, desk.random.int(1_500, 8_000));
}

export function someonePassesRewardsOn(desk: Desk): boolean {
  const network = oneOf(desk, desk.world.networks.values());
  const holder = network === undefined ? undefined : someEarner(desk, network);
  const friend = desk.random.pick(desk.actors.delegators);
  return (
    network !== undefined && holder !== undefined && passOnRewards(desk, holder, friend, network, desk.random.int(500, 3_000))
  );
}

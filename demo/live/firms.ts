import { allocatorOf, commit, lock, returnFromSafe } from '../action/allocate';
import { claimPay, fundRewards } from '../action/earn';
import { reportNow } from '../routine/reports';
import type { Desk } from '../stage/Desk';
import type { Tranche } from '../world/state';
import { isInTerm, oneOf, someInstallation } from './pick';

/** How long a tranche is locked, in seconds. */
const LOCK_SECONDS = [180, 1_800] as const;

export async function anOperatorIsPaid(desk: Desk): Promise<boolean> {
  const network = oneOf(desk, desk.world.networks.values(), ({ assignments }) => assignments.size > 0);
  const assignment = oneOf(desk, network?.assignments.values() ?? []);
  return network !== undefined && assignment !== undefined && claimPay(desk, desk.actors.at(assignment.operator), network);
}

export function aNetworkReports(desk: Desk): boolean {
  const network = oneOf(desk, desk.world.networks.values(), (candidate) => isInTerm(desk, candidate));
  const assignment = oneOf(desk, network?.assignments.values() ?? [], ({ status }) => status === 'Active');
  return network !== undefined && assignment !== undefined && reportNow(desk, network, assignment);
}

export async function aNetworkFunds(desk: Desk): Promise<boolean> {
  const network = oneOf(desk, desk.world.networks.values(), (one) => one.rewardAsset !== '' && isInTerm(desk, one));
  if (network === undefined || !desk.sheet.take(`fund:${network.address}`)) return false;
  const supply = await desk.read<bigint>('SyntheticReward', network.rewardToken, 'totalSupply');
  const wanted = (supply * BigInt(desk.random.int(4_500, 11_500))) / 10_000n;
  if (wanted <= network.reserve) return false;
  fundRewards(desk, network, wanted - network.reserve);
  return true;
}

export function aTrancheIsLocked(desk: Desk): boolean {
  const install = someInstallation(desk, ['Liquidity', 'Growth']);
  if (install === undefined) return false;
  const [dam, network] = [desk.world.dam(install.dam), desk.world.network(install.network)];
  const unlockAt = desk.now + desk.random.int(...LOCK_SECONDS);
  if (unlockAt >= network.maturesAt || !desk.sheet.take(`lock:${dam.address} ${network.address}`)) return false;
  const room = install.allocated - install.locked - install.outstanding;
  const part = (dam.idle * BigInt(desk.random.int(200, 900))) / 10_000n;
  return lock(desk, allocatorOf(desk, dam), install, part < room ? part : room, unlockAt);
}

/** Released or withdrawn once it is unlocked; returned once it is released. */
export function aTrancheMovesOn(desk: Desk): boolean {
  const network = oneOf(desk, desk.world.networks.values(), (candidate) => isInTerm(desk, candidate));
  const isDue = ({ status, unlockAt }: Tranche): boolean =>
    status === 'Released' || (status === 'Locked' && desk.now >= unlockAt);
  const tranche = oneOf(desk, network?.tranches.values() ?? [], isDue);
  if (network === undefined || tranche === undefined || !desk.sheet.take(`tranche:${network.address} ${tranche.id}`))
    return false;
  const vault = network.timeLockVault;
  if (tranche.status === 'Released') {
    const left = tranche.amount - tranche.returned;
    returnFromSafe(desk, network, tranche, desk.random.chance(0.25) && left > 1n ? left / 2n : left);
    return true;
  }
  const manager = desk.actors.at(network.manager);
  if (network.type === 'Liquidity') {
    desk.send(desk.random.chance(0.5) ? desk.actors.keeper : manager, 'TimeLockVault', vault, 'release', tranche.id);
    return true;
  }
  if (!desk.sheet.take(`price:${tranche.dam}`)) return false;
  desk.send(manager, 'TimeLockVault', vault, 'withdrawGrowth', tranche.id);
  return true;
}

export async function aCommitmentGrows(desk: Desk): Promise<boolean> {
  const install = someInstallation(desk, ['Collateral']);
  if (install === undefined || !keepQuiet(desk, install.dam)) return false;
  return commit(desk, allocatorOf(desk, desk.world.dam(install.dam)), install, desk.random.int(2_000, 9_500));
}

export function aCommitmentShrinks(desk: Desk): boolean {
  const install = someInstallation(desk, ['Collateral']);
  if (install === undefined || install.committed < 1_000n || !keepQuiet(desk, install.dam)) return false;
  const amount = (install.committed * BigInt(desk.random.int(100, 600))) / 10_000n;
  desk.send(allocatorOf(desk, desk.world.dam(install.dam)), 'DAM', install.dam, 'decommit', install.id, amount);
  return true;
}

/** Whether nobody else changes in this block what a DAM has; from then on nobody does. */
function keepQuiet(desk: Desk, dam: string): boolean {
  return !desk.sheet.isTaken(`assets:${dam}`) && desk.sheet.take(`price:${dam}`);
}

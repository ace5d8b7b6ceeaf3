import type { Signer } from '../chain/Chain';
import type { Desk } from '../stage/Desk';
import type { Dam, NetworkState } from '../world/state';
import { fund } from './delegate';

/** Claims a delegator's rewards of every installation of a DAM that owes something. */
export async function claimRewards(desk: Desk, delegator: Signer, dam: Dam): Promise<boolean> {
  if (dam.type === 'Infrastructure' || !desk.sheet.take(`claim:${delegator.address} ${dam.address}`)) return false;
  let hasClaimed = false;
  for (const install of desk.world.installations.values()) {
    if (install.dam !== dam.address || (install.status !== 'Confirmed' && install.status !== 'Uninstalled')) continue;
    const owed = await desk.read<bigint>('DAM', dam.address, 'claimable', delegator.address, install.id);
    if (owed === 0n) continue;
    desk.sheet.take(`install:${install.id}`);
    desk.send(delegator, 'DAM', dam.address, 'claimRewards', install.id);
    hasClaimed = true;
  }
  return hasClaimed;
}

/** Claims an operator's pay from a Network. */
export async function claimPay(desk: Desk, operator: Signer, network: NetworkState): Promise<boolean> {
  const assignment = network.assignments.get(operator.address);
  if (assignment === undefined || !desk.sheet.take(`claim:${operator.address} ${network.address}`)) return false;
  const owed = await desk.read<bigint>('Network', network.address, 'claimable', operator.address, assignment.installId);
  if (owed === 0n) return false;
  desk.sheet.take(`install:${assignment.installId}`);
  desk.send(operator, 'Network', network.address, 'claimOperatorRewards', assignment.installId);
  return true;
}

/** Redeems a part of one's synthetic tokens, as far as the Network's reserve goes. */
export function redeem(desk: Desk, account: Signer, network: NetworkState, partBps: number): boolean {
  const balance = desk.world.balances.get(`${network.rewardToken} ${account.address}`) ?? 0n;
  const amount = (balance * BigInt(partBps)) / 10_000n;
  if (network.rewardAsset === '' || amount === 0n) return false;
  if (!desk.sheet.reserve(`reserve:${network.address}`, network.reserve, amount)) return false;
  if (!desk.sheet.take(`synthetic:${account.address} ${network.rewardToken}`)) return false;
  desk.send(account, 'Network', network.address, 'redeem', amount);
  return true;
}

/** Sends synthetic tokens to somebody else. */
export function passOnRewards(desk: Desk, from: Signer, to: Signer, network: NetworkState, partBps: number): boolean {
  const balance = desk.world.balances.get(`${network.rewardToken} ${from.address}`) ?? 0n;
  const amount = (balance * BigInt(partBps)) / 10_000n;
  if (amount === 0n || from === to || !desk.sheet.take(`synthetic:${from.address} ${network.rewardToken}`)) return false;
  desk.send(from, 'SyntheticReward', network.rewardToken, 'transfer', to.address, amount);
  return true;
}

/** Pays into a Network's redemption reserve. */
export function fundRewards(desk: Desk, network: NetworkState, amount: bigint): void {
  const owner = desk.actors.at(network.owner);
  fund(desk, owner, network.rewardAsset, amount, network.address);
  desk.send(owner, 'Network', network.address, 'fundRewards', amount);
}

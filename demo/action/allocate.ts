import type { Signer } from '../chain/Chain';
import type { Desk } from '../stage/Desk';
import type { Dam, Installation, NetworkState, Tranche } from '../world/state';

/** Who allocates a DAM's assets: the catalyst where there is one, else the owner. */
export function allocatorOf(desk: Desk, { owner, catalyst }: Dam): Signer {
  return desk.actors.at(catalyst === '' ? owner : catalyst);
}

/** Whether a Network takes so much more: not less than its least, not more than it asks for. */
function isWelcome(desk: Desk, install: Installation, amount: bigint): boolean {
  const { address, minDeposit, amountRequested } = desk.world.network(install.network);
  if (amount === 0n || amount < minDeposit) return false;
  const taken = desk.world
    .confirmed(address)
    .reduce((sum, { locked, outstanding, committed }) => sum + locked + outstanding + committed, 0n);
  return desk.sheet.reserve(`request:${address}`, amountRequested - taken, amount);
}

/** Locks a part of a DAM's idle assets as a tranche; false when there is not so much idle or allocated. */
export function lock(desk: Desk, by: Signer, install: Installation, amount: bigint, unlockAt: number): boolean {
  const dam = desk.world.dam(install.dam);
  const isRoomy = install.locked + install.outstanding + amount <= install.allocated;
  if (!isRoomy || !isWelcome(desk, install, amount) || !desk.sheet.reserve(`idle:${dam.address}`, dam.idle, amount)) return false;
  desk.send(by, 'DAM', dam.address, 'lock', install.id, amount, unlockAt);
  return true;
}

/** Commits collateral up to a part of what the DAM has. */
export async function commit(desk: Desk, by: Signer, install: Installation, partBps: number): Promise<boolean> {
  const total = await desk.read<bigint>('DAM', install.dam, 'totalAssets');
  const wanted = (total * BigInt(partBps)) / 10_000n;
  const target = wanted < install.maxCommitted ? wanted : install.maxCommitted;
  if (target <= install.committed || !isWelcome(desk, install, target - install.committed)) return false;
  desk.send(by, 'DAM', install.dam, 'commit', install.id, target - install.committed);
  return true;
}

/** Pays a tranche back out of the Network's Safe, which its manager owns. */
export function returnFromSafe(desk: Desk, network: NetworkState, tranche: Tranche, amount: bigint): void {
  const manager = desk.actors.at(network.manager);
  const approve = desk.encode('DemoToken', 'approve', network.timeLockVault, amount);
  const back = desk.encode('TimeLockVault', 'returnLiquidity', tranche.id, amount);
  desk.send(manager, 'DemoSafe', network.safe, 'execute', network.depositAsset, approve);
  desk.send(manager, 'DemoSafe', network.safe, 'execute', network.timeLockVault, back);
}

/** The newest tranche of an installation. */
export function lastTranche(network: NetworkState, install: Installation): Tranche {
  const tranche = [...network.tranches.values()].filter(({ installId }) => installId === install.id).at(-1);
  if (tranche === undefined) throw new Error(`${network.name} has no tranche of installation ${install.id}`);
  return tranche;
}

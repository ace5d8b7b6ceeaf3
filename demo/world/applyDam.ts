import { addressOf } from './addressOf';
import type { Dam } from './state';
import type { Happening, World } from './World';

/** Folds a DAM's own log in. */
export function applyDam(world: World, { name, address, args, time }: Happening): void {
  const dam = world.dams.get(address);
  // What a DAM says while it is being made is in the announcement too.
  if (dam === undefined) return;
  const install = args.installId === undefined ? undefined : world.installations.get(Number(args.installId));
  switch (name) {
    case 'OwnershipTransferred':
      dam.owner = addressOf(args.newOwner);
      return;
    case 'GatekeeperUpdated':
      dam.gatekeeper = addressOf(args.newGatekeeper);
      return;
    case 'CatalystUpdated':
      dam.catalyst = addressOf(args.newCatalyst);
      return;
    case 'DAMFeeUpdated':
      dam.feeBps = Number(args.newBps);
      return;
    case 'DepositorAllowed':
      if (args.allowed === true) dam.depositors.add(addressOf(args.account));
      else dam.depositors.delete(addressOf(args.account));
      return;
    case 'Paused':
      dam.state = 'Paused';
      return;
    case 'Unpaused':
      dam.state = 'Active';
      return;
    case 'DAMClosed':
      dam.state = 'Closed';
      return;
    case 'InstallationRequested':
      world.installations.set(Number(args.installId), {
        id: Number(args.installId),
        dam: address,
        network: addressOf(args.network),
        status: 'Requested',
        allocated: args.allocatedAmount as bigint,
        maxCommitted: args.maxCommitted as bigint,
        locked: 0n,
        outstanding: 0n,
        committed: 0n,
        distributedTo: 0,
      });
      return;
    case 'InstallationConfirmed':
      Object.assign(install ?? {}, { status: 'Confirmed', distributedTo: time });
      return;
    case 'InstallationRejected':
    case 'InstallationCancelled':
    case 'InstallationUninstalled':
      Object.assign(install ?? {}, { status: name.slice('Installation'.length) });
      return;
    case 'AllocationUpdated':
      Object.assign(install ?? {}, { allocated: args.newAllocated, maxCommitted: args.newMaxCommitted });
      return;
    case 'CollateralCommitted':
    case 'CollateralDecommitted':
      Object.assign(install ?? {}, { committed: args.newTotal });
      return;
    default:
      applyShares(dam, name, args);
  }
}

/** Deposits, withdrawals and the receipt token. */
function applyShares(dam: Dam, name: string, args: Happening['args']): void {
  switch (name) {
    case 'Deposited': {
      dam.idle += (args.assets as bigint) - (args.fee as bigint);
      if (args.lockedUntil !== 0n) dam.lockedUntil.set(addressOf(args.receiver), Number(args.lockedUntil));
      return;
    }
    case 'Withdrawn':
      dam.idle -= args.assets as bigint;
      return;
    case 'WithdrawalRequested': {
      const id = Number(args.requestId);
      const claimableAt = Number(args.claimableAt);
      dam.requests.set(id, { id, owner: addressOf(args.owner), claimableAt, status: 'Requested' });
      return;
    }
    case 'WithdrawalClaimed':
      dam.idle -= args.assets as bigint;
      Object.assign(dam.requests.get(Number(args.requestId)) ?? {}, { status: 'Claimed' });
      return;
    case 'WithdrawalCancelled':
      Object.assign(dam.requests.get(Number(args.requestId)) ?? {}, { status: 'Cancelled' });
      return;
    case 'Transfer':
      moveShares(dam, addressOf(args.from), addressOf(args.to), args.value as bigint);
  }
}

function moveShares(dam: Dam, from: string, to: string, value: bigint): void {
  if (from === '') dam.totalShares += value;
  else dam.shares.set(from, (dam.shares.get(from) ?? 0n) - value);
  if (to === '') dam.totalShares -= value;
  else dam.shares.set(to, (dam.shares.get(to) ?? 0n) + value);
}

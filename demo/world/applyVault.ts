import { addressOf } from './addressOf';
import type { Happening, World } from './World';

/** Folds a log of a Network's time-lock or dispute vault in. */
export function applyVault(world: World, { contract, name, args }: Happening): void {
  if (contract === 'DisputeVault') applyDispute(world, name, args);
  else applyTimeLock(world, name, args);
}

/** A tranche's way. */
function applyTimeLock(world: World, name: string, args: Happening['args']): void {
  const dam = world.dam(addressOf(args.dam));
  const install = world.installation(Number(args.installId));
  const tranches = world.network(addressOf(args.network)).tranches;
  const id = Number(args.trancheId);
  const amount = (args.amount ?? args.shortfall) as bigint;
  const tranche = tranches.get(id);
  switch (name) {
    case 'LiquidityLocked':
      tranches.set(id, {
        id,
        installId: install.id,
        dam: dam.address,
        amount,
        unlockAt: Number(args.unlockAt),
        returned: 0n,
        status: 'Locked',
      });
      dam.idle -= amount;
      install.locked += amount;
      return;
    case 'LiquidityReleased':
    case 'GrowthWithdrawn':
      Object.assign(tranche ?? {}, { status: name === 'LiquidityReleased' ? 'Released' : 'Withdrawn' });
      install.locked -= amount;
      install.outstanding += amount;
      return;
    case 'LiquidityReturned':
    case 'LiquidityRecovered':
      if (tranche === undefined) return;
      tranche.returned += amount;
      dam.idle += amount;
      if (name === 'LiquidityRecovered') return;
      install.outstanding -= amount;
      if (args.shortfall === 0n) tranche.status = 'Returned';
      return;
    case 'LiquidityDefaulted':
      Object.assign(tranche ?? {}, { status: 'Defaulted' });
      install.outstanding -= amount;
      return;
    case 'LiquidityReclaimed':
      Object.assign(tranche ?? {}, { status: 'Reclaimed' });
      install.locked -= amount;
      dam.idle += amount;
  }
}

/** A dispute's way. */
function applyDispute(world: World, name: string, args: Happening['args']): void {
  const dam = world.dam(addressOf(args.dam));
  const disputes = world.network(addressOf(args.network)).disputes;
  const id = Number(args.disputeId);
  const dispute = disputes.get(id);
  switch (name) {
    case 'CollateralRequested': {
      const installId = Number(args.installId);
      disputes.set(id, { id, installId, dam: dam.address, deadline: Number(args.deadline), moved: 0n, status: 'Open' });
      return;
    }
    case 'CollateralMoved':
      if (dispute !== undefined) dispute.moved = args.amount as bigint;
      dam.idle -= args.amount as bigint;
      dam.contested += args.amount as bigint;
      return;
    case 'DisputeChallenged':
      if (dispute !== undefined) dispute.status = 'Challenged';
      return;
    case 'DisputeResolved':
      if (dispute !== undefined) dispute.status = 'Resolved';
      dam.contested -= (args.toNetwork as bigint) + (args.toDam as bigint);
      dam.idle += args.toDam as bigint;
  }
}

import { DAY } from '../Market';
import { refuseIf, type TrancheModel } from '../model';
import type { World } from '../World';
import { by, byDelegator, choose, installationOf, networkFor, ONE, type Planner, type Step, share } from './step';

/** What DAMs whose assets move share: leaving at once, locking, and going home unused. */
export const moving = {
  withdraw: (world, step) => {
    const { model } = world;
    const account = world.delegators[step.who];
    const assets = share(model.assetsFor(model.shares[step.who]!), step);
    const shares = model.sharesToWithdraw(assets);
    return {
      ...byDelegator(world, step, world.dam, 'withdraw', [assets, account, account]),
      apply: () => leave(world, step.who, assets, shares),
    };
  },
  redeem: (world, step) => {
    const { model } = world;
    const account = world.delegators[step.who];
    const shares = share(model.shares[step.who]!, step);
    const assets = model.assetsFor(shares);
    return {
      ...byDelegator(world, step, world.dam, 'redeem', [shares, account, account]),
      apply: () => leave(world, step.who, assets, shares),
    };
  },
  lock: (world, step) => {
    const { model } = world;
    const inst = installationOf(world, step);
    const amount = share(model.idle, step) / BigInt(step.other + 1);
    const unlockAt = model.now + BigInt(step.wait % 11) * DAY;
    return {
      ...by(world.market.catalyst, world.dam, 'lock', [inst.id, amount, unlockAt]),
      apply() {
        refuseIf(inst.status !== 2, 'WrongInstallation');
        refuseIf(inst.locked + inst.outstanding + amount > inst.allocated, 'OverAllocation');
        const before = inst.network.filled;
        model.takeExposure(inst.network, amount);
        // A refusal after this point must leave the model as it was.
        inst.network.filled = before;
        refuseIf(amount > model.idle, 'InsufficientIdle');
        refuseIf(unlockAt <= model.now || unlockAt >= inst.network.maturesAt, 'BadUnlock');
        inst.network.filled += amount;
        model.accrue(inst);
        model.idle -= amount;
        inst.locked += amount;
        model.locked += amount;
        const { tranches } = inst.network;
        tranches.push({ id: BigInt(tranches.length + 1), installation: inst, amount, returned: 0n, unlockAt, status: 1 });
      },
    };
  },
  reclaim: (world, step) => {
    const { model } = world;
    const { tranche, vault, id } = trancheOf(world, step, 1);
    return {
      ...by(world.market.stranger, vault, 'reclaim', [id]),
      apply() {
        refuseIf(tranche?.status !== 1, 'WrongTranche');
        const { installation: inst, amount } = tranche!;
        refuseIf(model.now < inst.network.maturesAt, 'InTerm');
        model.accrue(inst);
        tranche!.status = 5;
        inst.locked -= amount;
        model.locked -= amount;
        model.idle += amount;
        inst.network.filled -= amount;
      },
    };
  },
} satisfies Record<string, Planner>;

/** Released to the Safe, returned in parts, defaulted. */
export const liquidity = {
  release: openTranche('release'),
  returnLiquidity: (world, step) => {
    const { model } = world;
    const { tranche, vault, id } = trancheOf(world, step, 2, 6);
    const amount = share(tranche === undefined ? ONE : tranche.amount - tranche.returned, step);
    return {
      ...by(world.market.safe, vault, 'returnLiquidity', [id, amount]),
      apply() {
        refuseIf(tranche === undefined || (tranche.status !== 2 && tranche.status !== 6), 'WrongTranche');
        const { installation: inst, status } = tranche!;
        refuseIf(amount === 0n || amount > tranche!.amount - tranche!.returned, 'BadAmount');
        if (status === 2) {
          model.accrue(inst);
          inst.outstanding -= amount;
          model.receivable -= amount;
          inst.network.filled -= amount;
        }
        tranche!.returned += amount;
        model.safeGained -= amount;
        if (status === 2 && tranche!.returned === tranche!.amount) tranche!.status = 3;
        model.idle += amount;
      },
    };
  },
  declareDefault: (world, step) => {
    const { model } = world;
    const { tranche, vault, id } = trancheOf(world, step, 2);
    return {
      ...by(world.market.damOwner, vault, 'declareDefault', [id]),
      apply() {
        refuseIf(tranche?.status !== 2, 'WrongTranche');
        const { installation: inst, amount, returned, unlockAt } = tranche!;
        const { maturesAt, grace } = inst.network;
        refuseIf(model.now < unlockAt + grace || model.now < maturesAt + grace, 'InGrace');
        model.accrue(inst);
        tranche!.status = 6;
        inst.outstanding -= amount - returned;
        model.receivable -= amount - returned;
        inst.network.filled -= amount - returned;
      },
    };
  },
} satisfies Record<string, Planner>;

/** Given for good. */
export const growth = { withdrawGrowth: openTranche('withdrawGrowth') } satisfies Record<string, Planner>;

/** Release (Liquidity) and withdrawal (Growth) have the same conditions. */
function openTranche(method: 'release' | 'withdrawGrowth'): Planner {
  return (world, step) => {
    const { model, market } = world;
    const { tranche, vault, id } = trancheOf(world, step, 1);
    return {
      ...by(method === 'release' ? market.stranger : market.networkOwner, vault, method, [id]),
      apply() {
        refuseIf(tranche?.status !== 1, 'WrongTranche');
        const { installation: inst, amount, unlockAt } = tranche!;
        refuseIf(model.now < unlockAt, 'StillLocked');
        refuseIf(model.now >= inst.network.maturesAt, 'TermOver');
        tranche!.status = method === 'release' ? 2 : 4;
        inst.locked -= amount;
        inst.outstanding += amount;
        model.locked -= amount;
        model.safeGained += amount;
        if (method === 'release') model.receivable += amount;
      },
    };
  };
}

function leave({ model }: World, who: number, assets: bigint, shares: bigint): void {
  refuseIf(assets === 0n || shares === 0n, 'ZeroAmount');
  refuseIf(model.now < model.lockedUntil[who]!, 'LockedUp');
  refuseIf(assets > model.idle, 'InsufficientIdle');
  model.move(who, undefined, shares);
  model.supply -= shares;
  model.idle -= assets;
  model.gained[who]! += assets;
}

/** The tranche that a step is about, with its vault; tranche 1 where there is none. */
function trancheOf(world: World, step: Step, ...statuses: number[]) {
  const fits = (one: TrancheModel) => statuses.includes(one.status);
  const { tranches, index } = networkFor(world, step, (network) => network.tranches.some(fits));
  const tranche = choose(tranches, step, fits);
  return { tranche, vault: world.parts[index]!.timeLockVault, id: tranche?.id ?? 1n };
}

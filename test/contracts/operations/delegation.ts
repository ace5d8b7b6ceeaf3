import { refuseIf } from '../model';
import { by, byDelegator, ONE, type Planner, share } from './step';

/** Deposits, receipts, the fee, and coins that nobody asked for. */
export const delegation = {
  deposit: (world, step) => {
    const { model } = world;
    const assets = share(100n * ONE, step) + BigInt(step.wait % 1_000);
    return {
      ...byDelegator(world, step, world.dam, 'deposit', [assets, world.delegators[step.who]]),
      apply() {
        refuseIf(model.supply > 10n ** 6n * (model.entryAssets + 1n), 'SharePriceCollapsed');
        const fee = model.feeOf(assets);
        const shares = model.sharesFor(assets - fee);
        refuseIf(shares === 0n, 'ZeroAmount');
        model.move(undefined, step.who, shares);
        model.supply += shares;
        model.idle += assets - fee;
        model.feesPaid += fee;
        model.gained[step.who]! -= assets;
        if (model.lockup > 0n) model.lockedUntil[step.who] = model.now + model.lockup;
      },
    };
  },
  transfer: (world, step) => {
    const { model } = world;
    const amount = share(model.shares[step.who]!, step);
    return {
      ...byDelegator(world, step, world.dam, 'transfer', [world.delegators[step.other], amount]),
      apply() {
        refuseIf(model.now < model.lockedUntil[step.who]!, 'LockedUp');
        model.move(step.who, step.other, amount);
      },
    };
  },
  setFee: (world, step) => {
    const bps = step.part % 6_000;
    return {
      ...by(world.market.damOwner, world.dam, 'setFee', [bps]),
      apply() {
        refuseIf(bps > 5_000, 'BadParameter');
        world.model.feeBps = BigInt(bps);
      },
    };
  },
  donate: (world, step) => {
    const { timeLockVault, disputeVault } = world.parts[step.net]!;
    const vault = world.model.kind === 'Collateral' ? disputeVault : timeLockVault;
    const to = step.other % 2 === 0 ? world.dam.address : vault.address;
    const amount = share(10n * ONE, step);
    return {
      ...by(world.market.stranger, world.market.asset, 'transfer', [to, amount]),
      apply: () => void world.donated.set(to, (world.donated.get(to) ?? 0n) + amount),
    };
  },
} satisfies Record<string, Planner>;

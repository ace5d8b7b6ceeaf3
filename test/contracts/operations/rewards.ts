import { min, type NetworkModel, refuseIf } from '../model';
import { anyInstallation, by, byDelegator, installationOf, networkFor, ONE, type Planner, share } from './step';

/** What only shares are paid. */
export const shareRewards = {
  claimRewards: (world, step) => {
    const inst = anyInstallation(world, step);
    return {
      ...byDelegator(world, step, world.dam, 'claimRewards', [inst.id]),
      apply: () => void world.model.claim(step.who, inst),
    };
  },
} satisfies Record<string, Planner>;

/** Rates, distribution, backing. */
export const rewards = {
  distribute: (world, step) => {
    const inst = installationOf(world, step);
    const { interval, maturesAt } = inst.network;
    return {
      ...by(world.market.stranger, world.parts[inst.network.index]!.network, 'distribute', [inst.id]),
      apply() {
        refuseIf(inst.status !== 2, 'WrongInstallation');
        const next = min(inst.distributedAt + interval, maturesAt);
        refuseIf(inst.distributedAt >= maturesAt || world.model.now < next, 'TooEarly');
        world.model.distribute(inst);
      },
    };
  },
  setRates: (world, step) => {
    const { model } = world;
    const network = model.networks[step.net]!;
    const [operatorRate, delegatorRate] = [share(2n * ONE, step), share(ONE / BigInt(step.other + 1), step)];
    return {
      ...by(world.market.networkOwner, world.parts[step.net]!.network, 'setRewardRates', [operatorRate, delegatorRate]),
      apply() {
        for (const inst of model.installations) if (inst.network === network) model.accrue(inst);
        for (const operator of model.operators) if (operator.installation?.network === network) model.settleOperator(operator);
        network.operatorRate = operatorRate;
        network.delegatorRate = delegatorRate;
      },
    };
  },
  fund: (world, step) => {
    const amount = share(50n * ONE, step);
    return {
      ...by(world.market.stranger, world.parts[step.net]!.network, 'fundRewards', [amount]),
      apply() {
        refuseIf(amount === 0n, 'ZeroAmount');
        world.model.networks[step.net]!.reserve += amount;
      },
    };
  },
  redeemReward: (world, step) => {
    const holders = [...world.delegators, ...world.operators];
    const fits = ({ wallets, reserve }: NetworkModel) => reserve > 0n && wallets.some((held) => held > 0n);
    const network = networkFor(world, step, fits);
    const drawn = (step.who + step.other) % holders.length;
    const holder =
      network.wallets[drawn]! > 0n
        ? drawn
        : Math.max(
            network.wallets.findIndex((held) => held > 0n),
            0,
          );
    const amount = share(min(network.wallets[holder]!, network.reserve), step);
    return {
      ...by(holders[holder]!, world.parts[network.index]!.network, 'redeem', [amount]),
      apply() {
        refuseIf(amount === 0n, 'ZeroAmount');
        refuseIf(amount > network.reserve, 'InsufficientReserve');
        refuseIf(amount > network.wallets[holder]!, 'ERC20InsufficientBalance');
        network.reserve -= amount;
        network.synthSupply -= amount;
        network.wallets[holder]! -= amount;
        network.redeemed[holder]! += amount;
      },
    };
  },
} satisfies Record<string, Planner>;

import { min, refuseIf } from '../model';
import { anyInstallation, by, byDelegator, installationOf, ONE, type Planner, share } from './step';

/** Rates, distribution, claims of delegators, backing. */
export const rewards = {
  claimRewards: (world, step) => {
    const inst = anyInstallation(world, step);
    return {
      ...byDelegator(world, step, world.dam, 'claimRewards', [inst.id]),
      apply: () => void world.model.claim(step.who, inst),
    };
  },
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
} satisfies Record<string, Planner>;

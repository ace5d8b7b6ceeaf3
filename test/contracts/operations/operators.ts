import { refuseIf } from '../model';
import { anyInstallation, by, type Planner } from './step';

/** Operators on Networks and their pay. */
export const operators = {
  requestJoin: (world, step) => {
    const { model } = world;
    const operator = model.operators[step.who % 2]!;
    // The model's operators stay with the Network they first asked.
    const target = operator.installation?.network ?? model.networks[step.net]!;
    return {
      ...by(world.operators[step.who % 2]!, world.parts[target.index]!.network, 'requestJoin', [world.dam.address]),
      apply() {
        refuseIf(!model.isLive(target), 'NotLive');
        refuseIf(operator.status === 'waiting' || operator.status === 'active', 'WrongAssignment');
        const inst = model.confirmedOn(target);
        refuseIf(inst === undefined, 'WrongInstallation');
        const active = model.operators.filter((one) => one.status === 'active' && one.installation!.network === target).length;
        refuseIf(target.pendingJoins + active >= target.operatorsRequested, 'OperatorsFull');
        target.pendingJoins += 1;
        Object.assign(operator, { status: 'waiting', installation: inst });
      },
    };
  },
  activate: (world, step) => {
    const { model } = world;
    const operator = model.operators[step.who % 2]!;
    const target = operator.installation?.network ?? model.networks[step.net]!;
    const args = [world.operators[step.who % 2]];
    return {
      ...by(world.market.networkOwner, world.parts[target.index]!.network, 'activateOperator', args),
      apply() {
        refuseIf(!model.isLive(target), 'NotLive');
        refuseIf(operator.status !== 'waiting', 'WrongAssignment');
        refuseIf(operator.installation!.status !== 2, 'WrongInstallation');
        target.pendingJoins -= 1;
        Object.assign(operator, { status: 'active', accruedTo: model.now });
      },
    };
  },
  deactivate: (world, step) => {
    const { model } = world;
    const operator = model.operators[step.who % 2]!;
    const target = operator.installation?.network ?? model.networks[step.net]!;
    const address = world.operators[step.who % 2]!;
    return {
      ...by(address, world.parts[target.index]!.network, 'deactivateOperator', [address, 'random']),
      apply() {
        refuseIf(operator.status !== 'active', 'WrongAssignment');
        model.settleOperator(operator);
        operator.status = 'exited';
      },
    };
  },
  claimOperator: (world, step) => {
    const { model } = world;
    const operator = model.operators[step.who % 2]!;
    // Where there is something to claim, mostly.
    const inst =
      step.target === undefined && step.other !== 3
        ? (operator.installation ?? anyInstallation(world, step))
        : anyInstallation(world, step);
    return {
      ...by(world.operators[step.who % 2]!, world.parts[inst.network.index]!.network, 'claimOperatorRewards', [inst.id]),
      apply() {
        const pending = operator.installation === inst ? model.operatorPending(operator) : 0n;
        const amount = (operator.owed.get(inst.id) ?? 0n) + pending;
        refuseIf(amount === 0n, 'ZeroAmount');
        if (inst.status === 2) model.distribute(inst);
        operator.owed.set(inst.id, 0n);
        inst.operatorsClaimed += amount;
        inst.network.wallets[world.delegators.length + (step.who % 2)]! += amount;
      },
    };
  },
} satisfies Record<string, Planner>;

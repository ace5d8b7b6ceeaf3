import { type InstallationModel, min, refuseIf } from '../model';
import { allocationOf, emptyInstallation } from '../World';
import { by, installationOf, networkFor, ONE, type Planner, share } from './step';

/** Installing, limits, uninstalling, and the end of a Network. */
export const handshake = {
  requestInstallation: (world, step) => {
    const { model } = world;
    const network = networkFor(world, step, (one) => model.openOn(one) === undefined);
    const id = BigInt(model.installations.length + 1);
    return {
      ...by(world.market.damOwner, world.dam, 'requestInstallation', [
        world.parts[network.index]!.network.address,
        allocationOf(model.kind),
        allocationOf(model.kind),
      ]),
      apply() {
        refuseIf(!model.isLive(network), 'NetworkNotLive');
        refuseIf(model.openOn(network) !== undefined, 'AlreadyInstalled');
        model.installations.push(emptyInstallation(id, network, model.kind));
      },
    };
  },
  confirmInstallation: (world, step) => {
    const { model } = world;
    const network = networkFor(world, step, (one) => model.openOn(one)?.status === 1);
    const inst = model.openOn(network) ?? installationOf(world, { ...step, net: network.index });
    return {
      ...by(world.market.networkOwner, world.parts[network.index]!.network, 'confirmInstallation', [world.dam.address, inst.id]),
      apply() {
        refuseIf(!model.isLive(network), 'NotLive');
        refuseIf(inst.status !== 1, 'WrongInstallation');
        Object.assign(inst, { status: 2, accruedTo: model.now, distributedAt: model.now });
      },
    };
  },
  uninstall: (world, step) => {
    const { model, market } = world;
    const isGone = ({ network }: InstallationModel) => model.kind === 'Growth' && model.now >= network.maturesAt;
    const isFree = (one: InstallationModel | undefined) =>
      one !== undefined && one.locked + one.contested + (isGone(one) ? 0n : one.outstanding) === 0n;
    const { index } = networkFor(world, step, (network) => isFree(model.confirmedOn(network)));
    const inst = installationOf(world, { ...step, net: index });
    const from = step.who % 2 === 0 ? market.damOwner : market.networkOwner;
    return {
      ...by(from, world.dam, 'uninstall', [inst.id, 'random']),
      apply() {
        refuseIf(inst.status !== 2, 'WrongInstallation');
        const out = inst.locked + inst.contested + (model.kind === 'Liquidity' ? inst.outstanding : 0n);
        refuseIf(out > 0n, 'FundsOut');
        refuseIf(inst.outstanding > 0n && model.now < inst.network.maturesAt, 'InTerm');
        refuseIf(
          model.operators.some((operator) => operator.status === 'active' && operator.installation === inst),
          'OperatorsActive',
        );
        model.distribute(inst);
        model.decommit(inst, inst.committed);
        inst.status = 5;
      },
    };
  },
  delist: (world, step) => {
    const network = world.model.networks[step.net]!;
    return {
      ...by(world.market.admin, world.market.registry, 'delistNetwork', [world.parts[step.net]!.network.address, 'random']),
      apply() {
        refuseIf(network.isDelisted, 'WrongStatus');
        network.isDelisted = true;
        network.maturesAt = min(world.model.now, network.maturesAt);
      },
    };
  },
} satisfies Record<string, Planner>;

/** How much an installation may take. */
export const limits = {
  setAllocation: (world, step) => {
    const inst = installationOf(world, step);
    const allocated = share(400n * ONE, step);
    const maxCommitted = step.other === 3 ? allocated / 2n : share(500n * ONE, step);
    return {
      ...by(world.market.damOwner, world.dam, 'setAllocation', [inst.id, allocated, maxCommitted]),
      apply() {
        refuseIf(inst.status !== 1 && inst.status !== 2, 'WrongInstallation');
        refuseIf(allocated > maxCommitted, 'BadParameter');
        Object.assign(inst, { allocated, maxCommitted });
      },
    };
  },
} satisfies Record<string, Planner>;

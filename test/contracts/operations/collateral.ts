import { ZeroAddress } from 'ethers';
import { type DisputeModel, min, refuseIf } from '../model';
import type { World } from '../World';
import { by, byDelegator, choose, installationOf, networkFor, type Planner, type Step, share } from './step';

/** Commitments, disputes, and leaving in two steps. */
export const collateral = {
  requestWithdrawal: (world, step) => {
    const { model } = world;
    const shares = share(model.shares[step.who]!, step);
    return {
      ...byDelegator(world, step, world.dam, 'requestWithdrawal', [shares, world.delegators[step.who]]),
      apply() {
        refuseIf(shares === 0n, 'ZeroAmount');
        model.move(step.who, undefined, shares);
        model.escrowed += shares;
        const [id, claimableAt] = [BigInt(model.requests.length + 1), model.now + model.withdrawalDelay];
        model.requests.push({ id, owner: step.who, shares, claimableAt, status: 1 });
      },
    };
  },
  claimWithdrawal: (world, step) => {
    const { model } = world;
    const request = choose(model.requests, step, (one) => one.status === 1 && one.claimableAt <= model.now + BigInt(step.wait));
    return {
      ...by(world.delegators[request?.owner ?? 0]!, world.dam, 'claimWithdrawal', [request?.id ?? 1n]),
      apply() {
        refuseIf(request?.status !== 1, 'WrongRequest');
        refuseIf(model.now < request!.claimableAt, 'NotClaimableYet');
        refuseIf(model.contested > 0n, 'Contested');
        const assets = model.assetsFor(request!.shares);
        model.takeIdle(assets);
        model.gained[request!.owner]! += assets;
        model.move(undefined, undefined, request!.shares);
        model.supply -= request!.shares;
        model.escrowed -= request!.shares;
        request!.status = 2;
        model.trimCommitments();
      },
    };
  },
  cancelWithdrawal: (world, step) => {
    const { model } = world;
    const request = choose(model.requests, step, (one) => one.status === 1);
    return {
      ...by(world.delegators[request?.owner ?? 0]!, world.dam, 'cancelWithdrawal', [request?.id ?? 1n]),
      apply() {
        refuseIf(request?.status !== 1, 'WrongRequest');
        model.move(undefined, request!.owner, request!.shares);
        model.escrowed -= request!.shares;
        request!.status = 3;
      },
    };
  },
  commit: (world, step) => {
    const { model } = world;
    const inst = installationOf(world, step);
    const amount = share(model.totalAssets, step);
    return {
      ...by(world.market.catalyst, world.dam, 'commit', [inst.id, amount]),
      apply() {
        refuseIf(inst.status !== 2, 'WrongInstallation');
        refuseIf(inst.committed + amount > min(inst.maxCommitted, model.totalAssets), 'OverAllocation');
        model.takeExposure(inst.network, amount);
        model.accrue(inst);
        inst.committed += amount;
      },
    };
  },
  decommit: (world, step) => {
    const { model } = world;
    const inst = installationOf(world, step);
    const amount = share(inst.committed, step);
    return {
      ...by(world.market.damOwner, world.dam, 'decommit', [inst.id, amount]),
      apply() {
        refuseIf(inst.status !== 2, 'WrongInstallation');
        refuseIf(amount === 0n, 'ZeroAmount');
        refuseIf(amount > inst.committed - inst.contested, 'OverAllocation');
        model.accrue(inst);
        model.decommit(inst, amount);
      },
    };
  },
  requestCollateral: (world, step) => {
    const { model } = world;
    const inst = installationOf(world, step);
    const { network } = inst;
    const amount = share(inst.committed - inst.contested, step);
    return {
      ...by(world.market.networkOwner, world.parts[network.index]!.disputeVault, 'requestCollateral', [
        inst.id,
        ZeroAddress,
        amount,
        'random',
      ]),
      apply() {
        refuseIf(inst.accruedTo === 0n, 'WrongInstallation');
        refuseIf(model.now >= network.maturesAt + network.window, 'TooLate');
        refuseIf(inst.status !== 2, 'WrongInstallation');
        refuseIf(amount > inst.committed - inst.contested, 'OverAllocation');
        const moved = min(amount, model.idle);
        refuseIf(moved === 0n, 'NothingToMove');
        model.idle -= moved;
        model.contested += moved;
        inst.contested += moved;
        const [id, deadline] = [BigInt(network.disputes.length + 1), model.now + network.window];
        network.disputes.push({ id, installation: inst, moved, deadline, isOpen: true });
      },
    };
  },
  resolve: (world, step) => {
    const { model } = world;
    const { dispute, vault, id } = disputeOf(world, step);
    const outcome = 1 + (step.who % 3);
    const moved = dispute?.moved ?? 0n;
    const toNetwork = outcome === 1 ? moved : outcome === 2 ? 0n : share(moved, step);
    return {
      ...by(world.market.resolver, vault, 'resolve', [id, outcome, toNetwork]),
      apply() {
        refuseIf(dispute?.isOpen !== true, 'WrongDispute');
        refuseIf(model.now >= dispute!.deadline, 'TooLate');
        refuseIf(outcome === 3 && (toNetwork === 0n || toNetwork >= moved), 'BadOutcome');
        endDispute(world, dispute!, toNetwork);
      },
    };
  },
  dismiss: (world, step) => {
    const { model } = world;
    const { dispute, vault, id } = disputeOf(world, step);
    return {
      ...by(world.market.stranger, vault, 'dismiss', [id]),
      apply() {
        refuseIf(dispute?.isOpen !== true, 'WrongDispute');
        refuseIf(model.now < dispute!.deadline, 'NotPermitted');
        endDispute(world, dispute!, 0n);
      },
    };
  },
} satisfies Record<string, Planner>;

/** The dispute that a step is about, with its vault; dispute 1 where there is none. */
function disputeOf(world: World, step: Step) {
  const isOpen = (one: DisputeModel) => one.isOpen;
  const { disputes, index } = networkFor(world, step, (network) => network.disputes.some(isOpen));
  const dispute = choose(disputes, step, isOpen);
  return { dispute, vault: world.parts[index]!.disputeVault, id: dispute?.id ?? 1n };
}

function endDispute({ model }: World, dispute: DisputeModel, toNetwork: bigint): void {
  const inst = dispute.installation;
  model.accrueAll();
  dispute.isOpen = false;
  inst.contested -= dispute.moved;
  model.contested -= dispute.moved;
  model.idle += dispute.moved - toNetwork;
  model.safeGained += toNetwork;
  if (toNetwork === 0n) return;
  model.decommit(inst, toNetwork);
  model.trimCommitments();
}

import type { Handle } from './Chain';
import type { DisputeModel, InstallationModel, TrancheModel } from './model';
import { isMoving, PLENTY, type World } from './World';

/** One read of the chain and what the model says it must be, word by word; `undefined` where the model has no opinion. */
interface Probe {
  readonly to: Handle;
  readonly method: string;
  readonly args: readonly unknown[];
  readonly expected: readonly (bigint | undefined)[];
}

/** Everything that can be read, against everything that the model knows. */
export function probesOf(world: World): Probe[] {
  return [
    ...damProbes(world),
    ...world.model.installations.flatMap((inst) => installationProbes(world, inst)),
    ...world.parts.flatMap((_, index) => networkProbes(world, index)),
    ...world.model.requests.map((request) =>
      probe(
        world.dam,
        'withdrawalRequest',
        [request.id],
        undefined,
        undefined,
        request.shares,
        undefined,
        request.claimableAt,
        BigInt(request.status),
      ),
    ),
    ...walletProbes(world),
  ];
}

function damProbes({ dam, model, delegators }: World): Probe[] {
  const ONE = 10n ** 18n;
  const totals: Record<string, bigint> = {
    idleAssets: model.idle,
    lockedAssets: model.locked,
    receivable: model.receivable,
    contestedAssets: model.contested,
    growthWithdrawn: model.growthWithdrawn,
    totalAssets: model.totalAssets,
    entryAssets: model.entryAssets,
    totalSupply: model.supply,
    escrowedShares: model.escrowed,
    earningShares: model.earning,
    totalCommitted: sum(model.installations, (inst) => inst.committed),
    feeBps: model.feeBps,
  };
  return [
    ...Object.entries(totals).map(([method, value]) => probe(dam, method, [], value)),
    probe(dam, 'balanceOf', [dam.address], model.escrowed),
    ...delegators.map((account, i) => probe(dam, 'balanceOf', [account], model.shares[i])),
    ...delegators.map((account, i) => probe(dam, 'lockedUntil', [account], model.lockedUntil[i])),
    probe(dam, 'previewDeposit', [ONE], model.sharesFor(ONE - model.feeOf(ONE))),
    probe(dam, 'previewWithdraw', [ONE], model.sharesToWithdraw(ONE)),
    probe(dam, 'convertToAssets', [ONE], model.assetsFor(ONE)),
  ];
}

function installationProbes(world: World, inst: InstallationModel): Probe[] {
  const { model, dam, delegators, operators } = world;
  const { network } = world.parts[inst.network.index]!;
  const stored = [inst.acc, inst.accrued, inst.distributed, inst.claimed, inst.accruedTo];
  const { acc, accrued, accruedTo } = model.indexNow(inst);
  const isOver = model.now >= inst.network.maturesAt;
  const exposure = model.kind === 'Growth' && isOver && inst.status === 2 ? inst.locked : model.exposure(inst);
  const { allocated, maxCommitted, locked, outstanding, committed, contested } = inst;
  const times = [undefined, undefined, undefined];
  return [
    probe(
      dam,
      'installation',
      [inst.id],
      undefined,
      BigInt(inst.status),
      ...times,
      allocated,
      maxCommitted,
      locked,
      outstanding,
      committed,
      contested,
    ),
    probe(dam, 'rewardState', [inst.id], ...stored),
    probe(dam, 'rewardStateNow', [inst.id], acc, inst.accrued + accrued, inst.distributed, inst.claimed, accruedTo),
    probe(dam, 'exposure', [inst.id], exposure),
    ...delegators.map((account, i) => probe(dam, 'claimable', [account, inst.id], model.claimable(i, inst))),
    probe(network, 'lastDistributedAt', [inst.id], inst.distributedAt),
    probe(network, 'operatorRewardState', [inst.id], inst.operatorsAccrued, inst.operatorsDistributed, inst.operatorsClaimed),
    ...operators.map((account, i) => {
      const operator = model.operators[i]!;
      const pending = operator.installation === inst ? model.operatorPending(operator) : 0n;
      return probe(network, 'claimable', [account, inst.id], (operator.owed.get(inst.id) ?? 0n) + pending);
    }),
  ];
}

function networkProbes(world: World, index: number): Probe[] {
  const { model, dam, market } = world;
  const { network, reward, timeLockVault, disputeVault } = world.parts[index]!;
  const net = model.networks[index]!;
  const ours = model.installations.filter((inst) => inst.network === net);
  const held = sum(net.tranches, (tranche) => (tranche.status === 1 ? tranche.amount : 0n));
  const contested = sum(net.disputes, (dispute) => (dispute.isOpen ? dispute.moved : 0n));
  const holders = [...world.delegators, ...world.operators];
  return [
    probe(network, 'filledAmount', [], net.filled),
    probe(network, 'maturesAt', [], net.maturesAt),
    probe(network, 'rewardReserve', [], net.reserve),
    probe(network, 'pendingJoins', [], BigInt(net.pendingJoins)),
    probe(reward, 'totalSupply', [], net.synthSupply),
    probe(
      reward,
      'balanceOf',
      [dam.address],
      sum(ours, (inst) => inst.distributed - inst.claimed),
    ),
    probe(
      reward,
      'balanceOf',
      [network.address],
      sum(ours, (inst) => inst.operatorsDistributed - inst.operatorsClaimed),
    ),
    probe(market.rewardAsset, 'balanceOf', [network.address], net.reserve),
    ...holders.flatMap((holder, i) => [
      probe(reward, 'balanceOf', [holder], net.wallets[i]),
      probe(
        market.rewardAsset,
        'balanceOf',
        [holder],
        sum(model.networks, ({ redeemed }) => redeemed[i]!),
      ),
    ]),
    ...(model.kind === 'Collateral' ? vaultProbes(world, disputeVault, contested) : []),
    ...(isMoving(model.kind) ? vaultProbes(world, timeLockVault, held) : []),
    ...net.disputes.map((dispute) => disputeProbe(disputeVault, dispute)),
    ...(isMoving(model.kind) ? trancheProbes(timeLockVault, net.tranches) : []),
  ];
}

function vaultProbes({ market, donated }: World, vault: Handle, held: bigint): Probe[] {
  const balance = held + (donated.get(vault.address) ?? 0n);
  return [probe(vault, 'held', [], held), probe(market.asset, 'balanceOf', [vault.address], balance)];
}

function trancheProbes(vault: Handle, tranches: readonly TrancheModel[]): Probe[] {
  const left = (status: number) => sum(tranches, (one) => (one.status === status ? one.amount - one.returned : 0n));
  return [
    probe(vault, 'owed', [], left(2)),
    probe(vault, 'defaulted', [], left(6)),
    ...tranches.map((one) =>
      probe(
        vault,
        'tranche',
        [one.id],
        one.installation.id,
        undefined,
        one.amount,
        one.returned,
        one.unlockAt,
        BigInt(one.status),
      ),
    ),
  ];
}

function disputeProbe(vault: Handle, { id, installation, moved, deadline, isOpen }: DisputeModel): Probe {
  const [dam, operator, requested, toNetwork] = [undefined, undefined, undefined, undefined];
  return probe(vault, 'dispute', [id], installation.id, dam, operator, requested, moved, toNetwork, deadline, isOpen ? 1n : 3n);
}

/** Where the coins are: nobody has more than the model says, and the DAM has all that it says it has. */
function walletProbes({ market, dam, model, delegators, donated }: World): Probe[] {
  return [
    probe(market.asset, 'balanceOf', [dam.address], model.idle + (donated.get(dam.address) ?? 0n)),
    probe(market.asset, 'balanceOf', [market.damOwner], model.feesPaid),
    probe(market.asset, 'balanceOf', [market.safe], 2n * PLENTY + model.safeGained),
    ...delegators.map((account, i) => probe(market.asset, 'balanceOf', [account], PLENTY + model.gained[i]!)),
  ];
}

/** Reads all of them in one call. @throws Error that names the first reads that differ */
export async function compare(world: World, multicall: Handle): Promise<void> {
  const probes = probesOf(world);
  const answer = await world.chain.call(undefined, multicall.address, aggregate3(probes));
  const answers = decodeAggregate3(answer);
  const differences = probes.flatMap(({ method, args, expected }, i) =>
    expected.flatMap((value, word) => {
      const got = answers[i]![word];
      return value === undefined || value === got ? [] : [`${method}(${args.join()})[${word}]: chain ${got}, model ${value}`];
    }),
  );
  if (differences.length > 0) throw new Error(differences.slice(0, 8).join('\n'));
}

/** What must hold whatever happened, said of the model, which the chain agrees with. */
export function checkInvariants({ model }: World): void {
  const paidForAll = sum(model.shares, (shares) => model.assetsFor(shares)) + model.assetsFor(model.escrowed);
  assert(paidForAll <= model.totalAssets, 'all shares together are worth more than there is');
  assert(sum(model.shares, (shares) => shares) + model.escrowed === model.supply, 'shares do not add up');
  for (const inst of model.installations) {
    const accrued = inst.accrued + model.indexNow(inst).accrued;
    const earned = sum(model.shares, (_, account) => model.earned(account, inst));
    assert(earned <= accrued, `installation ${inst.id}: delegators earned ${earned} of ${accrued}`);
    assert(
      inst.claimed <= inst.distributed && inst.distributed <= inst.accrued,
      `installation ${inst.id}: claimed, distributed, accrued`,
    );
    assert(inst.committed <= model.totalAssets, `installation ${inst.id}: committed more than there is`);
    assert(inst.contested <= inst.committed, `installation ${inst.id}: contested more than is committed`);
  }
  for (const net of model.networks) {
    const exposed = sum(model.installations, (inst) =>
      inst.network === net ? inst.locked + inst.committed + inst.outstanding : 0n,
    );
    assert(exposed === net.filled, `network ${net.index}: filled ${net.filled}, exposed ${exposed}`);
    if (model.kind !== 'Infrastructure') {
      assert(net.filled <= net.amountRequested, `network ${net.index}: got more than it asked for`);
    }
    const pools = sum(model.installations, (inst) =>
      inst.network === net ? inst.distributed - inst.claimed + inst.operatorsDistributed - inst.operatorsClaimed : 0n,
    );
    const inWallets = sum(net.wallets, (held) => held);
    assert(
      pools + inWallets === net.synthSupply,
      `network ${net.index}: ${net.synthSupply} reward tokens, held ${pools + inWallets}`,
    );
  }
}

function assert(condition: boolean, sentence: string): void {
  if (!condition) throw new Error(sentence);
}

export function sum<T>(list: readonly T[], value: (item: T, index: number) => bigint): bigint {
  return list.reduce((total, item, index) => total + value(item, index), 0n);
}

function probe(to: Handle, method: string, args: readonly unknown[], ...expected: (bigint | undefined)[]): Probe {
  return { to, method, args, expected };
}

// --- aggregate3 by hand: a hundred reads a step is too much for a general decoder ------------------------------------------

const encoded = new Map<string, string>();

function dataOf({ to, method, args }: Probe): string {
  const name = `${to.address}/${method}/${args.join()}`;
  let data = encoded.get(name);
  if (data === undefined) {
    data = to.data(method, args).slice(2);
    encoded.set(name, data);
  }
  return data;
}

const word = (value: number): string => value.toString(16).padStart(64, '0');

function aggregate3(probes: readonly Probe[]): string {
  const tuples = probes.map((one) => {
    const data = dataOf(one);
    const padding = '0'.repeat((64 - (data.length % 64)) % 64);
    return one.to.address.slice(2).padStart(64, '0') + word(0) + word(96) + word(data.length / 2) + data + padding;
  });
  let offset = probes.length * 32;
  const offsets = tuples.map((tuple) => {
    const mine = word(offset);
    offset += tuple.length / 2;
    return mine;
  });
  return `0x82ad56cb${word(32)}${word(probes.length)}${offsets.join('')}${tuples.join('')}`;
}

function decodeAggregate3(answer: string): bigint[][] {
  const at = (byte: number): bigint => BigInt(`0x${answer.slice(2 + byte * 2, 2 + byte * 2 + 64)}`);
  const count = Number(at(32));
  return Array.from({ length: count }, (_, i) => {
    const start = 64 + Number(at(64 + i * 32));
    const words = Number(at(start + 64)) / 32;
    return Array.from({ length: words }, (_unused, index) => at(start + 96 + index * 32));
  });
}

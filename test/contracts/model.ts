/**
 * The marketplace's arithmetic once more, from docs/contracts.md and not from the Solidity: one DAM, its Networks, its accounts.
 *
 * It keeps what the contracts do not: every account's history of (index, shares). What an account has earned is replayed from it, segment by
 * segment, so a settlement that the contracts forget or do twice shows as a difference.
 */

const DAY = 86_400n;
const SCALE = 10n ** 27n;
const MAX_ACCRUAL = 2n ** 128n - 1n;

/** The model's answer to what the contracts must refuse, by the name of their error. */
export class Refused extends Error {
  constructor(readonly error: string) {
    super(error);
  }
}

/** @throws Refused */
export function refuseIf(condition: boolean, error: string): void {
  if (condition) throw new Refused(error);
}

export const min = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const ceilDiv = (a: bigint, b: bigint): bigint => (a + b - 1n) / b;

export interface NetworkModel {
  readonly index: number;
  operatorRate: bigint;
  delegatorRate: bigint;
  maturesAt: bigint;
  isDelisted: boolean;
  readonly amountRequested: bigint;
  readonly minDeposit: bigint;
  readonly interval: bigint;
  readonly grace: bigint;
  readonly window: bigint;
  readonly operatorsRequested: number;
  filled: bigint;
  reserve: bigint;
  synthSupply: bigint;
  readonly tranches: TrancheModel[];
  readonly disputes: DisputeModel[];
  pendingJoins: number;
  /** Synthetic tokens in the wallets of delegators, then of operators. */
  readonly wallets: bigint[];
  /** Reward assets that they redeemed. */
  readonly redeemed: bigint[];
}

export interface InstallationModel {
  readonly id: bigint;
  readonly network: NetworkModel;
  /** As `InstallationStatus`: 1 requested, 2 confirmed, 5 uninstalled. */
  status: number;
  allocated: bigint;
  maxCommitted: bigint;
  locked: bigint;
  outstanding: bigint;
  committed: bigint;
  contested: bigint;
  /** The index. */
  acc: bigint;
  accrued: bigint;
  distributed: bigint;
  claimed: bigint;
  accruedTo: bigint;
  distributedAt: bigint;
  operatorsAccrued: bigint;
  operatorsDistributed: bigint;
  operatorsClaimed: bigint;
}

export interface TrancheModel {
  readonly id: bigint;
  readonly installation: InstallationModel;
  readonly amount: bigint;
  returned: bigint;
  readonly unlockAt: bigint;
  /** As `TrancheStatus`. */
  status: number;
}

export interface DisputeModel {
  readonly id: bigint;
  readonly installation: InstallationModel;
  readonly moved: bigint;
  readonly deadline: bigint;
  isOpen: boolean;
}

export interface RequestModel {
  readonly id: bigint;
  readonly owner: number;
  readonly shares: bigint;
  readonly claimableAt: bigint;
  /** As `WithdrawalStatus`. */
  status: number;
}

export interface OperatorModel {
  status: 'none' | 'waiting' | 'active' | 'exited';
  installation: InstallationModel | undefined;
  accruedTo: bigint;
  readonly owed: Map<bigint, bigint>;
}

/** From `acc` on, an account had `shares`. */
interface Segment {
  readonly acc: bigint;
  readonly shares: bigint;
}

export type DamKind = 'Infrastructure' | 'Liquidity' | 'Growth' | 'Collateral';

/** One DAM and everything around it. Times are block seconds, amounts raw. */
export class Model {
  now = 0n;
  feeBps = 0n;
  lockup = 0n;
  withdrawalDelay = 0n;
  readonly unit = 10n ** 18n;
  supply = 0n;
  escrowed = 0n;
  idle = 0n;
  locked = 0n;
  receivable = 0n;
  contested = 0n;
  feesPaid = 0n;
  /** What each account's wallet gained, the Safe's too; paid in is negative. */
  readonly gained: bigint[];
  safeGained = 0n;
  readonly shares: bigint[];
  readonly lockedUntil: bigint[];
  readonly networks: NetworkModel[] = [];
  readonly installations: InstallationModel[] = [];
  readonly requests: RequestModel[] = [];
  readonly operators: OperatorModel[];
  private readonly history = new Map<string, Segment[]>();
  private readonly paidOut = new Map<string, bigint>();

  constructor(
    readonly kind: DamKind,
    readonly accounts: number,
    operators: number,
  ) {
    this.shares = Array<bigint>(accounts).fill(0n);
    this.gained = Array<bigint>(accounts).fill(0n);
    this.lockedUntil = Array<bigint>(accounts).fill(0n);
    this.operators = Array.from({ length: operators }, () => ({
      status: 'none',
      installation: undefined,
      accruedTo: 0n,
      owed: new Map(),
    }));
  }

  // --- shares -------------------------------------------------------------------------------------------------------

  get totalAssets(): bigint {
    return this.idle + this.locked + this.receivable + this.contested;
  }

  /** Principal that Networks took and that earns: until their terms end. */
  get growthWithdrawn(): bigint {
    if (this.kind !== 'Growth') return 0n;
    const inTerm = this.installations.filter(({ status, network }) => status === 2 && this.now < network.maturesAt);
    return inTerm.reduce((sum, { outstanding }) => sum + outstanding, 0n);
  }

  get entryAssets(): bigint {
    return this.totalAssets + this.growthWithdrawn;
  }

  get earning(): bigint {
    return this.supply - this.escrowed;
  }

  sharesFor(assets: bigint): bigint {
    return (assets * (this.supply + 1n)) / (this.entryAssets + 1n);
  }

  assetsFor(shares: bigint): bigint {
    return (shares * (this.totalAssets + 1n)) / (this.supply + 1n);
  }

  sharesToWithdraw(assets: bigint): bigint {
    return ceilDiv(assets * (this.supply + 1n), this.totalAssets + 1n);
  }

  feeOf(assets: bigint): bigint {
    return (assets * this.feeBps) / 10_000n;
  }

  /** Changes an account's shares; `undefined` is zero (mint, burn) or the escrow. */
  move(from: number | undefined, to: number | undefined, amount: bigint): void {
    refuseIf(from !== undefined && this.shares[from]! < amount, 'ERC20InsufficientBalance');
    for (const inst of this.installations) this.accrueWhole(inst);
    for (const account of [from, to]) if (account !== undefined) this.settle(account);
    if (from !== undefined) this.shares[from]! -= amount;
    if (to !== undefined) this.shares[to]! += amount;
    for (const account of [from, to]) if (account !== undefined) this.remember(account);
  }

  takeIdle(assets: bigint): void {
    refuseIf(assets > this.idle, 'InsufficientIdle');
    this.idle -= assets;
  }

  // --- rewards ------------------------------------------------------------------------------------------------------

  exposure(inst: InstallationModel): bigint {
    if (inst.status !== 2) return 0n;
    return this.kind === 'Collateral' ? inst.committed : inst.locked + inst.outstanding;
  }

  /** What the index would be now, without moving it. */
  indexNow(inst: InstallationModel): { acc: bigint; accrued: bigint; accruedTo: bigint } {
    const to = min(this.now, inst.network.maturesAt);
    if (inst.status !== 2 || to <= inst.accruedTo) return { acc: inst.acc, accrued: 0n, accruedTo: inst.accruedTo };
    if (this.earning === 0n) return { acc: inst.acc, accrued: 0n, accruedTo: to };
    const work = inst.network.delegatorRate * this.exposure(inst) * (to - inst.accruedTo);
    const accrued = min(work / (this.unit * DAY), MAX_ACCRUAL);
    return { acc: inst.acc + (accrued * SCALE) / this.earning, accrued, accruedTo: to };
  }

  accrue(inst: InstallationModel): void {
    // Infrastructure has no index.
    if (this.kind === 'Infrastructure') return;
    const { acc, accrued, accruedTo } = this.indexNow(inst);
    inst.acc = acc;
    inst.accrued += accrued;
    inst.accruedTo = accruedTo;
  }

  accrueAll(): void {
    for (const inst of this.installations) this.accrue(inst);
  }

  /** Passes only the seconds in which whole units were earned, rounded up; the others are still to come. */
  private accrueWhole(inst: InstallationModel): void {
    const pace = inst.network.delegatorRate * this.exposure(inst);
    const isPaid = pace !== 0n && this.earning !== 0n;
    const { accruedTo: before } = inst;
    const { accrued } = this.indexNow(inst);
    if (isPaid && accrued === 0n) return;
    this.accrue(inst);
    if (isPaid && accrued < MAX_ACCRUAL) inst.accruedTo = before + ceilDiv(accrued * this.unit * DAY, pace);
  }

  /** All that an account has earned on an installation, paid out or not. */
  earned(account: number, inst: InstallationModel): bigint {
    const segments = this.segments(account, inst);
    const ends = [...segments.slice(1).map((segment) => segment.acc), this.indexNow(inst).acc];
    return segments.reduce((sum, { acc, shares }, i) => sum + (shares * (ends[i]! - acc)) / SCALE, 0n);
  }

  claimable(account: number, inst: InstallationModel): bigint {
    return this.earned(account, inst) - (this.paidOut.get(key(account, inst)) ?? 0n);
  }

  /** @returns what was paid */
  claim(account: number, inst: InstallationModel): bigint {
    refuseIf(inst.status !== 2 && inst.status !== 5, 'WrongInstallation');
    const amount = this.claimable(account, inst);
    refuseIf(amount === 0n, 'ZeroAmount');
    if (inst.status === 2) this.distribute(inst);
    this.settle(account);
    this.paidOut.set(key(account, inst), (this.paidOut.get(key(account, inst)) ?? 0n) + amount);
    inst.claimed += amount;
    inst.network.wallets[account]! += amount;
    return amount;
  }

  distribute(inst: InstallationModel): void {
    for (const operator of this.operators) if (operator.installation === inst) this.settleOperator(operator);
    this.accrueWhole(inst);
    const minted = inst.accrued - inst.distributed + inst.operatorsAccrued - inst.operatorsDistributed;
    inst.distributed = inst.accrued;
    inst.operatorsDistributed = inst.operatorsAccrued;
    inst.distributedAt = min(this.now, inst.network.maturesAt);
    inst.network.synthSupply += minted;
  }

  operatorPending(operator: OperatorModel): bigint {
    if (operator.status !== 'active') return 0n;
    const { operatorRate, maturesAt } = operator.installation!.network;
    const seconds = min(this.now, maturesAt) - operator.accruedTo;
    return seconds > 0n ? (operatorRate * seconds) / DAY : 0n;
  }

  settleOperator(operator: OperatorModel): void {
    if (operator.status !== 'active') return;
    const inst = operator.installation!;
    const amount = this.operatorPending(operator);
    operator.owed.set(inst.id, (operator.owed.get(inst.id) ?? 0n) + amount);
    inst.operatorsAccrued += amount;
    const to = min(this.now, inst.network.maturesAt);
    if (to > operator.accruedTo) operator.accruedTo = to;
  }

  /** A floor of its own at the index as it stands: the contracts settle an account against every index when they touch it. */
  private settle(account: number): void {
    this.remember(account);
  }

  private remember(account: number): void {
    for (const inst of this.installations) {
      const segments = this.segments(account, inst);
      segments.push({ acc: inst.acc, shares: this.shares[account]! });
    }
  }

  private segments(account: number, inst: InstallationModel): Segment[] {
    let segments = this.history.get(key(account, inst));
    if (segments === undefined) {
      // An installation starts at index 0, with whatever shares the account has then.
      segments = [{ acc: 0n, shares: this.shares[account]! }];
      this.history.set(key(account, inst), segments);
    }
    return segments;
  }

  // --- exposure -----------------------------------------------------------------------------------------------------

  isLive(network: NetworkModel): boolean {
    return !network.isDelisted && this.now < network.maturesAt;
  }

  /** The Network's conditions for taking more. */
  takeExposure(network: NetworkModel, amount: bigint): void {
    refuseIf(!this.isLive(network), 'NotLive');
    refuseIf(amount === 0n, 'ZeroAmount');
    refuseIf(amount < network.minDeposit, 'BelowMinDeposit');
    refuseIf(network.filled + amount > network.amountRequested, 'OverRequested');
    network.filled += amount;
  }

  /** No commitment exceeds what the DAM has. */
  trimCommitments(): void {
    for (const inst of this.installations) {
      if (inst.status !== 2 || inst.committed <= this.totalAssets) continue;
      this.accrue(inst);
      this.decommit(inst, inst.committed - this.totalAssets);
    }
  }

  decommit(inst: InstallationModel, amount: bigint): void {
    inst.committed -= amount;
    inst.network.filled -= amount;
  }

  confirmedOn(network: NetworkModel): InstallationModel | undefined {
    return this.installations.find((inst) => inst.network === network && inst.status === 2);
  }

  openOn(network: NetworkModel): InstallationModel | undefined {
    return this.installations.find((inst) => inst.network === network && inst.status < 3);
  }
}

function key(account: number, inst: InstallationModel): string {
  return `${account}/${inst.id}`;
}

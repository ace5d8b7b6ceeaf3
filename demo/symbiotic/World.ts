import type { Artifact, Artifacts, DecodedLog, RawLog } from '../artifacts';
import type { Signer } from '../chain/Chain';
import type { VaultPlan } from './vaultParams';

/** A slash that was asked for. */
export interface Request {
  readonly subnetwork: string;
  readonly captureAt: number;
  readonly vetoUntil: number;
  /** Whether it has been executed or vetoed. */
  isDone: boolean;
}

/** A vault as its logs tell it, well enough to draw sensible calls: not what the ledger is compared with. */
export interface Vault {
  readonly address: string;
  readonly plan: VaultPlan;
  /** Block seconds. */
  readonly epochStart: number;
  delegator: string | undefined;
  slasher: string | undefined;
  isSlasherSet: boolean;
  version: number;
  /** About what is active, raw units. */
  stake: bigint;
  readonly shares: Map<string, bigint>;
  /** Epochs that somebody may claim. */
  readonly claims: Map<string, Set<number>>;
  readonly requests: Request[];
  /** Who lets the stranger move shares. */
  readonly spenders: Set<Signer>;
  /** Maxima by subnetwork. */
  readonly limits: Map<string, bigint>;
  /** `subnetwork operator` of those who have been allotted something. */
  readonly backed: Set<string>;
  readonly stakerRewards: StakerRewards[];
}

/** A contract that pays stakers of a vault. */
export interface StakerRewards {
  readonly address: string;
  readonly vault: Vault;
  /** Distributions by `token network`. */
  readonly series: Map<string, { token: string; network: string; count: number }>;
}

/** What has happened in some vaults. */
export class World {
  readonly vaults: Vault[] = [];
  /** Operators' cumulative rewards by `contract network token`: what the last root says. */
  readonly roots = new Map<string, { contract: string; network: string; token: string; amounts: readonly bigint[] }>();
  readonly operatorRewards: string[] = [];
  readonly nonces = new Map<string, number>();
  /** Times of past blocks, block seconds. */
  readonly times: number[] = [];
  private readonly readers: readonly Artifact[];

  /** @param offset moves the order of kinds */
  constructor(
    artifacts: Artifacts,
    readonly offset: number,
  ) {
    const names = ['VaultTokenized', 'FullRestakeDelegator', 'NetworkRestakeDelegator', 'VetoSlasher', 'OptInService'];
    this.readers = [...names, 'DefaultStakerRewards'].map((name) => artifacts.get(name));
  }

  /** Every contract that pays stakers. */
  get stakerRewards(): StakerRewards[] {
    return this.vaults.flatMap((vault) => vault.stakerRewards);
  }

  /** Epoch of a vault at a time. */
  static epochOf(vault: Vault, time: number): number {
    return Math.floor((time - vault.epochStart) / vault.plan.epochDuration);
  }

  /** Notes what a log says. */
  apply(log: RawLog, time: number): void {
    const decoded = this.decode(log);
    if (decoded === undefined) return;
    if (decoded.name === 'IncreaseNonce') {
      const key = `${log.address} ${decoded.args.who} ${decoded.args.where}`;
      this.nonces.set(key, (this.nonces.get(key) ?? 0) + 1);
    }
    for (const vault of this.vaults) {
      if (log.address === vault.address) applyVault(vault, decoded, time);
      else if (log.address === vault.slasher) applySlasher(vault, decoded);
      else if (log.address === vault.delegator) applyDelegator(vault, decoded);
      const rewards = vault.stakerRewards.find(({ address }) => address === log.address);
      if (rewards !== undefined) applyRewards(rewards, decoded);
    }
  }

  private decode(log: RawLog): DecodedLog | undefined {
    for (const reader of this.readers) {
      const decoded = reader.decode(log);
      if (decoded !== undefined) return decoded;
    }
    return undefined;
  }
}

function applyVault(vault: Vault, { name, args }: DecodedLog, time: number): void {
  const add = (account: unknown, shares: bigint) => {
    vault.shares.set(String(account), (vault.shares.get(String(account)) ?? 0n) + shares);
  };
  switch (name) {
    case 'Deposit':
      vault.stake += args.amount as bigint;
      add(args.onBehalfOf, args.shares as bigint);
      return;
    case 'Withdraw': {
      vault.stake = atLeastNothing(vault.stake - (args.amount as bigint));
      add(args.withdrawer, -(args.burnedShares as bigint));
      const epochs = vault.claims.get(String(args.claimer)) ?? new Set();
      vault.claims.set(String(args.claimer), epochs.add(World.epochOf(vault, time) + 1));
      return;
    }
    case 'Claim':
      vault.claims.get(String(args.claimer))?.delete(Number(args.epoch));
      return;
    case 'ClaimBatch':
      for (const epoch of args.epochs as readonly bigint[]) vault.claims.get(String(args.claimer))?.delete(Number(epoch));
      return;
    case 'Transfer':
      if (/^0x0+$/.test(String(args.from)) || /^0x0+$/.test(String(args.to))) return;
      add(args.from, -(args.value as bigint));
      add(args.to, args.value as bigint);
      return;
    case 'OnSlash':
      // A part of it came out of withdrawals, so this is too little by then.
      vault.stake = atLeastNothing(vault.stake - (args.slashedAmount as bigint));
  }
}

function applyDelegator(vault: Vault, { name, args }: DecodedLog): void {
  if (name === 'SetMaxNetworkLimit') vault.limits.set(word(args.subnetwork), args.amount as bigint);
  if (name === 'SetOperatorNetworkLimit' || name === 'SetOperatorNetworkShares')
    vault.backed.add(`${word(args.subnetwork)} ${args.operator}`);
}

function applySlasher(vault: Vault, { name, args }: DecodedLog): void {
  const index = Number(args.slashIndex ?? 0n);
  const request = vault.requests[index];
  if ((name === 'ExecuteSlash' || name === 'VetoSlash') && request !== undefined) request.isDone = true;
  if (name !== 'RequestSlash') return;
  vault.requests.push({
    subnetwork: word(args.subnetwork),
    captureAt: Number(args.captureTimestamp),
    vetoUntil: Number(args.vetoDeadline),
    isDone: false,
  });
}

function applyRewards(rewards: StakerRewards, { name, args }: DecodedLog): void {
  if (name !== 'DistributeRewards' || args.distributeAmount === 0n) return;
  const [network, token] = [String(args.network), String(args.token)];
  const key = `${token} ${network}`;
  rewards.series.set(key, { token, network, count: (rewards.series.get(key)?.count ?? 0) + 1 });
}

const word = (value: unknown) => `0x${(value as bigint).toString(16).padStart(64, '0')}`;

const atLeastNothing = (amount: bigint) => (amount < 0n ? 0n : amount);

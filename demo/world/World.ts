import type { Artifacts, RawLog } from '../artifacts';
import { addressOf } from './addressOf';
import { applyDam } from './applyDam';
import { applyNetwork } from './applyNetwork';
import { applyRegistry } from './applyRegistry';
import { applyVault } from './applyVault';
import type { Dam, Installation, MembershipName, NetworkState, Operator } from './state';
import { Tally } from './Tally';

/** A log that is understood. */
export interface Happening {
  /** Name of the contract's ABI: `DAM`, `Network` … */
  readonly contract: string;
  readonly name: string;
  /** Emitter, lower case. */
  readonly address: string;
  /** Arguments by name; addresses in lower case. */
  readonly args: Readonly<Record<string, unknown>>;
  /** Block seconds. */
  readonly time: number;
}

/** A performance report. Times in block seconds. */
export interface Report {
  readonly network: string;
  readonly operator: string;
  readonly from: number;
  readonly to: number;
  readonly revision: number;
}

/** Contracts that are known before any log. */
export interface Roots {
  readonly registry: string;
  readonly assets: readonly string[];
  readonly feeds: readonly string[];
}

/** Who folds whose logs in; the registries' and factories' are the rest. */
const FOLDS: Readonly<Record<string, (world: World, happening: Happening) => void>> = {
  DAM: applyDam,
  Network: applyNetwork,
  TimeLockVault: applyVault,
  DisputeVault: applyVault,
};

const ANNOUNCING = new Set(['Registry.FactoriesSet', 'DAMFactory.DAMCreated', 'NetworkFactory.NetworkCreated']);

/** The marketplace as its logs tell it, with a tally of events and states. */
export class World {
  /** Block seconds of the newest block. */
  time = 0;
  /** The whitelisting authority. */
  admin = '';
  readonly dams = new Map<string, Dam>();
  readonly networks = new Map<string, NetworkState>();
  readonly installations = new Map<number, Installation>();
  readonly operators = new Map<string, Operator>();
  /** By `dam operator`. */
  readonly memberships = new Map<string, MembershipName>();
  /** Status 1 whitelisted, 2 delisted, by asset. */
  readonly assets = new Map<string, number>();
  /** By `token owner spender`. */
  readonly allowances = new Set<string>();
  /** Balances of the demo's assets and of synthetic tokens, by `token account`. */
  readonly balances = new Map<string, bigint>();
  /** Last answer and its block seconds, by feed. */
  readonly answers = new Map<string, { readonly answer: bigint; readonly time: number }>();
  /** The last reports, the newest last. */
  readonly recentReports: Report[] = [];
  readonly tally = new Tally();
  private readonly kinds = new Map<string, string>();

  /**
   * @param artifacts the ABIs
   * @param roots where it begins
   */
  constructor(
    private readonly artifacts: Artifacts,
    roots: Roots,
  ) {
    this.know(roots.registry, 'Registry');
    for (const asset of roots.assets) this.know(asset, 'DemoToken');
    for (const feed of roots.feeds) this.know(feed, 'PriceFeed');
  }

  /** Says what a contract is. */
  know(address: string, kind: string): void {
    if (address !== '') this.kinds.set(address, kind);
  }

  /** Folds one block in; strangers' logs are passed over. Returns what was understood, in order. */
  apply(logs: readonly RawLog[], time: number): Happening[] {
    this.time = time;
    // A child speaks before it is announced, in the same block at the latest.
    for (const log of logs) this.announce(log);
    const happenings: Happening[] = [];
    for (const log of logs) {
      const happening = this.decode(log, time);
      if (happening === undefined) continue;
      happenings.push(happening);
      this.fold(happening);
    }
    this.tally.tick(this);
    return happenings;
  }

  /**
   * A Network that must be there.
   *
   * @throws Error when there is none
   */
  network(address: string): NetworkState {
    const network = this.networks.get(address);
    if (network === undefined) throw new Error(`No Network at ${address}`);
    return network;
  }

  /**
   * A DAM that must be there.
   *
   * @throws Error when there is none
   */
  dam(address: string): Dam {
    const dam = this.dams.get(address);
    if (dam === undefined) throw new Error(`No DAM at ${address}`);
    return dam;
  }

  /**
   * An installation that must be there.
   *
   * @throws Error when there is none
   */
  installation(id: number): Installation {
    const installation = this.installations.get(id);
    if (installation === undefined) throw new Error(`No installation ${id}`);
    return installation;
  }

  /** Confirmed installations of a DAM or a Network. */
  confirmed(address: string): Installation[] {
    return [...this.installations.values()].filter(
      ({ dam, network, status }) => status === 'Confirmed' && (dam === address || network === address),
    );
  }

  /** Whether a Network accepts anything now. */
  isLive(network: NetworkState): boolean {
    return network.status === 'Live' && this.time < network.maturesAt;
  }

  private announce(log: RawLog): void {
    const kind = this.kinds.get(log.address);
    if (kind === undefined) return;
    const artifact = this.artifacts.get(kind);
    if (!ANNOUNCING.has(`${kind}.${artifact.eventName(log.topics[0])}`)) return;
    const args = artifact.decode(log)?.args ?? {};
    if (kind === 'Registry') {
      this.know(addressOf(args.damFactory), 'DAMFactory');
      this.know(addressOf(args.networkFactory), 'NetworkFactory');
      this.know(addressOf(args.operatorRegistry), 'OperatorRegistry');
    } else if (kind === 'DAMFactory') {
      this.know(addressOf(args.dam), 'DAM');
    } else {
      this.know(addressOf(args.network), 'Network');
      this.know(addressOf(args.rewardToken), 'SyntheticReward');
      this.know(addressOf(args.timeLockVault), 'TimeLockVault');
      this.know(addressOf(args.disputeVault), 'DisputeVault');
    }
  }

  private decode(log: RawLog, time: number): Happening | undefined {
    const contract = this.kinds.get(log.address);
    if (contract === undefined) return undefined;
    const decoded = this.artifacts.get(contract).decode(log);
    return decoded === undefined ? undefined : { contract, address: log.address, time, ...decoded };
  }

  private fold(happening: Happening): void {
    if (happening.contract !== 'DemoToken') this.tally.count(happening, this);
    if (happening.name === 'Transfer' && happening.contract !== 'DAM') this.moveTokens(happening);
    else if (happening.name === 'Approval') this.approve(happening);
    else (FOLDS[happening.contract] ?? applyRegistry)(this, happening);
  }

  private approve({ address, args }: Happening): void {
    const { owner, spender, value } = args;
    const key = `${address} ${addressOf(owner)} ${addressOf(spender)}`;
    if ((value as bigint) > 0n) this.allowances.add(key);
    else this.allowances.delete(key);
  }

  private moveTokens({ address, args }: Happening): void {
    for (const [account, sign] of [
      [addressOf(args.from), -1n],
      [addressOf(args.to), 1n],
    ] as const) {
      if (account === '') continue;
      const key = `${address} ${account}`;
      this.balances.set(key, (this.balances.get(key) ?? 0n) + sign * (args.value as bigint));
    }
  }
}

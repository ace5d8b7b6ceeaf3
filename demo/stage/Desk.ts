import { getCreateAddress } from 'ethers';
import type { Actors } from '../actors';
import type { Artifacts } from '../artifacts';
import type { Call, Chain, Signer } from '../chain/Chain';
import type { Deployment } from '../deploy';
import type { Random } from '../random';
import { DAMS, type DamKey, NETWORKS, type NetworkKey } from '../scenario/cast';
import type { Troupe } from '../symbiotic/Troupe';
import type { Dam, Installation, NetworkState } from '../world/state';
import type { World } from '../world/World';

/** What the whole demo shares. */
export interface Company {
  readonly chain: Chain;
  readonly world: World;
  readonly actors: Actors;
  readonly artifacts: Artifacts;
  readonly deployment: Deployment;
  /** Who plays the other marketplace of the chain. */
  readonly troupe: Troupe;
}

/** The block that is being put together: what has been promised in it already. */
export class Sheet {
  private readonly taken = new Set<string>();
  private readonly reserved = new Map<string, bigint>();

  /** @param time block seconds that the block will have */
  constructor(readonly time: number) {}

  /** Takes a thing for this block; false when somebody has it. */
  take(key: string): boolean {
    if (this.taken.has(key)) return false;
    this.taken.add(key);
    return true;
  }

  /** Whether somebody has taken it. */
  isTaken(key: string): boolean {
    return this.taken.has(key);
  }

  /** Reserves an amount of something that there is `limit` of; false when that is too much. */
  reserve(key: string, limit: bigint, amount: bigint): boolean {
    const before = this.reserved.get(key) ?? 0n;
    if (before + amount > limit) return false;
    this.reserved.set(key, before + amount);
    return true;
  }
}

/** Where actors put their transactions for the next block. */
export class Desk {
  /** @param random the draws of whoever sits here */
  constructor(
    protected readonly company: Company,
    readonly random: Random,
    private readonly currentSheet: () => Sheet,
  ) {}

  /** Who plays the other marketplace. */
  get troupe(): Troupe {
    return this.company.troupe;
  }
  get world(): World {
    return this.company.world;
  }
  get actors(): Actors {
    return this.company.actors;
  }
  get deployment(): Deployment {
    return this.company.deployment;
  }
  /** The block being put together. */
  get sheet(): Sheet {
    return this.currentSheet();
  }
  /** Block seconds that the next block will have. */
  get now(): number {
    return this.sheet.time;
  }

  /** Sends a call of a contract's function into the next block. */
  send(from: Signer, contract: string, to: string, name: string, ...args: readonly unknown[]): void {
    this.company.chain.send(this.call(from, contract, to, name, args));
  }

  /** Sends it, and lets it revert. */
  risk(from: Signer, contract: string, to: string, name: string, ...args: readonly unknown[]): void {
    this.company.chain.send({ ...this.call(from, contract, to, name, args), mayRevert: true });
  }

  /** Creates a contract of the demo's own and says where it will be. */
  create(from: Signer, contract: string, args: readonly unknown[]): string {
    const nonce = this.company.chain.nonceOf(from.address);
    const data = this.company.artifacts.get(contract).encodeDeploy(args);
    this.company.chain.send({ from, data, label: `create ${contract}` });
    return getCreateAddress({ from: from.address, nonce }).toLowerCase();
  }

  /** Calls a view function at the newest block. */
  async read<T>(contract: string, to: string, name: string, ...args: readonly unknown[]): Promise<T> {
    const artifact = this.company.artifacts.get(contract);
    return artifact.decodeResult(name, await this.company.chain.read(to, artifact.encode(name, args))) as T;
  }

  /** The data of a call. */
  encode(contract: string, name: string, ...args: readonly unknown[]): string {
    return this.company.artifacts.get(contract).encode(name, args);
  }

  /** Who whitelists. */
  get admin(): Signer {
    return this.actors.at(this.world.admin);
  }

  /** Whether a Network of the cast exists and accepts anything. */
  isLive(key: NetworkKey): boolean {
    const network = [...this.world.networks.values()].find(({ name }) => name === NETWORKS[key].name);
    return network !== undefined && this.world.isLive(network);
  }

  /** Whether a DAM of the cast exists. */
  hasDam(key: DamKey): boolean {
    return [...this.world.dams.values()].some(({ name }) => name === DAMS[key].name);
  }

  /** A Network of the cast that exists. */
  network(key: NetworkKey): NetworkState {
    return this.named(this.world.networks, NETWORKS[key].name);
  }

  /** A DAM of the cast that exists. */
  dam(key: DamKey): Dam {
    return this.named(this.world.dams, DAMS[key].name);
  }

  /** The newest installation of a DAM on a Network, if there is one. */
  install(dam: DamKey, network: NetworkKey): Installation | undefined {
    const [d, n] = [this.dam(dam).address, this.network(network).address];
    return [...this.world.installations.values()].filter((entry) => entry.dam === d && entry.network === n).at(-1);
  }

  private named<T extends { readonly name: string }>(all: ReadonlyMap<string, T>, name: string): T {
    for (const entry of all.values()) if (entry.name === name) return entry;
    throw new Error(`${name} does not exist yet`);
  }

  private call(from: Signer, contract: string, to: string, name: string, args: readonly unknown[]): Call {
    return { from, to, data: this.encode(contract, name, ...args), label: `${contract}.${name}` };
  }
}

import { id } from 'ethers';
import type { Artifacts, RawLog } from '../artifacts';
import type { Chain } from '../chain/Chain';
import { ASSETS, type AssetSymbol } from '../scenario/cast';
import { type Cast, type CastVault, castVaults, OPERATOR_ASSET, STAKER_PAY } from './cast';
import type { SymbioticCore } from './deploy';
import { type Vault, World } from './World';

const ADD_ENTITY = id('AddEntity(address)');
const INIT_VAULT = id('InitVault(address)');
const SET_DELEGATOR = id('SetDelegator(address)');
const SET_SLASHER = id('SetSlasher(address)');
const OPERATOR_DISTRIBUTION = id('DistributeRewards(address,address,uint256,bytes32)');

/** Symbiotic's part of the demo as the logs of the chain tell it: a replayed chain tells the same. */
export class SymbioticMarket {
  readonly world: World;
  readonly plans: readonly CastVault[];
  /** Block seconds of the newest block that has been read. */
  time = 0;
  /** The one contract that pays operators; undefined before it is made. */
  operatorRewards: string | undefined;
  /** How many roots there have been by `network token`. */
  readonly rootCounts = new Map<string, number>();
  private height = 0;
  private readonly vaultsOfRewards = new Map<string, string>();

  constructor(
    private readonly chain: Chain,
    readonly artifacts: Artifacts,
    readonly core: SymbioticCore,
    private readonly assets: Readonly<Record<AssetSymbol, string>>,
    cast: Cast,
  ) {
    this.world = new World(artifacts, 0);
    this.plans = castVaults(cast);
  }

  /** Reads what has happened since it last looked. */
  async catchUp(): Promise<void> {
    const head = await this.chain.head();
    if (head.number <= this.height) return;
    const logs = await this.chain.logs(this.height + 1, head.number);
    for (const log of logs) this.apply(log, timeOf(log));
    this.height = head.number;
    this.time = head.timestamp;
  }

  /** A vault by its place in the cast; undefined before it is made. */
  vault(place: number): Vault | undefined {
    return this.world.vaults[place];
  }

  /** What networks pay stakers in. */
  get stakerToken(): string {
    return this.assetOf(STAKER_PAY.asset);
  }

  /** What networks pay operators in. */
  get operatorToken(): string {
    return this.assetOf(OPERATOR_ASSET);
  }

  /** Contract of an asset. */
  assetOf(symbol: AssetSymbol): string {
    return this.assets[symbol];
  }

  /** Raw units of an amount of whole tokens, to the thousandth. */
  units(symbol: AssetSymbol, amount: number): bigint {
    return BigInt(Math.round(amount * 1_000)) * 10n ** BigInt(ASSETS[symbol].decimals - 3);
  }

  private apply(log: RawLog, time: number): void {
    const [topic, first] = log.topics;
    const subject = first === undefined ? '' : `0x${first.slice(26)}`;
    if (topic === ADD_ENTITY) this.announce(log.address, subject, time);
    // The log of a contract that pays stakers comes before the one that announces it.
    if (topic === INIT_VAULT) this.vaultsOfRewards.set(log.address, `0x${log.data.slice(26, 66)}`);
    if (topic === OPERATOR_DISTRIBUTION && log.address === this.operatorRewards) {
      const key = `${subject} 0x${log.topics[2]?.slice(26)}`;
      this.rootCounts.set(key, (this.rootCounts.get(key) ?? 0) + 1);
    }
    const vault = this.world.vaults.find(({ address }) => address === log.address);
    if (vault !== undefined && topic === SET_DELEGATOR) vault.delegator = subject;
    if (vault !== undefined && topic === SET_SLASHER) vault.slasher = subject;
    this.world.apply(log, time);
  }

  private announce(factory: string, address: string, time: number): void {
    if (factory === this.core.vaultFactory) this.addVault(address, time);
    if (factory === this.core.operatorRewardsFactory) this.operatorRewards ??= address;
    if (factory !== this.core.stakerRewardsFactory) return;
    const vault = this.world.vaults.find((one) => one.address === this.vaultsOfRewards.get(address));
    vault?.stakerRewards.push({ address, vault, series: new Map() });
  }

  private addVault(address: string, epochStart: number): void {
    const entry = this.plans[this.world.vaults.length];
    if (entry === undefined) return;
    const plan = { ...entry.plan, collateral: this.assetOf(entry.asset) };
    this.world.vaults.push({
      ...{ address, plan, epochStart, version: plan.version, stake: 0n },
      ...{ delegator: undefined, slasher: undefined, isSlasherSet: true },
      ...{ shares: new Map(), claims: new Map(), requests: [], limits: new Map(), backed: new Set() },
      ...{ spenders: new Set(), stakerRewards: [] },
    });
  }
}

/** Anvil says in a log when its block was, block seconds. */
function timeOf(log: RawLog & { readonly blockTimestamp?: string }): number {
  if (log.blockTimestamp === undefined) throw new Error('The node does not say when its logs were');
  return Number(log.blockTimestamp);
}

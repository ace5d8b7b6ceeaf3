import { ZeroAddress } from 'ethers';
import type { Chain, Handle, Receipt } from './Chain';

/** `MarketType` of the contracts. */
export const MarketType = { Infrastructure: 0, Liquidity: 1, Growth: 2, Collateral: 3 } as const;
export const DAY = 86_400n;
export const OPEN = 2n ** 256n - 1n;
/** All of a DAM's parameters mutable. */
export const ALL_MUTABLE = 7;

/** What a Network asks for and pays. */
export const TERMS = {
  amountRequested: OPEN,
  minDeposit: 1n,
  operatorsRequested: 4,
  duration: 100n * DAY,
  operatorRatePerDay: 10n ** 18n,
  delegatorRatePerUnitPerDay: 3n * 10n ** 18n,
  distributionInterval: DAY,
  returnGrace: 7n * DAY,
  disputeWindow: 3n * DAY,
  ratesMutable: true,
};

/** A Network with what was made for it. */
export interface NetworkParts {
  readonly network: Handle;
  readonly reward: Handle;
  readonly timeLockVault: Handle;
  readonly disputeVault: Handle;
}

/** A whole deployment on a test chain, and the accounts that play in it. */
export class Market {
  readonly admin: string;
  readonly damOwner: string;
  readonly networkOwner: string;
  readonly catalyst: string;
  readonly gatekeeper: string;
  readonly safe: string;
  readonly reporter: string;
  readonly resolver: string;
  readonly operators: readonly string[];
  readonly delegators: readonly string[];
  readonly stranger: string;
  private networks = 0;

  private constructor(
    readonly chain: Chain,
    readonly registry: Handle,
    readonly operatorRegistry: Handle,
    readonly damFactory: Handle,
    readonly networkFactory: Handle,
    readonly asset: Handle,
    readonly rewardAsset: Handle,
  ) {
    const [admin, damOwner, networkOwner, catalyst, gatekeeper, safe, reporter, resolver, stranger] = chain.accounts;
    this.admin = admin!;
    this.damOwner = damOwner!;
    this.networkOwner = networkOwner!;
    this.catalyst = catalyst!;
    this.gatekeeper = gatekeeper!;
    this.safe = safe!;
    this.reporter = reporter!;
    this.resolver = resolver!;
    this.stranger = stranger!;
    this.operators = chain.accounts.slice(10, 14);
    this.delegators = chain.accounts.slice(14, 18);
  }

  /** The order in which a deployment is made. */
  static async deploy(chain: Chain, assetDecimals = 18): Promise<Market> {
    const admin = chain.accounts[0]!;
    const registry = await chain.deploy('Registry', admin);
    const operatorRegistry = await chain.deploy('OperatorRegistry', registry.address);
    const dam = await chain.deploy('DAM');
    const damFactory = await chain.deploy('DAMFactory', registry.address, dam.address);
    const parts = [];
    for (const name of ['Network', 'SyntheticReward', 'TimeLockVault', 'DisputeVault'])
      parts.push((await chain.deploy(name)).address);
    const networkFactory = await chain.deploy('NetworkFactory', registry.address, ...parts);
    await registry.tx(admin, 'setFactories', damFactory.address, networkFactory.address, operatorRegistry.address);
    const asset = await chain.deploy('DemoToken', 'Asset', 'AST', assetDecimals, admin);
    const rewardAsset = await chain.deploy('DemoToken', 'Reward', 'RWD', 18, admin);
    await registry.tx(admin, 'whitelistAsset', asset.address, 'test');
    return new Market(chain, registry, operatorRegistry, damFactory, networkFactory, asset, rewardAsset);
  }

  /** Parameters of a DAM, with defaults. */
  damParams(damType: number, over: Record<string, unknown> = {}): Record<string, unknown> {
    return {
      damType,
      asset: damType === MarketType.Infrastructure ? ZeroAddress : this.asset.address,
      name: 'Delegated Test',
      symbol: 'deTST',
      feeBps: 0,
      transferable: true,
      lockup: 0n,
      withdrawalDelay: 3n * DAY,
      gatekeeper: ZeroAddress,
      catalyst: ZeroAddress,
      mutabilityFlags: ALL_MUTABLE,
      metadataURI: '{"name":"test"}',
      ...over,
    };
  }

  /** Parameters of a Network, with defaults. `over.terms` overrides single terms. */
  networkParams(netType: number, over: Record<string, unknown> = {}): Record<string, unknown> {
    const { terms, ...rest } = over;
    const isInfrastructure = netType === MarketType.Infrastructure;
    this.networks += 1;
    return {
      netType,
      name: `Network ${this.networks}`,
      depositAsset: isInfrastructure ? ZeroAddress : this.asset.address,
      rewardAsset: this.rewardAsset.address,
      rewardSymbol: 'GPU',
      safe: this.safe,
      manager: ZeroAddress,
      reporter: this.reporter,
      resolver: this.resolver,
      metadataURI: 'ipfs://network',
      terms: { ...TERMS, ...(isInfrastructure ? { amountRequested: 0n } : {}), ...(terms as object | undefined) },
      ...rest,
    };
  }

  async createDAM(damType: number, over: Record<string, unknown> = {}, by = this.damOwner): Promise<Handle> {
    const { logs } = await this.damFactory.tx(by, 'createDAM', this.damParams(damType, over));
    return this.chain.at('DAM', String(logs.find((log) => log.name === 'DAMCreated')!.args.dam));
  }

  /** A Network that is deployed and no more. */
  async createNetwork(netType: number, over: Record<string, unknown> = {}): Promise<NetworkParts> {
    const { logs } = await this.networkFactory.tx(this.networkOwner, 'createNetwork', this.networkParams(netType, over));
    const { args } = logs.find((log) => log.name === 'NetworkCreated')!;
    return {
      network: this.chain.at('Network', String(args.network)),
      reward: this.chain.at('SyntheticReward', String(args.rewardToken)),
      timeLockVault: this.chain.at('TimeLockVault', String(args.timeLockVault)),
      disputeVault: this.chain.at('DisputeVault', String(args.disputeVault)),
    };
  }

  /** A Network that is live. */
  async createLiveNetwork(netType: number, over: Record<string, unknown> = {}): Promise<NetworkParts> {
    const parts = await this.createNetwork(netType, over);
    await parts.network.tx(this.networkOwner, 'requestWhitelist');
    await this.registry.tx(this.admin, 'approveNetwork', parts.network.address);
    return parts;
  }

  /** Requests and confirms. @returns the installation's id */
  async install(dam: Handle, network: Handle, allocated: bigint, maxCommitted = allocated): Promise<bigint> {
    const receipt = await dam.tx(this.damOwner, 'requestInstallation', network.address, allocated, maxCommitted);
    const installId = eventOf(receipt, 'InstallationRequested').installId as bigint;
    await network.tx(this.networkOwner, 'confirmInstallation', dam.address, installId);
    return installId;
  }

  /** Mints assets to an account and lets a spender take them. */
  async provide(token: Handle, account: string, spender: string, amount: bigint): Promise<void> {
    await token.tx(this.admin, 'mint', account, amount);
    await token.tx(account, 'approve', spender, OPEN);
  }

  async deposit(dam: Handle, account: string, amount: bigint): Promise<Receipt> {
    await this.provide(this.asset, account, dam.address, amount);
    return dam.tx(account, 'deposit', amount, account);
  }

  /** Registers, invites, accepts, asks to join, activates. */
  async activate(operator: string, dam: Handle, network: Handle): Promise<void> {
    await this.joinDAM(operator, dam);
    await network.tx(operator, 'requestJoin', dam.address);
    await network.tx(this.networkOwner, 'activateOperator', operator);
  }

  /** Registers, invites, accepts. */
  async joinDAM(operator: string, dam: Handle): Promise<void> {
    await this.operatorRegistry.tx(operator, 'register', 2, 'ipfs://operator');
    await this.operatorRegistry.tx(this.damOwner, 'invite', dam.address, operator);
    await this.operatorRegistry.tx(operator, 'accept', dam.address);
  }
}

/** The arguments of the one event of that name. */
export function eventOf(receipt: Receipt, name: string): Record<string, unknown> {
  const found = receipt.logs.filter((log) => log.name === name);
  if (found.length !== 1) throw new Error(`${found.length} × ${name} among ${receipt.logs.map((log) => log.name).join()}`);
  return found[0]!.args.toObject();
}

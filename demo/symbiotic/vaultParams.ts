import { AbiCoder, ZeroAddress } from 'ethers';
import { DELEGATORS, type DelegatorName, SLASHERS, type SlasherName, VAULT_VERSION } from './deploy';

/** A vault as its owner plans it: every role is the owner's, unless told. Addresses in lower case. */
export interface VaultPlan {
  /** Implementation: {@link VAULT_VERSION}. */
  readonly version: number;
  readonly owner: string;
  readonly collateral: string;
  /** Where slashed collateral goes; nowhere unless told. */
  readonly burner?: string;
  /** Seconds. */
  readonly epochDuration: number;
  readonly depositWhitelist?: boolean;
  readonly isDepositLimit?: boolean;
  /** Raw units. */
  readonly depositLimit?: bigint;
  /** Name and symbol of a tokenised vault's shares. */
  readonly name?: string;
  readonly symbol?: string;
  readonly delegator: DelegatorName;
  /** Who is told of slashes. */
  readonly hook?: string;
  /** The one operator, and the one network, of the delegators that know only one. */
  readonly operator?: string;
  readonly network?: string;
  /** None unless told. */
  readonly slasher?: SlasherName;
  readonly isBurnerHook?: boolean;
  /** Seconds in which a slash can be vetoed, and epochs until a new resolver is in force. */
  readonly vetoDuration?: number;
  readonly resolverDelay?: number;
}

const CODER = AbiCoder.defaultAbiCoder();
const VAULT = '(address,address,uint48,bool,bool,uint256,address,address,address,address,address)';
const BASE = '(address,address,address)';

/** What `VaultConfigurator.create` takes. */
export function vaultParams(plan: VaultPlan): readonly unknown[] {
  return [
    plan.version,
    plan.owner,
    ownParams(plan),
    DELEGATORS.indexOf(plan.delegator),
    delegatorParams(plan),
    plan.slasher !== undefined,
    plan.slasher === undefined ? 0 : SLASHERS.indexOf(plan.slasher),
    slasherParams(plan),
  ];
}

/** The vault's own part, as `VaultFactory.create` takes it. */
export function ownParams(plan: VaultPlan): string {
  const { owner, collateral, burner, epochDuration, depositWhitelist, isDepositLimit, depositLimit } = plan;
  const limits = [depositWhitelist ?? false, isDepositLimit ?? false, depositLimit ?? 0n];
  const params = [collateral, burner ?? ZeroAddress, epochDuration, ...limits, owner, owner, owner, owner, owner];
  return plan.version === VAULT_VERSION.tokenized
    ? CODER.encode([`(${VAULT},string,string)`], [[params, plan.name ?? '', plan.symbol ?? '']])
    : CODER.encode([VAULT], [params]);
}

/** The delegator's part, as its factory takes it behind the vault's address. */
export function delegatorParams({ owner, delegator, hook, operator, network }: VaultPlan): string {
  const base = [owner, hook ?? ZeroAddress, owner];
  switch (delegator) {
    case 'NetworkRestakeDelegator':
    case 'FullRestakeDelegator':
      return CODER.encode([`(${BASE},address[],address[])`], [[base, [owner], [owner]]]);
    case 'OperatorSpecificDelegator':
      return CODER.encode([`(${BASE},address[],address)`], [[base, [owner], operator]]);
    case 'OperatorNetworkSpecificDelegator':
      return CODER.encode([`(${BASE},address,address)`], [[base, network, operator]]);
  }
}

/** The slasher's part. */
export function slasherParams({ slasher, isBurnerHook, vetoDuration, resolverDelay }: VaultPlan): string {
  if (slasher === undefined) return '0x';
  const base = [isBurnerHook ?? false];
  return slasher === 'Slasher'
    ? CODER.encode(['((bool))'], [[base]])
    : CODER.encode(['((bool),uint48,uint256)'], [[base, vetoDuration ?? 0, resolverDelay ?? 3]]);
}

/** A network's subnetwork as the contracts write it: 20 bytes of network, 12 of identifier. */
export function subnetwork(network: string, identifier: number | bigint): string {
  return `${network}${BigInt(identifier).toString(16).padStart(24, '0')}`;
}

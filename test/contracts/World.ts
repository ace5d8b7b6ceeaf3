import type { Chain, Handle } from './Chain';
import { DAY, Market, MarketType, type NetworkParts } from './Market';
import { type DamKind, Model, type NetworkModel } from './model';

/** More than any sequence of operations can spend. */
export const PLENTY = 10n ** 33n;
const DELEGATORS = 4;
const OPERATORS = 2;

/** The same small market twice: on a chain and as a model. */
export interface World {
  readonly market: Market;
  readonly chain: Chain;
  readonly dam: Handle;
  readonly parts: readonly NetworkParts[];
  readonly model: Model;
  readonly delegators: readonly string[];
  readonly operators: readonly string[];
  /** What strangers sent to contracts without being asked, by contract. */
  readonly donated: Map<string, bigint>;
}

/** How the DAM of a world is made; the rest is in `damParams`. */
export const DAM_OF: Record<DamKind, { readonly feeBps: number; readonly lockup: bigint }> = {
  Infrastructure: { feeBps: 0, lockup: 0n },
  Liquidity: { feeBps: 37, lockup: 0n },
  Growth: { feeBps: 0, lockup: 2n * DAY },
  Collateral: { feeBps: 250, lockup: 0n },
};

/** Short, so that a sequence of some weeks sees all of them pass. */
const SHORT = { returnGrace: 2n * DAY, disputeWindow: DAY };
const WITHDRAWAL_DELAY = DAY;

const NETWORK_TERMS = [
  { operatorRatePerDay: 10n ** 18n, delegatorRatePerUnitPerDay: 123_456_789_012_345_678n, duration: 50n * DAY, minDeposit: 1n },
  {
    operatorRatePerDay: 7n,
    delegatorRatePerUnitPerDay: 31n * 10n ** 15n,
    duration: 25n * DAY,
    minDeposit: 10n ** 17n,
    amountRequested: 500n * 10n ** 18n,
    operatorsRequested: 1,
    distributionInterval: 3n * DAY,
  },
];

/** Deploys a market with one DAM, two live Networks that both installed it, delegators with assets and operators without a place. */
export async function buildChainSide(chain: Chain, kind: DamKind): Promise<Omit<World, 'model' | 'donated'>> {
  const market = await Market.deploy(chain);
  const type = MarketType[kind];
  const dam = await market.createDAM(type, { ...DAM_OF[kind], catalyst: market.catalyst, withdrawalDelay: WITHDRAWAL_DELAY });
  const parts = [];
  const nothingAsked = kind === 'Infrastructure' ? { amountRequested: 0n } : {};
  for (const terms of NETWORK_TERMS) {
    parts.push(await market.createLiveNetwork(type, { terms: { ...SHORT, ...terms, ...nothingAsked } }));
  }
  const delegators = market.delegators.slice(0, DELEGATORS);
  const operators = market.operators.slice(0, OPERATORS);
  for (const account of delegators) await market.provide(market.asset, account, dam.address, PLENTY);
  for (const { network, timeLockVault } of parts) {
    await market.install(dam, network, allocationOf(kind));
    await market.provide(market.asset, market.safe, isMoving(kind) ? timeLockVault.address : dam.address, PLENTY);
    await market.provide(market.rewardAsset, market.stranger, network.address, PLENTY);
  }
  await market.asset.tx(market.admin, 'mint', market.stranger, PLENTY);
  for (const operator of operators) await market.joinDAM(operator, dam);
  return { market, chain, dam, parts, delegators, operators };
}

/** Whether the assets of such a DAM leave it for a time-lock vault. */
export function isMoving(kind: DamKind): boolean {
  return kind === 'Liquidity' || kind === 'Growth';
}

/** What an installation is given when it is requested, raw: more than there will be, where there can be any. */
export function allocationOf(kind: DamKind): bigint {
  return kind === 'Infrastructure' ? 0n : 10n ** 30n;
}

/** The model of what `buildChainSide` made. */
export async function buildModel(side: Omit<World, 'model' | 'donated'>, kind: DamKind): Promise<Model> {
  const model = new Model(kind, side.delegators.length, side.operators.length);
  model.now = await side.chain.now();
  model.feeBps = BigInt(DAM_OF[kind].feeBps);
  model.lockup = DAM_OF[kind].lockup;
  model.withdrawalDelay = WITHDRAWAL_DELAY;
  for (const [index, { network }] of side.parts.entries()) {
    const terms = await network.read<Record<string, bigint>>('terms');
    const networkModel: NetworkModel = {
      index,
      operatorRate: terms.operatorRatePerDay!,
      delegatorRate: terms.delegatorRatePerUnitPerDay!,
      maturesAt: await network.read('maturesAt'),
      isDelisted: false,
      amountRequested: terms.amountRequested!,
      minDeposit: terms.minDeposit!,
      interval: terms.distributionInterval!,
      grace: terms.returnGrace!,
      window: terms.disputeWindow!,
      operatorsRequested: Number(terms.operatorsRequested),
      filled: 0n,
      reserve: 0n,
      synthSupply: 0n,
      tranches: [],
      disputes: [],
      pendingJoins: 0,
      wallets: Array<bigint>(side.delegators.length + side.operators.length).fill(0n),
      redeemed: Array<bigint>(side.delegators.length + side.operators.length).fill(0n),
    };
    model.networks.push(networkModel);
    const id = BigInt(index + 1);
    const confirmedAt = (await side.dam.read<Record<string, bigint>>('installation', id)).confirmedAt!;
    model.installations.push({
      ...emptyInstallation(id, networkModel, kind),
      status: 2,
      accruedTo: confirmedAt,
      distributedAt: confirmedAt,
    });
  }
  return model;
}

/** A requested installation, with the allocation of `buildChainSide`. */
export function emptyInstallation(id: bigint, network: NetworkModel, kind: DamKind): Model['installations'][number] {
  return {
    id,
    network,
    status: 1,
    allocated: allocationOf(kind),
    maxCommitted: allocationOf(kind),
    locked: 0n,
    outstanding: 0n,
    committed: 0n,
    contested: 0n,
    acc: 0n,
    accrued: 0n,
    distributed: 0n,
    claimed: 0n,
    accruedTo: 0n,
    distributedAt: 0n,
    operatorsAccrued: 0n,
    operatorsDistributed: 0n,
    operatorsClaimed: 0n,
  };
}

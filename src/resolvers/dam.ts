import type { Dam, DamFilter, PendingWithdrawals } from './generated/types';
import {
  amount,
  anyOf,
  atLeast,
  before,
  byColumn,
  byMetric,
  byNullable,
  column,
  computed,
  contains,
  decimal,
  expression,
  one,
  page,
  ratio,
  refersTo,
  refersToAny,
  since,
} from './plan/fields';
import type { Args, FieldsOf, FiltersOf, Noun } from './plan/noun';
import type { Statement } from './plan/statement';
import { windowField } from './windowField';

const pending: FieldsOf<PendingWithdrawals> = {
  count: column('count'),
  assets: amount('assets'),
  claimableCount: column('claimable_count'),
  claimableAssets: amount('claimable_assets'),
};

const fields: FieldsOf<Dam> = {
  id: column('dam'),
  address: column('dam'),
  owner: column('owner'),
  manager: one('Manager', { owner_id: 'owner_id' }),
  capitalType: column('capital_type'),
  status: column('status'),
  asset: one('Asset', { asset_id: 'asset_id' }),
  receiptToken: one('Asset', { asset_id: 'receipt_token_id' }),
  name: column('name'),
  symbol: column('symbol'),
  feeBps: column('fee_bps'),
  isTransferable: column('is_transferable'),
  lockup: column('lockup'),
  withdrawalDelay: column('withdrawal_delay'),
  gatekeeper: column('gatekeeper'),
  catalyst: column('catalyst'),
  isFeeMutable: column('is_fee_mutable'),
  isGatekeeperMutable: column('is_gatekeeper_mutable'),
  isCatalystMutable: column('is_catalyst_mutable'),
  createdAt: column('created_at'),
  metadata: column('metadata'),
  idle: amount('idle'),
  locked: amount('locked'),
  released: amount('released'),
  granted: amount('granted'),
  grantedInTerm: amount('granted_in_term'),
  contested: amount('contested'),
  writtenOff: amount('written_off'),
  committed: amount('committed'),
  totalAssets: amount('total_assets'),
  capital: amount('capital'),
  exposure: amount('exposure'),
  sharePrice: ratio('share_price'),
  utilisation: ratio('utilisation'),
  totalShares: amount('total_shares'),
  escrowedShares: amount('escrowed_shares'),
  delegatorCount: column('delegator_count'),
  operatorCount: column('operator_count'),
  installationCount: column('installation_count'),
  pendingWithdrawalCount: column('pending_withdrawals'),
  pending: computed(
    pending,
    (row, { m, b, t }) => `analytics.pending_withdrawals_of_dam(${m}, ${b}, ${t}, ${row.col('dam_id')})`,
  ),
  vault: one('Vault', { dam_id: 'dam_id' }),
  yield: computed(
    (args) => ({
      window: windowField(args),
      book: expression((_, statement) => statement.book(args.book)),
      version: column('version'),
      apr: decimal('apr'),
      aprNumerator: decimal('apr_numerator'),
      aprDenominator: decimal('apr_denominator'),
      exposureApr: decimal('exposure_apr'),
      rewardsUsd: decimal('rewards_usd'),
      capitalUsdDays: decimal('capital_usd_days'),
      exposureUsdDays: decimal('exposure_usd_days'),
      rewardCoverage: decimal('reward_coverage'),
      capitalCoverage: decimal('capital_coverage'),
    }),
    (row, statement, args) => `(SELECT * FROM ${yieldOf(statement, args)} y WHERE y.dam_id = ${row.col('dam_id')})`,
  ),
  installations: page('Installation', { dam_id: 'dam_id' }),
  positions: page('Position', { dam_id: 'dam_id' }),
  withdrawals: page('Withdrawal', { dam_id: 'dam_id' }),
  buckets: page('Bucket', { dam_id: 'dam_id' }),
  bucketShares: page('BucketShare', { dam_id: 'dam_id' }),
  memberships: page('Membership', { dam_id: 'dam_id' }),
  tranches: page('Tranche', { dam_id: 'dam_id' }),
  disputes: page('Dispute', { dam_id: 'dam_id' }),
  penalties: page('Penalty', { dam_id: 'dam_id' }),
  rewardDistributions: page('RewardDistribution', { dam_id: 'dam_id' }),
  rewardClaims: page('RewardClaim', { dam_id: 'dam_id' }),
  rewardAccounts: page('RewardAccount', { dam_id: 'dam_id' }),
  rewardSeries: page('RewardSeries', { dam_id: 'dam_id' }),
  modules: page('Module', { dam_id: 'dam_id' }),
  events: page('MarketplaceEvent', { dam_id: 'dam_id' }),
};

const filters: FiltersOf<DamFilter> = {
  address: refersToAny('dam_id'),
  capitalType: anyOf('capital_type'),
  status: anyOf('status'),
  asset: refersToAny('asset_id'),
  owner: refersTo('owner_id'),
  network: (row, value, statement) =>
    `EXISTS (SELECT FROM analytics.installation_at(${statement.m}, ${statement.b}, ${statement.t}) i
      WHERE i.network_id = ${statement.idOf(value)} AND i.dam_id = ${row.col('dam_id')} AND i.state = 'CONFIRMED')`,
  operator: (row, value, statement) =>
    `EXISTS (SELECT FROM analytics.membership_at(${statement.m}, ${statement.b}, ${statement.t}) o
      WHERE o.operator_id = ${statement.idOf(value)} AND o.dam_id = ${row.col('dam_id')} AND o.is_member)`,
  minCapital: atLeast('capital'),
  createdFrom: since('created_at'),
  createdTo: before('created_at'),
  search: contains('name', 'symbol', 'metadata'),
};

/** DAMs: the vaults that Delegators deposit into. */
export const dam: Noun = {
  type: 'Dam',
  from: 'analytics.dam_at',
  key: ['dam_id'],
  fields,
  filters,
  orders: {
    CREATED_AT: byColumn('created_at'),
    CAPITAL: byColumn('capital', 'numeric'),
    EXPOSURE: byColumn('exposure', 'numeric'),
    YIELD: byMetric('apr', yieldOf),
    NAME: byNullable('name', 'text'),
  },
  defaultOrder: { field: 'CREATED_AT', direction: 'ASC' },
};

/** The yields of all DAMs over the window of the arguments. */
function yieldOf(statement: Statement, args: Args): string {
  const { from, to } = statement.windowOf(args.window);
  const [start, end, book] = [statement.param(from, 'bigint'), statement.param(to, 'bigint'), statement.book(args.book)];
  return `analytics.dam_apr(${statement.m}, ${statement.b}, ${statement.t}, ${start}, ${end}, ${book})`;
}

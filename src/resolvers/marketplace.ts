import { ApiError } from './apiError';
import type { Absence, AsOf, BlockDigest, Invariant, Marketplace, MetricVersion, Status } from './generated/types';
import { gtv } from './gtv';
import { byEventId } from './marketplaceEvent';
import { amount, column, computed, computedList, expression, grouped, lookup, page } from './plan/fields';
import type { FieldsOf, Noun } from './plan/noun';

/** A moment of the wall clock in ISO 8601, UTC. */
const isoTime = (name: string) =>
  expression((row) => `to_char(${row.col(name)} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`);

const asOf: FieldsOf<AsOf> = {
  block: expression((_, statement) => statement.b),
  hash: expression((_, statement) => statement.param(statement.asOf.hash, 'text')),
  timestamp: expression((_, statement) => statement.t),
  iso: expression((_, { t }) => `to_char(to_timestamp(${t}) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`),
  isTimeExact: expression((_, statement) => statement.param(statement.asOf.isTimeExact, 'boolean')),
  isFinal: expression((_, statement) => statement.param(statement.asOf.isFinal, 'boolean')),
};

const absence: FieldsOf<Absence> = { field: column('field'), reason: column('reason') };

const metric: FieldsOf<MetricVersion> = {
  name: column('name'),
  version: column('version'),
  class: column('class'),
  unit: column('unit'),
  numerator: column('numerator'),
  denominator: column('denominator'),
  formula: column('formula'),
};

const invariant: FieldsOf<Invariant> = {
  name: column('name'),
  meaning: column('meaning'),
  holds: column('holds'),
  height: column('height'),
  heldHeight: column('held_height'),
  checkedAt: isoTime('checked_at'),
  offenders: column('offenders'),
  sentence: column('sentence'),
  brokenSince: column('broken_since'),
};

const digest: FieldsOf<BlockDigest> = {
  digest: column('digest'),
  height: column('height'),
  hash: column('hash'),
  isFinal: column('is_final'),
};

/** Blocks and seconds behind are of now, whatever moment the rest is read at. */
const status: FieldsOf<Status> = {
  height: column('height'),
  hash: column('hash'),
  time: column('time'),
  finalHeight: column('final_height'),
  finalHash: column('final_hash'),
  chainHeight: column('chain_height'),
  lagBlocks: expression((row) => `greatest(${row.col('chain_height')} - ${row.col('height')}, 0)`),
  lagSeconds: expression((row) => `greatest(floor(extract(epoch FROM now()))::bigint - ${row.col('time')}, 0)`),
  isCaughtUp: column('is_caught_up'),
  updatedAt: isoTime('updated_at'),
  sequence: amount('sequence'),
  epoch: expression((row) => `(SELECT epoch FROM public.marketplace WHERE id = ${row.col('marketplace_id')})`),
  digest: computed(digest, (row, statement, args) => {
    const { head } = statement.asOf;
    const height = (args.atBlock as number | null | undefined) ?? head;
    if (height < 0) throw new ApiError('BAD_AS_OF', 'A block height is 0 or more.');
    if (height > head)
      throw new ApiError('FUTURE_BLOCK', `Indexed up to block ${head}; ask for the digest of that block or an earlier one.`, {
        head,
      });
    return `(SELECT b.digest, b.height, b.hash, b.height <= ${row.col('final_height')} AS is_final FROM public.block b
      WHERE b.marketplace_id = ${statement.m} AND b.height <= ${statement.param(height, 'integer')} AND b.digest IS NOT NULL
      ORDER BY b.height DESC LIMIT 1)`;
  }),
  balances: expression(
    (row) => `(SELECT bool_and(holds) FROM public.invariant_check WHERE marketplace_id = ${row.col('marketplace_id')})`,
  ),
  invariants: computedList(
    invariant,
    (row) => `(SELECT * FROM public.invariant_check WHERE marketplace_id = ${row.col('marketplace_id')} ORDER BY holds, name)`,
  ),
  metrics: computedList(metric, () => '(SELECT * FROM analytics.metric ORDER BY name)'),
};

const fields: FieldsOf<Marketplace> = {
  name: column('name'),
  protocol: column('protocol'),
  chainId: amount('chain_id'),
  startBlock: column('start_block'),
  asOf: grouped(asOf),
  status: computed(status, (row) => `(SELECT * FROM public.head h WHERE h.marketplace_id = ${row.col('id')})`),
  absent: computedList(absence, (_, { m, b, t }) => `analytics.absence_at(${m}, ${b}, ${t})`),
  gtv,
  dam: lookup('Dam', { dam_id: 'address' }),
  dams: page('Dam'),
  network: lookup('Network', { network_id: 'address' }),
  networks: page('Network'),
  operator: lookup('Operator', { operator_id: 'address' }),
  operators: page('Operator'),
  delegator: lookup('Delegator', { holder_id: 'address' }),
  delegators: page('Delegator'),
  manager: lookup('Manager', { owner_id: 'address' }),
  managers: page('Manager'),
  asset: lookup('Asset', { asset_id: 'address' }),
  assets: page('Asset'),
  installation: lookup('Installation', { installation_id: 'id' }),
  installations: page('Installation'),
  tranche: lookup('Tranche', { tranche_id: 'id' }),
  tranches: page('Tranche'),
  dispute: lookup('Dispute', { dispute_id: 'id' }),
  disputes: page('Dispute'),
  withdrawal: lookup('Withdrawal', { dam_id: 'dam', request_id: 'id' }),
  withdrawals: page('Withdrawal'),
  position: lookup('Position', { dam_id: 'dam', holder_id: 'holder' }),
  positions: page('Position'),
  buckets: page('Bucket'),
  bucketShares: page('BucketShare'),
  modules: page('Module'),
  rewardSeries: page('RewardSeries'),
  stakes: page('Stake'),
  seriesAccounts: page('SeriesAccount'),
  memberships: page('Membership'),
  assignments: page('Assignment'),
  penalties: page('Penalty'),
  rewardDistributions: page('RewardDistribution'),
  rewardClaims: page('RewardClaim'),
  rewardAccounts: page('RewardAccount'),
  performanceReports: page('PerformanceReport'),
  event: { kind: 'one', type: 'MarketplaceEvent', on: {}, where: byEventId },
  events: page('MarketplaceEvent'),
};

/** The root of every sub-tree. */
export const marketplace: Noun = {
  type: 'Marketplace',
  from: 'public.marketplace',
  key: ['id'],
  fields,
  filters: {},
  orders: {},
  defaultOrder: { field: 'NONE', direction: 'ASC' },
};

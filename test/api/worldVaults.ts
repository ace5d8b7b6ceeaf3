import type { LedgerBuilder } from '../analytics/LedgerBuilder';
import { address, dam, delegator, GPU, installation, network, operator, timeOf } from './world';

/** Epochs of the test world: 20 blocks long, from block 1. */
const epochSeconds = () => timeOf(21) - timeOf(1);
export const BURNER = `0xbb${'0'.repeat(37)}1`;
export const stakeModule = (n: number) => address('51', n);
export const slashingModule = (n: number) => address('52', n);
export const rewardModule = (n: number) => address('53', n);
/** Bucket of an epoch. */
export const bucketOf = (d: number, epoch: number) => `bucket:${dam(d)}:${epoch}`;
export const SERIES = 'series:1';

/** Makes vaults that keep epochs of DAMs 1 and 3: modules, buckets with shares, who may veto, series of rewards. */
export function writeVaults(builder: LedgerBuilder): void {
  for (const d of [1, 3]) {
    writeVault(builder, d);
    writeBuckets(builder, d);
    builder.row('resolver', {
      installation_id: builder.id(installation(d, 1)),
      resolver_id: builder.id(address('5e', 1)),
      next_resolver_id: builder.id(address('5e', 2)),
      next_from: timeOf(80),
      from_block: 30,
    });
    for (const [n, limit, shares] of [
      [1, 700n, null],
      [2, null, 3n],
    ] as const)
      builder.row('allocation', {
        installation_id: builder.id(installation(d, n)),
        operator_id: builder.id(operator(n)),
        limit,
        shares,
        from_block: 31,
      });
  }
  builder.row('reward_series', {
    series_id: builder.id(SERIES),
    module_id: builder.id(rewardModule(1)),
    dam_id: builder.id(dam(1)),
    network_id: builder.id(network(1)),
    reward_token_id: builder.id(GPU),
    kind: 'SNAPSHOT',
    length: 2,
    distributed: 1_000n,
    fees: 10n,
    claimed: 400n,
    root: null,
    from_block: 50,
  });
  for (const [ordinal, amount, height] of [
    [0, 100n, 30],
    [1, 1_000n, 45],
  ] as const)
    builder.row('reward_allotment', {
      log_index: 4_000 + ordinal,
      series_id: builder.id(SERIES),
      ordinal,
      amount,
      snapshot_at: timeOf(height),
      time: timeOf(50),
      from_block: 50,
    });
  builder.row('reward_cursor', {
    series_id: builder.id(SERIES),
    holder_id: builder.id(delegator(2)),
    next: 1,
    from_block: 60,
  });
}

function writeVault(builder: LedgerBuilder, d: number): void {
  const none = { operator_id: null, network_id: null, veto_duration: null, resolver_delay: null, fee_bps: null };
  const module = (key: string, more: Record<string, unknown>) =>
    builder.row('module', { module_id: builder.id(key), dam_id: builder.id(dam(d)), ...none, from_block: 12, ...more });
  module(stakeModule(d), { kind: 'STAKE', variant: 'BY_LIMIT' });
  module(slashingModule(d), { kind: 'SLASHING', variant: 'VETO', veto_duration: 86_400, resolver_delay: 3 });
  module(rewardModule(d), { kind: 'REWARDS', variant: null, fee_bps: 100 });
  builder.row('vault', {
    dam_id: builder.id(dam(d)),
    epoch_start: timeOf(1),
    epoch_duration: epochSeconds(),
    version: 1,
    is_followed: true,
    is_slashing_chosen: true,
    burner_id: d === 1 ? builder.id(BURNER) : null,
    is_deposit_limited: d === 1,
    deposit_limit: d === 1 ? 5_000_000n : 0n,
    is_allowlisted: d === 3,
    stake_module_id: builder.id(stakeModule(d)),
    slashing_module_id: d === 1 ? builder.id(slashingModule(d)) : null,
    taken: 30n,
    last_taken: 30n,
    from_block: 12,
  });
}

/** A bucket that can be claimed and one that cannot; Delegator 1 has shares of both, Delegator 2 was paid from the first. */
function writeBuckets(builder: LedgerBuilder, d: number): void {
  for (const [epoch, assets] of [
    [3, 900n],
    [5, 500n],
  ] as const) {
    const bucket = builder.id(bucketOf(d, epoch));
    builder.row('bucket', {
      bucket_id: bucket,
      dam_id: builder.id(dam(d)),
      epoch,
      claimable_at: timeOf(1) + (epoch + 1) * epochSeconds(),
      assets,
      shares: 1_000n,
      claimed: epoch === 3 ? 270n : 0n,
      taken: 1_000n - assets,
      from_block: 85,
    });
    for (const n of [1, 2])
      builder.row('bucket_share', {
        dam_id: builder.id(dam(d)),
        holder_id: builder.id(delegator(n)),
        bucket_id: bucket,
        shares: n === 1 ? 700n : 300n,
        queued: n === 1 ? 700n : 300n,
        requested_at: timeOf(60),
        assets_paid: epoch === 3 && n === 2 ? 270n : null,
        receiver_id: epoch === 3 && n === 2 ? builder.id(delegator(9)) : null,
        settled_at: epoch === 3 && n === 2 ? timeOf(85) : null,
        from_block: 85,
      });
  }
}

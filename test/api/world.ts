import type { Client } from 'pg';
import { LedgerBuilder } from '../analytics/LedgerBuilder';
import { writeVaults } from './worldVaults';

/** Time of block 0, block seconds; block n is 12 hours later than block n-1. */
export const START = 1_700_000_000;
export const STEP = 43_200;
/** Last block. */
export const HEAD = 100;
export const MARKETPLACE = 'nektar-test';
export const OTHER = 'other-test';

/** Time of a block. */
export const timeOf = (height: number) => START + height * STEP;

/** A made-up address: `kind` is its first byte, so that failures are easy to read. */
export const address = (kind: string, number: number) => `0x${kind}${number.toString(16).padStart(38, '0')}`;
export const DAMS = 50;
export const NETWORKS = 10;
export const OPERATORS = 12;
export const DELEGATORS = 30;
export const dam = (n: number) => address('da', n);
export const network = (n: number) => address('be', n);
export const operator = (n: number) => address('0e', n);
export const delegator = (n: number) => address('de', n);
export const owner = (n: number) => address('01', n);
export const installation = (d: number, i: number) => `${dam(d)}:${i}`;
export const USDC = address('a5', 1);
export const GPU = address('a5', 2);
export const HOSTILE = address('a5', 3);
/** 2^256-1: what must come through without losing a digit. */
export const MAX = 2n ** 256n - 1n;

/** Fills one marketplace: 50 DAMs with 5 installations each, 10 Networks, 12 Operators, 30 Delegators. */
export async function writeWorld(client: Client): Promise<void> {
  await client.query(
    `INSERT INTO marketplace (id, name, protocol, chain_id, start_block, configuration) VALUES
      (1, $1, 'nektar', 31337, 1, '{}'), (2, $2, 'nektar', 1, 1, '{}')`,
    [MARKETPLACE, OTHER],
  );
  await client.query(`INSERT INTO price_book (marketplace_id, book, name, source) VALUES
    (1, 1, 'chain', 'feeds and pegs'), (1, 2, 'corrected', 'a correction'), (2, 1, 'chain', 'feeds and pegs')`);
  const builder = new LedgerBuilder(1);
  for (let height = 1; height <= HEAD; height += 1) builder.block(height, timeOf(height));
  builder.asset(USDC, 6).asset(GPU, 18).asset(HOSTILE, null);
  builder.price(1, USDC, '1').price(1, GPU, '2');
  for (let n = 1; n <= NETWORKS; n += 1) writeNetwork(builder, n);
  for (let n = 1; n <= OPERATORS; n += 1) writeOperator(builder, n);
  for (let n = 1; n <= DAMS; n += 1) writeDam(builder, n);
  for (let n = 1; n <= DELEGATORS; n += 1) writeDelegator(builder, n);
  writeDisputes(builder);
  writeVaults(builder);
  await builder.write(client, 90);
  const small = new LedgerBuilder(2).block(1, timeOf(1)).block(2, timeOf(2));
  small.asset(USDC, 6).dam(dam(1), USDC, { owner_id: small.id(owner(1)), name: 'Elsewhere', symbol: null, metadata: null });
  await small.write(client);
  await client.query('UPDATE head SET is_caught_up = true, chain_height = 101');
}

function writeNetwork(builder: LedgerBuilder, n: number): void {
  builder.network(network(n), {
    owner_id: builder.id(address('02', n)),
    name: `Network ${n}`,
    manager_id: builder.id(address('03', n)),
    asset_id: builder.id(USDC),
    reward_token_id: builder.id(GPU),
    amount_requested: n === 1 ? MAX : n % 4 === 0 ? null : 1_000n * BigInt(n),
    operators_requested: 3,
    operator_rate_per_day: 10n ** 18n,
    delegator_rate_per_unit_per_day: 10n ** 15n,
    created_at: timeOf(1),
    live_at: n % 5 === 0 ? null : timeOf(2),
    matures_at: n === 2 ? timeOf(50) : n === 3 ? timeOf(400) : null,
    status: n % 5 === 0 ? 'DEPLOYED' : 'LIVE',
    metadata: `{"terms": "100% uptime of _${n}_"}`,
  });
}

function writeOperator(builder: LedgerBuilder, n: number): void {
  // Three at a time register in the same block: ties.
  const height = 2 + Math.floor(n / 3);
  builder.row('operator', {
    operator_id: builder.id(operator(n)),
    kind: n % 2 === 0 ? 'AFFILIATED' : 'INDEPENDENT',
    registered_at: timeOf(height),
    metadata: `operator ${n}`,
    from_block: height,
  });
  builder.row('membership', {
    dam_id: builder.id(dam(n)),
    operator_id: builder.id(operator(n)),
    state: 'ACCEPTED',
    since: timeOf(height),
    reason: null,
    from_block: height,
  });
  const served = 1 + (n % 3);
  builder.service(network(served), operator(n), timeOf(10), null, 10);
  builder.row('assignment', {
    network_id: builder.id(network(served)),
    operator_id: builder.id(operator(n)),
    installation_id: 0,
    dam_id: builder.id(dam(n)),
    state: 'ACTIVE',
    since: timeOf(10),
    settled_until: timeOf(10),
    rewarded: 7n,
    claimed: 3n,
    reason: null,
    from_block: 10,
  });
  // The last three were never reported on.
  if (n <= OPERATORS - 3) {
    const up = Math.floor((STEP * (90 + (n % 4))) / 100);
    builder.report(81, network(served), operator(n), [timeOf(80), timeOf(81)], up, 0);
    writeEvents(builder, 81, n - 1, 'PerformanceReported');
  }
}

function writeDam(builder: LedgerBuilder, n: number): void {
  const height = 3 + Math.floor(n / 7);
  builder.dam(dam(n), USDC, {
    owner_id: builder.id(owner(1 + (n % 4))),
    receipt_token_id: null,
    capital_type: n % 2 === 0 ? 'LIQUIDITY' : 'COLLATERAL',
    status: n % 10 === 0 ? 'PAUSED' : 'ACTIVE',
    // The shares of one are no token.
    ...(n === 44
      ? { name: null, symbol: null }
      : { name: n === 7 ? '50% off_' : `DAM ${String(n).padStart(2, '0')}`, symbol: `deUSD${n}` }),
    fee_bps: n,
    created_at: timeOf(height),
    metadata: 'a\u0001<script>',
    from_block: height,
  });
  builder.balance(height, 'IDLE', dam(n), USDC, n === 50 ? MAX : 1_000_000_000n * BigInt(n % 6), { dam: dam(n) });
  builder.balance(height, 'SUPPLY', dam(n), USDC, -1_000_000n, { dam: dam(n) });
  for (let i = 1; i <= 5; i += 1) {
    const [at, served] = [10 + i, 1 + ((n + i) % NETWORKS)];
    builder.row('installation', {
      installation_id: builder.id(installation(n, i)),
      dam_id: builder.id(dam(n)),
      network_id: builder.id(network(served)),
      state: i === 5 ? 'REQUESTED' : 'CONFIRMED',
      allocated: 1_000n * BigInt(i),
      max_committed: 2_000n,
      requested_at: timeOf(at),
      decided_at: i === 5 ? null : timeOf(at),
      ended_at: null,
      reason: null,
      from_block: at,
    });
  }
  const behind = { dam: dam(n), network: network(1 + ((n + 1) % NETWORKS)) };
  if (n <= 20) {
    builder.flow(60 + n, 'DELEGATOR_REWARD', GPU, 10n ** 17n * BigInt(n % 5), behind);
    builder.flow(60 + n, 'DEPOSIT', USDC, 5_000_000n, { dam: dam(n) });
  }
  if (n <= 5) builder.flow(95, 'CAPITAL_LOCKED', USDC, 1_000_000n * BigInt(n), behind);
  if (n === 6) builder.flow(96, 'CAPITAL_LOCKED', HOSTILE, 10n ** 30n, behind);
}

function writeDelegator(builder: LedgerBuilder, n: number): void {
  for (let d = 1; d <= 3; d += 1) {
    const key = { dam_id: builder.id(dam(d)), holder_id: builder.id(delegator(n)) };
    const zero = { share_seconds: 0n, locked_until: null, fees_paid: 0n, withdrawn: 0n, escrowed: 0n };
    const shares = n === 30 ? 0n : 100n * BigInt(n % 4);
    builder.row('position', { ...key, ...zero, from_time: timeOf(20), shares: 5n, deposited: 5n, from_block: 20 });
    builder.row('position', { ...key, ...zero, from_time: timeOf(40), shares, deposited: 100n * BigInt(n), from_block: 40 });
  }
  builder.row('withdrawal', {
    dam_id: builder.id(dam(1)),
    request_id: builder.id(`${dam(1)}:${n}`),
    owner_id: builder.id(delegator(n)),
    receiver_id: builder.id(delegator(n)),
    state: 'REQUESTED',
    shares: 1n,
    assets_at_request: 1n,
    assets_paid: null,
    requested_at: timeOf(70),
    claimable_at: timeOf(70 + n * 2),
    settled_at: null,
    from_block: 70,
  });
  builder.row('reward_claim', {
    log_index: 1_000 + n,
    time: timeOf(75),
    network_id: builder.id(network(1)),
    dam_id: builder.id(dam(1)),
    installation_id: builder.id(installation(1, 1)),
    account_id: builder.id(delegator(n)),
    role: 'DELEGATOR',
    reward_token_id: builder.id(GPU),
    amount: BigInt(n),
    from_block: 75,
  });
  writeEvents(builder, 75, 1_000 + n, 'RewardsClaimed');
  builder.row('reward_distribution', {
    log_index: 2_000 + n,
    time: timeOf(74),
    network_id: builder.id(network(1)),
    dam_id: builder.id(dam(1)),
    installation_id: n % 2 === 0 ? builder.id(installation(1, 1)) : null,
    operator_id: n % 2 === 0 ? null : builder.id(operator(1)),
    reward_token_id: builder.id(GPU),
    amount: BigInt(n),
    period_start: timeOf(70),
    period_end: timeOf(74),
    active_seconds: n % 2 === 0 ? null : 100,
    from_block: 74,
  });
  writeEvents(builder, 74, 2_000 + n, n % 2 === 0 ? 'RewardsDistributed' : 'OperatorRewarded');
}

/** Hash of the transaction of a log. */
export const txOf = (height: number, log: number) =>
  `0x7${height.toString(16).padStart(31, '0')}${log.toString(16).padStart(32, '0')}`;

/** The events that were read from a log, one a part. */
function writeEvents(builder: LedgerBuilder, height: number, log: number, ...types: string[]): void {
  for (const [part, type] of types.entries())
    builder.row('event', {
      from_block: height,
      log_index: log,
      part,
      time: timeOf(height),
      type,
      tx_hash: `\\${txOf(height, log).slice(1)}`,
      emitter_id: builder.id(network(1)),
    });
}

function writeDisputes(builder: LedgerBuilder): void {
  for (let n = 1; n <= 4; n += 1) {
    const of = {
      installation_id: builder.id(installation(n, 1)),
      dam_id: builder.id(dam(n)),
      network_id: builder.id(network(2 + n)),
    };
    builder.row('dispute', {
      ...of,
      dispute_id: builder.id(`dispute:${n}`),
      operator_id: builder.id(operator(n)),
      state: n === 4 ? 'REQUESTED' : 'UPHELD',
      vault_id: null,
      amount: 50n * BigInt(n),
      to_network: n === 4 ? null : 50n,
      to_dam: n === 4 ? null : 0n,
      opened_at: timeOf(50),
      deadline: timeOf(60),
      challenged_at: null,
      resolved_at: n === 4 ? null : timeOf(55),
      evidence: 'ipfs://evidence',
      from_block: 55,
    });
    if (n === 4) continue;
    builder.row('penalty', {
      ...of,
      log_index: 3_000 + n,
      time: timeOf(55),
      dispute_id: builder.id(`dispute:${n}`),
      operator_id: builder.id(operator(n)),
      asset_id: builder.id(USDC),
      amount: 50n,
      resolver_id: builder.id(network(2 + n)),
      from_block: 55,
    });
    writeEvents(builder, 55, 3_000 + n, 'DisputeResolved', 'PenaltyApplied');
  }
  for (let n = 1; n <= 3; n += 1)
    builder.row('tranche', {
      tranche_id: builder.id(`tranche:${n}`),
      installation_id: builder.id(installation(2, 1)),
      dam_id: builder.id(dam(2)),
      network_id: builder.id(network(4)),
      vault_id: builder.id(address('0c', n)),
      kind: 'LIQUIDITY',
      state: n === 1 ? 'LOCKED' : 'RELEASED',
      amount: 1_000n * BigInt(n),
      returned: 0n,
      written_off: 0n,
      locked_at: timeOf(30),
      unlock_at: timeOf(30 + n * 10),
      released_at: n === 1 ? null : timeOf(60),
      settled_at: null,
      from_block: 60,
    });
}

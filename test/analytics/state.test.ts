import { LedgerBuilder } from './LedgerBuilder';
import { type LedgerDatabase, startLedger } from './startLedger';

let db: LedgerDatabase;
beforeAll(async () => {
  db = await startLedger();
  await example().write(db.client);
});
afterAll(() => db.stop());

const DAY = 86_400;
const E6 = 10n ** 6n;
const E18 = 10n ** 18n;
const OPEN = 2n ** 256n - 1n;

/**
 * Block n at day n. USDC has 6 decimals, GPU (the reward token) 18.
 *
 * `dam`: 1,000 USDC idle and 1,000 shares (at 6 decimals) from day 1: ann 600, bob 400. Day 2: 300 USDC locked for `net`. Day 3: bob asks
 * to withdraw 100 shares, claimable on day 5. Day 4: 100 of the locked are released. Day 6: 40 of those return, and bob's request is claimed
 * for 100 USDC.
 * `net`: live from day 1, matures on day 8, grace of half a day, 2 GPU a day for an exposed USDC, 10 GPU a day for an Operator.
 */
function example(): LedgerBuilder {
  const l = new LedgerBuilder(1);
  for (let n = 1; n <= 10; n += 1) l.block(n, n * DAY);
  l.asset('usdc', 6).asset('gpu', 18).price(2, 'usdc', '1', DAY);
  l.dam('dam', 'usdc').dam('secure', 'usdc', { capital_type: 'COLLATERAL', owner_id: l.id('owner of dam'), created_at: 5 });
  const net = {
    asset_id: l.id('usdc'),
    reward_token_id: l.id('gpu'),
    reward_asset_id: l.id('usdc'),
    live_at: DAY,
    matures_at: 8 * DAY,
    return_grace: DAY / 2,
    delegator_rate_per_unit_per_day: 2n * E18,
    operator_rate_per_day: 10n * E18,
    operators_requested: 4,
    amount_requested: 1_000n * E6,
  };
  l.network('net', net).network('open', { amount_requested: OPEN }).network('none', { amount_requested: 0 });

  const both = { dam: 'dam', network: 'net' };
  l.balance(1, 'IDLE', 'dam', 'usdc', 1_000n * E6, { dam: 'dam' }).balance(1, 'SUPPLY', 'dam', 'receipt', -1_000n * E6, {
    dam: 'dam',
  });
  l.balance(2, 'IDLE', 'dam', 'usdc', -300n * E6, { dam: 'dam' }).balance(2, 'TIME_LOCK', 'i1', 'usdc', 300n * E6, both);
  l.balance(4, 'TIME_LOCK', 'i1', 'usdc', -100n * E6, both).balance(4, 'RELEASED', 'i1', 'usdc', 100n * E6, both);
  l.balance(6, 'RELEASED', 'i1', 'usdc', -40n * E6, both).balance(6, 'IDLE', 'dam', 'usdc', -60n * E6, { dam: 'dam' });
  l.balance(6, 'SUPPLY', 'dam', 'receipt', 100n * E6, { dam: 'dam' });
  l.balance(5, 'REWARD_ISSUE', 'net', 'gpu', -500n * E18, { network: 'net' }).balance(
    5,
    'REWARD_POOL',
    'i1',
    'gpu',
    450n * E18,
    both,
  );
  l.balance(5, 'OPERATOR_POOL', 'i1', 'gpu', 30n * E18, both).balance(5, 'BACKING', 'net', 'usdc', 7n, { network: 'net' });

  const of = { installation_id: l.id('i1'), dam_id: l.id('dam'), network_id: l.id('net') };
  const installation = { ...of, allocated: 1, max_committed: 1 };
  l.row('installation', { ...installation, state: 'REQUESTED', requested_at: DAY, from_block: 1 });
  l.row('installation', { ...installation, state: 'CONFIRMED', requested_at: DAY, decided_at: DAY, from_block: 2 });
  // Brought up at every change: nothing until day 2; 1 day * 2 * 300 = 600 GPU on 1,000 shares until day 3; 600 on 900 shares until day 4.
  const index = (height: number, acc: bigint, accrued: bigint, distributed: bigint) =>
    l.row('reward_index', {
      installation_id: l.id('i1'),
      acc_per_share: acc,
      accrued,
      distributed,
      operator_accrued: 40n * E18,
      operator_distributed: 40n * E18,
      updated_at: height * DAY,
      from_block: height,
    });
  index(2, 0n, 0n, 0n);
  index(3, ACC3, 600n * E18, 0n);
  index(4, ACC4, 1_200n * E18, 500n * E18);

  const position = (height: number, holder: string, shares: bigint, escrowed: bigint, seconds: bigint) => {
    const row = {
      dam_id: l.id('dam'),
      holder_id: l.id(holder),
      from_time: height * DAY,
      shares,
      escrowed,
      share_seconds: seconds,
    };
    l.row('position', { ...row, deposited: shares, fees_paid: 0, withdrawn: 0, locked_until: 4 * DAY, from_block: height });
  };
  position(1, 'ann', 600n * E6, 0n, 0n);
  position(1, 'bob', 400n * E6, 0n, 0n);
  position(3, 'bob', 300n * E6, 100n * E6, 800n * E6 * BigInt(DAY));
  position(6, 'bob', 300n * E6, 0n, 1_700n * E6 * BigInt(DAY));
  l.row('reward_account', {
    dam_id: l.id('dam'),
    holder_id: l.id('bob'),
    installation_id: l.id('i1'),
    paid_index: ACC3,
    owed: 240n * E18,
    claimed: 0,
    from_block: 3,
  });
  const request = {
    dam_id: l.id('dam'),
    request_id: l.id('r1'),
    owner_id: l.id('bob'),
    receiver_id: l.id('bob'),
    shares: 100n * E6,
  };
  const asked = { ...request, assets_at_request: 100n * E6, requested_at: 3 * DAY, claimable_at: 5 * DAY };
  l.row('withdrawal', { ...asked, state: 'REQUESTED', from_block: 3 });
  l.row('withdrawal', { ...asked, state: 'CLAIMED', assets_paid: 100n * E6, settled_at: 6 * DAY, from_block: 6 });
  const t1 = {
    ...of,
    tranche_id: l.id('t1'),
    vault_id: l.id('vault'),
    kind: 'LIQUIDITY',
    amount: 100n * E6,
    written_off: 0,
    locked_at: 2 * DAY,
    unlock_at: 3 * DAY,
  };
  l.row('tranche', { ...t1, state: 'LOCKED', returned: 0, from_block: 2 });
  l.row('tranche', { ...t1, state: 'RELEASED', returned: 0, released_at: 4 * DAY, from_block: 4 });
  l.row('tranche', { ...t1, state: 'RELEASED', returned: 40n * E6, released_at: 4 * DAY, from_block: 6 });
  const dispute = { ...of, dispute_id: l.id('d1'), amount: 5, evidence: '' };
  l.row('dispute', { ...dispute, state: 'MOVED', opened_at: 2 * DAY, deadline: 4 * DAY, from_block: 2 });
  l.operator('op').row('membership', {
    dam_id: l.id('dam'),
    operator_id: l.id('op'),
    state: 'ACCEPTED',
    since: DAY,
    from_block: 1,
  });
  const assignment = { ...of, operator_id: l.id('op') };
  l.row('assignment', {
    ...assignment,
    state: 'ACTIVE',
    since: DAY,
    settled_until: 5 * DAY,
    rewarded: 40n * E18,
    claimed: 10n * E18,
    from_block: 2,
  });
  return l;
}

const INDEX = 10n ** 27n;
/** 600 GPU on 1,000 shares, and 600 more on 900. */
const ACC3 = (600n * E18 * INDEX) / (1_000n * E6);
const ACC4 = ACC3 + (600n * E18 * INDEX) / (900n * E6);

async function one(fn: string, b: number, days: number, where = 'true') {
  const [row] = await db.rows<Record<string, string | boolean | number | null>>(
    `SELECT * FROM analytics.${fn}($1, $2, $3) WHERE ${where}`,
    [1, b, days * DAY],
  );
  return row;
}

describe('as_of', () => {
  it('is the head, a block, or a time', async () => {
    const at = async (block: number | null, time: number | null) =>
      (await db.rows('SELECT * FROM analytics.as_of(1::smallint, $1, $2)', [block, time]))[0];
    expect(await at(null, null)).toEqual({ height: 10, time: `${10 * DAY}`, is_final: true });
    expect(await at(4, null)).toEqual({ height: 4, time: `${4 * DAY}`, is_final: true });
    expect(await at(null, 4 * DAY + 5)).toEqual({ height: 4, time: `${4 * DAY + 5}`, is_final: true });
    expect(await at(null, 5)).toEqual({ height: -1, time: '5', is_final: true });
    expect(await at(11, null)).toBeUndefined();
    expect(await at(null, 10 * DAY + 1)).toBeUndefined();
  });

  it('tells before from at', async () => {
    const [row] = await db.rows(
      'SELECT analytics.height_before(1::smallint, $1) AS before, analytics.block_at_time(1::smallint, $1) AS at',
      [3 * DAY],
    );
    expect(row).toEqual({ before: 2, at: 3 });
  });
});

describe('state functions', () => {
  it('give a DAM as of a block', async () => {
    // 1,000 in all: 700 idle, 200 locked, 100 with the Network. Utilisation 300 / (700 + 300).
    expect(await one('dam_at', 5, 5, "dam = 'dam'")).toMatchObject({
      owner: 'owner of dam',
      idle: `${700n * E6}`,
      locked: `${200n * E6}`,
      released: `${100n * E6}`,
      total_assets: `${1000n * E6}`,
      capital: `${1000n * E6}`,
      exposure: `${300n * E6}`,
      total_shares: `${1000n * E6}`,
      escrowed_shares: `${100n * E6}`,
      utilisation_numerator: `${300n * E6}`,
      utilisation_denominator: `${1000n * E6}`,
      unit_decimals: 6,
      delegator_count: '2',
      pending_withdrawals: '1',
      operator_count: '1',
      installation_count: '1',
    });
    expect(await one('dam_at', 1, 1, "dam = 'dam'")).toMatchObject({
      idle: `${1000n * E6}`,
      exposure: '0',
      installation_count: '0',
      pending_withdrawals: '0',
    });
    expect(await one('dam_at', 6, 6, "dam = 'dam'")).toMatchObject({
      total_assets: `${900n * E6}`,
      total_shares: `${900n * E6}`,
      escrowed_shares: '0',
    });
  });

  it('give a Network with its fill, coverage and maturity', async () => {
    expect(await one('network_at', 5, 7.75, "network = 'net'")).toMatchObject({
      phase: 'LIVE',
      is_live: true,
      is_matured: false,
      exposure: `${300n * E6}`,
      fill_numerator: `${300n * E6}`,
      fill_denominator: `${1000n * E6}`,
      active_operators: '1',
      operator_fill_denominator: '4',
      synthetic_outstanding: `${500n * E18}`,
      operator_pool: `${30n * E18}`,
      coverage_numerator: '7',
      coverage_denominator: `${500n * E18}`,
    });
    expect(await one('network_at', 5, 8, "network = 'net'")).toMatchObject({
      status: 'LIVE',
      phase: 'SETTLING',
      is_live: false,
      is_matured: true,
    });
    expect(await one('network_at', 5, 5, "network = 'open'")).toMatchObject({
      is_open_ended: true,
      fill_numerator: null,
      fill_denominator: null,
    });
    expect(await one('network_at', 5, 5, "network = 'none'")).toMatchObject({
      is_open_ended: false,
      fill_numerator: null,
      coverage_denominator: null,
    });
  });

  it('bring rewards of an installation up to the asked time, as the contract would', async () => {
    // From day 4 at block 5 to day 5.5: 1.5 days * 2 * 300 = 900 GPU on 900 earning shares.
    const acc = ACC4 + (900n * E18 * INDEX) / (900n * E6);
    const ann = (600n * E6 * acc) / INDEX;
    const bob = 240n * E18 + (300n * E6 * (acc - ACC3)) / INDEX;
    expect(await one('installation_at', 5, 5.5)).toMatchObject({
      installation: 'i1',
      state: 'CONFIRMED',
      is_in_term: true,
      exposure: `${300n * E6}`,
      reward_index: `${acc}`,
      earning_shares: `${900n * E6}`,
      accrued: `${2_100n * E18}`,
      distributed: `${500n * E18}`,
      pending: `${1_600n * E18}`,
      claimed: `${50n * E18}`,
      claimable: `${ann + bob}`,
      unattributed: `${2_050n * E18 - ann - bob}`,
      operator_claimed: `${10n * E18}`,
    });
    expect(await one('reward_account_at', 5, 5.5, "holder = 'bob'")).toMatchObject({
      settled: `${240n * E18}`,
      claimable: `${bob}`,
      network: 'net',
      reward_token: 'gpu',
    });
    expect(await one('reward_account_at', 5, 5.5, "holder = 'ann'")).toMatchObject({
      settled: '0',
      claimable: `${ann}`,
      from_block: null,
    });
  });

  it('accrue nothing after maturity', async () => {
    const atEnd = await one('installation_at', 10, 8);
    expect(await one('installation_at', 10, 10)).toMatchObject({
      accrued: atEnd!.accrued,
      reward_index: atEnd!.reward_index,
      is_in_term: false,
    });
    // From day 4 to day 8 at block 10: 260 USDC are out since day 6, but nothing brought the index up then: 4 * 2 * 260 = 2,080.
    expect(atEnd).toMatchObject({ accrued: `${(1_200n + 2_080n) * E18}`, rewards_until: `${8 * DAY}` });
    // The Operator: settled 40 until day 5, then 10 a day until day 8: 30 more, 10 claimed.
    expect(await one('assignment_at', 10, 10)).toMatchObject({
      pending: `${30n * E18}`,
      claimable: `${60n * E18}`,
      installation: 'i1',
    });
    expect(await one('assignment_at', 10, 5.5)).toMatchObject({ pending: `${5n * E18}` });
  });

  it('give positions with their worth, lock and share-seconds', async () => {
    expect(await one('position_at', 5, 5, "holder = 'bob'")).toMatchObject({
      dam: 'dam',
      asset: 'usdc',
      shares: `${300n * E6}`,
      escrowed: `${100n * E6}`,
      worth: `${400n * E6}`,
      share_seconds: `${(800n + 600n) * E6 * BigInt(DAY)}`,
      is_locked: false,
    });
    expect(await one('position_at', 3, 3.5, "holder = 'bob'")).toMatchObject({ is_locked: true });
    expect(await one('delegator_at', 5, 5, "holder = 'bob'")).toMatchObject({
      position_count: '1',
      open_positions: '1',
      since_block: 1,
    });
  });

  it('let time pass in withdrawals, tranches and disputes', async () => {
    expect(await one('withdrawal_at', 4, 4.75)).toMatchObject({ state: 'REQUESTED', is_claimable: false, worth: `${100n * E6}` });
    expect(await one('withdrawal_at', 4, 5)).toMatchObject({ is_claimable: true });
    expect(await one('withdrawal_at', 6, 6)).toMatchObject({
      state: 'CLAIMED',
      is_claimable: false,
      worth: null,
      assets_paid: `${100n * E6}`,
    });
    expect(await one('tranche_at', 2, 2.75)).toMatchObject({ is_unlocked: false, outstanding: '0' });
    expect(await one('tranche_at', 2, 3)).toMatchObject({ is_unlocked: true, due_at: `${8.5 * DAY}` });
    expect(await one('tranche_at', 6, 8.25)).toMatchObject({ outstanding: `${60n * E6}`, is_overdue: false });
    expect(await one('tranche_at', 6, 8.5)).toMatchObject({ is_overdue: true });
    expect(await one('dispute_at', 2, 4)).toMatchObject({ is_open: true, is_overdue: false, operator: null });
    expect(await one('dispute_at', 2, 4.25)).toMatchObject({ is_overdue: true });
  });

  it('give tokens, prices, Operators and Managers', async () => {
    expect(await one('asset_at', 5, 5, "asset = 'usdc'")).toMatchObject({ decimals: 6, is_whitelisted: true });
    expect(await one('price_at', 2, 2.5)).toMatchObject({ asset: 'usdc', usd: '1', is_stale: false });
    expect(await one('price_at', 2, 3)).toMatchObject({ usd: null, last_usd: '1', is_stale: true });
    expect(await one('operator_at', 5, 5)).toMatchObject({
      operator: 'op',
      dam_count: '1',
      active_networks: '1',
      penalties: '0',
    });
    expect(await one('membership_at', 5, 5)).toMatchObject({ dam: 'dam', operator: 'op', is_member: true });
    expect(await one('manager_at', 5, 5)).toMatchObject({ owner: 'owner of dam', dam_count: '2', installation_count: '1' });
  });

  it('take escrowed shares from a balance where the ledger keeps one', async () => {
    const l = new LedgerBuilder(3).block(1, 10).block(2, 20).asset('usdc', 6).dam('dam', 'usdc');
    l.balance(1, 'ESCROW', 'dam', 'receipt', 7n, { dam: 'dam' }).balance(2, 'ESCROW', 'dam', 'receipt', -7n, { dam: 'dam' });
    await l.write(db.client);
    const escrowed = (b: number) => db.rows('SELECT escrowed_shares AS n FROM analytics.dam_at(3::smallint, $1, 20)', [b]);
    expect([await escrowed(1), await escrowed(2)]).toEqual([[{ n: '7' }], [{ n: '0' }]]);
  });

  it('know nothing of another marketplace', async () => {
    for (const fn of ['dam_at', 'network_at', 'installation_at', 'position_at', 'asset_at', 'reward_account_at', 'balance_at']) {
      expect(await db.rows(`SELECT * FROM analytics.${fn}(2::smallint, 10, $1)`, [10 * DAY])).toEqual([]);
    }
  });
});

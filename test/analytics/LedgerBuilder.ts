import type { Client } from 'pg';
import type { AccountKind } from '../../src/model/accountKind';
import type { FlowKind } from '../../src/model/flowKind';

type Value = string | number | bigint | boolean | null;
type RowOf = Record<string, Value>;

interface Behind {
  dam?: string;
  network?: string;
}

const USD_SCALE = 54;
const CAPITAL: ReadonlySet<string> = new Set(['IDLE', 'TIME_LOCK', 'RELEASED', 'GRANTED', 'CONTESTED', 'COMMITTED']);

/** What kind of event a flow is read from, and the account kinds that its postings have where the event does not say it all. */
const EVENT_OF: Partial<Record<FlowKind, string>> = {
  DEPOSIT: 'Deposited',
  ENTRY_FEE: 'EntryFeePaid',
  WITHDRAWAL: 'Withdrawn',
  CAPITAL_LOCKED: 'CapitalLocked',
  CAPITAL_RETURNED: 'CapitalReturned',
  COLLATERAL_COMMITTED: 'CollateralCommitted',
  PENALTY: 'PenaltyApplied',
  DELEGATOR_REWARD: 'RewardsDistributed',
  OPERATOR_REWARD: 'RewardsDistributed',
  REDEMPTION: 'RewardRedeemed',
};
const POOL_OF: Partial<Record<FlowKind, string>> = {
  DELEGATOR_REWARD: 'REWARD_POOL',
  OPERATOR_REWARD: 'OPERATOR_POOL',
  REDEMPTION: 'BACKING',
};

/** Writes ledger rows of one marketplace as the store would: versions a block, running totals, the money layer of book 1. */
export class LedgerBuilder {
  private readonly ids = new Map<string, number>();
  private readonly times = new Map<number, number>();
  private readonly rows = new Map<string, RowOf[]>();
  private readonly accounts = new Map<string, { id: number; kind: string; asset: string; changes: Map<number, bigint> }>();
  private readonly flows = new Map<string, { id: number; asset: string; moves: Map<number, bigint[]> }>();
  private readonly prices = new Map<string, { height: number; usd: bigint | null; staleAfter: number | null }[]>();
  private readonly decimals = new Map<string, number | null>();
  private readonly logs = new Map<number, number>();

  constructor(readonly marketplace: number) {}

  /** The number of a natural key. */
  id(key: string): number {
    let id = this.ids.get(key);
    if (id === undefined) {
      id = this.ids.size + 1;
      this.ids.set(key, id);
    }
    return id;
  }

  block(height: number, time: number): this {
    this.times.set(height, time);
    return this;
  }

  /** A version, or a fact, of any table: columns as they are called there, references by id(). */
  row(table: string, row: RowOf): this {
    const list = this.rows.get(table) ?? [];
    list.push({ marketplace_id: this.marketplace, ...row });
    this.rows.set(table, list);
    return this;
  }

  asset(key: string, decimals: number | null, height = 1): this {
    this.decimals.set(key, decimals);
    return this.row('asset', {
      asset_id: this.id(key),
      kind: 'TOKEN',
      symbol: key,
      name: key,
      decimals,
      is_whitelisted: true,
      fault: null,
      from_block: height,
    });
  }

  dam(key: string, asset: string | null, more: RowOf = {}): this {
    return this.row('dam', {
      dam_id: this.id(key),
      owner_id: this.id(`owner of ${key}`),
      capital_type: 'LIQUIDITY',
      status: 'ACTIVE',
      asset_id: asset === null ? null : this.id(asset),
      receipt_token_id: this.id(`receipt of ${key}`),
      name: key,
      symbol: key,
      fee_bps: 0,
      unit_decimals: null,
      is_transferable: true,
      lockup: null,
      withdrawal_delay: null,
      gatekeeper_id: null,
      catalyst_id: null,
      is_fee_mutable: true,
      is_gatekeeper_mutable: true,
      is_catalyst_mutable: true,
      created_at: 0,
      metadata: '',
      from_block: 1,
      ...more,
    });
  }

  network(key: string, more: RowOf = {}): this {
    return this.row('network', {
      network_id: this.id(key),
      owner_id: this.id(`owner of ${key}`),
      name: key,
      capital_type: 'LIQUIDITY',
      status: 'LIVE',
      are_rates_mutable: true,
      created_at: 0,
      live_at: 0,
      matures_at: null,
      closed_at: null,
      return_grace: null,
      asset_id: null,
      reward_token_id: null,
      reward_asset_id: null,
      amount_requested: null,
      operators_requested: null,
      operator_rate_per_day: null,
      delegator_rate_per_unit_per_day: null,
      metadata: '',
      from_block: 1,
      ...more,
    });
  }

  operator(key: string): this {
    return this.row('operator', {
      operator_id: this.id(key),
      kind: 'INDEPENDENT',
      registered_at: 0,
      metadata: '',
      from_block: 1,
    });
  }

  service(network: string, operator: string, startedAt: number, endedAt: number | null, height = 1): this {
    return this.row('service_interval', {
      network_id: this.id(network),
      operator_id: this.id(operator),
      started_at: startedAt,
      ended_at: endedAt,
      from_block: height,
    });
  }

  report(height: number, network: string, operator: string, [start, end]: [number, number], up: number, revision = 1): this {
    return this.row('performance_report', {
      network_id: this.id(network),
      operator_id: this.id(operator),
      period_start: start,
      period_end: end,
      up_seconds: up,
      score_bps: null,
      revision,
      reporter_id: this.id('reporter'),
      log_index: this.log(height),
      evidence: '',
      from_block: height,
    });
  }

  /** USD for one whole unit, as a decimal text; null: the feed has none. */
  price(height: number, asset: string, usd: string | null, staleAfter: number | null = null): this {
    const list = this.prices.get(asset) ?? [];
    list.push({ height, usd: usd === null ? null : parseUsd(usd), staleAfter });
    this.prices.set(asset, list);
    return this;
  }

  /** Adds to the balance of an account; no postings. */
  balance(height: number, kind: AccountKind, owner: string, asset: string, delta: bigint, behind: Behind = {}): this {
    const key = `${kind}|${owner}|${asset}`;
    let account = this.accounts.get(key);
    if (account === undefined) {
      account = { id: this.accounts.size + 1, kind, asset, changes: new Map() };
      this.accounts.set(key, account);
      this.row('account', {
        account: account.id,
        kind,
        owner_id: this.id(owner),
        asset_id: this.id(asset),
        dam_id: behind.dam === undefined ? null : this.id(behind.dam),
        network_id: behind.network === undefined ? null : this.id(behind.network),
        from_block: height,
      });
    }
    account.changes.set(height, (account.changes.get(height) ?? 0n) + delta);
    return this;
  }

  /** One event that counts into a flow: its row, the postings that tell it apart, and the running total. */
  flow(height: number, kind: FlowKind, asset: string, amount: bigint, { dam, network }: Behind): this {
    const key = `${kind}|${dam}|${network}|${asset}`;
    const refs = {
      dam_id: dam === undefined ? null : this.id(dam),
      network_id: network === undefined ? null : this.id(network),
    };
    let flow = this.flows.get(key);
    if (flow === undefined) {
      flow = { id: this.flows.size + 1, asset, moves: new Map() };
      this.flows.set(key, flow);
      this.row('flow', { flow: flow.id, kind, ...refs, asset_id: this.id(asset), from_block: height });
    }
    flow.moves.set(height, [...(flow.moves.get(height) ?? []), amount]);
    const type = EVENT_OF[kind];
    if (type === undefined) return this;
    const log_index = this.log(height);
    const where = { from_block: height, log_index };
    this.row('event', {
      ...where,
      part: 0,
      time: this.timeOf(height),
      type,
      tx_hash: `\\x${height.toString(16).padStart(64, '0')}`,
      emitter_id: this.id('emitter'),
      ...refs,
      asset_id: this.id(asset),
      amount: kind === 'OPERATOR_REWARD' ? 0n : amount,
    });
    const pool = POOL_OF[kind];
    if (pool !== undefined) {
      const leg = { ...where, owner_id: this.id('pool'), holder_id: null, asset_id: this.id(asset) };
      this.row('posting', { ...leg, leg: 0, kind: 'REWARD_ISSUE', amount: -amount });
      this.row('posting', { ...leg, leg: 1, kind: pool, amount });
    }
    return this;
  }

  /** Writes everything; `final` is the last final block, of the last block unless told. */
  async write(client: Client, final?: number): Promise<void> {
    const heights = [...this.times.keys()].sort((a, b) => a - b);
    const last = heights.at(-1)!;
    for (const height of heights) this.row('block', { height, hash: `${height}`, parent_hash: '', time: this.timeOf(height) });
    this.row('head', {
      height: last,
      hash: `${last}`,
      time: this.timeOf(last),
      final_height: final ?? last,
      final_hash: '',
      updated_at: 'now',
    });
    for (const [asset, list] of this.prices) this.writePrices(asset, list);
    for (const account of this.accounts.values()) this.writeBalances(account);
    for (const flow of this.flows.values()) this.writeFlow(flow);
    this.writeCurrentPositions();
    for (const [key, id] of this.ids) this.row('entity', { id, key, from_block: 1 });
    for (const [table, rows] of this.rows) await insert(client, table, rows);
  }

  /** position_current follows from position, as it does in the store. */
  private writeCurrentPositions(): void {
    const last = new Map<string, RowOf>();
    for (const { marketplace_id: _, ...row } of this.rows.get('position') ?? []) {
      const key = `${row.dam_id} ${row.holder_id}`;
      if (Number(row.from_block) >= Number(last.get(key)?.from_block ?? 0)) last.set(key, row);
    }
    for (const row of last.values()) this.row('position_current', row);
  }

  /** The money of a price at a time, in 54 decimals; null when there is none. */
  private priceAt(asset: string, height: number): bigint | null {
    const price = this.prices.get(asset)?.findLast((p) => p.height <= height);
    if (price === undefined || price.usd === null) return null;
    const age = this.timeOf(height) - this.timeOf(price.height);
    return price.staleAfter !== null && age >= price.staleAfter ? null : price.usd;
  }

  /** Integral of the price and seconds with one, from the first price to a block. */
  private integralAt(asset: string, height: number): { usd: bigint; seconds: number } {
    const list = (this.prices.get(asset) ?? []).filter((p) => p.height <= height);
    const total = { usd: 0n, seconds: 0 };
    list.forEach((price, i) => {
      if (price.usd === null) return;
      const end = this.timeOf(list[i + 1]?.height ?? height);
      const seconds = Math.min(end - this.timeOf(price.height), price.staleAfter ?? Number.POSITIVE_INFINITY);
      total.usd += price.usd * BigInt(seconds);
      total.seconds += seconds;
    });
    return total;
  }

  private writePrices(asset: string, list: { height: number; usd: bigint | null; staleAfter: number | null }[]): void {
    for (const { height, usd, staleAfter } of list) {
      const integral = this.integralAt(asset, height);
      this.row('price', {
        book: 1,
        asset_id: this.id(asset),
        from_time: this.timeOf(height),
        usd: usd === null ? null : showUsd(usd),
        stale_after: staleAfter,
        usd_seconds: showUsd(integral.usd),
        priced_seconds: integral.seconds,
        from_block: height,
      });
    }
  }

  private writeBalances({
    id,
    kind,
    asset,
    changes,
  }: {
    id: number;
    kind: string;
    asset: string;
    changes: Map<number, bigint>;
  }): void {
    const decimals = this.decimals.get(asset) ?? null;
    let [amount, seconds, usd, priced, before] = [0n, 0n, 0n, 0n, { time: 0, usd: 0n, seconds: 0 }];
    for (const height of [...changes.keys()].sort((a, b) => a - b)) {
      const time = this.timeOf(height);
      const integral = this.integralAt(asset, height);
      seconds += amount * BigInt(time - before.time);
      usd += decimals === null ? 0n : (amount * (integral.usd - before.usd)) / 10n ** BigInt(decimals);
      priced += amount * BigInt(integral.seconds - before.seconds);
      amount += changes.get(height)!;
      before = { time, ...integral };
      this.row('balance', { account: id, from_time: time, amount, seconds, from_block: height });
      if (CAPITAL.has(kind) && decimals !== null) {
        this.row('balance_value', {
          book: 1,
          account: id,
          usd_seconds: showUsd(usd),
          priced_seconds: priced,
          price_integral: showUsd(integral.usd),
          priced_integral: integral.seconds,
          from_block: height,
        });
      }
    }
  }

  private writeFlow({ id, asset, moves }: { id: number; asset: string; moves: Map<number, bigint[]> }): void {
    const decimals = this.decimals.get(asset) ?? null;
    let [total, events, usd, priced, pricedEvents] = [0n, 0, 0n, 0n, 0];
    for (const height of [...moves.keys()].sort((a, b) => a - b)) {
      const amounts = moves.get(height)!;
      const sum = amounts.reduce((a, b) => a + b, 0n);
      const price = decimals === null ? null : this.priceAt(asset, height);
      total += sum;
      events += amounts.length;
      this.row('flow_total', { flow: id, total, events, from_block: height });
      if (price === null && pricedEvents > 0) continue;
      if (price !== null) {
        usd += (sum * price) / 10n ** BigInt(decimals!);
        priced += sum;
        pricedEvents += amounts.length;
      }
      this.row('flow_value', { book: 1, flow: id, usd: showUsd(usd), priced, priced_events: pricedEvents, from_block: height });
    }
  }

  private log(height: number): number {
    const index = this.logs.get(height) ?? 0;
    this.logs.set(height, index + 1);
    return index;
  }

  private timeOf(height: number): number {
    const time = this.times.get(height);
    if (time === undefined) throw new Error(`no block ${height}`);
    return time;
  }
}

/** A decimal text as money in 54 decimals. */
export function parseUsd(text: string): bigint {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(USD_SCALE, '0'));
}

/** Money in 54 decimals as a decimal text without trailing zeros. */
export function showUsd(usd: bigint): string {
  const digits = (usd < 0n ? -usd : usd).toString().padStart(USD_SCALE + 1, '0');
  const text = `${digits.slice(0, -USD_SCALE)}.${digits.slice(-USD_SCALE)}`.replace(/\.?0+$/, '');
  return usd < 0n ? `-${text}` : text;
}

async function insert(client: Client, table: string, rows: RowOf[]): Promise<void> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const names = columns.map((c) => `"${c}"`).join(', ');
  // One statement a table, so that the postings of an event are seen together; the server casts the texts.
  const json = JSON.stringify(rows, (_key, value) => (typeof value === 'bigint' ? value.toString() : value));
  await client.query(`INSERT INTO "${table}" (${names}) SELECT ${names} FROM jsonb_populate_recordset(NULL::"${table}", $1)`, [
    json,
  ]);
}

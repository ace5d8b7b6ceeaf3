import { Account } from '../../model/account';
import { Allocation } from '../../model/allocation';
import { Asset } from '../../model/asset';
import { Assignment } from '../../model/assignment';
import { Balance } from '../../model/balance';
import { BalanceValue } from '../../model/balanceValue';
import { Bucket } from '../../model/bucket';
import { BucketShare } from '../../model/bucketShare';
import { type LedgerRow, tableOf } from '../../model/columns';
import { Dam } from '../../model/dam';
import { Dispute } from '../../model/dispute';
import { Emitter } from '../../model/emitter';
import { Flow } from '../../model/flow';
import { FlowTotal } from '../../model/flowTotal';
import { FlowValue } from '../../model/flowValue';
import { Installation } from '../../model/installation';
import { Membership } from '../../model/membership';
import { Module } from '../../model/module';
import { Network } from '../../model/network';
import { Operator } from '../../model/operator';
import { Position } from '../../model/position';
import { Price } from '../../model/price';
import { Resolver } from '../../model/resolver';
import { RewardAccount } from '../../model/rewardAccount';
import { RewardCursor } from '../../model/rewardCursor';
import { RewardIndex } from '../../model/rewardIndex';
import { RewardSeries } from '../../model/rewardSeries';
import { ServiceInterval } from '../../model/serviceInterval';
import { Tranche } from '../../model/tranche';
import { Vault } from '../../model/vault';
import { Withdrawal } from '../../model/withdrawal';
import { Journal } from '../ledger/Journal';
import { KeyMap, type KeyPart } from '../ledger/KeyMap';
import type { Books } from '../ledger/Ledger';
import { DEFAULT_BOOK, PriceLayer, type PriceSources } from '../ledger/PriceLayer';
import { type Model, WorkingSet } from '../ledger/WorkingSet';
import type { Need } from '../vocabulary/needs';
import { EMPTY_DIGEST } from './digest';
import { EntityNumbers } from './EntityNumbers';
import { type Queries, type RowSource, readRows } from './readRows';

/** Nouns that are always at hand: their number does not grow with the number of users. */
const SMALL: Model<LedgerRow>[] = [
  Asset,
  Network,
  Dam,
  Operator,
  Membership,
  Assignment,
  ServiceInterval,
  Installation,
  RewardIndex,
  Tranche,
  Dispute,
  Account,
  Flow,
  Price,
  Emitter,
  Vault,
  Module,
  Bucket,
  Allocation,
  Resolver,
  RewardSeries,
];

/** Tables of which a dictionary lists the keys: the last version of each is one look-up. */
const LISTED: [Model<LedgerRow>, string, string][] = [
  [Balance, 'account', 'k.account = v.account'],
  [BalanceValue, 'account', `v.book = ${DEFAULT_BOOK} AND k.account = v.account`],
  [FlowTotal, 'flow', 'k.flow = v.flow'],
  [FlowValue, 'flow', `v.book = ${DEFAULT_BOOK} AND k.flow = v.flow`],
];

/** Holders and requests that stay in memory across batches. */
const REMEMBERED = 50_000;

/** A DAM, and a holder or a request of it. */
type Pair = [string, string];

/** What a processor holds in memory of its marketplace, as of the last commit: thrown away when a batch fails or a fork is taken back. */
export class Session {
  readonly books: Books;
  /** Whether all rows are in memory: it began with none, and has let go of none. */
  private isWhole: boolean;
  private readonly holders = new KeyMap<true>();
  private readonly requests = new KeyMap<true>();

  private constructor(
    private readonly marketplaceId: number,
    private readonly rows: WorkingSet,
    prices: PriceSources,
    readonly entities: EntityNumbers,
    /** Digest over all rows so far. */
    public digest: string,
  ) {
    this.isWhole = digest === EMPTY_DIGEST;
    this.books = { rows, journal: new Journal(rows), prices: new PriceLayer(rows, prices) };
    const holds = ([dam = null, holder = null]: readonly KeyPart[]) => this.holders.has([dam, holder]);
    rows.guard(Position, holds);
    rows.guard(RewardAccount, holds);
    rows.guard(BucketShare, holds);
    rows.guard(Withdrawal, ([dam = null, request = null]) => this.requests.has([dam, request]));
  }

  /** Loads the small nouns of a marketplace; one without a digest has no rows. */
  static async load(client: Queries, marketplaceId: number, prices: PriceSources): Promise<Session> {
    const rows = new WorkingSet();
    const digest = await lastDigest(client, marketplaceId);
    const entities = await EntityNumbers.load(client, marketplaceId);
    if (digest === EMPTY_DIGEST) return new Session(marketplaceId, rows, prices, entities, digest);
    for (const model of SMALL) await holdRows(client, rows, model, { sql: lastVersions(model), parameters: [marketplaceId] });
    for (const [model, dictionary, join] of LISTED) {
      const sql = `(SELECT v.* FROM ${dictionary} k CROSS JOIN LATERAL (
        SELECT * FROM ${tableOf(model).name} v WHERE v.marketplace_id = $1 AND ${join} ORDER BY from_block DESC LIMIT 1
      ) v WHERE k.marketplace_id = $1)`;
      await holdRows(client, rows, model, { sql, parameters: [marketplaceId] });
    }
    return new Session(marketplaceId, rows, prices, entities, digest);
  }

  /** Loads what a batch needs and memory has not. */
  async load(client: Queries, needs: Iterable<Need>): Promise<void> {
    const holders: Pair[] = [];
    const requests: Pair[] = [];
    for (const need of needs) {
      const [known, unknown, pair]: [KeyMap<true>, Pair[], Pair] =
        need.row === 'holder'
          ? [this.holders, holders, [need.dam, need.holder]]
          : [this.requests, requests, [need.dam, need.request]];
      if (known.set(pair, true) === undefined) unknown.push(pair);
    }
    if (this.isWhole) return;
    await this.entities.learn(client, [...holders, ...requests].flat());
    await this.loadPairs(client, Position, currentPositions, 'holder_id', holders);
    await this.loadPairs(client, RewardAccount, (where) => lastVersions(RewardAccount, where), 'holder_id', holders);
    await this.loadPairs(client, BucketShare, (where) => lastVersions(BucketShare, where), 'holder_id', holders);
    await this.loadPairs(client, Withdrawal, (where) => lastVersions(Withdrawal, where), 'request_id', requests);
  }

  /** Whether more is held of what grows with the number of users than should be. */
  get isFull(): boolean {
    return this.entities.isFull || this.holders.size > REMEMBERED || this.requests.size > REMEMBERED;
  }

  /** Lets go of what grows with the number of users, once there is too much of it and all of it is written. */
  trim(): void {
    if (!this.isFull) return;
    this.isWhole = false;
    this.entities.forget();
    this.holders.clear();
    this.requests.clear();
    for (const model of [Position, RewardAccount, BucketShare, RewardCursor, Withdrawal]) this.rows.forget(model);
  }

  private async loadPairs(
    client: Queries,
    model: Model<LedgerRow>,
    source: (condition: string) => string,
    column: string,
    pairs: readonly Pair[],
  ): Promise<void> {
    const ids = pairs
      .map(([dam, other]) => [this.entities.find(dam), this.entities.find(other)])
      .filter(([dam, other]) => dam !== undefined && other !== undefined);
    if (ids.length === 0) return;
    const sql = source(`(dam_id, ${column}) IN (SELECT * FROM unnest($2::int[], $3::int[]))`);
    await holdRows(client, this.rows, model, {
      sql,
      parameters: [this.marketplaceId, ids.map(([dam]) => dam), ids.map(([, id]) => id)],
    });
  }
}

/** The last version of every key of a table that fits, or all entries of a dictionary, in the order of their first appearance. */
function lastVersions(model: Model<LedgerRow>, condition = 'true'): string {
  const { name, nature, columns } = tableOf(model);
  const key = columns.filter((c) => c.isKey && c.property !== 'fromBlock').map((c) => c.column);
  const where = `WHERE marketplace_id = $1 AND ${condition}`;
  if (nature === 'dictionary') return `(SELECT * FROM ${name} ${where} ORDER BY ${key.join(', ')})`;
  return `(SELECT DISTINCT ON (${key.join(', ')}) * FROM ${name} ${where} ORDER BY ${key.join(', ')}, from_block DESC)`;
}

/** The current positions that fit. */
function currentPositions(condition: string): string {
  return `(SELECT * FROM position_current WHERE marketplace_id = $1 AND ${condition})`;
}

async function lastDigest(client: Queries, marketplaceId: number): Promise<string> {
  const { rows } = await client.query<{ digest: string }>(
    'SELECT digest FROM block WHERE marketplace_id = $1 AND digest IS NOT NULL ORDER BY height DESC LIMIT 1',
    [marketplaceId],
  );
  return rows[0]?.digest ?? EMPTY_DIGEST;
}

async function holdRows(client: Queries, rows: WorkingSet, model: Model<LedgerRow>, source: RowSource): Promise<void> {
  for (const row of await readRows(client, model, source)) rows.hold(model, row);
}

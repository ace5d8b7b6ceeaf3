import { InvariantError } from '../../errors';
import { Account } from '../../model/account';
import { type AccountKind, WITHOUT_BALANCE } from '../../model/accountKind';
import { Balance } from '../../model/balance';
import type { Row } from '../../model/columns';
import { Flow } from '../../model/flow';
import type { FlowKind } from '../../model/flowKind';
import { FlowTotal } from '../../model/flowTotal';
import { Posting } from '../../model/posting';
import type { Position as Place } from '../vocabulary/events';
import { KeyMap } from './KeyMap';
import type { WorkingSet } from './WorkingSet';

/** Where a leg goes. */
export interface AccountRef {
  kind: AccountKind;
  /** What the account belongs to: DAM, installation, Network or, outside, an account. */
  owner: string;
  /** Delegator, for share accounts. */
  holder?: string;
  /** DAM and Network behind the account. */
  dam?: string | null;
  network?: string | null;
}

/** What moved where, for the running totals. */
export interface FlowRef {
  kind: FlowKind;
  dam?: string | null;
  network?: string | null;
  asset: string;
}

/** What a block changed in an account: the balance it had before, and from when. */
export interface TouchedBalance {
  account: Row<Account>;
  /** The version before the block; undefined for a new account. */
  before: Row<Balance> | undefined;
}

/** What a block added to a flow, raw units and events. */
export interface TouchedFlow {
  flow: Row<Flow>;
  amount: bigint;
  events: number;
}

/** The double-entry book: every movement is posted here, and balances and running totals follow from the postings. */
export class Journal {
  private readonly accounts = new KeyMap<Row<Account>>();
  private readonly flows = new KeyMap<Row<Flow>>();
  private balancesOfBlock = new Map<number, TouchedBalance>();
  private flowsOfBlock = new Map<number, TouchedFlow>();
  private leg = 0;
  private lastLog: Pick<Place, 'height' | 'logIndex'> = { height: -1, logIndex: -1 };

  constructor(private readonly rows: WorkingSet) {
    for (const account of rows.all(Account)) this.accounts.set([account.kind, account.owner, account.asset], account);
    for (const flow of rows.all(Flow)) this.flows.set([flow.kind, flow.dam, flow.network, flow.asset], flow);
  }

  /** Moves an amount (raw units, not below zero) of an asset from one account to another. */
  move(at: Place, asset: string, amount: bigint, from: AccountRef, to: AccountRef): void {
    if (amount < 0n) throw new InvariantError(`a movement of ${amount} of ${asset}`);
    if (amount === 0n) return;
    this.post(at, asset, from, -amount);
    this.post(at, asset, to, amount);
  }

  /** Counts an amount (raw units) into a running total. */
  count(ref: FlowRef, amount: bigint): void {
    const flow = this.flowOf(ref);
    const last = this.rows.find(FlowTotal, flow.flow);
    this.rows.put(FlowTotal, { flow: flow.flow, total: (last?.total ?? 0n) + amount, events: (last?.events ?? 0) + 1 });
    const touched = this.flowsOfBlock.get(flow.flow);
    if (touched === undefined) this.flowsOfBlock.set(flow.flow, { flow, amount, events: 1 });
    else {
      touched.amount += amount;
      touched.events += 1;
    }
  }

  /** The balance of an account now, raw units. */
  balanceOf(kind: AccountKind, owner: string, asset: string): bigint {
    const account = this.accounts.get([kind, owner, asset]);
    return account === undefined ? 0n : (this.rows.find(Balance, account.account)?.amount ?? 0n);
  }

  /** What was touched since the last call. */
  takeTouched(): { balances: TouchedBalance[]; flows: TouchedFlow[] } {
    const touched = { balances: [...this.balancesOfBlock.values()], flows: [...this.flowsOfBlock.values()] };
    this.balancesOfBlock = new Map();
    this.flowsOfBlock = new Map();
    return touched;
  }

  private post(at: Place, asset: string, { kind, owner, holder = undefined, dam, network }: AccountRef, amount: bigint): void {
    const isSameLog = at.height === this.lastLog.height && at.logIndex === this.lastLog.logIndex;
    this.leg = isSameLog ? this.leg + 1 : 0;
    this.lastLog = at;
    this.rows.add(Posting, { logIndex: at.logIndex, leg: this.leg, kind, owner, holder: holder ?? null, asset, amount });
    if (!WITHOUT_BALANCE.has(kind))
      this.addToBalance(at, this.accountOf(kind, owner, asset, dam ?? null, network ?? null), amount);
  }

  private addToBalance(at: Place, account: Row<Account>, amount: bigint): void {
    const last = this.rows.find(Balance, account.account);
    if (!this.balancesOfBlock.has(account.account)) this.balancesOfBlock.set(account.account, { account, before: last });
    const held = last?.amount ?? 0n;
    const balance = held + amount;
    if (balance < 0n !== MAY_BE_NEGATIVE.has(account.kind) && balance !== 0n) {
      throw new InvariantError(`account ${account.kind} of ${account.owner} would hold ${balance} of ${account.asset}`);
    }
    const elapsed = last === undefined ? 0 : at.time - last.fromTime;
    this.rows.put(Balance, {
      account: account.account,
      fromTime: at.time,
      amount: balance,
      seconds: (last?.seconds ?? 0n) + held * BigInt(elapsed),
    });
  }

  private accountOf(kind: AccountKind, owner: string, asset: string, dam: string | null, network: string | null): Row<Account> {
    const key = [kind, owner, asset];
    let account = this.accounts.get(key);
    if (account === undefined) {
      account = { account: this.accounts.size + 1, kind, owner, asset, dam, network };
      this.accounts.set(key, account);
      this.rows.hold(Account, account);
      this.rows.add(Account, account);
    }
    return account;
  }

  private flowOf({ kind, dam = null, network = null, asset }: FlowRef): Row<Flow> {
    const key = [kind, dam, network, asset];
    let flow = this.flows.get(key);
    if (flow === undefined) {
      flow = { flow: this.flows.size + 1, kind, dam, network, asset };
      this.flows.set(key, flow);
      this.rows.hold(Flow, flow);
      this.rows.add(Flow, flow);
    }
    return flow;
  }
}

/** Accounts that count what exists elsewhere: they are below zero by nature, all others never are. */
const MAY_BE_NEGATIVE: ReadonlySet<AccountKind> = new Set<AccountKind>(['PLEDGED', 'SUPPLY', 'REWARD_ISSUE']);

import type { Row } from '../../model/columns';
import { Dam } from '../../model/dam';
import type { Event } from '../../model/event';
import type { MarketplaceEvent, Position as Place } from '../vocabulary/events';
import type { WorkingSet } from './WorkingSet';

type Arguments = Record<string, unknown>;

/** The arguments that a column of an event's row is taken from, by order of preference; what none takes goes to `details`. */
const ACTOR = ['by'];
const DAM = ['dam'];
const NETWORK = ['network'];
const OPERATOR = ['operator'];
const ACCOUNT = ['account', 'owner', 'receiver', 'to', 'recipient', 'from'];
const SUBJECT = ['tranche', 'dispute', 'request', 'installation', 'bucket', 'series', 'module'];
const ASSET = ['asset', 'rewardToken'];
const AMOUNT = ['amount', 'assets', 'toDelegators', 'burned', 'accrued', 'allocated'];
const SHARES = ['shares'];

/** The row of a marketplace event: common arguments in columns, the others in `details`. */
export function eventRow(event: MarketplaceEvent, at: Place, part: number, rows: WorkingSet): Row<Event> {
  const { type } = event;
  const values = event as unknown as Arguments;
  const taken = ['type'];
  const dam = first(isText, values, DAM, taken);
  const asset = first(isText, values, ASSET, taken);
  const amount = first(isInteger, values, AMOUNT, taken);
  return {
    logIndex: at.logIndex,
    part,
    time: at.time,
    type,
    txHash: at.txHash,
    emitter: at.emitter,
    actor: first(isText, values, ACTOR, taken),
    dam,
    network: first(isText, values, NETWORK, taken),
    operator: first(isText, values, OPERATOR, taken),
    account: first(isText, values, ACCOUNT, taken),
    subject: first(isText, values, SUBJECT, taken),
    asset: asset ?? (amount === null || dam === null ? null : (rows.find(Dam, dam)?.asset ?? null)),
    amount,
    shares: first(isInteger, values, SHARES, taken),
    details: detailsOf(values, taken),
  };
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isInteger = (value: unknown): value is bigint => typeof value === 'bigint';

/** The first of some arguments that is of a kind; its name is taken. */
function first<T>(isOne: (value: unknown) => value is T, values: Arguments, names: readonly string[], taken: string[]): T | null {
  for (const name of names) {
    const value = values[name];
    if (!isOne(value)) continue;
    taken.push(name);
    return value;
  }
  return null;
}

/** What has no column: amounts as decimal strings, nothing that is null. */
function detailsOf(values: Arguments, taken: readonly string[]): Record<string, unknown> | null {
  let details: Arguments | null = null;
  for (const name of Object.keys(values)) {
    const value = values[name];
    if (value === null || value === undefined || taken.includes(name)) continue;
    details ??= {};
    details[name] = toJson(value);
  }
  return details;
}

/** A value as JSON has it: amounts as decimal strings, in lists too. */
function toJson(value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, toJson(part)]));
}

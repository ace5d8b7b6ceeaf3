import type { Row } from '../../model/columns';
import { Dam } from '../../model/dam';
import type { Event } from '../../model/event';
import type { MarketplaceEvent, Position as Place } from '../vocabulary/events';
import type { WorkingSet } from './WorkingSet';

type Arguments = Record<string, unknown>;

/** The column of an event's row that each argument has, by order of preference; the rest goes to `details`. */
const COLUMNS = {
  actor: ['by'],
  dam: ['dam'],
  network: ['network'],
  operator: ['operator'],
  account: ['account', 'owner', 'receiver', 'to', 'recipient', 'from'],
  subject: ['tranche', 'dispute', 'request', 'installation', 'bucket', 'series', 'module'],
  asset: ['asset', 'rewardToken'],
  amount: ['amount', 'assets', 'toDelegators', 'burned', 'accrued', 'allocated'],
  shares: ['shares'],
} as const;

/** The row of a marketplace event: common arguments in columns, the others in `details`. */
export function eventRow(event: MarketplaceEvent, at: Place, part: number, rows: WorkingSet): Row<Event> {
  const { type, ...rest } = event as { type: string } & Arguments;
  const common: Partial<Record<keyof typeof COLUMNS, unknown>> = {};
  for (const [column, names] of Object.entries(COLUMNS) as [keyof typeof COLUMNS, readonly string[]][]) {
    const name = names.find((candidate) => isColumnValue(column, rest[candidate]));
    if (name === undefined) continue;
    common[column] = rest[name];
    delete rest[name];
  }
  const dam = (common.dam as string | undefined) ?? null;
  return {
    logIndex: at.logIndex,
    part,
    time: at.time,
    type,
    txHash: at.txHash,
    emitter: at.emitter,
    actor: (common.actor as string | undefined) ?? null,
    dam,
    network: (common.network as string | undefined) ?? null,
    operator: (common.operator as string | undefined) ?? null,
    account: (common.account as string | undefined) ?? null,
    subject: (common.subject as string | undefined) ?? null,
    asset:
      (common.asset as string | undefined) ??
      (common.amount === undefined || dam === null ? null : (rows.find(Dam, dam)?.asset ?? null)),
    amount: (common.amount as bigint | undefined) ?? null,
    shares: (common.shares as bigint | undefined) ?? null,
    details: detailsOf(rest),
  };
}

function isColumnValue(column: keyof typeof COLUMNS, value: unknown): boolean {
  return column === 'amount' || column === 'shares' ? typeof value === 'bigint' : typeof value === 'string';
}

/** What has no column: amounts as decimal strings, nothing that is null. */
function detailsOf(rest: Arguments): Record<string, unknown> | null {
  const details: Arguments = {};
  let isEmpty = true;
  for (const [name, value] of Object.entries(rest)) {
    if (value === null || value === undefined) continue;
    details[name] = toJson(value);
    isEmpty = false;
  }
  return isEmpty ? null : details;
}

/** A value as JSON has it: amounts as decimal strings, in lists too. */
function toJson(value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, toJson(part)]));
}

/** The natural key behind a number. */
export const key = (column: string) => `(SELECT key FROM entity WHERE marketplace_id = $1 AND id = ${column})`;

/** The last version of every row of a table. */
export const last = (table: string, ...columns: readonly string[]) =>
  `(SELECT DISTINCT ON (${columns.join(', ')}) * FROM ${table} WHERE marketplace_id = $1 ORDER BY ${columns.join(', ')}, from_block DESC)`;

/** What accounts hold now, with their kinds and owners. */
export const BALANCES = `(
  SELECT a.account, a.kind, a.owner_id, a.asset_id, a.dam_id, a.network_id, b.amount
  FROM account a JOIN ${last('balance', 'account')} b ON b.account = a.account
  WHERE a.marketplace_id = $1
)`;

/** The running totals now, with their kinds and owners. */
export const FLOWS = `(
  SELECT f.flow, f.kind, f.dam_id, f.network_id, f.asset_id, t.total, t.events
  FROM flow f JOIN ${last('flow_total', 'flow')} t ON t.flow = f.flow
  WHERE f.marketplace_id = $1
)`;

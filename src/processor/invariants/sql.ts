/** The natural key behind a number. */
export const key = (column: string) => `(SELECT key FROM entity WHERE marketplace_id = $1 AND id = ${column})`;

/** Texts as a list of SQL. */
export const list = (values: Iterable<string>) => [...values].map((value) => `'${value}'`).join(', ');

/** The versions above block `$2`, and of each of their keys the last one up to it: what a step from version to version needs. */
export const recent = (table: string, ...keys: readonly string[]) => `(
  SELECT * FROM ${table} WHERE marketplace_id = $1 AND from_block > $2
  UNION ALL
  SELECT v.* FROM (SELECT DISTINCT ${keys.join(', ')} FROM ${table} WHERE marketplace_id = $1 AND from_block > $2) k
  CROSS JOIN LATERAL (
    SELECT * FROM ${table} t WHERE t.marketplace_id = $1 AND ${keys.map((column) => `t.${column} = k.${column}`).join(' AND ')} AND t.from_block <= $2
    ORDER BY t.from_block DESC LIMIT 1
  ) v
)`;

/** The last version of every row of a table whose keys do not grow with the number of users. */
export const last = (table: string, ...keys: readonly string[]) =>
  `(SELECT DISTINCT ON (${keys.join(', ')}) * FROM ${table} WHERE marketplace_id = $1 ORDER BY ${keys.join(', ')}, from_block DESC)`;

/** What accounts held after a block, with their kinds and owners; one look-up an account. */
export const balancesAt = (height: string) => `(
  SELECT a.account, a.kind, a.owner_id, a.asset_id, a.dam_id, a.network_id, b.amount
  FROM account a CROSS JOIN LATERAL (
    SELECT amount FROM balance WHERE marketplace_id = $1 AND account = a.account AND from_block <= ${height} ORDER BY from_block DESC LIMIT 1
  ) b WHERE a.marketplace_id = $1
)`;

const NOW = '2147483647';

/** What accounts hold now. */
export const BALANCES = balancesAt(NOW);

/** The running totals after a block, with their kinds and owners; one look-up a flow. */
export const flowsAt = (height: string) => `(
  SELECT f.flow, f.kind, f.dam_id, f.network_id, f.asset_id, t.total
  FROM flow f CROSS JOIN LATERAL (
    SELECT total FROM flow_total WHERE marketplace_id = $1 AND flow = f.flow AND from_block <= ${height} ORDER BY from_block DESC LIMIT 1
  ) t WHERE f.marketplace_id = $1
)`;

/** The running totals now. */
export const FLOWS = flowsAt(NOW);

/** The reward indexes of installations after a block; one look-up an installation. */
export const indexesAt = (height: string) => `(
  SELECT v.* FROM (
    SELECT DISTINCT installation_id FROM installation WHERE marketplace_id = $1
    UNION SELECT DISTINCT installation_id FROM reward_index WHERE marketplace_id = $1 AND from_block > $2
  ) i CROSS JOIN LATERAL (
    SELECT * FROM reward_index r WHERE r.marketplace_id = $1 AND r.installation_id = i.installation_id AND r.from_block <= ${height}
    ORDER BY r.from_block DESC LIMIT 1
  ) v
)`;

/** The reward indexes now. */
export const INDEXES = indexesAt(NOW);

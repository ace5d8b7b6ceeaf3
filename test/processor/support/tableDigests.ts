import type { Pool } from 'pg';
import { tableOf } from '../../../src/model/columns';
import { LEDGER_TABLES } from '../../../src/model/ledgerTables';
import { Position } from '../../../src/model/position';

/**
 * A digest of every derived table of the one marketplace in a database, rows in an order of their own: equal only if the tables are, row for
 * row, whatever number the marketplace has.
 */
export async function tableDigests(pool: Pool, upTo?: number): Promise<Record<string, string>> {
  const tables = [...LEDGER_TABLES.values(), { ...tableOf(Position), name: 'position_current' }];
  const digests: Record<string, string> = {};
  for (const { name, columns } of tables) {
    // What is current now is not what was at a height.
    if (upTo !== undefined && name === 'position_current') continue;
    const row = `ROW(${columns.map(({ column }) => `"${column}"`).join(', ')})::text`;
    const where = upTo === undefined ? '' : `WHERE from_block <= ${upTo}`;
    const { rows } = await pool.query(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(${row}, E'\\n' ORDER BY ${row} COLLATE "C")), '') AS digest FROM "${name}" ${where}`,
    );
    digests[name] = rows[0].digest;
  }
  return digests;
}

import type { Pool } from 'pg';
import { LEDGER_TABLES } from '../../../src/model/models';

/** A digest of every derived table, rows in an order of their own: equal only if the tables are, row for row. */
export async function tableDigests(pool: Pool): Promise<Record<string, string>> {
  const names = [...[...LEDGER_TABLES.values()].map(({ name }) => name), 'position_current'];
  const digests: Record<string, string> = {};
  for (const name of names) {
    const { rows } = await pool.query(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' ORDER BY t::text COLLATE "C")), '') AS digest FROM "${name}" t`,
    );
    digests[name] = rows[0].digest;
  }
  return digests;
}

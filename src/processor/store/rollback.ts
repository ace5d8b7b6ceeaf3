import type { ClientBase } from 'pg';
import { tableOf } from '../../model/columns';
import { LEDGER_TABLES } from '../../model/ledgerTables';
import { Position } from '../../model/position';

/** Takes back every block above a height: rows that begin above it go, and the current positions are refolded from what stays. */
export async function rollbackTo(client: ClientBase, marketplaceId: number, height: number): Promise<void> {
  const above = [marketplaceId, height];
  const { rows: touched } = await client.query(
    `DELETE FROM position_current c USING (
       SELECT DISTINCT dam_id, holder_id FROM position WHERE marketplace_id = $1 AND from_block > $2
     ) t WHERE c.marketplace_id = $1 AND c.dam_id = t.dam_id AND c.holder_id = t.holder_id
     RETURNING c.dam_id, c.holder_id`,
    above,
  );
  for (const { name } of LEDGER_TABLES.values()) {
    await client.query(`DELETE FROM "${name}" WHERE marketplace_id = $1 AND from_block > $2`, above);
  }
  await client.query('DELETE FROM block WHERE marketplace_id = $1 AND height > $2', above);
  const columns = ['marketplace_id', ...tableOf(Position).columns.map((c) => c.column)].map((c) => `p.${c}`).join(', ');
  await client.query(
    `INSERT INTO position_current (${columns.replaceAll('p.', '')})
     SELECT ${columns} FROM unnest($2::int[], $3::int[]) AS t(dam_id, holder_id) CROSS JOIN LATERAL (
       SELECT * FROM position p WHERE p.marketplace_id = $1 AND p.dam_id = t.dam_id AND p.holder_id = t.holder_id
       ORDER BY from_block DESC LIMIT 1
     ) p`,
    [marketplaceId, touched.map((t) => t.dam_id), touched.map((t) => t.holder_id)],
  );
}

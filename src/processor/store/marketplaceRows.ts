import type { ClientBase } from 'pg';

/**
 * Deletes every row of a marketplace, table by table, each in a statement of its own: its head first, without which its postings need not
 * balance any more and whoever still reads these rows is refused, then its blocks, and its name last, by which an interrupted deletion is found
 * again.
 */
export async function deleteMarketplace(client: ClientBase, marketplaceId: number): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.attname = 'marketplace_id' AND NOT a.attisdropped
     ORDER BY c.relname <> 'head', c.relname <> 'block', 1`,
  );
  for (const { name } of rows) await client.query(`DELETE FROM "${name}" WHERE marketplace_id = $1`, [marketplaceId]);
  await client.query('DELETE FROM marketplace WHERE id = $1', [marketplaceId]);
}

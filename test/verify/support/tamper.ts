import type { Client } from 'pg';
import type { ColumnKind } from '../../../src/model/columns';
import type { ComparedTable } from '../../../src/verify/deep/compareTable';

/** What was done by hand to a table, as a report should name it. */
export interface Tampered {
  readonly table: string;
  readonly fault: 'differs' | 'missing' | 'surplus';
  /** Null for a row of no block. */
  readonly block: number | null;
}

/** Another value than the one that is there. */
const CHANGED: Readonly<Record<ColumnKind, (column: string) => string>> = {
  ref: (column) => `CASE ${column} WHEN 1 THEN 2 ELSE 1 END`,
  amount: (column) => `${column} + 1`,
  total: (column) => `${column} + 1`,
  usd: (column) => `${column} + 0.5`,
  time: (column) => `${column} + 1`,
  int: (column) => `${column} + 1`,
  text: (column) => `${column} || 'x'`,
  flag: (column) => `NOT ${column}`,
  hash: (column) => `sha256(${column})`,
  json: (column) => `${column} || '{"by": "hand"}'`,
};

/** A value that no log gave. */
const INVENTED: Readonly<Record<ColumnKind, string>> = {
  ref: '1',
  amount: '987654321',
  total: '987654321',
  usd: '0.5',
  time: '987654321',
  int: '987654321',
  text: "'by hand'",
  flag: 'true',
  hash: "'\\x00'",
  json: "'{}'",
};

/**
 * Does by hand to a table what nobody should: adds a row, and where there are rows changes one and deletes one.
 *
 * @param client a connection on which triggers are off
 * @param upTo height of the last row that is touched
 */
export async function tamperTable(client: Client, table: ComparedTable, upTo: number): Promise<Tampered[]> {
  const { name, columns, block } = table;
  const done: Tampered[] = [];
  const note = (fault: Tampered['fault'], rows: readonly { block: number }[]) => {
    for (const row of rows) done.push({ table: name, fault, block: Number(row.block) });
  };
  const [{ rows: total }] = (await client.query(`SELECT count(*)::int AS rows FROM "${name}" WHERE marketplace_id = 1`)).rows;
  if (total > 1) {
    // Which headers without rows are kept follows from batches, not from logs.
    const kept = name === 'block' ? ' AND digest IS NOT NULL' : '';
    const last = `SELECT ctid FROM "${name}" WHERE marketplace_id = 1 AND "${block}" <= ${upTo}${kept} ORDER BY "${block}" DESC LIMIT 1`;
    note('missing', (await client.query(`DELETE FROM "${name}" WHERE ctid = (${last}) RETURNING "${block}" AS block`)).rows);
    for (const { column, kind } of columns.filter(({ isKey, column }) => !isKey && column !== block)) {
      const first = `SELECT ctid FROM "${name}" WHERE marketplace_id = 1 AND "${column}" IS NOT NULL ORDER BY "${block}" LIMIT 1`;
      const { rows } = await client.query(
        `UPDATE "${name}" SET "${column}" = ${CHANGED[kind](`"${column}"`)} WHERE ctid = (${first}) RETURNING "${block}" AS block`,
      );
      note('differs', rows);
      if (rows.length > 0) break;
    }
  }
  // A low block in which the table has no row.
  const free = `(SELECT min(h) FROM generate_series(0, 500) h WHERE NOT EXISTS (SELECT FROM "${name}" WHERE marketplace_id = 1 AND "${block}" = h))`;
  const names = columns.map(({ column }) => `"${column}"`).join(', ');
  const values = columns.map(({ column, kind }) => (column === block ? free : INVENTED[kind])).join(', ');
  note(
    'surplus',
    (await client.query(`INSERT INTO "${name}" (marketplace_id, ${names}) VALUES (1, ${values}) RETURNING "${block}" AS block`))
      .rows,
  );
  return done;
}

/** Does the same to a table of kinds. */
export async function tamperKinds(client: Client, name: string): Promise<Tampered[]> {
  const { rows } = await client.query<{ kind: string }>(`SELECT kind FROM ${name} ORDER BY ctid LIMIT 2`);
  await client.query(`DELETE FROM ${name} WHERE kind = $1`, [rows[0]?.kind]);
  await client.query(`UPDATE ${name} SET description = 'by hand' WHERE kind = $1`, [rows[1]?.kind]);
  await client.query(`INSERT INTO ${name} VALUES ('BY_HAND', 'by hand')`);
  return (['missing', 'differs', 'surplus'] as const).map((fault) => ({ table: name, fault, block: null }));
}

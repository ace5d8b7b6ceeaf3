import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

const require = createRequire(import.meta.url);
const { migrate } = require('../../lib/src/commands/migrate.js');

/** Tables of rows that belong to a block, but for bookkeeping that the processor keeps in place. */
const TABLES = `
  SELECT table_name AS name, column_name AS block FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
  WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND column_name IN ('from_block', 'height')
    AND table_name NOT IN ('head', 'invariant_check', 'retracted_event')
  ORDER BY table_name`;

/**
 * The rows of a finished run by COPY alone: into the same tables with their indexes and triggers, a transaction for each one that the
 * processor made.
 *
 * @param source database of the run
 * @param target empty database
 * @param commits block ranges that the processor committed
 * @param start called in the moment in which the clock starts
 */
export async function copyFloor(source, target, commits, start = () => {}) {
  await migrate(target);
  const folder = mkdtempSync(join(tmpdir(), 'nektar-bench-copy-'));
  try {
    const pieces = await take(source, commits, folder);
    const client = await connect(target);
    start();
    const startedAt = performance.now();
    const rowsByTable = {};
    for (const pieceOfCommit of pieces) {
      await client.query('BEGIN');
      for (const { name, file } of pieceOfCommit) {
        const stream = client.query(copyFrom(`COPY "${name}" FROM STDIN`));
        await pipeline(createReadStream(file), stream);
        rowsByTable[name] = (rowsByTable[name] ?? 0) + stream.rowCount;
      }
      await client.query('COMMIT');
    }
    const seconds = (performance.now() - startedAt) / 1000;
    const tables = [];
    for (const [name, rows] of Object.entries(rowsByTable)) tables.push({ name, rows, bytes: await bytesOf(client, name) });
    await client.end();
    return { seconds, rows: tables.reduce((sum, { rows }) => sum + rows, 0), tables };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes what each commit added to files, a file a table. */
async function take(source, commits, folder) {
  const client = await connect(source);
  const { rows: tables } = await client.query(TABLES);
  const pieces = [];
  for (const [index, { from, to }] of commits.entries()) {
    const piece = [];
    for (const { name, block } of tables) {
      const file = join(folder, `${index}.${name}`);
      const stream = client.query(copyTo(`COPY (SELECT * FROM "${name}" WHERE ${block} BETWEEN ${from} AND ${to}) TO STDOUT`));
      await pipeline(stream, createWriteStream(file));
      if (stream.rowCount > 0) piece.push({ name, file });
    }
    pieces.push(piece);
  }
  await client.end();
  return pieces;
}

/** Bytes of a table with its indexes. */
async function bytesOf(client, table) {
  const { rows } = await client.query('SELECT pg_total_relation_size($1::regclass) AS bytes', [table]);
  return Number(rows[0].bytes);
}

async function connect(connectionString) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}

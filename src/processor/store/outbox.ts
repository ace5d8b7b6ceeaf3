import type { ClientBase } from 'pg';
import { tableOf } from '../../model/columns';
import { Event } from '../../model/event';
import type { OutboxKind } from '../../model/outboxBlock';
import { copyLines } from './copyLines';

/** A block with events: what subscribers are told of. */
export interface EventfulBlock {
  height: number;
  hash: string;
  events: number;
}

/** What a transaction does to the blocks above its base. */
export interface OutboxChange {
  /** Blocks that were taken back, in any order. */
  takenBack: readonly EventfulBlock[];
  /** Blocks that were folded, in order. */
  folded: readonly EventfulBlock[];
  /** The new final height, if it has risen. */
  finalised: { height: number; hash: string } | null;
  head: { height: number; hash: string };
}

/** An event with natural keys, amounts as text: what a message carries. `e` is the row of `event`. */
export const EVENT_PAYLOAD = `jsonb_strip_nulls(jsonb_build_object(${tableOf(Event)
  .columns.map(({ property, column, kind }) => {
    if (kind === 'ref')
      return `'${property}', (SELECT key FROM entity n WHERE n.marketplace_id = e.marketplace_id AND n.id = e.${column})`;
    if (kind === 'amount') return `'${property}', e.${column}::text`;
    if (kind === 'hash') return `'${property}', '0x' || encode(e.${column}, 'hex')`;
    return `'${property}', e.${column}`;
  })
  .join(', ')}))`;

/** Blocks above a height that have events; to be asked before they are taken back. */
export async function eventfulBlocksAbove(client: ClientBase, marketplaceId: number, height: number): Promise<EventfulBlock[]> {
  const { rows } = await client.query<EventfulBlock>(
    `SELECT b.height, b.hash, count(*)::int AS events FROM block b
     JOIN event e ON e.marketplace_id = b.marketplace_id AND e.from_block = b.height
     WHERE b.marketplace_id = $1 AND b.height > $2 GROUP BY b.height, b.hash ORDER BY b.height`,
    [marketplaceId, height],
  );
  return rows;
}

/** Keeps the events above a height as they were delivered; those of blocks that return are forgotten again by {@link writeOutbox}. */
export async function keepRetracted(client: ClientBase, marketplaceId: number, height: number): Promise<void> {
  await client.query(
    `INSERT INTO retracted_event (marketplace_id, block_hash, log_index, part, height, payload)
     SELECT e.marketplace_id, b.hash, e.log_index, e.part, b.height, ${EVENT_PAYLOAD}
     FROM block b JOIN event e ON e.marketplace_id = b.marketplace_id AND e.from_block = b.height
     WHERE b.marketplace_id = $1 AND b.height > $2
     ON CONFLICT (marketplace_id, block_hash, log_index, part) DO NOTHING`,
    [marketplaceId, height],
  );
}

/**
 * Numbers and writes the messages of a transaction: retractions from the top down, then what was appended, then finality and a heartbeat.
 * A block that was taken back and folded again under the same hash is the same block: subscribers hear nothing of it.
 */
export async function writeOutbox(client: ClientBase, marketplaceId: number, change: OutboxChange): Promise<void> {
  const returned = new Set(change.folded.map(({ hash }) => hash));
  const before = new Set(change.takenBack.map(({ hash }) => hash));
  const retracted = change.takenBack.filter(({ hash }) => !returned.has(hash)).sort((a, b) => b.height - a.height);
  const appended = change.folded.filter(({ hash }) => !before.has(hash));
  const unchanged = change.folded.filter(({ hash }) => before.has(hash));
  if (unchanged.length > 0) {
    await client.query('DELETE FROM retracted_event WHERE marketplace_id = $1 AND block_hash = ANY($2)', [
      marketplaceId,
      unchanged.map(({ hash }) => hash),
    ]);
  }
  const entries: [OutboxKind, EventfulBlock][] = [
    ...retracted.map((block): [OutboxKind, EventfulBlock] => ['RETRACTED', block]),
    ...appended.map((block): [OutboxKind, EventfulBlock] => ['APPENDED', block]),
  ];
  if (change.finalised !== null) entries.push(['FINALISED', { ...change.finalised, events: 1 }]);
  entries.push(['HEAD', { ...change.head, events: 1 }]);
  const total = entries.reduce((sum, [, { events }]) => sum + events, 0);
  const { rows } = await client.query<{ last: string }>(
    'UPDATE head SET sequence = sequence + $2 WHERE marketplace_id = $1 RETURNING sequence AS last',
    [marketplaceId, total],
  );
  let next = BigInt(rows[0]?.last ?? 0) - BigInt(total) + 1n;
  const lines = entries.map(([kind, { height, hash, events }]) => {
    const first = next;
    next += BigInt(events);
    return [marketplaceId, first, next - 1n, kind, height, hash].join('\t');
  });
  const columns = ['marketplace_id', 'first_sequence', 'last_sequence', 'kind', 'height', 'block_hash'];
  await copyLines(client, 'outbox', columns, lines);
  // "Look now", and nothing more: whoever listens reads from its own cursor.
  await client.query('NOTIFY outbox');
}

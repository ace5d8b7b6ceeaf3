import { type ClientBase, escapeLiteral } from 'pg';
import { tableOf } from '../../model/columns';
import { Event } from '../../model/event';
import type { OutboxKind } from '../../model/outboxBlock';
import type { CopyScript } from './CopyScript';
import { CopyText } from './CopyText';

/** A block with events: what subscribers are told of. */
export interface EventfulBlock {
  height: number;
  hash: string;
  events: number;
}

/** A block that subscribers were told of, and not to forget. */
export interface ToldBlock extends EventfulBlock {
  /** Number of the first message that told of it. */
  firstSequence: string;
}

/** What a transaction does to the blocks above its base. */
export interface OutboxChange {
  /** Blocks that subscribers were told of and that it replaces, in any order. */
  replaced: readonly ToldBlock[];
  /** Those of them that it writes again with the same events. */
  unchanged: readonly ToldBlock[];
  /** Blocks that were folded, in order. */
  folded: readonly EventfulBlock[];
  /** Up to where blocks are final now, if that is other than what was told. */
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

/** Which events of a marketplace are kept as they were delivered. */
export interface Retractable {
  /** Those of all blocks above a height … */
  above: number;
  /** … and of these blocks. */
  heights?: readonly number[];
}

/**
 * Keeps events as they were delivered, under the messages that told of them; those of blocks that return unchanged are forgotten again by
 * {@link addOutbox}.
 */
export async function keepRetracted(
  client: ClientBase,
  marketplaceId: number,
  { above, heights = [] }: Retractable,
): Promise<void> {
  await client.query(
    `INSERT INTO retracted_event (marketplace_id, first_sequence, log_index, part, payload)
     SELECT e.marketplace_id, t."firstSequence", e.log_index, e.part, ${EVENT_PAYLOAD}
     FROM (${standing('marketplace_id = $1 AND (height > $2 OR height = ANY($3))')}) t
     JOIN block b ON b.marketplace_id = $1 AND b.height = t.height AND b.hash = t.hash
     JOIN event e ON e.marketplace_id = $1 AND e.from_block = t.height`,
    [marketplaceId, above, heights],
  );
}

/** The query of blocks that were told and not retracted, in rows of {@link ToldBlock}, of the entries of the outbox that fit. */
function standing(condition: string): string {
  return `SELECT height, hash, events, "firstSequence" FROM (
       SELECT DISTINCT ON (height, block_hash) height, block_hash AS hash, kind, (last_sequence - first_sequence + 1)::int AS events,
         first_sequence AS "firstSequence"
       FROM outbox WHERE ${condition} AND kind IN ('APPENDED', 'RETRACTED')
       ORDER BY height, block_hash, first_sequence DESC
     ) last WHERE kind = 'APPENDED' ORDER BY height`;
}

/** The statement that finds all blocks above a height that subscribers were told of and that stand, the ledger having them or not (after a re-index). */
export function toldStatement(marketplaceId: number, above: number): string {
  return standing(`marketplace_id = ${marketplaceId} AND height > ${above}`);
}

/**
 * The statement that finds those that a batch replaces: above its base, and no higher than its last block or the head. What a re-index has left
 * above that stands until it is folded again.
 */
export function replacedStatement(marketplaceId: number, base: number, last: number): string {
  const top = `greatest(${last}, (SELECT height FROM head WHERE marketplace_id = ${marketplaceId}))`;
  return standing(`marketplace_id = ${marketplaceId} AND height > ${base} AND height <= ${top}`);
}

/**
 * Which of the blocks that subscribers were told of stand in the ledger with the very same events: asked when they were taken back and are
 * written again.
 */
export async function unchangedBlocks(
  client: ClientBase,
  marketplaceId: number,
  told: readonly ToldBlock[],
): Promise<ToldBlock[]> {
  const { rows } = await client.query<{ hash: string }>(
    `SELECT b.hash FROM unnest($2::bigint[], $3::int[], $4::text[]) t (first_sequence, height, hash)
     JOIN block b ON b.marketplace_id = $1 AND b.height = t.height AND b.hash = t.hash
     WHERE NOT EXISTS (
       SELECT 1 FROM (SELECT log_index, part, payload FROM retracted_event r WHERE r.marketplace_id = $1 AND r.first_sequence = t.first_sequence) was
       FULL JOIN (SELECT log_index, part, ${EVENT_PAYLOAD} AS payload FROM event e WHERE e.marketplace_id = $1 AND e.from_block = t.height) now
       USING (log_index, part) WHERE was.payload IS DISTINCT FROM now.payload)`,
    [marketplaceId, told.map((block) => block.firstSequence), told.map(({ height }) => height), told.map(({ hash }) => hash)],
  );
  const hashes = new Set(rows.map(({ hash }) => hash));
  return told.filter(({ hash }) => hashes.has(hash));
}

/**
 * Adds to a script the messages of its transaction: retractions from the top down, then what was appended, then finality and a heartbeat.
 * A block that subscribers have heard of and that is folded again with the same events is the same block: they hear nothing of it. One that
 * has others now (the node had told of it in part, or this version reads a log differently) is retracted, and told again.
 *
 * @param sequence number of the last message
 */
export function addOutbox(script: CopyScript, marketplaceId: number, change: OutboxChange, sequence: bigint): void {
  const unchanged = new Set(change.unchanged.map(({ hash }) => hash));
  if (unchanged.size > 0) {
    const sequences = change.unchanged.map(({ firstSequence }) => firstSequence);
    script.add(
      `DELETE FROM retracted_event WHERE marketplace_id = ${marketplaceId} AND first_sequence IN (${sequences.join(', ')})`,
    );
  }
  const messages = {
    retracted: change.replaced.filter(({ hash }) => !unchanged.has(hash)),
    appended: change.folded.filter(({ hash }) => !unchanged.has(hash)),
    finalised: change.finalised,
    head: change.head,
  };
  addMessages(script, marketplaceId, messages, sequence);
}

/** What the messages of a transaction say. */
export interface Messages {
  retracted: readonly EventfulBlock[];
  appended: readonly EventfulBlock[];
  finalised: { height: number; hash: string } | null;
  head: { height: number; hash: string };
}

/**
 * Adds messages to a script, with the numbers behind the last one; the head of the marketplace is locked by the caller.
 *
 * @param sequence number of the last message
 */
export function addMessages(script: CopyScript, marketplaceId: number, messages: Messages, sequence: bigint): void {
  const { retracted, appended, finalised, head } = messages;
  const entries: [OutboxKind, EventfulBlock][] = [
    ...retracted.toSorted((a, b) => b.height - a.height).map((block): [OutboxKind, EventfulBlock] => ['RETRACTED', block]),
    ...appended.map((block): [OutboxKind, EventfulBlock] => ['APPENDED', block]),
  ];
  if (finalised !== null) entries.push(['FINALISED', { ...finalised, events: 1 }]);
  entries.push(['HEAD', { ...head, events: 1 }]);
  const columns = ['marketplace_id', 'first_sequence', 'last_sequence', 'kind', 'height', 'block_hash'];
  const lines = new CopyText('outbox', columns);
  let last = sequence;
  for (const [kind, { height, hash, events }] of entries) {
    const first = last + 1n;
    last += BigInt(events);
    lines.add([marketplaceId, first, last, kind, height, hash].join('\t'));
  }
  const told =
    finalised === null ? '' : `, told_final_height = ${finalised.height}, told_final_hash = ${escapeLiteral(finalised.hash)}`;
  script
    .add(`UPDATE head SET sequence = ${last}${told} WHERE marketplace_id = ${marketplaceId}`)
    .copy(lines)
    // "Look now", and nothing more: whoever listens reads from its own cursor.
    .add('NOTIFY outbox');
}

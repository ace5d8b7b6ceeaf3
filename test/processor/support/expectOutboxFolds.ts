import type { Indexer } from './Indexer';

/** What subscribers were told, folded: appended minus retracted are exactly the events that stand; all others are kept as they were told. */
export async function expectOutboxFolds(indexer: Indexer): Promise<void> {
  const [gaps] = await indexer.rows<{ gaps: string }>(
    `SELECT count(*) AS gaps FROM (SELECT first_sequence, lag(last_sequence, 1, 0) OVER (ORDER BY first_sequence) + 1 AS expected FROM outbox) o
     WHERE first_sequence <> expected`,
  );
  expect(gaps?.gaps).toBe('0');
  const told = await indexer.rows<{ height: number; hash: string; events: string }>(
    `SELECT height, block_hash AS hash, sum(CASE kind WHEN 'APPENDED' THEN 1 ELSE -1 END * (last_sequence - first_sequence + 1)) AS events
     FROM outbox WHERE kind IN ('APPENDED', 'RETRACTED') GROUP BY height, block_hash
     HAVING sum(CASE kind WHEN 'APPENDED' THEN 1 ELSE -1 END) <> 0 ORDER BY height`,
  );
  const stands = await indexer.rows<{ height: number; hash: string; events: string }>(
    `SELECT height, hash, count(*) AS events FROM event JOIN block ON height = from_block GROUP BY height, hash ORDER BY height`,
  );
  expect(told).toEqual(stands);
  const kept = await indexer.rows(
    `SELECT first_sequence, (SELECT count(*) FROM retracted_event r WHERE r.first_sequence = o.first_sequence) AS events
     FROM outbox o WHERE kind = 'APPENDED' ORDER BY first_sequence`,
  );
  const gone = await indexer.rows(
    `SELECT first_sequence, CASE WHEN EXISTS (
       SELECT 1 FROM outbox r WHERE r.kind = 'RETRACTED' AND r.block_hash = o.block_hash AND r.first_sequence > o.first_sequence
     ) THEN last_sequence - first_sequence + 1 ELSE 0 END AS events
     FROM outbox o WHERE kind = 'APPENDED' ORDER BY first_sequence`,
  );
  expect(kept).toEqual(gone);
}

import type { Indexer } from './Indexer';

/** What subscribers were told, folded: appended minus retracted are exactly the events that stand. */
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
}

import type { Pool } from 'pg';
import type { ContractCall, ReadResult } from './types';

/** Longest calldata that is cached, in bytes: it is part of an index. */
const MAX_DATA = 512;

/** Answers of contracts at final blocks, in `chain_cache.read`. */
export class ReadCache {
  constructor(
    private readonly pool: Pool,
    private readonly chainId: number,
  ) {}

  /**
   * Looks up many calls at once.
   *
   * An immutable fact that was read at an earlier block stands for later ones; one that was read later does not, so that reading history
   * a second time gives what it gave the first time.
   *
   * @returns for each call its answer, or undefined
   */
  async find(calls: readonly ContractCall[]): Promise<(ReadResult | undefined)[]> {
    const { rows } = await this.pool.query<{ at: string; is_ok: boolean; result: Buffer | null; reason: string | null }>(
      `SELECT call.at, found.is_ok, found.result, found.reason
       FROM unnest($2::bytea[], $3::bytea[], $4::bigint[], $5::boolean[]) WITH ORDINALITY AS call("to", data, block, is_immutable, at)
       CROSS JOIN LATERAL (
         SELECT is_ok, result, reason FROM chain_cache.read AS r
         WHERE r.chain_id = $1 AND r."to" = call."to" AND r.data = call.data AND r.block <= call.block
           AND (r.block = call.block OR (call.is_immutable AND r.is_immutable AND r.is_ok))
         ORDER BY r.block DESC LIMIT 1
       ) AS found`,
      [
        this.chainId,
        calls.map((call) => bytes(call.to)),
        calls.map((call) => bytes(call.data)),
        calls.map((call) => call.block),
        calls.map((call) => call.immutable === true),
      ],
    );
    const results = new Array<ReadResult | undefined>(calls.length).fill(undefined);
    for (const row of rows) {
      results[Number(row.at) - 1] = row.is_ok
        ? { ok: true, data: `0x${(row.result ?? Buffer.alloc(0)).toString('hex')}` }
        : { ok: false, reason: row.reason ?? '' };
    }
    return results;
  }

  /** Keeps answers; the calls must be at final blocks. */
  async keep(answers: readonly { readonly call: ContractCall; readonly result: ReadResult }[]): Promise<void> {
    const kept = answers.filter(({ call }) => call.data.length <= 2 + 2 * MAX_DATA);
    if (kept.length === 0) return;
    await this.pool.query(
      `INSERT INTO chain_cache.read ("chain_id", "to", "data", "block", "is_immutable", "is_ok", "result", "reason")
       SELECT $1, * FROM unnest($2::bytea[], $3::bytea[], $4::bigint[], $5::boolean[], $6::boolean[], $7::bytea[], $8::text[])
       ON CONFLICT DO NOTHING`,
      [
        this.chainId,
        kept.map(({ call }) => bytes(call.to)),
        kept.map(({ call }) => bytes(call.data)),
        kept.map(({ call }) => call.block),
        kept.map(({ call }) => call.immutable === true),
        kept.map(({ result }) => result.ok),
        kept.map(({ result }) => (result.ok ? bytes(result.data) : null)),
        kept.map(({ result }) => (result.ok ? null : result.reason)),
      ],
    );
  }
}

function bytes(hex: string): Buffer {
  return Buffer.from(hex.slice(2), 'hex');
}

import type { ClientBase } from 'pg';
import type { Invariant } from './invariants/Invariant';
import { LEDGER_INVARIANTS } from './invariants/ledger';
import { REWARD_INVARIANTS } from './invariants/rewards';

/** One row that offends. */
export interface Offender {
  readonly subject: string;
  readonly detail: string;
}

/** How an invariant fared. */
export interface InvariantResult {
  readonly name: string;
  readonly meaning: string;
  /** How many rows offend. */
  readonly count: number;
  /** The first of them. */
  readonly offenders: readonly Offender[];
}

/** Offenders that are named; the rest is counted. */
const NAMED = 100;

/** Every invariant of a ledger, from the postings up. */
export const INVARIANTS: readonly Invariant[] = [...LEDGER_INVARIANTS, ...REWARD_INVARIANTS];

/**
 * Holds the ledger of one marketplace to its invariants, at its head.
 *
 * @param client one connection; in a repeatable-read transaction while a processor writes
 * @param marketplaceId number of the marketplace
 * @returns a result an invariant, in a fixed order; none throws because of what it finds
 */
export async function checkInvariants(client: ClientBase, marketplaceId: number): Promise<InvariantResult[]> {
  const results: InvariantResult[] = [];
  for (const { name, meaning, sql } of INVARIANTS) {
    const { rows } = await client.query<Offender & { total: string }>(
      `SELECT o.subject::text AS subject, o.detail::text AS detail, count(*) OVER () AS total FROM (${sql}) o LIMIT ${NAMED}`,
      [marketplaceId],
    );
    results.push({
      name,
      meaning,
      count: Number(rows[0]?.total ?? 0),
      offenders: rows.map(({ subject, detail }) => ({ subject, detail })),
    });
  }
  return results;
}

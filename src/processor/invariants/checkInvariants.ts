import type { ClientBase } from 'pg';
import { BOOK_INVARIANTS } from './books';
import { CAPITAL_INVARIANTS } from './capital';
import type { Invariant } from './Invariant';
import { REWARD_INVARIANTS } from './rewards';
import { TOTAL_INVARIANTS } from './totals';

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
export const INVARIANTS: readonly Invariant[] = [
  ...BOOK_INVARIANTS,
  ...TOTAL_INVARIANTS,
  ...CAPITAL_INVARIANTS,
  ...REWARD_INVARIANTS,
];

/**
 * Holds the ledger of one marketplace to its invariants, at its head.
 *
 * @param client one connection, in a repeatable-read transaction while a processor writes
 * @param marketplaceId number of the marketplace
 * @param since for each invariant by name, the height up to which it held before: only what blocks above it touched is looked at
 * @returns a result an invariant, in a fixed order; none throws because of what it finds
 */
export async function checkInvariants(
  client: ClientBase,
  marketplaceId: number,
  since: (name: string) => number = () => -1,
): Promise<InvariantResult[]> {
  const results: InvariantResult[] = [];
  for (const { name, meaning, sql } of INVARIANTS) {
    const { rows } = await client.query<Offender & { total: string }>(
      // Each statement mentions both parameters, whether it looks at all rows or at some.
      `SELECT o.subject::text AS subject, o.detail::text AS detail, count(*) OVER () AS total FROM (${sql}) o
       WHERE $1::smallint IS NOT NULL AND $2::integer IS NOT NULL LIMIT ${NAMED}`,
      [marketplaceId, since(name)],
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

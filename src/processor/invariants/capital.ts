import { CAPITAL_KINDS } from '../../model/accountKind';
import type { Invariant } from './Invariant';
import { BALANCES, FLOWS, key, last, list } from './sql';

/** Where assets of a DAM can be: what was given away is not its own any more. */
const OWN_KINDS = [...CAPITAL_KINDS.filter((kind) => kind !== 'GRANTED'), 'WRITTEN_OFF', 'UNBONDING'];

/** Capital: what flowed is what is there, and the nouns that explain it add up. A look-up an account, so all of it is looked at every time. */
export const CAPITAL_INVARIANTS: readonly Invariant[] = [
  {
    name: 'capital adds up',
    meaning: 'deposits less fees, withdrawals, penalties and what was given or written off are the assets of a DAM',
    sql: `
      SELECT ${key('d.dam_id')} AS subject, 'flows leave ' || coalesce(f.net, 0) || ', assets are ' || coalesce(b.assets, 0) AS detail
      FROM (SELECT DISTINCT dam_id FROM dam WHERE marketplace_id = $1) d
      LEFT JOIN (
        SELECT dam_id, sum(CASE kind WHEN 'DEPOSIT' THEN total ELSE -total END) AS net FROM ${FLOWS} f
        WHERE kind IN ('DEPOSIT', 'ENTRY_FEE', 'WITHDRAWAL', 'PENALTY', 'CAPITAL_WITHDRAWN') GROUP BY dam_id
      ) f ON f.dam_id = d.dam_id
      LEFT JOIN (
        SELECT dam_id, sum(amount) FILTER (WHERE kind IN (${list(OWN_KINDS)})) AS assets
        FROM ${BALANCES} b GROUP BY dam_id
      ) b ON b.dam_id = d.dam_id
      WHERE coalesce(f.net, 0) <> coalesce(b.assets, 0)`,
  },
  {
    name: 'pledges add up',
    meaning: 'what a DAM has pledged in all is the sum of its pledges',
    sql: `
      SELECT ${key('dam_id')} AS subject, 'pledges sum to ' || coalesce(sum(amount) FILTER (WHERE kind = 'COMMITTED'), 0) || ', in all ' || coalesce(-sum(amount) FILTER (WHERE kind = 'PLEDGED'), 0) AS detail
      FROM ${BALANCES} b WHERE kind IN ('COMMITTED', 'PLEDGED') GROUP BY dam_id HAVING sum(amount) <> 0`,
  },
  {
    name: 'tranches add up',
    meaning: 'the tranches of an installation sum to what it has locked, released, given and written off',
    sql: `
      SELECT ${key('coalesce(t.installation_id, b.owner_id)')} AS subject,
        concat_ws('; ', ${['locked', 'released', 'granted', 'written_off'].map((part) => `CASE WHEN coalesce(t.${part}, 0) <> coalesce(b.${part}, 0) THEN '${part}: tranches ' || coalesce(t.${part}, 0) || ', balance ' || coalesce(b.${part}, 0) END`).join(', ')}) AS detail
      FROM (
        SELECT installation_id, coalesce(sum(amount) FILTER (WHERE state = 'LOCKED'), 0) AS locked,
          coalesce(sum(amount - returned) FILTER (WHERE state = 'RELEASED'), 0) AS released,
          coalesce(sum(amount) FILTER (WHERE state = 'WITHDRAWN'), 0) AS granted,
          coalesce(sum(written_off) FILTER (WHERE state = 'DEFAULTED'), 0) AS written_off
        FROM ${last('tranche', 'tranche_id')} v GROUP BY installation_id
      ) t
      FULL JOIN (
        SELECT owner_id, coalesce(sum(amount) FILTER (WHERE kind = 'TIME_LOCK'), 0) AS locked,
          coalesce(sum(amount) FILTER (WHERE kind = 'RELEASED'), 0) AS released,
          coalesce(sum(amount) FILTER (WHERE kind = 'GRANTED'), 0) AS granted,
          coalesce(sum(amount) FILTER (WHERE kind = 'WRITTEN_OFF'), 0) AS written_off
        FROM ${BALANCES} b WHERE kind IN ('TIME_LOCK', 'RELEASED', 'GRANTED', 'WRITTEN_OFF') GROUP BY owner_id
      ) b ON b.owner_id = t.installation_id
      WHERE (coalesce(t.locked, 0), coalesce(t.released, 0), coalesce(t.granted, 0), coalesce(t.written_off, 0))
        <> (coalesce(b.locked, 0), coalesce(b.released, 0), coalesce(b.granted, 0), coalesce(b.written_off, 0))`,
  },
  {
    name: 'disputes add up',
    meaning: 'the open disputes of an installation sum to its contested collateral',
    sql: `
      SELECT ${key('coalesce(d.installation_id, b.owner_id)')} AS subject, 'disputes ' || coalesce(d.moved, 0) || ', contested ' || coalesce(b.amount, 0) AS detail
      FROM (
        SELECT installation_id, sum(amount) AS moved FROM ${last('dispute', 'dispute_id')} v WHERE state IN ('MOVED', 'CHALLENGED') GROUP BY 1
      ) d
      FULL JOIN (SELECT owner_id, sum(amount) AS amount FROM ${BALANCES} b WHERE kind = 'CONTESTED' GROUP BY 1) b ON b.owner_id = d.installation_id
      WHERE coalesce(d.moved, 0) <> coalesce(b.amount, 0)`,
  },
  {
    name: 'buckets add up',
    meaning: 'what waits in a withdrawal bucket is what was put in less slashes and claims',
    sql: `
      SELECT ${key('coalesce(k.bucket_id, b.owner_id)')} AS subject, 'bucket ' || coalesce(k.assets - k.claimed, 0) || ', balance ' || coalesce(b.amount, 0) AS detail
      FROM ${last('bucket', 'bucket_id')} k
      FULL JOIN (SELECT owner_id, sum(amount) AS amount FROM ${BALANCES} b WHERE kind = 'UNBONDING' GROUP BY 1) b ON b.owner_id = k.bucket_id
      WHERE coalesce(k.assets - k.claimed, 0) <> coalesce(b.amount, 0)`,
  },
  {
    name: 'series add up',
    meaning: 'what a series of rewards has distributed and nobody claimed is in its pool',
    sql: `
      SELECT ${key('s.series_id')} AS subject, 'distributed ' || s.distributed || ' - claimed ' || s.claimed || ', pool ' || coalesce(b.amount, 0) AS detail
      FROM ${last('reward_series', 'series_id')} s
      LEFT JOIN (
        SELECT owner_id, sum(amount) AS amount FROM ${BALANCES} b WHERE kind IN ('REWARD_POOL', 'OPERATOR_POOL') GROUP BY 1
      ) b ON b.owner_id = s.series_id
      WHERE s.distributed - s.claimed <> coalesce(b.amount, 0)`,
  },
];

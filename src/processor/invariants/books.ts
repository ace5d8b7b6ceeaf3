import { WITHOUT_BALANCE } from '../../model/accountKind';
import type { Invariant } from './Invariant';
import { BALANCES, balancesAt, key, list, recent } from './sql';

const ACCOUNTS_BEFORE = balancesAt('$2');
const POSITIONS = recent('position', 'dam_id', 'holder_id');

/** The books from the postings up: balances and positions are their sums, and integrate over time. */
export const BOOK_INVARIANTS: readonly Invariant[] = [
  {
    name: 'postings sum to zero',
    meaning: 'the postings of every event sum to zero for every asset',
    sql: `
      SELECT 'block ' || from_block || ', log ' || log_index || ', asset ' || ${key('asset_id')} AS subject, 'sum to ' || sum(amount) AS detail
      FROM posting WHERE marketplace_id = $1 AND from_block > $2 GROUP BY from_block, log_index, asset_id HAVING sum(amount) <> 0`,
  },
  {
    name: 'postings have events',
    meaning: 'every posting belongs to an event that the ledger has',
    sql: `
      SELECT DISTINCT 'block ' || p.from_block || ', log ' || p.log_index AS subject, 'postings without their event' AS detail
      FROM posting p WHERE p.marketplace_id = $1 AND p.from_block > $2 AND NOT EXISTS (
        SELECT FROM event v WHERE v.marketplace_id = $1 AND v.from_block = p.from_block AND v.log_index = p.log_index)`,
  },
  {
    name: 'balances are postings',
    meaning: 'every version of a balance is the sum of the postings of its account up to its block',
    sql: `
      SELECT coalesce(p.kind, a.kind) || ' of ' || ${key('coalesce(p.owner_id, a.owner_id)')} || ' at block ' || coalesce(p.from_block, a.from_block) AS subject,
        'the balance is ' || coalesce(a.amount::text, 'missing') || ', the postings sum to ' || coalesce(p.total::text, 'nothing') AS detail
      FROM (
        SELECT m.kind, m.owner_id, m.asset_id, m.from_block,
          coalesce(b.amount, 0) + sum(m.moved) OVER (PARTITION BY m.kind, m.owner_id, m.asset_id ORDER BY m.from_block) AS total
        FROM (
          SELECT kind, owner_id, asset_id, from_block, sum(amount) AS moved FROM posting
          WHERE marketplace_id = $1 AND from_block > $2 AND kind NOT IN (${list(WITHOUT_BALANCE)}) GROUP BY 1, 2, 3, 4
        ) m
        LEFT JOIN ${ACCOUNTS_BEFORE} b ON b.kind = m.kind AND b.owner_id = m.owner_id AND b.asset_id = m.asset_id
      ) p
      FULL JOIN (
        SELECT a.kind, a.owner_id, a.asset_id, b.from_block, b.amount
        FROM balance b JOIN account a ON a.marketplace_id = $1 AND a.account = b.account WHERE b.marketplace_id = $1 AND b.from_block > $2
      ) a ON a.kind = p.kind AND a.owner_id = p.owner_id AND a.asset_id = p.asset_id AND a.from_block = p.from_block
      WHERE a.amount IS DISTINCT FROM p.total`,
  },
  {
    name: 'balances integrate',
    meaning: 'the unit-seconds of a balance grow by its amount times the seconds that it stood',
    sql: `
      SELECT 'account ' || account || ' at block ' || from_block AS subject, 'unit-seconds ' || seconds || ' instead of ' || expected AS detail
      FROM (
        SELECT *, coalesce(lag(seconds) OVER w + lag(amount) OVER w * (from_time - lag(from_time) OVER w), 0) AS expected
        FROM ${recent('balance', 'account')} b WINDOW w AS (PARTITION BY account ORDER BY from_block)
      ) v WHERE from_block > $2 AND seconds <> expected`,
  },
  {
    name: 'balances have signs',
    meaning: 'only accounts that count what exists elsewhere are below zero',
    sql: `
      SELECT a.kind || ' of ' || ${key('a.owner_id')} || ' at block ' || b.from_block AS subject, 'holds ' || b.amount AS detail
      FROM balance b JOIN account a ON a.marketplace_id = $1 AND a.account = b.account
      WHERE b.marketplace_id = $1 AND b.from_block > $2
        AND CASE WHEN a.kind IN ('PLEDGED', 'SUPPLY', 'REWARD_ISSUE') THEN b.amount > 0 ELSE b.amount < 0 END`,
  },
  {
    name: 'positions are postings',
    meaning: 'every version of a position holds the sum of the postings of its shares, free and escrowed',
    sql: `
      SELECT ${key('v.holder_id')} || ' in ' || ${key('v.dam_id')} || ' at block ' || v.from_block AS subject,
        'the position is ' || coalesce(v.shares || ' + ' || v.escrowed, 'missing') || ', the postings sum to ' || v.free || ' + ' || v.waiting AS detail
      FROM (
        SELECT k.*, p.shares, p.escrowed, sum(coalesce(q.shares, 0)) OVER w AS free, sum(coalesce(q.escrowed, 0)) OVER w AS waiting
        FROM (
          SELECT dam_id, holder_id, from_block FROM ${POSITIONS} r
          UNION SELECT owner_id, holder_id, from_block FROM posting
          WHERE marketplace_id = $1 AND from_block > $2 AND kind IN ('SHARES', 'ESCROW')
        ) k
        LEFT JOIN position p ON p.marketplace_id = $1 AND p.dam_id = k.dam_id AND p.holder_id = k.holder_id AND p.from_block = k.from_block
        LEFT JOIN (
          SELECT owner_id, holder_id, from_block, sum(amount) FILTER (WHERE kind = 'SHARES') AS shares,
            sum(amount) FILTER (WHERE kind = 'ESCROW') AS escrowed
          FROM posting WHERE marketplace_id = $1 AND from_block > $2 AND kind IN ('SHARES', 'ESCROW') GROUP BY 1, 2, 3
          UNION ALL SELECT dam_id, holder_id, from_block, shares, escrowed FROM ${POSITIONS} r WHERE from_block <= $2
        ) q ON q.owner_id = k.dam_id AND q.holder_id = k.holder_id AND q.from_block = k.from_block
        WINDOW w AS (PARTITION BY k.dam_id, k.holder_id ORDER BY k.from_block)
      ) v
      WHERE v.from_block > $2 AND (v.shares, v.escrowed) IS DISTINCT FROM (v.free, v.waiting)`,
  },
  {
    name: 'positions integrate',
    meaning: 'the share-seconds of a position grow by its free shares times the seconds that they stood',
    sql: `
      SELECT ${key('holder_id')} || ' in ' || ${key('dam_id')} || ' at block ' || from_block AS subject,
        'share-seconds ' || share_seconds || ' instead of ' || expected AS detail
      FROM (
        SELECT *, coalesce(lag(share_seconds) OVER w + lag(shares) OVER w * (from_time - lag(from_time) OVER w), 0) AS expected
        FROM ${POSITIONS} p WINDOW w AS (PARTITION BY dam_id, holder_id ORDER BY from_block)
      ) v WHERE from_block > $2 AND share_seconds <> expected`,
  },
  {
    name: 'current positions are the last',
    meaning: 'position_current holds the last version of every position',
    sql: `
      SELECT ${key('coalesce(p.holder_id, c.holder_id)')} || ' in ' || ${key('coalesce(p.dam_id, c.dam_id)')} AS subject,
        CASE WHEN c.dam_id IS NULL THEN 'is missing' WHEN p.dam_id IS NULL THEN 'has no version' ELSE 'is not the last version' END AS detail
      FROM (
        SELECT DISTINCT ON (dam_id, holder_id) * FROM position WHERE marketplace_id = $1 AND from_block > $2
        ORDER BY dam_id, holder_id, from_block DESC
      ) p
      FULL JOIN (SELECT * FROM position_current WHERE marketplace_id = $1 AND from_block > $2) c
        ON c.dam_id = p.dam_id AND c.holder_id = p.holder_id
      WHERE p IS DISTINCT FROM c`,
  },
  {
    name: 'positions sum to shares',
    meaning: 'the positions of a DAM, free and escrowed, sum to its shares in existence',
    sql: `
      SELECT ${key('t.dam_id')} AS subject, 'positions ' || coalesce(p.shares, 0) || ', in existence ' || coalesce(s.supply, 0) AS detail
      FROM (
        SELECT dam_id FROM position WHERE marketplace_id = $1 AND from_block > $2
        UNION SELECT a.owner_id FROM balance b JOIN account a ON a.marketplace_id = $1 AND a.account = b.account
        WHERE b.marketplace_id = $1 AND b.from_block > $2 AND a.kind = 'SUPPLY'
      ) t
      LEFT JOIN LATERAL (
        SELECT sum(shares + escrowed) AS shares FROM position_current c WHERE c.marketplace_id = $1 AND c.dam_id = t.dam_id
      ) p ON true
      LEFT JOIN (SELECT owner_id, -amount AS supply FROM ${BALANCES} b WHERE kind = 'SUPPLY') s ON s.owner_id = t.dam_id
      WHERE coalesce(p.shares, 0) <> coalesce(s.supply, 0)`,
  },
  {
    name: 'escrow is open requests',
    meaning: 'the escrowed shares of a position are those of its open requests to withdraw',
    sql: `
      SELECT ${key('t.holder_id')} || ' in ' || ${key('t.dam_id')} AS subject,
        'escrowed ' || coalesce(p.escrowed, 0) || ', requested ' || coalesce(w.shares, 0) AS detail
      FROM (
        SELECT dam_id, holder_id FROM position WHERE marketplace_id = $1 AND from_block > $2
        UNION SELECT dam_id, owner_id FROM withdrawal WHERE marketplace_id = $1 AND from_block > $2
      ) t
      LEFT JOIN LATERAL (
        SELECT escrowed FROM position v WHERE v.marketplace_id = $1 AND v.dam_id = t.dam_id AND v.holder_id = t.holder_id
        ORDER BY v.from_block DESC LIMIT 1
      ) p ON true
      LEFT JOIN LATERAL (
        SELECT sum(r.shares) AS shares FROM (
          SELECT DISTINCT ON (request_id) shares, state FROM withdrawal v
          WHERE v.marketplace_id = $1 AND v.dam_id = t.dam_id AND v.owner_id = t.holder_id ORDER BY request_id, from_block DESC
        ) r WHERE r.state = 'REQUESTED'
      ) w ON true
      WHERE coalesce(p.escrowed, 0) <> coalesce(w.shares, 0)`,
  },
];

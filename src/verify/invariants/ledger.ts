import { CAPITAL_KINDS, WITHOUT_BALANCE } from '../../model/accountKind';
import { LEDGER_TABLES } from '../../model/models';
import type { Invariant } from './Invariant';
import { BALANCES, FLOWS, key, last } from './sql';

const list = (values: Iterable<string>) => [...values].map((value) => `'${value}'`).join(', ');

/** Running totals that never fall: table, what a row belongs to, columns. */
const RISING: readonly (readonly [table: string, keys: readonly string[], columns: readonly string[]])[] = [
  ['flow_total', ['flow'], ['total', 'events']],
  ['flow_value', ['book', 'flow'], ['usd', 'priced', 'priced_events']],
  ['price', ['book', 'asset_id'], ['from_time', 'usd_seconds', 'priced_seconds']],
  ['balance', ['account'], ['from_time']],
  ['position', ['dam_id', 'holder_id'], ['from_time', 'share_seconds', 'deposited', 'fees_paid', 'withdrawn']],
  [
    'reward_index',
    ['installation_id'],
    ['acc_per_share', 'accrued', 'distributed', 'operator_accrued', 'operator_distributed', 'updated_at'],
  ],
  ['reward_account', ['dam_id', 'holder_id', 'installation_id'], ['paid_index', 'claimed']],
  ['assignment', ['network_id', 'operator_id', 'installation_id'], ['rewarded', 'claimed', 'settled_until']],
  ['tranche', ['tranche_id'], ['returned']],
  ['performance_report', ['network_id', 'operator_id', 'period_start', 'period_end'], ['revision']],
];

/** What a running total counts: kind of flow, the events it counts, where their amount is. */
const COUNTED: readonly (readonly [kind: string, events: readonly string[], amount: string])[] = [
  ['DEPOSIT', ['Deposited'], 'v.amount'],
  ['ENTRY_FEE', ['EntryFeePaid'], 'v.amount'],
  ['WITHDRAWAL', ['Withdrawn', 'WithdrawalClaimed'], 'v.amount'],
  ['CAPITAL_LOCKED', ['CapitalLocked'], 'v.amount'],
  ['CAPITAL_RELEASED', ['CapitalReleased'], 'v.amount'],
  ['CAPITAL_WITHDRAWN', ['CapitalWithdrawn'], 'v.amount'],
  ['CAPITAL_RETURNED', ['CapitalReturned', 'CapitalReclaimed', 'CapitalRecovered'], 'v.amount'],
  ['CAPITAL_DEFAULTED', ['CapitalDefaulted'], 'v.amount'],
  ['COLLATERAL_COMMITTED', ['CollateralCommitted'], 'v.amount'],
  ['COLLATERAL_DECOMMITTED', ['CollateralDecommitted'], 'v.amount'],
  ['PENALTY', ['PenaltyApplied'], 'v.amount'],
  ['DELEGATOR_REWARD', ['RewardsDistributed'], 'v.amount'],
  ['OPERATOR_REWARD', ['RewardsDistributed'], "(v.details->>'toOperators')::numeric"],
  ['REWARD_CLAIM', ['RewardsClaimed'], 'v.amount'],
  ['REWARD_FUNDING', ['RewardsFunded'], 'v.amount'],
  ['REDEMPTION', ['RewardRedeemed'], "(v.details->>'paid')::numeric"],
];

/** Flows of delegation are a DAM's alone. */
const OF_DAM = ['DEPOSIT', 'ENTRY_FEE', 'WITHDRAWAL'];

const counted = ([kind, events, amount]: (typeof COUNTED)[number]) => `
  SELECT '${kind}' AS kind, v.dam_id, ${OF_DAM.includes(kind) ? 'NULL::integer' : 'v.network_id'} AS network_id, ${amount} AS amount
  FROM event v WHERE v.marketplace_id = $1 AND v.type IN (${list(events)})`;

const fell = ([table, keys, columns]: (typeof RISING)[number]) => `
  SELECT '${table} ' || concat_ws(' ', ${keys.map((column) => `'${column} ' || v.${column}`).join(', ')}) || ' at block ' || v.from_block AS subject,
    concat_ws(', ', ${columns.map((c) => `CASE WHEN v.${c} < v.before_${c} THEN '${c} falls from ' || v.before_${c} || ' to ' || v.${c} END`).join(', ')}) AS detail
  FROM (
    SELECT *, ${columns.map((c) => `lag(${c}) OVER w AS before_${c}`).join(', ')} FROM ${table} WHERE marketplace_id = $1
    WINDOW w AS (PARTITION BY ${keys.join(', ')} ORDER BY from_block)
  ) v
  WHERE ${columns.map((c) => `v.${c} < v.before_${c}`).join(' OR ')}`;

const versioned = [...LEDGER_TABLES].map(([, { name }]) => name);

/** The books by themselves: postings, balances, positions, running totals, and what has to add up between them. */
export const LEDGER_INVARIANTS: readonly Invariant[] = [
  {
    name: 'postings sum to zero',
    meaning: 'the postings of every event sum to zero for every asset',
    sql: `
      SELECT 'block ' || from_block || ', log ' || log_index || ', asset ' || ${key('asset_id')} AS subject, 'sum to ' || sum(amount) AS detail
      FROM posting WHERE marketplace_id = $1 GROUP BY from_block, log_index, asset_id HAVING sum(amount) <> 0`,
  },
  {
    name: 'postings have events',
    meaning: 'every posting belongs to an event that the ledger has',
    sql: `
      SELECT DISTINCT 'block ' || p.from_block || ', log ' || p.log_index AS subject, 'postings without their event' AS detail
      FROM posting p WHERE p.marketplace_id = $1 AND NOT EXISTS (
        SELECT FROM event v WHERE v.marketplace_id = $1 AND v.from_block = p.from_block AND v.log_index = p.log_index)`,
  },
  {
    name: 'balances are postings',
    meaning: 'every version of a balance is the sum of the postings of its account up to its block',
    sql: `
      SELECT coalesce(p.kind, a.kind) || ' of ' || ${key('coalesce(p.owner_id, a.owner_id)')} || ' at block ' || coalesce(p.from_block, a.from_block) AS subject,
        'the balance is ' || coalesce(a.amount::text, 'missing') || ', the postings sum to ' || coalesce(p.total::text, 'nothing') AS detail
      FROM (
        SELECT kind, owner_id, asset_id, from_block, sum(sum(amount)) OVER (PARTITION BY kind, owner_id, asset_id ORDER BY from_block) AS total
        FROM posting WHERE marketplace_id = $1 AND kind NOT IN (${list(WITHOUT_BALANCE)}) GROUP BY kind, owner_id, asset_id, from_block
      ) p
      FULL JOIN (
        SELECT a.kind, a.owner_id, a.asset_id, b.from_block, b.amount
        FROM balance b JOIN account a ON a.marketplace_id = $1 AND a.account = b.account WHERE b.marketplace_id = $1
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
        FROM balance WHERE marketplace_id = $1 WINDOW w AS (PARTITION BY account ORDER BY from_block)
      ) v WHERE seconds <> expected`,
  },
  {
    name: 'balances have signs',
    meaning: 'only accounts that count what exists elsewhere are below zero',
    sql: `
      SELECT b.kind || ' of ' || ${key('b.owner_id')} AS subject, 'holds ' || b.amount AS detail FROM ${BALANCES} b
      WHERE CASE WHEN b.kind IN ('PLEDGED', 'SUPPLY', 'REWARD_ISSUE') THEN b.amount > 0 ELSE b.amount < 0 END`,
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
          SELECT dam_id, holder_id, from_block FROM position WHERE marketplace_id = $1
          UNION SELECT owner_id, holder_id, from_block FROM posting WHERE marketplace_id = $1 AND kind IN ('SHARES', 'ESCROW')
        ) k
        LEFT JOIN position p ON p.marketplace_id = $1 AND p.dam_id = k.dam_id AND p.holder_id = k.holder_id AND p.from_block = k.from_block
        LEFT JOIN (
          SELECT owner_id, holder_id, from_block, sum(amount) FILTER (WHERE kind = 'SHARES') AS shares,
            sum(amount) FILTER (WHERE kind = 'ESCROW') AS escrowed
          FROM posting WHERE marketplace_id = $1 AND kind IN ('SHARES', 'ESCROW') GROUP BY owner_id, holder_id, from_block
        ) q ON q.owner_id = k.dam_id AND q.holder_id = k.holder_id AND q.from_block = k.from_block
        WINDOW w AS (PARTITION BY k.dam_id, k.holder_id ORDER BY k.from_block)
      ) v
      WHERE (v.shares, v.escrowed) IS DISTINCT FROM (v.free, v.waiting)`,
  },
  {
    name: 'positions integrate',
    meaning: 'the share-seconds of a position grow by its free shares times the seconds that they stood',
    sql: `
      SELECT ${key('holder_id')} || ' in ' || ${key('dam_id')} || ' at block ' || from_block AS subject,
        'share-seconds ' || share_seconds || ' instead of ' || expected AS detail
      FROM (
        SELECT *, coalesce(lag(share_seconds) OVER w + lag(shares) OVER w * (from_time - lag(from_time) OVER w), 0) AS expected
        FROM position WHERE marketplace_id = $1 WINDOW w AS (PARTITION BY dam_id, holder_id ORDER BY from_block)
      ) v WHERE share_seconds <> expected`,
  },
  {
    name: 'current positions are the last',
    meaning: 'position_current holds the last version of every position',
    sql: `
      SELECT ${key('coalesce(p.holder_id, c.holder_id)')} || ' in ' || ${key('coalesce(p.dam_id, c.dam_id)')} AS subject,
        CASE WHEN c.dam_id IS NULL THEN 'is missing' WHEN p.dam_id IS NULL THEN 'has no version' ELSE 'is not the last version' END AS detail
      FROM ${last('position', 'dam_id', 'holder_id')} p
      FULL JOIN (SELECT * FROM position_current WHERE marketplace_id = $1) c ON c.dam_id = p.dam_id AND c.holder_id = p.holder_id
      WHERE p IS DISTINCT FROM c`,
  },
  {
    name: 'positions sum to shares',
    meaning: 'the positions of a DAM, free and escrowed, sum to its shares in existence',
    sql: `
      SELECT ${key('coalesce(p.dam_id, s.owner_id)')} AS subject, 'positions ' || coalesce(p.shares, 0) || ', in existence ' || coalesce(s.supply, 0) AS detail
      FROM (SELECT dam_id, sum(shares + escrowed) AS shares FROM ${last('position', 'dam_id', 'holder_id')} v GROUP BY dam_id) p
      FULL JOIN (SELECT owner_id, -amount AS supply FROM ${BALANCES} b WHERE kind = 'SUPPLY') s ON s.owner_id = p.dam_id
      WHERE coalesce(p.shares, 0) <> coalesce(s.supply, 0)`,
  },
  {
    name: 'escrow is open requests',
    meaning: 'the escrowed shares of a position are those of its open requests to withdraw',
    sql: `
      SELECT ${key('coalesce(p.holder_id, w.owner_id)')} || ' in ' || ${key('coalesce(p.dam_id, w.dam_id)')} AS subject,
        'escrowed ' || coalesce(p.escrowed, 0) || ', requested ' || coalesce(w.shares, 0) AS detail
      FROM ${last('position', 'dam_id', 'holder_id')} p
      FULL JOIN (
        SELECT dam_id, owner_id, sum(shares) AS shares FROM ${last('withdrawal', 'dam_id', 'request_id')} v WHERE state = 'REQUESTED' GROUP BY 1, 2
      ) w ON w.dam_id = p.dam_id AND w.owner_id = p.holder_id
      WHERE coalesce(p.escrowed, 0) <> coalesce(w.shares, 0)`,
  },
  {
    name: 'running totals rise',
    meaning: 'what is cumulative never falls from one version to the next',
    sql: RISING.map(fell).join('\nUNION ALL\n'),
  },
  {
    name: 'flows are events',
    meaning: 'a running total of what moved is the sum of the events that it counts',
    sql: `
      SELECT coalesce(f.kind, e.kind) || ' of ' || concat_ws(' to ', ${key('coalesce(f.dam_id, e.dam_id)')}, ${key('coalesce(f.network_id, e.network_id)')}) AS subject,
        'total ' || coalesce(f.total, 0) || ', events ' || coalesce(e.total, 0) AS detail
      FROM ${FLOWS} f
      FULL JOIN (
        SELECT c.kind, c.dam_id, c.network_id, sum(c.amount) AS total FROM (${COUNTED.map(counted).join(' UNION ALL ')}) c GROUP BY 1, 2, 3
      ) e ON e.kind = f.kind AND e.dam_id IS NOT DISTINCT FROM f.dam_id AND e.network_id IS NOT DISTINCT FROM f.network_id
      WHERE coalesce(f.total, 0) <> coalesce(e.total, 0)`,
  },
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
        SELECT dam_id, sum(amount) FILTER (WHERE kind IN (${list([...CAPITAL_KINDS.filter((kind) => kind !== 'GRANTED'), 'WRITTEN_OFF'])})) AS assets
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
    name: 'nothing beyond the head',
    meaning: 'no row is of a block above the last indexed one',
    sql: versioned
      .map(
        (table) => `
      SELECT '${table}' AS subject, 'has rows up to block ' || max(t.from_block) || ', the head is ' || max(h.height) AS detail
      FROM "${table}" t JOIN head h ON h.marketplace_id = $1 WHERE t.marketplace_id = $1 AND t.from_block > h.height HAVING count(*) > 0`,
      )
      .join('\nUNION ALL\n'),
  },
];

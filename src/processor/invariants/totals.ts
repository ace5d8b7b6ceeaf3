import { LEDGER_TABLES } from '../../model/ledgerTables';
import type { Invariant } from './Invariant';
import { FLOWS, flowsAt, key, list, recent } from './sql';

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
  ['vault', ['dam_id'], ['taken']],
  ['bucket', ['bucket_id'], ['claimed', 'taken', 'shares']],
  ['reward_series', ['series_id'], ['length', 'distributed', 'fees', 'claimed']],
  ['reward_cursor', ['series_id', 'holder_id'], ['next']],
];

/** What a running total counts: kind of flow, the events it counts, where their amount is. */
const COUNTED: readonly (readonly [kind: string, events: readonly string[], amount?: string])[] = [
  ['DEPOSIT', ['Deposited']],
  ['ENTRY_FEE', ['EntryFeePaid']],
  ['WITHDRAWAL', ['Withdrawn', 'WithdrawalClaimed', 'BucketsClaimed']],
  ['WITHDRAWAL_QUEUED', ['WithdrawalQueued']],
  ['CAPITAL_LOCKED', ['CapitalLocked']],
  ['CAPITAL_RELEASED', ['CapitalReleased']],
  ['CAPITAL_WITHDRAWN', ['CapitalWithdrawn']],
  ['CAPITAL_RETURNED', ['CapitalReturned', 'CapitalReclaimed', 'CapitalRecovered']],
  ['CAPITAL_DEFAULTED', ['CapitalDefaulted']],
  ['COLLATERAL_COMMITTED', ['CollateralCommitted']],
  ['COLLATERAL_DECOMMITTED', ['CollateralDecommitted']],
  ['PENALTY', ['PenaltyApplied']],
  ['DELEGATOR_REWARD', ['RewardsDistributed', 'RewardsAllotted']],
  ['OPERATOR_REWARD', ['RewardsDistributed'], "(v.details->>'toOperators')::numeric"],
  ['OPERATOR_REWARD', ['RewardRootSet']],
  ['REWARD_FEE', ['RewardsAllotted'], "(v.details->>'fee')::numeric"],
  ['REWARD_CLAIM', ['RewardsClaimed', 'SeriesClaimed']],
  ['REWARD_FUNDING', ['RewardsFunded']],
  ['REDEMPTION', ['RewardRedeemed'], "(v.details->>'paid')::numeric"],
];

/** Flows of delegation are a DAM's alone. */
const OF_DAM = ['DEPOSIT', 'ENTRY_FEE', 'WITHDRAWAL', 'WITHDRAWAL_QUEUED'];

const counted = ([kind, events, amount = 'v.amount']: (typeof COUNTED)[number]) => `
  SELECT '${kind}' AS kind, v.dam_id, ${OF_DAM.includes(kind) ? 'NULL::integer' : 'v.network_id'} AS network_id, ${amount} AS amount
  FROM event v WHERE v.marketplace_id = $1 AND v.from_block > $2 AND v.type IN (${list(events)})`;

const fell = ([table, keys, columns]: (typeof RISING)[number]) => `
  SELECT '${table} ' || concat_ws(' ', ${keys.map((column) => `'${column} ' || v.${column}`).join(', ')}) || ' at block ' || v.from_block AS subject,
    concat_ws(', ', ${columns.map((c) => `CASE WHEN v.${c} < v.before_${c} THEN '${c} falls from ' || v.before_${c} || ' to ' || v.${c} END`).join(', ')}) AS detail
  FROM (
    SELECT *, ${columns.map((c) => `lag(${c}) OVER w AS before_${c}`).join(', ')} FROM ${recent(table, ...keys)} r
    WINDOW w AS (PARTITION BY ${keys.join(', ')} ORDER BY from_block)
  ) v
  WHERE v.from_block > $2 AND (${columns.map((c) => `v.${c} < v.before_${c}`).join(' OR ')})`;

/** Running totals: they never fall, and are the sums of the events that they count. */
export const TOTAL_INVARIANTS: readonly Invariant[] = [
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
        'total grew by ' || coalesce(f.total, 0) || ', events by ' || coalesce(e.total, 0) AS detail
      FROM (
        SELECT f.kind, f.dam_id, f.network_id, sum(f.total - coalesce(b.total, 0)) AS total
        FROM ${FLOWS} f LEFT JOIN ${flowsAt('$2')} b ON b.flow = f.flow GROUP BY 1, 2, 3
      ) f
      FULL JOIN (
        SELECT c.kind, c.dam_id, c.network_id, sum(c.amount) AS total FROM (${COUNTED.map(counted).join(' UNION ALL ')}) c GROUP BY 1, 2, 3
      ) e ON e.kind = f.kind AND coalesce(e.dam_id, 0) = coalesce(f.dam_id, 0) AND coalesce(e.network_id, 0) = coalesce(f.network_id, 0)
      WHERE coalesce(f.total, 0) <> coalesce(e.total, 0)`,
  },
  {
    name: 'nothing beyond the head',
    meaning: 'no row is of a block above the last indexed one',
    sql: [...LEDGER_TABLES.values()]
      .map(
        ({ name }) => `
      SELECT '${name}' AS subject, 'has rows up to block ' || max(t.from_block) || ', the head is ' || max(h.height) AS detail
      FROM "${name}" t JOIN head h ON h.marketplace_id = $1 WHERE t.marketplace_id = $1 AND t.from_block > greatest(h.height, $2) HAVING count(*) > 0`,
      )
      .join('\nUNION ALL\n'),
  },
];

import { address, type Check, listOf, oneOf, parts, plain, same, unlessZero, views } from '../../Check';
import { capitalType, disputeVault, network, timeLockVault, token } from './contracts';

const STATUS = ['DEPLOYED', 'WHITELIST_REQUESTED', 'LIVE', 'REJECTED', 'DELISTED', 'CLOSED'] as const;

/** Networks: terms, roles, status, what they were given and what they paid. */
export const networks: Check = {
  entity: 'Network',
  sql: `
    SELECT n.network AS id, n.owner, n.manager, n.reporter, n.safe, coalesce(n.resolver, r.admin) AS resolver, n.capital_type, n.status,
      n.phase, n.is_live, n.asset, n.reward_token, n.reward_asset, n.live_at, n.matures_at,
      n.amount_requested, n.min_deposit, n.operators_requested, n.duration, n.operator_rate_per_day, n.delegator_rate_per_unit_per_day,
      n.distribution_interval, n.return_grace, n.dispute_window, n.are_rates_mutable,
      n.locked + n.released + n.granted + n.committed AS filled,
      n.synthetic_outstanding, n.backing, i.confirmed, o.active, coalesce(o.waiting, 0) AS waiting, coalesce(p.reports, 0) AS reports
    FROM analytics.network_at($1, $2, $3) n
    CROSS JOIN (
      SELECT (SELECT e.key FROM event v JOIN entity e ON e.marketplace_id = $1 AND e.id = v.account_id
        WHERE v.marketplace_id = $1 AND v.from_block <= $2 AND v.type = 'RegistryAdminChanged'
        ORDER BY v.from_block DESC, v.log_index DESC LIMIT 1) AS admin
    ) r
    LEFT JOIN (
      SELECT n.network_id,
        string_agg(split_part(n.installation, ':', 2), ',' ORDER BY split_part(n.installation, ':', 2) COLLATE "C") AS confirmed
      FROM analytics.installation_at($1, $2, $3) n WHERE n.state = 'CONFIRMED' GROUP BY n.network_id
    ) i ON i.network_id = n.network_id
    LEFT JOIN (
      SELECT a.network_id, string_agg(a.operator, ',' ORDER BY a.operator COLLATE "C") FILTER (WHERE a.state = 'ACTIVE') AS active,
        count(*) FILTER (WHERE a.state = 'REQUESTED') AS waiting
      FROM analytics.assignment_at($1, $2, $3) a GROUP BY a.network_id
    ) o ON o.network_id = n.network_id
    LEFT JOIN (
      SELECT p.network_id, sum(p.revision) AS reports FROM analytics.performance_report_at($1, $2, $3) p GROUP BY p.network_id
    ) p ON p.network_id = n.network_id
    ORDER BY n.network_id`,
  compare: (row) => {
    const ask = network(row.key('id'));
    return [
      ...views(row, ask, {
        owner: ['owner', address],
        manager: ['manager', address],
        reporter: ['reporter', address],
        safe: ['safe', address],
        resolver: ['resolver', address],
        capital_type: ['netType', capitalType],
        status: ['status', oneOf(...STATUS)],
        phase: ['phase', oneOf(...STATUS, 'MATURED', 'SETTLING')],
        is_live: ['isLive', plain],
        asset: ['depositAsset', address],
        reward_token: ['rewardToken', address],
        reward_asset: ['rewardAsset', address],
        live_at: ['liveAt', unlessZero],
        matures_at: ['maturesAt', unlessZero],
        filled: ['filledAmount', plain],
        backing: ['rewardReserve', plain],
        confirmed: ['installationIds', listOf(plain)],
        active: ['activeOperators', listOf(address)],
        waiting: ['pendingJoins', plain],
        reports: ['reportCount', plain],
      }),
      ...parts(row, ask('terms'), {
        amount_requested: ['amountRequested', plain],
        min_deposit: ['minDeposit', plain],
        operators_requested: ['operatorsRequested', plain],
        duration: ['duration', plain],
        operator_rate_per_day: ['operatorRatePerDay', plain],
        delegator_rate_per_unit_per_day: ['delegatorRatePerUnitPerDay', plain],
        distribution_interval: ['distributionInterval', plain],
        return_grace: ['returnGrace', plain],
        dispute_window: ['disputeWindow', plain],
        are_rates_mutable: ['ratesMutable', plain],
      }),
      ...views(row, token(row.key('reward_token')), { synthetic_outstanding: ['totalSupply', plain] }),
    ];
  },
};

/** What the vaults of the Networks hold and are owed. */
export const vaults: Check = {
  entity: 'vault',
  sql: `
    SELECT n.network AS id, n.locked, n.released, n.written_off, n.contested,
      (SELECT count(DISTINCT t.tranche_id) FROM tranche t
       WHERE t.marketplace_id = $1 AND t.network_id = n.network_id AND t.from_block <= $2) AS tranches,
      (SELECT count(*) FROM analytics.dispute_at($1, $2, $3) d WHERE d.network_id = n.network_id) AS disputes,
      (SELECT count(*) FROM analytics.dispute_at($1, $2, $3) d WHERE d.network_id = n.network_id AND d.is_open) AS open_disputes
    FROM analytics.network_at($1, $2, $3) n ORDER BY n.network_id`,
  lookUps: (row) => ({
    timeLockVault: network(row.key('id'))('timeLockVault'),
    disputeVault: network(row.key('id'))('disputeVault'),
  }),
  compare: (row, _place, { timeLockVault: locks = null, disputeVault: disputes = null }) => [
    ...(locks === null
      ? []
      : views(row, timeLockVault(locks), {
          locked: ['held', plain],
          released: ['owed', plain],
          written_off: ['defaulted', plain],
          tranches: ['trancheCount', plain],
        })),
    ...(disputes === null
      ? []
      : views(row, disputeVault(disputes), {
          contested: ['held', plain],
          disputes: ['disputeCount', plain],
          open_disputes: ['openDisputes', plain],
        })),
  ],
};

/** Operators on Networks: where each stands by its last request. */
export const assignments: Check = {
  entity: 'assignment',
  sql: `
    SELECT n.key || ' ' || o.key AS id, n.key AS network, o.key AS operator, d.key AS dam, split_part(i.key, ':', 2) AS installation,
      CASE WHEN a.state IN ('REJECTED', 'CANCELLED') THEN 'NONE' ELSE coalesce(a.state, 'NONE') END AS state,
      CASE WHEN a.state IN ('ACTIVE', 'INACTIVE') THEN s.started_at END AS active_since,
      CASE WHEN a.state IN ('ACTIVE', 'INACTIVE') THEN a.settled_until END AS settled_until,
      EXISTS (SELECT FROM service_interval v WHERE v.marketplace_id = $1 AND v.network_id = k.network_id AND v.operator_id = k.operator_id
        AND v.from_block <= $2) AS was_active
    FROM (
      SELECT DISTINCT ON (network_id, operator_id) network_id, operator_id, dam_id, subject_id AS installation_id FROM event
      WHERE marketplace_id = $1 AND from_block <= $2 AND type IN
        ('OperatorJoinRequested', 'OperatorJoinCancelled', 'OperatorJoinRejected', 'OperatorActivated', 'OperatorDeactivated')
      ORDER BY network_id, operator_id, from_block DESC, log_index DESC
    ) k
    JOIN entity n ON n.marketplace_id = $1 AND n.id = k.network_id
    JOIN entity o ON o.marketplace_id = $1 AND o.id = k.operator_id
    LEFT JOIN entity d ON d.marketplace_id = $1 AND d.id = k.dam_id
    LEFT JOIN entity i ON i.marketplace_id = $1 AND i.id = k.installation_id
    LEFT JOIN analytics.assignment_at($1, $2, $3) a
      ON a.network_id = k.network_id AND a.operator_id = k.operator_id AND a.installation_id = k.installation_id
    LEFT JOIN (
      SELECT network_id, operator_id, max(started_at) AS started_at FROM analytics.service_interval_at($1, $2, $3) GROUP BY 1, 2
    ) s ON s.network_id = k.network_id AND s.operator_id = k.operator_id
    ORDER BY k.network_id, k.operator_id`,
  compare: (row) => {
    const ask = network(row.key('network'));
    return [
      ...parts(row, ask('assignment', row.key('operator')), {
        dam: ['dam', address],
        installation: ['installId', plain],
        state: ['status', oneOf('NONE', 'REQUESTED', 'ACTIVE', 'INACTIVE')],
        active_since: ['activeSince', unlessZero],
        settled_until: ['accruedTo', unlessZero],
      }),
      same('was_active', row.text('was_active'), ask('wasActive', row.key('operator'), 0), plain),
    ];
  },
};

/** What every Operator could claim, installation by installation, what is not settled yet included. */
export const operatorRewards: Check = {
  entity: 'operator reward',
  sql: `
    SELECT a.network || ' ' || a.operator || ' ' || a.installation AS id, a.network, a.operator, a.installation, a.claimable
    FROM analytics.assignment_at($1, $2, $3) a WHERE a.installation IS NOT NULL
    ORDER BY a.network_id, a.operator_id, a.installation_id`,
  compare: (row) => [
    same(
      'claimable',
      row.text('claimable'),
      network(row.key('network'))('claimable', row.key('operator'), row.number('installation')),
      plain,
    ),
  ],
};

/** What Networks said of Operators' performance. */
export const reports: Check = {
  entity: 'performance report',
  sql: `
    SELECT p.network || ' ' || p.operator || ' ' || p.period_start || '-' || p.period_end AS id, p.network, p.operator, p.period_start,
      p.period_end, p.up_seconds, p.score_bps, p.revision, p.reporter,
      (SELECT v.time FROM event v WHERE v.marketplace_id = $1 AND v.from_block = p.from_block AND v.log_index = p.log_index LIMIT 1)
        AS reported_at
    FROM analytics.performance_report_at($1, $2, $3) p
    ORDER BY p.network_id, p.operator_id, p.period_start, p.period_end`,
  compare: (row) =>
    parts(row, network(row.key('network'))('report', row.key('operator'), row.key('period_start'), row.key('period_end')), {
      revision: ['revision', plain],
      up_seconds: ['upSeconds', plain],
      score_bps: ['scoreBps', plain],
      reported_at: ['reportedAt', plain],
      reporter: ['reporter', address],
    }),
};

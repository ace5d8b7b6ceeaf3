import { address, type Check, missing, oneOf, parts, plain, same, unlessZero } from '../../Check';
import { dam, disputeVault, network, timeLockVault } from './contracts';

/** Installations: handshake, limits, capital and both sides of the rewards, as stored and as of now. */
export const installations: Check = {
  entity: 'installation',
  sql: `
    SELECT i.installation AS id, i.dam, i.network, i.state, i.requested_at,
      CASE WHEN i.state IN ('CONFIRMED', 'UNINSTALLED') THEN i.decided_at END AS confirmed_at,
      CASE WHEN i.state IN ('REJECTED', 'CANCELLED', 'UNINSTALLED') THEN i.ended_at END AS ended_at,
      CASE WHEN i.state IN ('CONFIRMED', 'UNINSTALLED') THEN i.dam END AS confirmed_dam,
      i.allocated, i.max_committed, i.locked, CASE i.capital_type WHEN 'GROWTH' THEN i.granted ELSE i.released END AS outstanding,
      i.committed, i.contested, i.exposure,
      (SELECT max(split_part(o.installation, ':', 2)::numeric) FROM analytics.installation_at($1, $2, $3) o
       WHERE o.dam_id = i.dam_id AND o.network_id = i.network_id AND o.state IN ('REQUESTED', 'CONFIRMED')) AS open_installation,
      coalesce(x.acc_per_share, 0) AS stored_index, coalesce(x.accrued, 0) AS stored_accrued, x.updated_at AS stored_until,
      i.reward_index, i.accrued, i.distributed, i.claimed, i.rewards_until,
      coalesce(x.operator_accrued, 0) AS operator_accrued, coalesce(x.operator_distributed, 0) AS operator_distributed,
      coalesce(o.claimed, 0) AS operator_claimed, coalesce(o.active, 0) AS active_operators,
      coalesce(l.period_end, CASE WHEN i.state IN ('CONFIRMED', 'UNINSTALLED') THEN i.decided_at END) AS last_distributed_at
    FROM analytics.installation_at($1, $2, $3) i
    LEFT JOIN LATERAL (
      SELECT * FROM reward_index v WHERE v.marketplace_id = $1 AND v.installation_id = i.installation_id AND v.from_block <= $2
      ORDER BY v.from_block DESC LIMIT 1
    ) x ON true
    LEFT JOIN LATERAL (
      SELECT v.period_end FROM reward_distribution v
      WHERE v.marketplace_id = $1 AND v.installation_id = i.installation_id AND v.from_block <= $2 AND v.operator_id IS NULL
      ORDER BY v.from_block DESC, v.log_index DESC LIMIT 1
    ) l ON true
    LEFT JOIN (
      SELECT a.installation_id, sum(a.claimed) AS claimed, count(*) FILTER (WHERE a.state = 'ACTIVE') AS active
      FROM analytics.assignment_at($1, $2, $3) a GROUP BY a.installation_id
    ) o ON o.installation_id = i.installation_id
    ORDER BY i.installation_id`,
  compare: (row) => {
    const number = row.number('id');
    const inDam = dam(row.key('dam'));
    const inNetwork = network(row.key('network'));
    return [
      ...parts(row, inDam('installation', number), {
        network: ['network', address],
        state: ['status', oneOf('NONE', 'REQUESTED', 'CONFIRMED', 'REJECTED', 'CANCELLED', 'UNINSTALLED')],
        requested_at: ['requestedAt', plain],
        confirmed_at: ['confirmedAt', unlessZero],
        ended_at: ['endedAt', unlessZero],
        allocated: ['allocatedAmount', plain],
        max_committed: ['maxCommitted', plain],
        locked: ['locked', plain],
        outstanding: ['outstanding', plain],
        committed: ['committed', plain],
        contested: ['contested', plain],
      }),
      same('exposure', row.text('exposure'), inDam('exposure', number), plain),
      same('open_installation', row.text('open_installation'), inDam('installationOf', row.key('network')), unlessZero),
      ...parts(row, inDam('rewardState', number), {
        stored_index: ['accPerShare', plain],
        stored_accrued: ['totalAccrued', plain],
        distributed: ['totalDistributed', plain],
        claimed: ['totalClaimed', plain],
        stored_until: ['accruedTo', unlessZero],
      }),
      ...parts(row, inDam('rewardStateNow', number), {
        reward_index: ['accPerShare', plain],
        accrued: ['totalAccrued', plain],
        rewards_until: ['accruedTo', unlessZero],
      }),
      ...parts(row, inNetwork('operatorRewardState', number), {
        operator_accrued: ['totalAccrued', plain],
        operator_distributed: ['totalDistributed', plain],
        operator_claimed: ['totalClaimed', plain],
      }),
      same('confirmed_dam', row.text('confirmed_dam'), inNetwork('damOf', number), address),
      same('last_distributed_at', row.text('last_distributed_at'), inNetwork('lastDistributedAt', number), unlessZero),
      same('active_operators', row.text('active_operators'), inNetwork('activeOperatorsOf', number), plain),
    ];
  },
};

/** Tranches in time-lock vaults and after. */
export const tranches: Check = {
  entity: 'tranche',
  sql: `
    SELECT t.tranche AS id, t.vault, split_part(t.installation, ':', 2) AS installation, t.dam, t.state, t.amount, t.unlock_at,
      CASE WHEN t.state = 'RECLAIMED' THEN 0 ELSE t.returned END AS returned
    FROM analytics.tranche_at($1, $2, $3) t ORDER BY t.tranche_id`,
  compare: (row) =>
    parts(row, timeLockVault(row.key('vault'))('tranche', row.number('id')), {
      installation: ['installId', plain],
      dam: ['dam', address],
      state: ['status', oneOf('NONE', 'LOCKED', 'RELEASED', 'RETURNED', 'WITHDRAWN', 'RECLAIMED', 'DEFAULTED')],
      amount: ['amount', plain],
      returned: ['returned', plain],
      unlock_at: ['unlockAt', plain],
    }),
};

/** Disputes over collateral. */
export const disputes: Check = {
  entity: 'dispute',
  sql: `
    SELECT d.dispute AS id, d.network, split_part(d.installation, ':', 2) AS installation, d.dam, d.operator, d.deadline,
      q.amount AS requested, d.amount AS moved, coalesce(d.to_network, 0) AS to_network,
      CASE d.state WHEN 'MOVED' THEN 'OPEN' WHEN 'CHALLENGED' THEN 'CHALLENGED' WHEN 'REQUESTED' THEN 'REQUESTED' ELSE 'RESOLVED' END
        AS state,
      CASE WHEN d.state IN ('UPHELD', 'DISMISSED', 'SPLIT') THEN d.state ELSE 'NONE' END AS outcome
    FROM analytics.dispute_at($1, $2, $3) d
    LEFT JOIN LATERAL (
      SELECT v.amount FROM event v
      WHERE v.marketplace_id = $1 AND v.type = 'CollateralRequested' AND v.subject_id = d.dispute_id AND v.from_block <= $2 LIMIT 1
    ) q ON true
    ORDER BY d.dispute_id`,
  lookUps: (row) => ({ vault: network(row.key('network'))('disputeVault') }),
  compare: (row, _place, { vault = null }) =>
    vault === null
      ? missing('vault', network(row.key('network'))('disputeVault'))
      : parts(row, disputeVault(vault)('dispute', row.number('id')), {
          installation: ['installId', plain],
          dam: ['dam', address],
          operator: ['operator', address],
          requested: ['requested', plain],
          moved: ['moved', plain],
          to_network: ['toNetwork', plain],
          deadline: ['deadline', plain],
          state: ['status', oneOf('NONE', 'OPEN', 'CHALLENGED', 'RESOLVED')],
          outcome: ['outcome', oneOf('NONE', 'UPHELD', 'DISMISSED', 'SPLIT')],
        }),
};

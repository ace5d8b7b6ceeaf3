import { address, type Check, parts, plain, same, views } from '../../Check';
import { slasher, subnetworkOf } from './contracts';
import { FOLLOWED } from './followed';

/** Slashers: whom they serve, and how many requests there have been to those that their vaults use; requests to others come to nothing. */
export const slashers: Check = {
  entity: 'slasher',
  sql: `
    SELECT m.module AS id, m.dam AS vault, m.variant, m.veto_duration, m.resolver_delay, m.is_attached,
      (SELECT count(*) FROM analytics.dispute_at($1, $2, $3) d WHERE split_part(d.dispute, ':', 2) = m.module) AS requests
    FROM analytics.module_at($1, $2, $3) m JOIN (${FOLLOWED}) v ON v.dam_id = m.dam_id WHERE m.kind = 'SLASHING' ORDER BY m.module_id`,
  compare: (row) => {
    const ask = slasher(row.key('id'));
    if (row.text('variant') !== 'VETO') return views(row, ask, { vault: ['vault', address] });
    return views(row, ask, {
      vault: ['vault', address],
      veto_duration: ['vetoDuration', plain],
      resolver_delay: ['resolverSetEpochsDelay', plain],
      ...(row.text('is_attached') === 'true' ? { requests: ['slashRequestsLength', plain] as const } : {}),
    });
  },
};

/** Requests to slash. */
export const slashRequests: Check = {
  entity: 'slash request',
  sql: `
    SELECT d.dispute AS id, split_part(d.dispute, ':', 2) AS slasher, d.installation, d.operator, d.amount, d.captured_at, d.deadline,
      d.state IN ('UPHELD', 'DISMISSED') AS is_completed
    FROM analytics.dispute_at($1, $2, $3) d JOIN (${FOLLOWED}) v ON v.dam_id = d.dam_id ORDER BY d.dispute_id`,
  compare: (row) => {
    const request = slasher(row.key('slasher'))('slashRequests', row.number('id'));
    return [
      same('subnetwork', subnetworkOf(row.key('installation')), request, (value) =>
        String((value as Record<string, unknown>).subnetwork),
      ),
      ...parts(row, request, {
        operator: ['operator', address],
        amount: ['amount', plain],
        captured_at: ['captureTimestamp', plain],
        deadline: ['vetoDeadline', plain],
        is_completed: ['completed', plain],
      }),
    ];
  },
};

/**
 * All that was ever taken for an Operator's faults on a subnetwork. A slasher counts what it asked of the vault, also where the vault had
 * less: when two Networks had accused the same stake.
 */
export const penalties: Check = {
  entity: 'penalty',
  sql: `
    SELECT i.key || ' ' || o.key AS id, i.key AS installation, o.key AS operator, p.asked,
      (SELECT key FROM entity WHERE marketplace_id = $1 AND id = v.slashing_module_id) AS slasher
    FROM (
      SELECT n.installation_id, n.operator_id, n.dam_id, sum(n.amount + t.short) AS asked
      FROM penalty n CROSS JOIN LATERAL (
        SELECT (e.details->>'asked')::numeric - e.amount AS short FROM event e
        WHERE e.marketplace_id = $1 AND e.dam_id = n.dam_id AND e.type = 'CollateralTaken'
          AND (e.from_block, e.log_index) < (n.from_block, n.log_index)
        ORDER BY e.from_block DESC, e.log_index DESC LIMIT 1
      ) t
      WHERE n.marketplace_id = $1 AND n.from_block <= $2 GROUP BY 1, 2, 3
    ) p
    JOIN (${FOLLOWED}) v ON v.dam_id = p.dam_id
    JOIN entity i ON i.marketplace_id = $1 AND i.id = p.installation_id
    JOIN entity o ON o.marketplace_id = $1 AND o.id = p.operator_id
    ORDER BY p.installation_id, p.operator_id`,
  compare: (row) => {
    const of = [subnetworkOf(row.key('installation')), row.key('operator')];
    return [same('asked', row.text('asked'), slasher(row.key('slasher'))('cumulativeSlash', ...of), plain)];
  },
};

/** Who may veto: now, and from when a successor does. */
export const resolvers: Check = {
  entity: 'resolver',
  sql: `
    SELECT r.installation AS id, r.resolver, r.next_resolver, r.next_from,
      (SELECT key FROM entity WHERE marketplace_id = $1 AND id = v.slashing_module_id) AS slasher
    FROM analytics.resolver_at($1, $2, $3) r
    JOIN (${FOLLOWED}) v ON v.dam = split_part(r.installation, ':', 2)
    ORDER BY r.installation_id`,
  compare: (row) => {
    const [ask, subnetwork] = [slasher(row.key('slasher')), subnetworkOf(row.key('id'))];
    const nextFrom = row.text('next_from');
    return [
      same('resolver', row.text('resolver'), ask('resolver', subnetwork, '0x'), address),
      ...(nextFrom === null
        ? []
        : [
            same('next_resolver', row.text('next_resolver'), ask('resolverAt', subnetwork, nextFrom, '0x'), address),
            same('resolver_until', row.text('resolver'), ask('resolverAt', subnetwork, BigInt(nextFrom) - 1n, '0x'), address),
          ]),
    ];
  },
};

import { address, type Check, plain, same, views } from '../../Check';
import { fullDelegator, sharesDelegator, specificDelegator, subnetworkOf } from './contracts';
import { FOLLOWED } from './followed';

/** The delegator of every installation, with its limits; what rivals of it were told before the vault chose is cancelled. */
const INSTALLATIONS = `
  SELECT i.installation_id, i.installation, i.dam_id, i.network_id, i.allocated, i.max_committed, m.module AS delegator, m.variant, m.operator_id
  FROM analytics.installation_at($1, $2, $3) i
  JOIN (${FOLLOWED}) v ON v.dam_id = i.dam_id
  JOIN analytics.module_at($1, $2, $3) m ON m.module_id = v.stake_module_id
  WHERE i.state <> 'CANCELLED'`;

/** The last allocations of Operators. */
const ALLOCATIONS = `
  SELECT DISTINCT ON (installation_id, operator_id) installation_id, operator_id, "limit", shares FROM allocation
  WHERE marketplace_id = $1 AND from_block <= $2 ORDER BY installation_id, operator_id, from_block DESC`;

/** Subnetworks in vaults: what they may have, and have been given. */
export const installations: Check = {
  entity: 'installation',
  sql: `
    SELECT i.installation AS id, i.delegator, i.variant, i.allocated, i.max_committed,
      (SELECT coalesce(sum(a.shares), 0) FROM (${ALLOCATIONS}) a WHERE a.installation_id = i.installation_id) AS shares
    FROM (${INSTALLATIONS}) i ORDER BY i.installation_id`,
  compare: (row) => {
    const [to, subnetwork, variant] = [row.key('delegator'), subnetworkOf(row.key('id')), row.text('variant')];
    return [
      same('max_committed', row.text('max_committed'), fullDelegator(to)('maxNetworkLimit', subnetwork), plain),
      // Where one operator serves one network, the maximum is the limit.
      same(
        'allocated',
        row.text('allocated'),
        fullDelegator(to)(variant === 'ONE_OPERATOR_ONE_NETWORK' ? 'maxNetworkLimit' : 'networkLimit', subnetwork),
        plain,
      ),
      ...(variant === 'BY_SHARES'
        ? [same('shares', row.text('shares'), sharesDelegator(to)('totalOperatorNetworkShares', subnetwork), plain)]
        : []),
    ];
  },
};

/** What stands behind an Operator: by the delegator's own arithmetic, and only where the Operator has opted in to vault and network. */
export const stakes: Check = {
  entity: 'stake',
  sql: `
    SELECT s.installation || ' ' || s.operator AS id, s.installation, s.operator, i.delegator, s.operator_limit, s.shares, s.stake
    FROM analytics.stake_at($1, $2, $3) s JOIN (${INSTALLATIONS}) i ON i.installation_id = s.installation_id
    ORDER BY s.installation_id, s.operator_id`,
  compare: (row) => {
    const [to, of] = [row.key('delegator'), [subnetworkOf(row.key('installation')), row.key('operator')]];
    const [limit, shares] = [row.text('operator_limit'), row.text('shares')];
    return [
      same('stake', row.text('stake'), fullDelegator(to)('stake', ...of), plain),
      ...(limit === null ? [] : [same('limit', limit, fullDelegator(to)('operatorNetworkLimit', ...of), plain)]),
      ...(shares === null ? [] : [same('shares', shares, sharesDelegator(to)('operatorNetworkShares', ...of), plain)]),
    ];
  },
};

/** Delegators: whom they serve. */
export const delegators: Check = {
  entity: 'delegator',
  sql: `
    SELECT m.module AS id, m.dam AS vault, m.variant,
      (SELECT key FROM entity WHERE marketplace_id = $1 AND id = m.operator_id) AS operator,
      (SELECT key FROM entity WHERE marketplace_id = $1 AND id = m.network_id) AS network
    FROM analytics.module_at($1, $2, $3) m JOIN (${FOLLOWED}) v ON v.dam_id = m.dam_id WHERE m.kind = 'STAKE' ORDER BY m.module_id`,
  compare: (row) => {
    const ask = specificDelegator(row.key('id'));
    return [
      ...views(row, ask, { vault: ['vault', address] }),
      ...(row.text('operator') === null ? [] : views(row, ask, { operator: ['operator', address] })),
      ...(row.text('network') === null ? [] : views(row, ask, { network: ['network', address] })),
    ];
  },
};

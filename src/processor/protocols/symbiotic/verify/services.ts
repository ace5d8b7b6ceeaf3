import { TEXT_LIMITS, textOrNull } from '../../../vocabulary/cleanText';
import { address, type Check, type Comparison, type Place, plain, type Reader, type Row, same } from '../../Check';
import { root } from './contracts';

const cleaned: Reader = (value) => textOrNull(String(value), TEXT_LIMITS.metadata);

/** What somebody says of itself, where the configuration knows who keeps that. */
function about(row: Row, place: Place, service: 'networkMetadataService' | 'operatorMetadataService'): Comparison[] {
  if (place.contracts[service] === undefined) return [];
  return [same('metadata', row.text('metadata'), root(place, service)('metadataURL', row.key('id')), cleaned)];
}

/** Networks: registered, with a middleware and a text about them. */
export const networks: Check = {
  entity: 'network',
  sql: 'SELECT n.network AS id, n.manager, n.metadata FROM analytics.network_at($1, $2, $3) n ORDER BY n.network_id',
  compare: (row, place) => [
    same('is_registered', 'true', root(place, 'networkRegistry')('isEntity', row.key('id')), plain),
    same('manager', row.text('manager'), root(place, 'networkMiddlewareService')('middleware', row.key('id')), address),
    ...about(row, place, 'networkMetadataService'),
  ],
};

/** Operators: registered, with a text about them. */
export const operators: Check = {
  entity: 'operator',
  sql: 'SELECT o.operator AS id, o.metadata FROM analytics.operator_at($1, $2, $3) o ORDER BY o.operator_id',
  compare: (row, place) => [
    same('is_registered', 'true', root(place, 'operatorRegistry')('isEntity', row.key('id')), plain),
    ...about(row, place, 'operatorMetadataService'),
  ],
};

/** How many networks and operators there are. */
export const registries: Check = {
  entity: 'registry',
  sql: `
    SELECT 'registries' AS id, (SELECT count(*) FROM analytics.network_at($1, $2, $3)) AS networks,
      (SELECT count(*) FROM analytics.operator_at($1, $2, $3)) AS operators`,
  compare: (row, place) => [
    same('networks', row.text('networks'), root(place, 'networkRegistry')('totalEntities'), plain),
    same('operators', row.text('operators'), root(place, 'operatorRegistry')('totalEntities'), plain),
  ],
};

/** Operators' opt-ins to vaults. */
export const memberships: Check = {
  entity: 'membership',
  sql: `
    SELECT m.dam || ' ' || m.operator AS id, m.dam, m.operator, m.state = 'ACCEPTED' AS is_member
    FROM analytics.membership_at($1, $2, $3) m ORDER BY m.dam_id, m.operator_id`,
  compare: (row, place) => {
    const question = root(place, 'operatorVaultOptInService')('isOptedIn', row.key('operator'), row.key('dam'));
    return [same('is_member', row.text('is_member'), question, plain)];
  },
};

/** Operators' opt-ins to networks. */
export const assignments: Check = {
  entity: 'assignment',
  sql: `
    SELECT a.network || ' ' || a.operator AS id, a.network, a.operator, a.state = 'ACTIVE' AS is_active
    FROM analytics.assignment_at($1, $2, $3) a ORDER BY a.network_id, a.operator_id`,
  compare: (row, place) => {
    const question = root(place, 'operatorNetworkOptInService')('isOptedIn', row.key('operator'), row.key('network'));
    return [same('is_active', row.text('is_active'), question, plain)];
  },
};

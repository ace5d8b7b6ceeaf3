import { formatUnits } from 'ethers/utils';
import { address, type Check, missing, oneOf, plain, type Question, same, views } from '../../Check';
import { damFactory, networkFactory, operatorRegistry, priceFeed, registry, token } from './contracts';

/** How many of everything there are, and who decides: what is missing in the ledger shows here. */
export const marketplace: Check = {
  entity: 'marketplace',
  sql: `
    SELECT 'registry' AS id,
      EXISTS (SELECT FROM event WHERE marketplace_id = $1 AND from_block <= $2) AS has_begun,
      (SELECT e.key FROM event v JOIN entity e ON e.marketplace_id = $1 AND e.id = v.account_id
       WHERE v.marketplace_id = $1 AND v.from_block <= $2 AND v.type = 'RegistryAdminChanged'
       ORDER BY v.from_block DESC, v.log_index DESC LIMIT 1) AS admin,
      (SELECT count(DISTINCT dam_id) FROM dam WHERE marketplace_id = $1 AND from_block <= $2) AS dams,
      (SELECT count(DISTINCT network_id) FROM network WHERE marketplace_id = $1 AND from_block <= $2) AS networks,
      (SELECT count(DISTINCT installation_id) FROM installation WHERE marketplace_id = $1 AND from_block <= $2) AS installations,
      $3::bigint AS asked_at`,
  lookUps: (_row, place) => ({
    admin: registry(place)('admin'),
    damFactory: registry(place)('damFactory'),
    networkFactory: registry(place)('networkFactory'),
  }),
  compare: (row, place, { admin = null, damFactory: dams = null, networkFactory: networks = null }) => [
    // Before the registry is deployed there is nothing to ask, and nothing must be known.
    ...(admin === null && row.text('has_begun') === 'false'
      ? []
      : [same('admin', row.text('admin'), registry(place)('admin'), address)]),
    ...(dams === null ? [] : views(row, damFactory(dams), { dams: ['damCount', plain], installations: ['installCount', plain] })),
    ...(networks === null ? [] : views(row, networkFactory(networks), { networks: ['networkCount', plain] })),
  ],
};

/** The factories' lists, place by place: which DAM or Network is missing, or is none of theirs. */
export const roster: Check = {
  entity: 'roster',
  sql: `
    SELECT lower(s.kind) || ' ' || s.place AS id, s.kind, s.place, s.address
    FROM (
      SELECT 'DAM' AS kind, e.key AS address, row_number() OVER (ORDER BY d.height, d.log_index) - 1 AS place
      FROM (
        SELECT d.dam_id, min(d.from_block) AS height,
          (SELECT min(v.log_index) FROM event v WHERE v.marketplace_id = $1 AND v.dam_id = d.dam_id AND v.type = 'DamCreated') AS log_index
        FROM dam d WHERE d.marketplace_id = $1 AND d.from_block <= $2 GROUP BY d.dam_id
      ) d JOIN entity e ON e.marketplace_id = $1 AND e.id = d.dam_id
      UNION ALL
      SELECT 'NETWORK', e.key, row_number() OVER (ORDER BY n.height, n.log_index) - 1
      FROM (
        SELECT n.network_id, min(n.from_block) AS height,
          (SELECT min(v.log_index) FROM event v WHERE v.marketplace_id = $1 AND v.network_id = n.network_id AND v.type = 'NetworkCreated') AS log_index
        FROM network n WHERE n.marketplace_id = $1 AND n.from_block <= $2 GROUP BY n.network_id
      ) n JOIN entity e ON e.marketplace_id = $1 AND e.id = n.network_id
    ) s
    WHERE $3::bigint IS NOT NULL
    ORDER BY s.kind, s.place`,
  lookUps: (row, place) => ({
    factory: registry(place)(row.text('kind') === 'DAM' ? 'damFactory' : 'networkFactory'),
  }),
  compare: (row, place, { factory = null }) => {
    if (factory === null)
      return missing('factory', registry(place)(row.text('kind') === 'DAM' ? 'damFactory' : 'networkFactory'));
    return row.text('kind') === 'DAM'
      ? [same('address', row.text('address'), damFactory(factory)('damAt', row.key('place')), address)]
      : [same('address', row.text('address'), networkFactory(factory)('networkAt', row.key('place')), address)];
  },
};

/** Tokens: their place on the whitelist, and their decimals where they tell them. */
export const assets: Check = {
  entity: 'asset',
  sql: `
    SELECT e.key AS id, coalesce(a.is_whitelisted, false) AS is_whitelisted, a.decimals, a.kind, a.fault IS NOT NULL AS has_fault,
      a.symbol, a.name
    FROM (
      SELECT asset_id FROM analytics.asset_at($1, $2, $3)
      UNION SELECT asset_id FROM event WHERE marketplace_id = $1 AND from_block <= $2 AND type = 'AssetWhitelisted'
    ) k
    JOIN entity e ON e.marketplace_id = $1 AND e.id = k.asset_id
    LEFT JOIN analytics.asset_at($1, $2, $3) a ON a.asset_id = k.asset_id
    ORDER BY k.asset_id`,
  compare: (row, place) => [
    same('is_whitelisted', row.text('is_whitelisted'), registry(place)('isWhitelisted', row.key('id')), plain),
    // A token with a fault answered something that is not taken; what it answers is no fact to hold the ledger to.
    ...(row.text('has_fault') === 'true'
      ? []
      : [same('decimals', row.text('decimals'), token(row.key('id'))('decimals'), plain)]),
  ],
};

const PRICE_DECIMALS = 18;

/** Prices, where they come from a feed. */
export const prices: Check = {
  entity: 'price',
  sql: `SELECT p.asset AS id, p.last_usd FROM analytics.price_at($1, $2, $3) p ORDER BY p.asset_id`,
  lookUps: (row, { feeds }): Record<string, Question> => {
    const feed = feeds.get(row.key('id'));
    return feed === undefined ? {} : { decimals: priceFeed(feed)('decimals') };
  },
  compare: (row, { feeds }, { decimals = null }) => {
    const feed = feeds.get(row.key('id'));
    if (feed === undefined) return [];
    if (decimals === null) return missing('feed', priceFeed(feed)('decimals'));
    return [
      same('last_usd', row.text('last_usd'), priceFeed(feed)('latestAnswer'), (answer) => {
        const isUsable = (answer as bigint) > 0n && Number(decimals) <= PRICE_DECIMALS;
        return isUsable ? formatUnits(answer as bigint, Number(decimals)).replace(/\.0$/, '') : null;
      }),
    ];
  },
};

const MEMBERSHIP = oneOf('NONE', 'INVITED', 'ACCEPTED', 'SELF_OWNED', 'REMOVED');

/** Operators by themselves. */
export const operators: Check = {
  entity: 'operator',
  sql: `SELECT o.operator AS id, o.kind FROM analytics.operator_at($1, $2, $3) o ORDER BY o.operator_id`,
  lookUps: (_row, place) => ({ operatorRegistry: registry(place)('operatorRegistry') }),
  compare: (row, place, { operatorRegistry: at = null }) =>
    at === null
      ? missing('registry', registry(place)('operatorRegistry'))
      : [
          same(
            'kind',
            row.text('kind'),
            operatorRegistry(at)('kindOf', row.key('id')),
            oneOf('UNKNOWN', 'INDEPENDENT', 'AFFILIATED'),
          ),
        ],
};

/** Operators in DAMs. */
export const memberships: Check = {
  entity: 'membership',
  sql: `
    SELECT d.key || ' ' || o.key AS id, d.key AS dam, o.key AS operator, coalesce(s.is_member, false) AS is_member,
      CASE s.state WHEN 'LEFT' THEN 'REMOVED' WHEN 'DECLINED' THEN 'NONE' ELSE coalesce(s.state, 'NONE') END AS state,
      (SELECT count(*) FROM analytics.assignment_at($1, $2, $3) a
       WHERE a.dam_id = k.dam_id AND a.operator_id = k.operator_id AND a.state = 'ACTIVE') AS active_assignments
    FROM (
      SELECT dam_id, operator_id FROM analytics.membership_at($1, $2, $3)
      UNION SELECT dam_id, operator_id FROM event
      WHERE marketplace_id = $1 AND from_block <= $2 AND type IN ('OperatorInvited', 'OperatorAccepted')
    ) k
    JOIN entity d ON d.marketplace_id = $1 AND d.id = k.dam_id
    JOIN entity o ON o.marketplace_id = $1 AND o.id = k.operator_id
    LEFT JOIN analytics.membership_at($1, $2, $3) s ON s.dam_id = k.dam_id AND s.operator_id = k.operator_id
    ORDER BY k.dam_id, k.operator_id`,
  lookUps: (_row, place) => ({ operatorRegistry: registry(place)('operatorRegistry') }),
  compare: (row, place, { operatorRegistry: at = null }) => {
    if (at === null) return missing('registry', registry(place)('operatorRegistry'));
    const key = [row.key('dam'), row.key('operator')];
    return [
      same('state', row.text('state'), operatorRegistry(at)('membership', ...key), MEMBERSHIP),
      same('is_member', row.text('is_member'), operatorRegistry(at)('isMember', ...key), plain),
      same('active_assignments', row.text('active_assignments'), operatorRegistry(at)('activeAssignments', ...key), plain),
    ];
  },
};

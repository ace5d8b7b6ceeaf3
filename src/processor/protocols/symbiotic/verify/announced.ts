import { type Check, type Place, plain, same } from '../../Check';
import { factory } from './contracts';

/** Who makes what counts, by the names of a marketplaces file; of some there can be several. */
const MAKERS: Readonly<Record<string, string>> = {
  VAULT: 'vaultFactory',
  STAKE: 'delegatorFactory',
  SLASHING: 'slasherFactory',
  REWARDS: 'stakerRewardsFactory',
  OPERATOR_REWARDS: 'operatorRewardsFactory',
};

/** Vaults that were told, those that the adapter cannot read too. */
const VAULTS = `
  SELECT emitter_id FROM event WHERE marketplace_id = $1 AND from_block <= $2 AND type = 'VaultOpened'
  UNION
  SELECT e.emitter_id FROM event e JOIN entity c ON c.marketplace_id = $1 AND c.id = e.emitter_id
  WHERE e.marketplace_id = $1 AND e.from_block <= $2 AND e.type = 'VaultUnknown' AND e.details->>'contract' = c.key`;

/** Contracts that count: a configured factory made each. */
export const announced: Check = {
  entity: 'announced contract',
  sql: `
    SELECT v.dam AS id, 'VAULT' AS kind FROM analytics.vault_at($1, $2, $3) v
    UNION ALL SELECT m.module, m.kind FROM analytics.module_at($1, $2, $3) m ORDER BY 1`,
  compare: (row, place) => {
    const [maker, ...others] = makersOf(place, MAKERS[row.key('kind')] ?? '');
    return maker === undefined || others.length > 0
      ? []
      : [same('is_announced', 'true', factory(maker)('isEntity', row.key('id')), plain)];
  },
};

/** How many contracts each factory has made: none is missing, also of those of which nothing is read. */
export const factories: Check = {
  entity: 'factory',
  sql: `
    SELECT c.key AS id, c.name, c.told FROM (
      SELECT a.value AS key, a.key AS name, (
        SELECT count(*) FROM event e JOIN entity f ON f.marketplace_id = $1 AND f.id = e.emitter_id
        WHERE e.marketplace_id = $1 AND e.from_block <= $2 AND e.type IN ('ModuleCreated', 'VaultUnknown') AND f.key = a.value
      ) AS told
      FROM marketplace m CROSS JOIN LATERAL jsonb_each_text(m.configuration->'contracts') a
      WHERE m.id = $1 AND $3::bigint IS NOT NULL AND a.key ~ '^(delegator|slasher|operatorRewards)Factory[0-9]*$'
      UNION ALL
      SELECT a.value, a.key, (SELECT count(*) FROM (${VAULTS}) v)
      FROM marketplace m CROSS JOIN LATERAL jsonb_each_text(m.configuration->'contracts') a
      WHERE m.id = $1 AND a.key = 'vaultFactory'
    ) c ORDER BY 1`,
  compare: (row, place) =>
    row.text('name') === 'vaultFactory' && makersOf(place, 'vaultFactory').length > 1
      ? []
      : [same('entities', row.text('told'), factory(row.key('id'))('totalEntities'), plain)],
};

/** Addresses of all configured factories of a kind. */
function makersOf({ contracts }: Place, kind: string): string[] {
  return Object.entries(contracts).flatMap(([name, address]) => (name.replace(/\d+$/, '') === kind ? [address] : []));
}

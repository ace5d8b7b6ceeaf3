import type { Invariant } from './Invariant';
import { BALANCES, balancesAt, INDEXES, indexesAt, key, last, recent } from './sql';

/** How far the indexes went since block `$2`. */
const GROWN = `(
  SELECT n.installation_id, n.distributed - coalesce(b.distributed, 0) AS distributed,
    n.operator_accrued - coalesce(b.operator_accrued, 0) AS operator_accrued,
    n.operator_distributed - coalesce(b.operator_distributed, 0) AS operator_distributed
  FROM ${INDEXES} n LEFT JOIN ${indexesAt('$2')} b ON b.installation_id = n.installation_id
)`;
const CLAIMS = `(
  SELECT installation_id, coalesce(sum(amount) FILTER (WHERE role = 'DELEGATOR'), 0) AS delegators,
    coalesce(sum(amount) FILTER (WHERE role = 'OPERATOR'), 0) AS operators
  FROM reward_claim WHERE marketplace_id = $1 AND from_block > $2 GROUP BY installation_id
)`;
/** By how much the pools of installations grew since block `$2`. */
const POOLS = `(
  SELECT n.owner_id, coalesce(sum(n.amount - coalesce(b.amount, 0)) FILTER (WHERE n.kind = 'REWARD_POOL'), 0) AS delegators,
    coalesce(sum(n.amount - coalesce(b.amount, 0)) FILTER (WHERE n.kind = 'OPERATOR_POOL'), 0) AS operators
  FROM ${BALANCES} n LEFT JOIN ${balancesAt('$2')} b ON b.account = n.account
  WHERE n.kind IN ('REWARD_POOL', 'OPERATOR_POOL') GROUP BY n.owner_id
)`;
/** What accounts and Operators claimed since block `$2`, by their own rows. */
const CLAIMED = `(
  SELECT 'DELEGATOR' AS role, installation_id, holder_id AS account_id, sum(claimed) AS claimed FROM (
    SELECT installation_id, holder_id, claimed - lag(claimed, 1, 0) OVER (PARTITION BY dam_id, holder_id, installation_id ORDER BY from_block) AS claimed, from_block
    FROM ${recent('reward_account', 'dam_id', 'holder_id', 'installation_id')} v
  ) r WHERE from_block > $2 GROUP BY 2, 3
  UNION ALL
  SELECT 'OPERATOR', installation_id, operator_id, sum(claimed) FROM (
    SELECT installation_id, operator_id, claimed - lag(claimed, 1, 0) OVER (PARTITION BY network_id, operator_id, installation_id ORDER BY from_block) AS claimed, from_block
    FROM ${recent('assignment', 'network_id', 'operator_id', 'installation_id')} v
  ) g WHERE from_block > $2 GROUP BY 2, 3
)`;

/** Rewards: accrued, minted, claimed and claimable, on both sides, and tokens in existence. */
export const REWARD_INVARIANTS: readonly Invariant[] = [
  {
    name: 'rewards are minted once accrued',
    meaning: 'nothing is minted for an installation that had not accrued: accrued = distributed + pending, pending at least 0',
    sql: `
      SELECT ${key('x.installation_id')} AS subject, 'accrued ' || accrued || ' + ' || operator_accrued || ', distributed ' || distributed || ' + ' || operator_distributed AS detail
      FROM ${INDEXES} x WHERE distributed > accrued OR operator_distributed > operator_accrued`,
  },
  {
    name: 'distributions add up',
    meaning: 'what an installation has minted is the sum of its distributions, what its Operators earned the sum of theirs',
    sql: `
      SELECT ${key('coalesce(x.installation_id, d.installation_id)')} AS subject,
        'since: distributed ' || coalesce(x.distributed, 0) || ', distributions ' || coalesce(d.delegators, 0) || '; Operators'' ' || coalesce(x.operator_accrued, 0) || ', earned ' || coalesce(d.operators, 0) AS detail
      FROM ${GROWN} x
      FULL JOIN (
        SELECT installation_id, coalesce(sum(amount) FILTER (WHERE operator_id IS NULL), 0) AS delegators,
          coalesce(sum(amount) FILTER (WHERE operator_id IS NOT NULL), 0) AS operators
        FROM reward_distribution WHERE marketplace_id = $1 AND from_block > $2 AND installation_id IS NOT NULL GROUP BY 1
      ) d ON d.installation_id = x.installation_id
      WHERE coalesce(x.distributed, 0) <> coalesce(d.delegators, 0) OR coalesce(x.operator_accrued, 0) <> coalesce(d.operators, 0)`,
  },
  {
    name: 'reward pools add up',
    meaning: 'what is minted and not claimed is in the pools of the installation',
    sql: `
      SELECT ${key('x.installation_id')} AS subject,
        'since: distributed ' || x.distributed || ' - claimed ' || coalesce(c.delegators, 0) || ', pool ' || coalesce(b.delegators, 0)
          || '; Operators'' ' || x.operator_distributed || ' - ' || coalesce(c.operators, 0) || ', pool ' || coalesce(b.operators, 0) AS detail
      FROM ${GROWN} x
      LEFT JOIN ${CLAIMS} c ON c.installation_id = x.installation_id
      LEFT JOIN ${POOLS} b ON b.owner_id = x.installation_id
      WHERE x.distributed - coalesce(c.delegators, 0) <> coalesce(b.delegators, 0)
        OR x.operator_distributed - coalesce(c.operators, 0) <> coalesce(b.operators, 0)`,
  },
  {
    name: 'claims add up',
    meaning: 'what accounts and Operators have claimed is the sum of their claims',
    sql: `
      SELECT ${key('coalesce(a.installation_id, c.installation_id)')} || ' for ' || ${key('coalesce(a.account_id, c.account_id)')} AS subject,
        'since: claimed ' || coalesce(a.claimed, 0) || ', claims ' || coalesce(c.amount, 0) AS detail
      FROM ${CLAIMED} a
      FULL JOIN (
        SELECT role, installation_id, account_id, sum(amount) AS amount FROM reward_claim
        WHERE marketplace_id = $1 AND from_block > $2 AND installation_id IS NOT NULL GROUP BY 1, 2, 3
      ) c ON c.role = a.role AND c.installation_id = a.installation_id AND c.account_id = a.account_id
      WHERE coalesce(a.claimed, 0) <> coalesce(c.amount, 0)`,
  },
  {
    name: 'rewards cover claims',
    meaning:
      'accrued = claimed + claimable + unattributed, unattributed at least 0: Delegators are never owed more than there is',
    sql: `
      SELECT i.installation AS subject,
        'accrued ' || i.accrued || ', claimed ' || i.claimed || ', claimable ' || i.claimable || ', unattributed ' || i.unattributed AS detail
      FROM head h CROSS JOIN LATERAL analytics.installation_at($1::smallint, h.height, h.time) i
      WHERE h.marketplace_id = $1 AND h.time IS NOT NULL
        AND i.dam_id IN (SELECT dam_id FROM event WHERE marketplace_id = $1 AND from_block > $2 AND dam_id IS NOT NULL)
        AND (i.unattributed < 0 OR i.claimed < 0 OR i.claimable < 0)`,
  },
  {
    name: 'operators cover claims',
    meaning: 'what the Operators of an installation were credited is what it accrued for them, and none has claimed more',
    sql: `
      SELECT ${key('coalesce(x.installation_id, a.installation_id)')} AS subject,
        'accrued ' || coalesce(x.operator_accrued, 0) || ', credited ' || coalesce(a.rewarded, 0) || ', most claimed too much ' || coalesce(a.excess, 0) AS detail
      FROM ${INDEXES} x
      FULL JOIN (
        SELECT installation_id, sum(rewarded) AS rewarded, max(claimed - rewarded) AS excess
        FROM ${last('assignment', 'network_id', 'operator_id', 'installation_id')} g WHERE installation_id <> 0 GROUP BY installation_id
      ) a ON a.installation_id = x.installation_id
      WHERE coalesce(x.operator_accrued, 0) <> coalesce(a.rewarded, 0) OR a.excess > 0`,
  },
  {
    name: 'reward tokens add up',
    meaning: 'reward tokens in existence are what was minted less what was redeemed',
    sql: `
      SELECT ${key('coalesce(b.owner_id, e.network_id)')} AS subject,
        'since: in existence ' || coalesce(b.issued, 0) || ', minted less redeemed ' || coalesce(e.total, 0) AS detail
      FROM (
        SELECT n.owner_id, -sum(n.amount - coalesce(b.amount, 0)) AS issued
        FROM ${BALANCES} n LEFT JOIN ${balancesAt('$2')} b ON b.account = n.account WHERE n.kind = 'REWARD_ISSUE' GROUP BY 1
      ) b
      FULL JOIN (
        SELECT network_id, sum(CASE type WHEN 'RewardRedeemed' THEN -amount ELSE amount + (details->>'toOperators')::numeric END) AS total FROM event
        WHERE marketplace_id = $1 AND from_block > $2 AND type IN ('RewardsDistributed', 'RewardRedeemed') GROUP BY 1
      ) e ON e.network_id = b.owner_id
      WHERE coalesce(b.issued, 0) <> coalesce(e.total, 0)`,
  },
];

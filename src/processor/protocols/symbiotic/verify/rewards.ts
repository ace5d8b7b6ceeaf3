import { AbiCoder } from 'ethers/abi';
import { address, type Check, parts, plain, same, views } from '../../Check';
import { operatorRewards, stakerRewards } from './contracts';
import { FOLLOWED } from './followed';

const CODER = AbiCoder.defaultAbiCoder();
const ALL = 2n ** 256n - 1n;

/** Series of rewards with their keys spelt out. */
const SERIES = (kind: 'SNAPSHOT' | 'ROOT') => `
  SELECT s.series_id, s.series, s.module, s.dam_id, s.length, s.root, s.unclaimed,
    (SELECT key FROM entity WHERE marketplace_id = $1 AND id = s.network_id) AS network,
    (SELECT key FROM entity WHERE marketplace_id = $1 AND id = s.reward_token_id) AS token
  FROM analytics.reward_series_at($1, $2, $3) s WHERE s.kind = '${kind}'
    AND (s.dam_id IS NULL OR s.dam_id IN (SELECT dam_id FROM (${FOLLOWED}) v))`;

/** Contracts that pay stakers. */
export const stakerModules: Check = {
  entity: 'staker rewards',
  sql: `
    SELECT m.module AS id, m.dam AS vault, m.fee_bps FROM analytics.module_at($1, $2, $3) m
    JOIN (${FOLLOWED}) v ON v.dam_id = m.dam_id WHERE m.kind = 'REWARDS' ORDER BY m.module_id`,
  compare: (row) => views(row, stakerRewards(row.key('id')), { vault: ['VAULT', address], fee_bps: ['adminFee', plain] }),
};

/** Fees that such a contract keeps and nobody has taken yet. */
export const rewardFees: Check = {
  entity: 'reward fees',
  sql: `
    SELECT m.key || ' ' || t.key AS id, m.key AS module, t.key AS token, b.amount FROM analytics.balance_at($1, $2, $3) b
    JOIN (${FOLLOWED}) v ON v.dam_id = b.dam_id
    JOIN entity m ON m.marketplace_id = $1 AND m.id = b.owner_id
    JOIN entity t ON t.marketplace_id = $1 AND t.id = b.asset_id
    WHERE b.kind = 'REWARD_FEES' ORDER BY b.account`,
  compare: (row) => [
    same('amount', row.text('amount'), stakerRewards(row.key('module'))('claimableAdminFee', row.key('token')), plain),
  ],
};

/** How many distributions there have been of a token by a network. */
export const stakerSeries: Check = {
  entity: 'staker series',
  sql: `SELECT s.series AS id, s.* FROM (${SERIES('SNAPSHOT')}) s ORDER BY s.series_id`,
  compare: (row) => {
    const question = stakerRewards(row.key('module'))('rewardsLength', row.key('token'), row.key('network'));
    return [same('length', row.text('length'), question, plain)];
  },
};

/** Each distribution. */
export const allotments: Check = {
  entity: 'allotment',
  sql: `
    SELECT s.series || ' ' || a.ordinal AS id, s.module, s.token, s.network, a.ordinal, a.amount, a.snapshot_at
    FROM (${SERIES('SNAPSHOT')}) s
    JOIN reward_allotment a ON a.marketplace_id = $1 AND a.series_id = s.series_id AND a.from_block <= $2
    ORDER BY s.series_id, a.ordinal`,
  compare: (row) => {
    const at = [row.key('token'), row.key('network'), row.key('ordinal')];
    return parts(row, stakerRewards(row.key('module'))('rewards', ...at), {
      amount: ['amount', plain],
      snapshot_at: ['timestamp', plain],
    });
  },
};

/** What every account could claim of every series, by its shares and all shares at the moments of the distributions. */
export const claimables: Check = {
  entity: 'claimable',
  sql: `
    SELECT s.series || ' ' || c.holder AS id, s.module, s.token, s.network, c.holder, c.next, c.claimable
    FROM (${SERIES('SNAPSHOT')}) s JOIN analytics.series_account_at($1, $2, $3) c ON c.series_id = s.series_id
    ORDER BY s.series_id, c.holder_id`,
  compare: (row) => {
    const [ask, token, network, holder] = [
      stakerRewards(row.key('module')),
      row.key('token'),
      row.key('network'),
      row.key('holder'),
    ];
    const data = CODER.encode(['address', 'uint256'], [network, ALL]);
    return [
      same('claimable', row.text('claimable'), ask('claimable', token, holder, data), plain),
      same('next', row.text('next'), ask('lastUnclaimedReward', holder, token, network), plain),
    ];
  },
};

/** What a network has put behind its Operators' root, and the root. */
export const operatorSeries: Check = {
  entity: 'operator series',
  sql: `SELECT s.series AS id, s.* FROM (${SERIES('ROOT')}) s ORDER BY s.series_id`,
  compare: (row) => {
    const [ask, of] = [operatorRewards(row.key('module')), [row.key('network'), row.key('token')]];
    return [
      same('root', row.text('root'), ask('root', ...of), plain),
      same('unclaimed', row.text('unclaimed'), ask('balance', ...of), plain),
    ];
  },
};

/** What Operators have claimed. */
export const operatorClaims: Check = {
  entity: 'operator claim',
  sql: `
    SELECT s.series || ' ' || a.key AS id, s.module, s.network, s.token, a.key AS account, c.amount
    FROM (${SERIES('ROOT')}) s
    JOIN (
      SELECT series_id, account_id, sum(amount) AS amount FROM reward_claim WHERE marketplace_id = $1 AND from_block <= $2 GROUP BY 1, 2
    ) c ON c.series_id = s.series_id
    JOIN entity a ON a.marketplace_id = $1 AND a.id = c.account_id
    ORDER BY s.series_id, c.account_id`,
  compare: (row) => {
    const of = [row.key('network'), row.key('token'), row.key('account')];
    return [same('amount', row.text('amount'), operatorRewards(row.key('module'))('claimed', ...of), plain)];
  },
};

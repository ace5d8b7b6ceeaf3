import { TEXT_LIMITS, textOrNull } from '../../../vocabulary/cleanText';
import { address, type Check, plain, type Reader, same, views } from '../../Check';
import { vault } from './contracts';
import { FOLLOWED } from './followed';

const cleaned =
  (limit: number): Reader =>
  (value) =>
    textOrNull(String(value), limit);

/** Vaults: parameters, epochs, modules, and all that is counted of stake and shares. */
export const vaults: Check = {
  entity: 'vault',
  sql: `
    SELECT d.dam AS id, d.owner, d.asset, d.name, d.symbol, d.is_transferable, d.idle AS active_stake, d.total_shares AS active_shares,
      d.idle + coalesce((SELECT sum(b.assets) FROM analytics.bucket_at($1, $2, $3) b
        WHERE b.dam_id = d.dam_id AND b.epoch BETWEEN v.epoch AND v.epoch + 1), 0) AS total_stake,
      v.epoch, v.epoch_ends_at, v.epoch_start, v.epoch_duration, v.burner, v.is_deposit_limited, v.is_allowlisted, v.version, v.set_limit AS deposit_limit,
      (SELECT key FROM entity WHERE marketplace_id = $1 AND id = v.stake_module_id) AS delegator,
      (SELECT key FROM entity WHERE marketplace_id = $1 AND id = v.slashing_module_id) AS slasher
    FROM (${FOLLOWED}) v JOIN analytics.dam_at($1, $2, $3) d ON d.dam_id = v.dam_id
    ORDER BY d.dam_id`,
  lookUps: (row) => ({ owner: vault(row.key('id'))('owner'), supply: vault(row.key('id'))('totalSupply') }),
  compare: (row, _place, { owner, supply }) => {
    const ask = vault(row.key('id'));
    return [
      ...views(row, ask, {
        asset: ['collateral', address],
        active_stake: ['activeStake', plain],
        active_shares: ['activeShares', plain],
        total_stake: ['totalStake', plain],
        epoch: ['currentEpoch', plain],
        epoch_ends_at: ['nextEpochStart', plain],
        epoch_start: ['epochDurationInit', plain],
        epoch_duration: ['epochDuration', plain],
        burner: ['burner', address],
        is_deposit_limited: ['isDepositLimit', plain],
        deposit_limit: ['depositLimit', plain],
        is_allowlisted: ['depositWhitelist', plain],
        version: ['version', plain],
        delegator: ['delegator', address],
        slasher: ['slasher', address],
      }),
      // A vault without an owner is managed by an administrator, whom no view function names.
      ...(owner === null ? [] : views(row, ask, { owner: ['owner', address] })),
      // A vault without a token has no such functions.
      ...(row.text('is_transferable') === 'true' || supply !== null
        ? [
            same('is_transferable', row.text('is_transferable'), ask('totalSupply'), () => 'true'),
            ...views(row, ask, { name: ['name', cleaned(TEXT_LIMITS.name)], symbol: ['symbol', cleaned(TEXT_LIMITS.symbol)] }),
            same('total_supply', row.text('active_shares'), ask('totalSupply'), plain),
          ]
        : []),
    ];
  },
};

/** Accounts that were put on a vault's list of depositors, or taken off. */
export const depositors: Check = {
  entity: 'depositor',
  sql: `
    SELECT d.key || ' ' || a.key AS id, d.key AS vault, a.key AS account, v.is_allowed
    FROM (
      SELECT DISTINCT ON (dam_id, account_id) dam_id, account_id, details->>'isAllowed' AS is_allowed FROM event
      WHERE marketplace_id = $1 AND from_block <= $2 AND type = 'VaultDepositorListed' AND $3::bigint IS NOT NULL
      ORDER BY dam_id, account_id, from_block DESC, log_index DESC
    ) v
    JOIN (${FOLLOWED}) f ON f.dam_id = v.dam_id
    JOIN entity d ON d.marketplace_id = $1 AND d.id = v.dam_id
    JOIN entity a ON a.marketplace_id = $1 AND a.id = v.account_id
    ORDER BY 1`,
  compare: (row) => [
    same('is_allowed', row.text('is_allowed'), vault(row.key('vault'))('isDepositorWhitelisted', row.key('account')), plain),
  ],
};

/** Positions: every account that ever held shares of a vault or of one of its withdrawal buckets. */
export const positions: Check = {
  entity: 'position',
  sql: `
    SELECT d.key || ' ' || h.key AS id, d.key AS vault, h.key AS holder, coalesce(p.shares, 0) AS shares, coalesce(p.worth, 0) AS worth,
      coalesce(p.worth, 0) + coalesce((SELECT sum(s.worth) FROM analytics.bucket_share_at($1, $2, $3) s
        WHERE s.dam_id = k.dam_id AND s.holder_id = k.holder_id AND s.epoch BETWEEN v.epoch AND v.epoch + 1), 0) AS slashable
    FROM (
      SELECT dam_id, holder_id FROM position WHERE marketplace_id = $1 AND from_block <= $2
      UNION SELECT dam_id, holder_id FROM bucket_share WHERE marketplace_id = $1 AND from_block <= $2
    ) k
    JOIN (${FOLLOWED}) v ON v.dam_id = k.dam_id
    JOIN entity d ON d.marketplace_id = $1 AND d.id = k.dam_id
    JOIN entity h ON h.marketplace_id = $1 AND h.id = k.holder_id
    LEFT JOIN analytics.position_at($1, $2, $3) p ON p.dam_id = k.dam_id AND p.holder_id = k.holder_id
    ORDER BY k.dam_id, k.holder_id`,
  compare: (row) => {
    const [ask, holder] = [vault(row.key('vault')), row.key('holder')];
    return [
      same('shares', row.text('shares'), ask('activeSharesOf', holder), plain),
      same('worth', row.text('worth'), ask('activeBalanceOf', holder), plain),
      same('slashable', row.text('slashable'), ask('slashableBalanceOf', holder), plain),
    ];
  },
};

/** Withdrawal buckets, one an epoch. */
export const buckets: Check = {
  entity: 'bucket',
  sql: `
    SELECT b.bucket AS id, b.dam AS vault, b.epoch, b.assets, b.shares
    FROM analytics.bucket_at($1, $2, $3) b JOIN (${FOLLOWED}) v ON v.dam_id = b.dam_id ORDER BY b.bucket_id`,
  compare: (row) => {
    const ask = vault(row.key('vault'));
    return [
      same('assets', row.text('assets'), ask('withdrawals', row.key('epoch')), plain),
      same('shares', row.text('shares'), ask('withdrawalShares', row.key('epoch')), plain),
    ];
  },
};

/** What each claimer has of each bucket. */
export const bucketShares: Check = {
  entity: 'bucket share',
  sql: `
    SELECT s.bucket || ' ' || s.holder AS id, s.dam AS vault, s.holder, s.epoch, s.shares, coalesce(s.worth, s.assets_paid) AS worth,
      s.state = 'CLAIMED' AS is_claimed
    FROM analytics.bucket_share_at($1, $2, $3) s JOIN (${FOLLOWED}) v ON v.dam_id = s.dam_id ORDER BY s.bucket_id, s.holder_id`,
  compare: (row) => {
    const [ask, of] = [vault(row.key('vault')), [row.key('epoch'), row.key('holder')]];
    return [
      same('shares', row.text('shares'), ask('withdrawalSharesOf', ...of), plain),
      // What was paid goes on being the answer: nothing changes a bucket whose epoch is over.
      same('worth', row.text('worth'), ask('withdrawalsOf', ...of), plain),
      same('is_claimed', row.text('is_claimed'), ask('isWithdrawalsClaimed', ...of), plain),
    ];
  },
};

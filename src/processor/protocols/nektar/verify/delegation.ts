import { address, type Check, oneOf, parts, plain, same, unlessZero } from '../../Check';
import { dam } from './contracts';

/** Positions: every account that ever held shares of a DAM. */
export const positions: Check = {
  entity: 'position',
  sql: `
    SELECT d.key || ' ' || h.key AS id, d.key AS dam, h.key AS holder, coalesce(p.shares, 0) AS shares, p.locked_until,
      coalesce(p.shares + p.escrowed, 0) AS all_shares, coalesce(p.worth, 0) AS worth
    FROM (
      SELECT dam_id, holder_id FROM analytics.position_at($1, $2, $3)
      UNION SELECT owner_id, holder_id FROM posting
      WHERE marketplace_id = $1 AND from_block <= $2 AND kind IN ('SHARES', 'ESCROW') AND holder_id IS NOT NULL
    ) k
    JOIN entity d ON d.marketplace_id = $1 AND d.id = k.dam_id
    JOIN entity h ON h.marketplace_id = $1 AND h.id = k.holder_id
    LEFT JOIN analytics.position_at($1, $2, $3) p ON p.dam_id = k.dam_id AND p.holder_id = k.holder_id
    ORDER BY k.dam_id, k.holder_id`,
  compare: (row) => {
    const ask = dam(row.key('dam'));
    return [
      same('shares', row.text('shares'), ask('balanceOf', row.key('holder')), plain),
      same('locked_until', row.text('locked_until'), ask('lockedUntil', row.key('holder')), unlessZero),
      same('worth', row.text('worth'), ask('convertToAssets', row.key('all_shares')), plain),
    ];
  },
};

/** Requests to withdraw. */
export const withdrawals: Check = {
  entity: 'withdrawal',
  sql: `
    SELECT w.request AS id, w.dam, w.owner, w.receiver, w.shares, w.assets_at_request, w.claimable_at, w.state, w.worth
    FROM analytics.withdrawal_at($1, $2, $3) w ORDER BY w.dam_id, w.request_id`,
  compare: (row) => {
    const ask = dam(row.key('dam'));
    return [
      ...parts(row, ask('withdrawalRequest', row.number('id')), {
        owner: ['owner', address],
        receiver: ['receiver', address],
        shares: ['shares', plain],
        assets_at_request: ['assetsAtRequest', plain],
        claimable_at: ['claimableAt', plain],
        state: ['status', oneOf('NONE', 'REQUESTED', 'CLAIMED', 'CANCELLED')],
      }),
      ...(row.text('worth') === null ? [] : [same('worth', row.text('worth'), ask('convertToAssets', row.key('shares')), plain)]),
    ];
  },
};

/** What every account could claim of every installation of its DAM, what is not minted yet included. */
export const delegatorRewards: Check = {
  entity: 'delegator reward',
  sql: `
    SELECT r.dam || ' ' || r.holder || ' ' || r.installation AS id, r.dam, r.holder, r.installation, r.claimable
    FROM analytics.reward_account_at($1, $2, $3) r ORDER BY r.dam_id, r.holder_id, r.installation_id`,
  compare: (row) => [
    same(
      'claimable',
      row.text('claimable'),
      dam(row.key('dam'))('claimable', row.key('holder'), row.number('installation')),
      plain,
    ),
  ],
};

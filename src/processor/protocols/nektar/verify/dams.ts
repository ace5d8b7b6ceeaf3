import { cleanText, TEXT_LIMITS } from '../../../vocabulary/cleanText';
import { address, type Check, listOf, oneOf, plain, type Reader, same, views } from '../../Check';
import { capitalType, dam } from './contracts';

const cleaned =
  (limit: number): Reader =>
  (value) =>
    cleanText(String(value), limit);

/** DAMs: every parameter, the state, and all that is counted of their assets and shares. */
export const dams: Check = {
  entity: 'DAM',
  sql: `
    SELECT d.dam AS id, d.owner, d.capital_type, d.status, d.asset, d.unit_decimals, d.name, d.symbol, d.fee_bps, d.is_transferable,
      d.lockup, d.withdrawal_delay, d.gatekeeper, d.catalyst,
      d.is_gatekeeper_mutable::int + 2 * d.is_catalyst_mutable::int + 4 * d.is_fee_mutable::int AS mutability_flags,
      d.idle, d.locked, d.released, d.contested, d.total_assets, d.committed, d.total_shares, d.escrowed_shares,
      d.total_shares - d.escrowed_shares AS earning_shares,
      d.granted_in_term AS growth_withdrawn, d.capital AS entry_assets, i.confirmed,
      (SELECT count(DISTINCT w.request_id) FROM withdrawal w
       WHERE w.marketplace_id = $1 AND w.dam_id = d.dam_id AND w.from_block <= $2) AS withdrawal_requests
    FROM analytics.dam_at($1, $2, $3) d
    LEFT JOIN (
      SELECT n.dam_id,
        string_agg(split_part(n.installation, ':', 2), ',' ORDER BY split_part(n.installation, ':', 2) COLLATE "C") AS confirmed
      FROM analytics.installation_at($1, $2, $3) n WHERE n.state = 'CONFIRMED' GROUP BY n.dam_id
    ) i ON i.dam_id = d.dam_id
    ORDER BY d.dam_id`,
  compare: (row) => {
    const ask = dam(row.key('id'));
    return [
      ...views(row, ask, {
        owner: ['owner', address],
        capital_type: ['damType', capitalType],
        status: ['state', oneOf('ACTIVE', 'PAUSED', 'CLOSED')],
        asset: ['asset', address],
        unit_decimals: ['unitDecimals', plain],
        name: ['name', cleaned(TEXT_LIMITS.name)],
        symbol: ['symbol', cleaned(TEXT_LIMITS.symbol)],
        fee_bps: ['feeBps', plain],
        is_transferable: ['transferable', plain],
        lockup: ['lockup', plain],
        withdrawal_delay: ['withdrawalDelay', plain],
        gatekeeper: ['gatekeeper', address],
        catalyst: ['catalyst', address],
        mutability_flags: ['mutabilityFlags', plain],
        idle: ['idleAssets', plain],
        locked: ['lockedAssets', plain],
        released: ['receivable', plain],
        contested: ['contestedAssets', plain],
        growth_withdrawn: ['growthWithdrawn', plain],
        total_assets: ['totalAssets', plain],
        entry_assets: ['entryAssets', plain],
        committed: ['totalCommitted', plain],
        total_shares: ['totalSupply', plain],
        escrowed_shares: ['escrowedShares', plain],
        earning_shares: ['earningShares', plain],
        withdrawal_requests: ['withdrawalRequestCount', plain],
        confirmed: ['installationIds', listOf(plain)],
      }),
      same('receipt_decimals', row.text('unit_decimals'), ask('decimals'), plain),
    ];
  },
};

/** Accounts that a gatekeeper admitted, or no longer. */
export const depositors: Check = {
  entity: 'depositor',
  sql: `
    SELECT d.key || ' ' || a.key AS id, d.key AS dam, a.key AS account, v.is_allowed
    FROM (
      SELECT DISTINCT ON (dam_id, account_id) dam_id, account_id, details->>'isAllowed' AS is_allowed FROM event
      WHERE marketplace_id = $1 AND from_block <= $2 AND type = 'DepositorAllowed' AND $3::bigint IS NOT NULL
      ORDER BY dam_id, account_id, from_block DESC, log_index DESC
    ) v
    JOIN entity d ON d.marketplace_id = $1 AND d.id = v.dam_id
    JOIN entity a ON a.marketplace_id = $1 AND a.id = v.account_id
    ORDER BY 1`,
  compare: (row) => [same('is_allowed', row.text('is_allowed'), dam(row.key('dam'))('isDepositor', row.key('account')), plain)],
};

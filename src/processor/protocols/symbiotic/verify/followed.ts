/**
 * Vaults whose figures go on: those that were upgraded to an implementation that the adapter cannot read stand still, and so does all that
 * belongs to them. Columns of `analytics.vault_at`, and the deposit limit also where it does not count.
 */
export const FOLLOWED = `
  SELECT v.*, u.deposit_limit AS set_limit FROM analytics.vault_at($1, $2, $3) v
  CROSS JOIN LATERAL (
    SELECT is_followed, deposit_limit FROM vault WHERE marketplace_id = $1 AND dam_id = v.dam_id AND from_block <= $2
    ORDER BY from_block DESC LIMIT 1
  ) u
  WHERE u.is_followed`;

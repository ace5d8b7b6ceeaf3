CREATE TYPE analytics.dam_state AS (
  dam_id integer,
  dam text,
  owner_id integer,
  owner text,
  capital_type text,
  status text,
  asset_id integer,
  asset text,
  receipt_token_id integer,
  receipt_token text,
  name text,
  symbol text,
  fee_bps integer,
  unit_decimals integer,
  is_transferable boolean,
  lockup bigint,
  withdrawal_delay bigint,
  gatekeeper text,
  catalyst text,
  is_fee_mutable boolean,
  is_gatekeeper_mutable boolean,
  is_catalyst_mutable boolean,
  created_at bigint,
  metadata text,
  idle numeric,
  locked numeric,
  released numeric,
  granted numeric,
  granted_in_term numeric,
  contested numeric,
  written_off numeric,
  committed numeric,
  total_assets numeric,
  capital numeric,
  exposure numeric,
  total_shares numeric,
  escrowed_shares numeric,
  share_price_numerator numeric,
  share_price_denominator numeric,
  utilisation_numerator numeric,
  utilisation_denominator numeric,
  delegator_count bigint,
  pending_withdrawals bigint,
  operator_count bigint,
  installation_count bigint,
  from_block integer
);
COMMENT ON TYPE analytics.dam_state IS 'DAMs (vaults)';
COMMENT ON COLUMN analytics.dam_state.dam_id IS 'DAM, number';
COMMENT ON COLUMN analytics.dam_state.dam IS 'DAM contract, lower-case address';
COMMENT ON COLUMN analytics.dam_state.owner_id IS 'Manager, number';
COMMENT ON COLUMN analytics.dam_state.owner IS 'Manager: the account that owns the DAM, lower-case address';
COMMENT ON COLUMN analytics.dam_state.capital_type IS 'INFRASTRUCTURE, LIQUIDITY, GROWTH or COLLATERAL (security, shared security)';
COMMENT ON COLUMN analytics.dam_state.status IS 'ACTIVE, PAUSED or CLOSED';
COMMENT ON COLUMN analytics.dam_state.asset_id IS 'Deposit asset, number; null for infrastructure';
COMMENT ON COLUMN analytics.dam_state.asset IS 'Deposit asset, lower-case address; null for infrastructure';
COMMENT ON COLUMN analytics.dam_state.receipt_token_id IS 'Token of the shares, number';
COMMENT ON COLUMN analytics.dam_state.receipt_token IS 'Token of the shares, lower-case address';
COMMENT ON COLUMN analytics.dam_state.name IS 'Name of the receipt token: untrusted text; null where the shares are no token, or it gives none';
COMMENT ON COLUMN analytics.dam_state.symbol IS 'Symbol of the receipt token: untrusted text; null where the shares are no token, or it gives none';
COMMENT ON COLUMN analytics.dam_state.fee_bps IS 'Entry fee in basis points of a deposit; null where the protocol has none';
COMMENT ON COLUMN analytics.dam_state.unit_decimals IS 'Decimals of what reward rates count as one whole unit of the asset: as the DAM says, else the asset''s own';
COMMENT ON COLUMN analytics.dam_state.is_transferable IS 'Whether shares can be sent to others';
COMMENT ON COLUMN analytics.dam_state.lockup IS 'Seconds that a deposit stays locked; null: not at all';
COMMENT ON COLUMN analytics.dam_state.withdrawal_delay IS 'Seconds from a request to withdraw to its claim; null: withdrawals are atomic';
COMMENT ON COLUMN analytics.dam_state.gatekeeper IS 'Account that admits depositors and Operators, lower-case address; null: open';
COMMENT ON COLUMN analytics.dam_state.catalyst IS 'Account that may allocate within the limits of the owner, lower-case address; null: none';
COMMENT ON COLUMN analytics.dam_state.is_fee_mutable IS 'Whether the entry fee can still change';
COMMENT ON COLUMN analytics.dam_state.is_gatekeeper_mutable IS 'Whether the gatekeeper can still change';
COMMENT ON COLUMN analytics.dam_state.is_catalyst_mutable IS 'Whether the catalyst can still change';
COMMENT ON COLUMN analytics.dam_state.created_at IS 'When it was created, block seconds';
COMMENT ON COLUMN analytics.dam_state.metadata IS 'Name, website, logo and description as given: untrusted text; null where DAMs do not describe themselves';
COMMENT ON COLUMN analytics.dam_state.idle IS 'I: idle assets, collateral in place included, raw asset units';
COMMENT ON COLUMN analytics.dam_state.locked IS 'In time-locks, raw asset units';
COMMENT ON COLUMN analytics.dam_state.released IS 'Receivable: liquidity with Networks, due back, raw asset units';
COMMENT ON COLUMN analytics.dam_state.granted IS 'Growth principal taken for good so far, raw asset units';
COMMENT ON COLUMN analytics.dam_state.granted_in_term IS 'Growth principal taken by Networks whose term goes on at t, raw asset units';
COMMENT ON COLUMN analytics.dam_state.contested IS 'Collateral in dispute vaults, raw asset units';
COMMENT ON COLUMN analytics.dam_state.written_off IS 'Liquidity written off, raw asset units';
COMMENT ON COLUMN analytics.dam_state.committed IS 'Collateral pledged to all Networks (the coins are in idle), raw asset units';
COMMENT ON COLUMN analytics.dam_state.total_assets IS 'idle + locked + released + contested, raw asset units';
COMMENT ON COLUMN analytics.dam_state.capital IS 'K: total_assets + granted_in_term, the base of yields, raw asset units';
COMMENT ON COLUMN analytics.dam_state.exposure IS 'E: locked + released + granted_in_term + committed, raw asset units';
COMMENT ON COLUMN analytics.dam_state.total_shares IS 'Shares in existence, escrowed ones included, raw receipt units';
COMMENT ON COLUMN analytics.dam_state.escrowed_shares IS 'Shares in open requests to withdraw; they earn nothing, raw receipt units';
COMMENT ON COLUMN analytics.dam_state.share_price_numerator IS 'Numerator of the share price: total_assets, raw asset units (payments count one virtual unit more on both sides, see worth_of_shares)';
COMMENT ON COLUMN analytics.dam_state.share_price_denominator IS 'Denominator of the share price: total_shares, raw receipt units; 0 before the first deposit';
COMMENT ON COLUMN analytics.dam_state.utilisation_numerator IS 'Numerator of utilisation (moving types) or leverage (COLLATERAL): exposure, raw asset units';
COMMENT ON COLUMN analytics.dam_state.utilisation_denominator IS 'Denominator: idle + exposure for moving types, idle for COLLATERAL (leverage may pass 1), raw asset units';
COMMENT ON COLUMN analytics.dam_state.delegator_count IS 'Accounts that hold shares, free or escrowed, count';
COMMENT ON COLUMN analytics.dam_state.pending_withdrawals IS 'Open requests to withdraw, count';
COMMENT ON COLUMN analytics.dam_state.operator_count IS 'Operators accepted or self-owned, count';
COMMENT ON COLUMN analytics.dam_state.installation_count IS 'Confirmed installations, count';
COMMENT ON COLUMN analytics.dam_state.from_block IS 'Height of the version of the parameters';

CREATE FUNCTION analytics.dam_at(m smallint, b integer, t bigint)
RETURNS SETOF analytics.dam_state LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT v.dam_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.dam_id), v.owner_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.owner_id), v.capital_type, v.status, v.asset_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.asset_id),
    v.receipt_token_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.receipt_token_id), v.name, v.symbol, v.fee_bps,
    coalesce(v.unit_decimals, analytics.decimals_of(m, b, v.asset_id)),
    v.is_transferable, v.lockup, v.withdrawal_delay, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.gatekeeper_id), (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.catalyst_id),
    v.is_fee_mutable, v.is_gatekeeper_mutable, v.is_catalyst_mutable, v.created_at, v.metadata,
    k.idle, k.locked, k.released, k.granted, k.granted_in_term, k.contested, k.written_off, k.committed,
    k.total_assets, k.capital, k.exposure, k.supply, analytics.escrowed_shares(m, b, v.dam_id),
    k.total_assets, k.supply, k.exposure, CASE v.capital_type WHEN 'COLLATERAL' THEN k.idle ELSE k.idle + k.exposure END,
    (SELECT count(*) FROM public.position_current c
     CROSS JOIN LATERAL (
       SELECT shares, escrowed FROM public.position
       WHERE marketplace_id = m AND dam_id = c.dam_id AND holder_id = c.holder_id AND from_block <= b ORDER BY from_block DESC LIMIT 1) p
     WHERE c.marketplace_id = m AND c.dam_id = v.dam_id AND p.shares + p.escrowed > 0),
    (SELECT count(*) FILTER (WHERE w.state = 'REQUESTED') FROM (
       SELECT DISTINCT ON (request_id) state FROM public.withdrawal
       WHERE marketplace_id = m AND dam_id = v.dam_id AND from_block <= b ORDER BY request_id, from_block DESC) w),
    (SELECT count(*) FILTER (WHERE o.state IN ('ACCEPTED', 'SELF_OWNED')) FROM (
       SELECT DISTINCT ON (operator_id) state FROM public.membership
       WHERE marketplace_id = m AND dam_id = v.dam_id AND from_block <= b ORDER BY operator_id, from_block DESC) o),
    (SELECT count(*) FILTER (WHERE i.state = 'CONFIRMED') FROM (
       SELECT DISTINCT ON (installation_id) state FROM public.installation
       WHERE marketplace_id = m AND dam_id = v.dam_id AND from_block <= b ORDER BY installation_id, from_block DESC) i),
    v.from_block
  FROM (
    SELECT DISTINCT ON (dam_id) * FROM public.dam WHERE marketplace_id = m AND from_block <= b ORDER BY dam_id, from_block DESC
  ) v
  CROSS JOIN LATERAL analytics.books_of_dam(m, b, t, v.dam_id) k
$$;
COMMENT ON FUNCTION analytics.dam_at IS
  'DAMs (vaults) of marketplace m as known at block b, evaluated at time t (block seconds). The counts cost a step a row of the DAM, and nothing when not selected';

CREATE TYPE analytics.network_state AS (
  network_id integer,
  network text,
  name text,
  owner_id integer,
  owner text,
  manager text,
  reporter text,
  safe text,
  resolver text,
  capital_type text,
  status text,
  phase text,
  status_reason text,
  asset_id integer,
  asset text,
  reward_token_id integer,
  reward_token text,
  reward_asset_id integer,
  reward_asset text,
  amount_requested numeric,
  min_deposit numeric,
  operators_requested bigint,
  duration bigint,
  operator_rate_per_day numeric,
  delegator_rate_per_unit_per_day numeric,
  distribution_interval bigint,
  return_grace bigint,
  dispute_window bigint,
  are_rates_mutable boolean,
  created_at bigint,
  requested_at bigint,
  live_at bigint,
  matures_at bigint,
  closed_at bigint,
  is_live boolean,
  is_matured boolean,
  outstanding_at_close numeric,
  metadata text,
  locked numeric,
  released numeric,
  granted numeric,
  granted_in_term numeric,
  committed numeric,
  contested numeric,
  written_off numeric,
  exposure numeric,
  is_open_ended boolean,
  fill_numerator numeric,
  fill_denominator numeric,
  active_operators bigint,
  operator_fill_numerator bigint,
  operator_fill_denominator bigint,
  synthetic_outstanding numeric,
  operator_pool numeric,
  backing numeric,
  coverage_numerator numeric,
  coverage_denominator numeric,
  installation_count bigint,
  from_block integer
);
COMMENT ON TYPE analytics.network_state IS 'Networks';
COMMENT ON COLUMN analytics.network_state.network_id IS 'Network, number';
COMMENT ON COLUMN analytics.network_state.network IS 'Network contract, lower-case address';
COMMENT ON COLUMN analytics.network_state.name IS 'Name as given, cleaned: untrusted text; null where Networks have none';
COMMENT ON COLUMN analytics.network_state.owner_id IS 'Owner, number';
COMMENT ON COLUMN analytics.network_state.owner IS 'Account that owns the Network, lower-case address';
COMMENT ON COLUMN analytics.network_state.manager IS 'Account that may request collateral in a dispute, lower-case address';
COMMENT ON COLUMN analytics.network_state.reporter IS 'Account that reports performance for the owner, lower-case address';
COMMENT ON COLUMN analytics.network_state.safe IS 'Safe that receives released capital, lower-case address';
COMMENT ON COLUMN analytics.network_state.resolver IS 'Account that resolves disputes, lower-case address; null: the admin of the registry';
COMMENT ON COLUMN analytics.network_state.capital_type IS 'INFRASTRUCTURE, LIQUIDITY, GROWTH or COLLATERAL (security, shared security)';
COMMENT ON COLUMN analytics.network_state.status IS 'DEPLOYED, WHITELIST_REQUESTED, LIVE, REJECTED, DELISTED or CLOSED: what a transaction set';
COMMENT ON COLUMN analytics.network_state.phase IS 'status, but a LIVE Network whose term is over at t is SETTLING while capital is locked, out or contested, and MATURED after that';
COMMENT ON COLUMN analytics.network_state.status_reason IS 'Reason given with the last rejection or delisting';
COMMENT ON COLUMN analytics.network_state.asset_id IS 'Asset asked for, number; null for infrastructure';
COMMENT ON COLUMN analytics.network_state.asset IS 'Asset asked for, lower-case address; null for infrastructure';
COMMENT ON COLUMN analytics.network_state.reward_token_id IS 'Synthetic token that rewards are minted in, number';
COMMENT ON COLUMN analytics.network_state.reward_token IS 'Synthetic token that rewards are minted in, lower-case address';
COMMENT ON COLUMN analytics.network_state.reward_asset_id IS 'Asset that the synthetic token redeems for, number; null: not redeemable';
COMMENT ON COLUMN analytics.network_state.reward_asset IS 'Asset that the synthetic token redeems for 1:1, lower-case address; null: not redeemable';
COMMENT ON COLUMN analytics.network_state.amount_requested IS 'Asked for, raw asset units: 0 none, 2^256-1 open-ended';
COMMENT ON COLUMN analytics.network_state.min_deposit IS 'Smallest deposit wanted, raw asset units';
COMMENT ON COLUMN analytics.network_state.operators_requested IS 'Operators asked for, count';
COMMENT ON COLUMN analytics.network_state.duration IS 'Seconds from going live to maturity';
COMMENT ON COLUMN analytics.network_state.operator_rate_per_day IS 'Raw reward units a day for each active Operator';
COMMENT ON COLUMN analytics.network_state.delegator_rate_per_unit_per_day IS 'Raw reward units a day for each whole unit of exposed capital';
COMMENT ON COLUMN analytics.network_state.distribution_interval IS 'Seconds between two distributions by strangers';
COMMENT ON COLUMN analytics.network_state.return_grace IS 'Seconds after maturity in which liquidity must come back';
COMMENT ON COLUMN analytics.network_state.dispute_window IS 'Seconds a dispute stays open';
COMMENT ON COLUMN analytics.network_state.are_rates_mutable IS 'Whether the reward rates can still change';
COMMENT ON COLUMN analytics.network_state.created_at IS 'When it was created, block seconds';
COMMENT ON COLUMN analytics.network_state.requested_at IS 'When whitelisting was asked for, block seconds';
COMMENT ON COLUMN analytics.network_state.live_at IS 'When it went live, block seconds';
COMMENT ON COLUMN analytics.network_state.matures_at IS 'When its term ends, block seconds';
COMMENT ON COLUMN analytics.network_state.closed_at IS 'When it was closed, block seconds';
COMMENT ON COLUMN analytics.network_state.is_live IS 'Whether it is LIVE and its term goes on at t';
COMMENT ON COLUMN analytics.network_state.is_matured IS 'Whether its term is over at t';
COMMENT ON COLUMN analytics.network_state.outstanding_at_close IS 'Capital still out when it closed, raw asset units';
COMMENT ON COLUMN analytics.network_state.metadata IS 'Name, description, links and penalty terms as given: untrusted text; null: nothing was said yet';
COMMENT ON COLUMN analytics.network_state.locked IS 'Capital in its time-lock, raw asset units';
COMMENT ON COLUMN analytics.network_state.released IS 'Liquidity with it, due back, raw asset units';
COMMENT ON COLUMN analytics.network_state.granted IS 'Growth principal taken for good so far, raw asset units';
COMMENT ON COLUMN analytics.network_state.granted_in_term IS 'The same while its term goes on at t, else 0, raw asset units';
COMMENT ON COLUMN analytics.network_state.committed IS 'Collateral pledged to it, raw asset units';
COMMENT ON COLUMN analytics.network_state.contested IS 'Collateral in its dispute vault, raw asset units';
COMMENT ON COLUMN analytics.network_state.written_off IS 'Liquidity that it did not give back, raw asset units';
COMMENT ON COLUMN analytics.network_state.exposure IS 'E: locked + released + granted_in_term + committed, raw asset units';
COMMENT ON COLUMN analytics.network_state.is_open_ended IS 'Whether it asks without limit (2^256-1): then there is no fill ratio';
COMMENT ON COLUMN analytics.network_state.fill_numerator IS 'Numerator of the fill ratio: exposure, raw asset units; null when it asks for 0, without limit or for nothing';
COMMENT ON COLUMN analytics.network_state.fill_denominator IS 'Denominator of the fill ratio: amount requested, raw asset units; null likewise';
COMMENT ON COLUMN analytics.network_state.active_operators IS 'Operators active on it, count';
COMMENT ON COLUMN analytics.network_state.operator_fill_numerator IS 'Numerator of the Operators'' fill ratio: active Operators, count; null when it asks for none';
COMMENT ON COLUMN analytics.network_state.operator_fill_denominator IS 'Denominator of the Operators'' fill ratio: Operators requested, count; null likewise';
COMMENT ON COLUMN analytics.network_state.synthetic_outstanding IS 'Synthetic tokens in existence, raw reward units';
COMMENT ON COLUMN analytics.network_state.operator_pool IS 'Minted for Operators and not yet claimed, raw reward units';
COMMENT ON COLUMN analytics.network_state.backing IS 'Reward asset held for redemption, raw units';
COMMENT ON COLUMN analytics.network_state.coverage_numerator IS 'Numerator of coverage: backing, raw units; null when not redeemable';
COMMENT ON COLUMN analytics.network_state.coverage_denominator IS 'Denominator of coverage: synthetic tokens in existence, raw reward units; null when not redeemable';
COMMENT ON COLUMN analytics.network_state.installation_count IS 'Confirmed installations, count';
COMMENT ON COLUMN analytics.network_state.from_block IS 'Height of the version';

CREATE FUNCTION analytics.network_at(m smallint, b integer, t bigint)
RETURNS SETOF analytics.network_state LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT v.network_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.network_id), v.name, v.owner_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.owner_id), (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.manager_id), (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.reporter_id), (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.safe_id),
    (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.resolver_id), v.capital_type, v.status,
    CASE WHEN v.status = 'LIVE' AND v.matures_at <= t THEN CASE WHEN k.locked + k.released + k.contested > 0 THEN 'SETTLING' ELSE 'MATURED' END
         ELSE v.status END,
    v.status_reason, v.asset_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.asset_id), v.reward_token_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.reward_token_id), v.reward_asset_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.reward_asset_id),
    v.amount_requested, v.min_deposit, v.operators_requested, v.duration, v.operator_rate_per_day, v.delegator_rate_per_unit_per_day,
    v.distribution_interval, v.return_grace, v.dispute_window, v.are_rates_mutable, v.created_at, v.requested_at, v.live_at, v.matures_at, v.closed_at,
    v.status = 'LIVE' AND t < coalesce(v.matures_at, t + 1), coalesce(v.matures_at <= t, false), v.outstanding_at_close, v.metadata,
    k.locked, k.released, k.granted, k.granted_in_term, k.committed, k.contested, k.written_off, k.exposure,
    coalesce(v.amount_requested = 115792089237316195423570985008687907853269984665640564039457584007913129639935, false),
    CASE WHEN v.amount_requested > 0 AND v.amount_requested < 115792089237316195423570985008687907853269984665640564039457584007913129639935 THEN k.exposure END,
    CASE WHEN v.amount_requested > 0 AND v.amount_requested < 115792089237316195423570985008687907853269984665640564039457584007913129639935 THEN v.amount_requested END,
    o.active,
    CASE WHEN v.operators_requested > 0 THEN o.active END, CASE WHEN v.operators_requested > 0 THEN v.operators_requested END,
    r.outstanding, k.operator_pool, r.backing,
    CASE WHEN v.reward_asset_id IS NOT NULL THEN r.backing END, CASE WHEN v.reward_asset_id IS NOT NULL THEN r.outstanding END,
    (SELECT count(*) FILTER (WHERE i.state = 'CONFIRMED') FROM (
       SELECT DISTINCT ON (installation_id) state FROM public.installation
       WHERE marketplace_id = m AND network_id = v.network_id AND from_block <= b ORDER BY installation_id, from_block DESC) i),
    v.from_block
  FROM (
    SELECT DISTINCT ON (network_id) * FROM public.network WHERE marketplace_id = m AND from_block <= b ORDER BY network_id, from_block DESC
  ) v
  CROSS JOIN LATERAL analytics.books_of_network(m, b, t, v.network_id) k
  CROSS JOIN LATERAL (
    SELECT count(DISTINCT a.operator_id) FILTER (WHERE a.state = 'ACTIVE') AS active FROM (
      SELECT DISTINCT ON (operator_id, installation_id) operator_id, state FROM public.assignment
      WHERE marketplace_id = m AND network_id = v.network_id AND from_block <= b ORDER BY operator_id, installation_id, from_block DESC) a
  ) o
  CROSS JOIN LATERAL (
    SELECT coalesce(-sum(h.amount) FILTER (WHERE a.kind = 'REWARD_ISSUE'), 0) AS outstanding,
      coalesce(sum(h.amount) FILTER (WHERE a.kind = 'BACKING' AND a.asset_id = v.reward_asset_id), 0) AS backing
    FROM public.account a
    CROSS JOIN LATERAL (
      SELECT amount FROM public.balance
      WHERE marketplace_id = m AND account = a.account AND from_block <= b ORDER BY from_block DESC LIMIT 1
    ) h
    WHERE a.marketplace_id = m AND a.owner_id = v.network_id AND a.kind IN ('REWARD_ISSUE', 'BACKING')
  ) r
$$;
COMMENT ON FUNCTION analytics.network_at IS
  'Networks of marketplace m as known at block b, evaluated at time t (block seconds): that a term is over is never written, it follows from t';

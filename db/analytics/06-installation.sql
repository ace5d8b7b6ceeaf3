CREATE TYPE analytics.reward_state AS (
  acc_per_share numeric,
  accrued numeric,
  distributed numeric,
  earning_shares numeric,
  rewards_until bigint,
  operator_accrued numeric,
  operator_distributed numeric
);
COMMENT ON TYPE analytics.reward_state IS 'Rewards of an installation''s Delegators, brought up to t';
COMMENT ON COLUMN analytics.reward_state.acc_per_share IS 'Index: reward units that a raw share has earned, times 1e27';
COMMENT ON COLUMN analytics.reward_state.accrued IS 'Accrued to Delegators so far, raw reward units';
COMMENT ON COLUMN analytics.reward_state.distributed IS 'Minted for Delegators so far, raw reward units';
COMMENT ON COLUMN analytics.reward_state.earning_shares IS 'Shares that earn (escrowed ones do not), raw receipt units';
COMMENT ON COLUMN analytics.reward_state.rewards_until IS 'Until when they are accrued: t, at most maturity, block seconds; null before the confirmation';
COMMENT ON COLUMN analytics.reward_state.operator_accrued IS 'Earned by Operators at their last settlements, raw reward units';
COMMENT ON COLUMN analytics.reward_state.operator_distributed IS 'Minted for Operators so far, raw reward units';

-- The contract's arithmetic: two floors, first of the tokens accrued, then of the index. OFFSET 0 has each step worked out once, not
-- once a mention.
CREATE FUNCTION analytics.rewards_of_installation(m smallint, b integer, t bigint, installation integer)
RETURNS SETOF analytics.reward_state LANGUAGE sql STABLE PARALLEL SAFE ROWS 1 AS $$
  SELECT coalesce(x.acc_per_share, 0) + CASE WHEN e.shares > 0 THEN div(g.gain * 1e27, e.shares) ELSE 0 END,
    coalesce(x.accrued, 0) + g.gain, coalesce(x.distributed, 0), e.shares, x.updated_at + d.seconds,
    coalesce(x.operator_accrued, 0), coalesce(x.operator_distributed, 0)
  FROM (
    SELECT dam_id, network_id, state FROM public.installation v
    WHERE v.marketplace_id = m AND v.installation_id = rewards_of_installation.installation AND v.from_block <= b
    ORDER BY v.from_block DESC LIMIT 1
  ) i
  LEFT JOIN LATERAL (
    SELECT acc_per_share, accrued, distributed, updated_at, operator_accrued, operator_distributed FROM public.reward_index v
    WHERE v.marketplace_id = m AND v.installation_id = rewards_of_installation.installation AND v.from_block <= b
    ORDER BY v.from_block DESC LIMIT 1
  ) x ON true
  LEFT JOIN LATERAL (
    SELECT delegator_rate_per_unit_per_day AS rate, matures_at, asset_id FROM public.network v
    WHERE v.marketplace_id = m AND v.network_id = i.network_id AND v.from_block <= b ORDER BY v.from_block DESC LIMIT 1
  ) n ON true
  CROSS JOIN LATERAL (
    SELECT CASE WHEN i.state = 'CONFIRMED' THEN greatest(least(t, n.matures_at) - x.updated_at, 0) ELSE 0 END AS seconds OFFSET 0
  ) d
  CROSS JOIN LATERAL (
    SELECT greatest(coalesce(-(
      SELECT h.amount FROM public.account a
      CROSS JOIN LATERAL (
        SELECT amount FROM public.balance
        WHERE marketplace_id = m AND account = a.account AND from_block <= b ORDER BY from_block DESC LIMIT 1
      ) h
      WHERE a.marketplace_id = m AND a.owner_id = i.dam_id AND a.kind = 'SUPPLY' LIMIT 1
    ), 0) - analytics.escrowed_shares(m, b, i.dam_id), 0) AS shares OFFSET 0
  ) e
  CROSS JOIN LATERAL (
    SELECT ('1e' || coalesce((
      SELECT v.unit_decimals FROM public.dam v
      WHERE v.marketplace_id = m AND v.dam_id = i.dam_id AND v.from_block <= b ORDER BY v.from_block DESC LIMIT 1
    ), analytics.decimals_of(m, b, n.asset_id)))::numeric AS unit
  ) u
  CROSS JOIN LATERAL (
    SELECT CASE WHEN d.seconds > 0 AND e.shares > 0 THEN coalesce((
      SELECT least(div(n.rate * k.accruing * d.seconds, 86400 * u.unit), 340282366920938463463374607431768211455)
      FROM analytics.books_of_installation(m, b, t, rewards_of_installation.installation) k
    ), 0) ELSE 0 END AS gain OFFSET 0
  ) g
$$;
COMMENT ON FUNCTION analytics.rewards_of_installation IS
  'Rewards of the Delegators of one installation (by number) as known at block b, accrued until time t (block seconds), at most to maturity; one row';

CREATE FUNCTION analytics.owed_by_installation(m smallint, b integer, dam integer, installation integer, acc numeric)
RETURNS numeric LANGUAGE sql STABLE PARALLEL SAFE COST 50000 AS $$
  SELECT coalesce(sum(coalesce(r.owed, 0) + div(p.shares * (acc - coalesce(r.paid_index, 0)), 1e27)), 0)
  FROM public.position_current c
  CROSS JOIN LATERAL (
    SELECT v.shares FROM public.position v
    WHERE v.marketplace_id = m AND v.dam_id = dam AND v.holder_id = c.holder_id AND v.from_block <= b ORDER BY v.from_block DESC LIMIT 1
  ) p
  LEFT JOIN LATERAL (
    SELECT v.owed, v.paid_index FROM public.reward_account v
    WHERE v.marketplace_id = m AND v.dam_id = dam AND v.holder_id = c.holder_id
      AND v.installation_id = owed_by_installation.installation AND v.from_block <= b
    ORDER BY v.from_block DESC LIMIT 1
  ) r ON true
  WHERE c.marketplace_id = m AND c.dam_id = dam
$$;
COMMENT ON FUNCTION analytics.owed_by_installation IS
  'Sum of what the Delegators of a DAM are owed by an installation (both by number) at index acc (times 1e27), each floored, raw reward units. Costs a step a Delegator';

CREATE TYPE analytics.installation_state AS (
  installation_id integer,
  installation text,
  dam_id integer,
  dam text,
  network_id integer,
  network text,
  capital_type text,
  state text,
  is_in_term boolean,
  asset_id integer,
  asset text,
  reward_token_id integer,
  reward_token text,
  allocated numeric,
  max_committed numeric,
  requested_at bigint,
  decided_at bigint,
  ended_at bigint,
  reason text,
  locked numeric,
  released numeric,
  granted numeric,
  granted_in_term numeric,
  committed numeric,
  contested numeric,
  written_off numeric,
  exposure numeric,
  reward_index numeric,
  rewards_until bigint,
  earning_shares numeric,
  accrued numeric,
  distributed numeric,
  pending numeric,
  claimed numeric,
  claimable numeric,
  unattributed numeric,
  operator_accrued numeric,
  operator_distributed numeric,
  operator_claimed numeric,
  from_block integer
);
COMMENT ON TYPE analytics.installation_state IS 'Installations of Networks in DAMs';
COMMENT ON COLUMN analytics.installation_state.installation_id IS 'Installation, number';
COMMENT ON COLUMN analytics.installation_state.installation IS 'Installation, protocol id';
COMMENT ON COLUMN analytics.installation_state.dam_id IS 'DAM, number';
COMMENT ON COLUMN analytics.installation_state.dam IS 'DAM contract, lower-case address';
COMMENT ON COLUMN analytics.installation_state.network_id IS 'Network, number';
COMMENT ON COLUMN analytics.installation_state.network IS 'Network contract, lower-case address';
COMMENT ON COLUMN analytics.installation_state.capital_type IS 'Type of the DAM: INFRASTRUCTURE, LIQUIDITY, GROWTH or COLLATERAL';
COMMENT ON COLUMN analytics.installation_state.state IS 'REQUESTED, CONFIRMED, REJECTED, CANCELLED or UNINSTALLED';
COMMENT ON COLUMN analytics.installation_state.is_in_term IS 'Whether it is confirmed and the term of its Network goes on at t';
COMMENT ON COLUMN analytics.installation_state.asset_id IS 'Asset, number';
COMMENT ON COLUMN analytics.installation_state.asset IS 'Asset, lower-case address';
COMMENT ON COLUMN analytics.installation_state.reward_token_id IS 'Token that rewards are minted in, number';
COMMENT ON COLUMN analytics.installation_state.reward_token IS 'Token that rewards are minted in, lower-case address';
COMMENT ON COLUMN analytics.installation_state.allocated IS 'Capital that the DAM allots to the Network, raw asset units';
COMMENT ON COLUMN analytics.installation_state.max_committed IS 'Most that may be committed or locked at a time, raw asset units';
COMMENT ON COLUMN analytics.installation_state.requested_at IS 'When it was requested, block seconds';
COMMENT ON COLUMN analytics.installation_state.decided_at IS 'When the Network confirmed or rejected, block seconds';
COMMENT ON COLUMN analytics.installation_state.ended_at IS 'When it ended (cancelled, uninstalled), block seconds';
COMMENT ON COLUMN analytics.installation_state.reason IS 'Reason given with a rejection';
COMMENT ON COLUMN analytics.installation_state.locked IS 'Capital in the time-lock, raw asset units';
COMMENT ON COLUMN analytics.installation_state.released IS 'Liquidity with the Network, due back, raw asset units';
COMMENT ON COLUMN analytics.installation_state.granted IS 'Growth principal taken for good so far, raw asset units';
COMMENT ON COLUMN analytics.installation_state.granted_in_term IS 'The same while the term of the Network goes on at t, else 0, raw asset units';
COMMENT ON COLUMN analytics.installation_state.committed IS 'Collateral pledged, raw asset units';
COMMENT ON COLUMN analytics.installation_state.contested IS 'Collateral in the dispute vault, raw asset units';
COMMENT ON COLUMN analytics.installation_state.written_off IS 'Liquidity written off, raw asset units';
COMMENT ON COLUMN analytics.installation_state.exposure IS 'E: locked + released + granted_in_term + committed, raw asset units';
COMMENT ON COLUMN analytics.installation_state.reward_index IS 'Reward units that a raw share has earned until t, times 1e27';
COMMENT ON COLUMN analytics.installation_state.rewards_until IS 'Until when rewards are accrued, block seconds; null before the confirmation';
COMMENT ON COLUMN analytics.installation_state.earning_shares IS 'Shares that earn, raw receipt units';
COMMENT ON COLUMN analytics.installation_state.accrued IS 'Accrued to Delegators until t, raw reward units';
COMMENT ON COLUMN analytics.installation_state.distributed IS 'Minted for Delegators so far, raw reward units';
COMMENT ON COLUMN analytics.installation_state.pending IS 'Accrued and not yet minted: accrued - distributed, raw reward units';
COMMENT ON COLUMN analytics.installation_state.claimed IS 'Claimed by Delegators so far: distributed less what is left in the pool, raw reward units';
COMMENT ON COLUMN analytics.installation_state.claimable IS 'Sum of what each Delegator is owed at t, raw reward units; costs a step a Delegator';
COMMENT ON COLUMN analytics.installation_state.unattributed IS 'What floors have left: accrued - claimed - claimable, raw reward units; costs a step a Delegator';
COMMENT ON COLUMN analytics.installation_state.operator_accrued IS 'Earned by Operators at their last settlements, raw reward units (see assignment for what is pending)';
COMMENT ON COLUMN analytics.installation_state.operator_distributed IS 'Minted for Operators so far, raw reward units';
COMMENT ON COLUMN analytics.installation_state.operator_claimed IS 'Claimed by Operators so far, raw reward units';
COMMENT ON COLUMN analytics.installation_state.from_block IS 'Height of the version';

CREATE FUNCTION analytics.installation_at(m smallint, b integer, t bigint)
RETURNS SETOF analytics.installation_state LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT v.installation_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.installation_id), v.dam_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.dam_id), v.network_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.network_id),
    (SELECT capital_type FROM public.dam WHERE marketplace_id = m AND dam_id = v.dam_id AND from_block <= b ORDER BY from_block DESC LIMIT 1),
    v.state, v.state = 'CONFIRMED' AND coalesce(n.live_at <= t, false) AND t < coalesce(n.matures_at, t + 1),
    n.asset_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = n.asset_id), n.reward_token_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = n.reward_token_id),
    v.allocated, v.max_committed, v.requested_at, v.decided_at, v.ended_at, v.reason,
    k.locked, k.released, k.granted, k.granted_in_term, k.committed, k.contested, k.written_off, k.exposure,
    r.acc_per_share, r.rewards_until, r.earning_shares, r.accrued, r.distributed, r.accrued - r.distributed,
    r.distributed - k.reward_pool,
    (SELECT analytics.owed_by_installation(m, b, v.dam_id, v.installation_id, r.acc_per_share)),
    r.accrued - (r.distributed - k.reward_pool) - (SELECT analytics.owed_by_installation(m, b, v.dam_id, v.installation_id, r.acc_per_share)),
    r.operator_accrued, r.operator_distributed, r.operator_distributed - k.operator_pool, v.from_block
  FROM (
    SELECT DISTINCT ON (installation_id) * FROM public.installation
    WHERE marketplace_id = m AND from_block <= b ORDER BY installation_id, from_block DESC
  ) v
  LEFT JOIN LATERAL (
    SELECT live_at, matures_at, asset_id, reward_token_id FROM public.network
    WHERE marketplace_id = m AND network_id = v.network_id AND from_block <= b ORDER BY from_block DESC LIMIT 1
  ) n ON true
  CROSS JOIN LATERAL analytics.books_of_installation(m, b, t, v.installation_id) k
  CROSS JOIN LATERAL analytics.rewards_of_installation(m, b, t, v.installation_id) r
$$;
COMMENT ON FUNCTION analytics.installation_at IS
  'Installations of marketplace m as known at block b, evaluated at time t (block seconds). Filter by installation_id, dam_id or network_id';

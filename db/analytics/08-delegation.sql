CREATE TYPE analytics.position_state AS (
  dam_id integer,
  dam text,
  holder_id integer,
  holder text,
  asset_id integer,
  asset text,
  shares numeric,
  escrowed numeric,
  total_shares numeric,
  worth numeric,
  share_seconds numeric,
  locked_until bigint,
  is_locked boolean,
  deposited numeric,
  fees_paid numeric,
  withdrawn numeric,
  updated_at bigint,
  from_block integer
);
COMMENT ON TYPE analytics.position_state IS 'Positions of Delegators in DAMs';
COMMENT ON COLUMN analytics.position_state.dam_id IS 'DAM, number';
COMMENT ON COLUMN analytics.position_state.dam IS 'DAM contract, lower-case address';
COMMENT ON COLUMN analytics.position_state.holder_id IS 'Delegator, number';
COMMENT ON COLUMN analytics.position_state.holder IS 'Delegator, lower-case address';
COMMENT ON COLUMN analytics.position_state.asset_id IS 'Deposit asset of the DAM, number';
COMMENT ON COLUMN analytics.position_state.asset IS 'Deposit asset of the DAM, lower-case address';
COMMENT ON COLUMN analytics.position_state.shares IS 'Shares held free, raw receipt units';
COMMENT ON COLUMN analytics.position_state.escrowed IS 'Shares in requests to withdraw, raw receipt units; they earn nothing';
COMMENT ON COLUMN analytics.position_state.total_shares IS 'shares + escrowed, raw receipt units';
COMMENT ON COLUMN analytics.position_state.worth IS 'What total_shares are worth in the books of the DAM, floored, raw asset units';
COMMENT ON COLUMN analytics.position_state.share_seconds IS 'Integral of free shares over time up to t, share-seconds';
COMMENT ON COLUMN analytics.position_state.locked_until IS 'Until when the shares are locked, block seconds; null: not at all';
COMMENT ON COLUMN analytics.position_state.is_locked IS 'Whether the shares are locked at t';
COMMENT ON COLUMN analytics.position_state.deposited IS 'Paid in so far, fees included, raw asset units';
COMMENT ON COLUMN analytics.position_state.fees_paid IS 'Entry fees paid so far, raw asset units';
COMMENT ON COLUMN analytics.position_state.withdrawn IS 'Taken out so far, raw asset units';
COMMENT ON COLUMN analytics.position_state.updated_at IS 'Time of the version, block seconds';
COMMENT ON COLUMN analytics.position_state.from_block IS 'Height of the version';

CREATE FUNCTION analytics.position_at(m smallint, b integer, t bigint)
RETURNS SETOF analytics.position_state LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT c.dam_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = c.dam_id), c.holder_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = c.holder_id),
    (SELECT asset_id FROM public.dam WHERE marketplace_id = m AND dam_id = c.dam_id AND from_block <= b ORDER BY from_block DESC LIMIT 1),
    (SELECT e.key FROM public.dam d JOIN public.entity e ON e.marketplace_id = m AND e.id = d.asset_id
     WHERE d.marketplace_id = m AND d.dam_id = c.dam_id AND d.from_block <= b ORDER BY d.from_block DESC LIMIT 1),
    v.shares, v.escrowed, v.shares + v.escrowed,
    (SELECT analytics.worth_of_shares(v.shares + v.escrowed, k.total_assets, k.supply) FROM analytics.books_of_dam(m, b, t, c.dam_id) k),
    v.share_seconds + v.shares * greatest(t - v.from_time, 0), v.locked_until, coalesce(t < v.locked_until, false),
    v.deposited, v.fees_paid, v.withdrawn, v.from_time, v.from_block
  -- The current table is the list of keys: one look-up each is a quarter of reading all versions.
  FROM public.position_current c
  CROSS JOIN LATERAL (
    SELECT p.* FROM public.position p
    WHERE p.marketplace_id = m AND p.dam_id = c.dam_id AND p.holder_id = c.holder_id AND p.from_block <= b ORDER BY p.from_block DESC LIMIT 1
  ) v
  WHERE c.marketplace_id = m
$$;
COMMENT ON FUNCTION analytics.position_at IS
  'Positions of Delegators in DAMs of marketplace m as known at block b, evaluated at time t (block seconds). Filter by dam_id or holder_id; all of them cost a look-up a position';

CREATE TYPE analytics.withdrawal_state AS (
  dam_id integer,
  dam text,
  request_id integer,
  request text,
  owner_id integer,
  owner text,
  receiver text,
  state text,
  is_claimable boolean,
  shares numeric,
  assets_at_request numeric,
  worth numeric,
  assets_paid numeric,
  requested_at bigint,
  claimable_at bigint,
  settled_at bigint,
  from_block integer
);
COMMENT ON TYPE analytics.withdrawal_state IS 'Requests to withdraw (unbonding)';
COMMENT ON COLUMN analytics.withdrawal_state.dam_id IS 'DAM, number';
COMMENT ON COLUMN analytics.withdrawal_state.dam IS 'DAM contract, lower-case address';
COMMENT ON COLUMN analytics.withdrawal_state.request_id IS 'Request, number';
COMMENT ON COLUMN analytics.withdrawal_state.request IS 'Request, protocol id';
COMMENT ON COLUMN analytics.withdrawal_state.owner_id IS 'Delegator that asked, number';
COMMENT ON COLUMN analytics.withdrawal_state.owner IS 'Delegator that asked, lower-case address';
COMMENT ON COLUMN analytics.withdrawal_state.receiver IS 'Who gets the assets, lower-case address';
COMMENT ON COLUMN analytics.withdrawal_state.state IS 'REQUESTED, CLAIMED or CANCELLED';
COMMENT ON COLUMN analytics.withdrawal_state.is_claimable IS 'Whether it is requested and its delay is over at t';
COMMENT ON COLUMN analytics.withdrawal_state.shares IS 'Shares escrowed, raw receipt units';
COMMENT ON COLUMN analytics.withdrawal_state.assets_at_request IS 'What the shares were worth at the request, raw asset units';
COMMENT ON COLUMN analytics.withdrawal_state.worth IS 'What open requests are worth now, floored, raw asset units; null when settled';
COMMENT ON COLUMN analytics.withdrawal_state.assets_paid IS 'What was paid, raw asset units; null unless claimed';
COMMENT ON COLUMN analytics.withdrawal_state.requested_at IS 'When it was requested, block seconds';
COMMENT ON COLUMN analytics.withdrawal_state.claimable_at IS 'From when it can be claimed, block seconds';
COMMENT ON COLUMN analytics.withdrawal_state.settled_at IS 'When it was claimed or cancelled, block seconds';
COMMENT ON COLUMN analytics.withdrawal_state.from_block IS 'Height of the version';

CREATE FUNCTION analytics.withdrawal_at(m smallint, b integer, t bigint)
RETURNS SETOF analytics.withdrawal_state LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT v.dam_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.dam_id), v.request_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.request_id), v.owner_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.owner_id), (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.receiver_id), v.state,
    v.state = 'REQUESTED' AND v.claimable_at <= t, v.shares, v.assets_at_request,
    CASE WHEN v.state = 'REQUESTED' THEN
      (SELECT analytics.worth_of_shares(v.shares, k.total_assets, k.supply) FROM analytics.books_of_dam(m, b, t, v.dam_id) k) END,
    v.assets_paid, v.requested_at, v.claimable_at, v.settled_at, v.from_block
  FROM (
    SELECT DISTINCT ON (dam_id, request_id) * FROM public.withdrawal
    WHERE marketplace_id = m AND from_block <= b ORDER BY dam_id, request_id, from_block DESC
  ) v
$$;
COMMENT ON FUNCTION analytics.withdrawal_at IS
  'Requests to withdraw in marketplace m as known at block b, evaluated at time t (block seconds): claimable follows from t';

CREATE TYPE analytics.delegator_state AS (
  holder_id integer,
  holder text,
  position_count bigint,
  open_positions bigint,
  since_block integer,
  from_block integer
);
COMMENT ON TYPE analytics.delegator_state IS 'Delegators: accounts that hold or held shares';
COMMENT ON COLUMN analytics.delegator_state.holder_id IS 'Delegator, number';
COMMENT ON COLUMN analytics.delegator_state.holder IS 'Delegator, lower-case address';
COMMENT ON COLUMN analytics.delegator_state.position_count IS 'DAMs that it ever held shares of, count';
COMMENT ON COLUMN analytics.delegator_state.open_positions IS 'DAMs that it holds shares of, free or escrowed, count';
COMMENT ON COLUMN analytics.delegator_state.since_block IS 'Height at which it first received shares';
COMMENT ON COLUMN analytics.delegator_state.from_block IS 'Height of the last change of any of its positions';

CREATE FUNCTION analytics.delegator_at(m smallint, b integer, t bigint)
RETURNS SETOF analytics.delegator_state LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT g.holder_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = g.holder_id), g.position_count, g.open_positions,
    (SELECT min(from_block) FROM public.position WHERE marketplace_id = m AND holder_id = g.holder_id), g.from_block
  FROM (
    SELECT v.holder_id, count(*) AS position_count, count(*) FILTER (WHERE v.shares + v.escrowed > 0) AS open_positions,
      max(v.from_block) AS from_block
    FROM (
      SELECT c.holder_id, p.shares, p.escrowed, p.from_block FROM public.position_current c
      CROSS JOIN LATERAL (
        SELECT k.shares, k.escrowed, k.from_block FROM public.position k
        WHERE k.marketplace_id = m AND k.dam_id = c.dam_id AND k.holder_id = c.holder_id AND k.from_block <= b
        ORDER BY k.from_block DESC LIMIT 1
      ) p
      WHERE c.marketplace_id = m
    ) v GROUP BY v.holder_id
  ) g
$$;
COMMENT ON FUNCTION analytics.delegator_at IS
  'Delegators of marketplace m as known at block b: distinct accounts with positions. All of them cost a look-up a position';

CREATE TYPE analytics.manager_state AS (
  owner_id integer,
  owner text,
  dam_count bigint,
  active_dams bigint,
  installation_count bigint,
  since bigint,
  from_block integer
);
COMMENT ON TYPE analytics.manager_state IS 'Managers: owners of DAMs';
COMMENT ON COLUMN analytics.manager_state.owner_id IS 'Manager, number';
COMMENT ON COLUMN analytics.manager_state.owner IS 'Manager, lower-case address';
COMMENT ON COLUMN analytics.manager_state.dam_count IS 'DAMs that it owns, count';
COMMENT ON COLUMN analytics.manager_state.active_dams IS 'DAMs of it that are ACTIVE, count';
COMMENT ON COLUMN analytics.manager_state.installation_count IS 'Confirmed installations in its DAMs, count';
COMMENT ON COLUMN analytics.manager_state.since IS 'When the first of the DAMs that it owns was created, block seconds';
COMMENT ON COLUMN analytics.manager_state.from_block IS 'Height of the last version of any of its DAMs';

CREATE FUNCTION analytics.manager_at(m smallint, b integer, t bigint)
RETURNS SETOF analytics.manager_state LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT g.owner_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = g.owner_id), g.dam_count, g.active_dams, g.installation_count, g.since, g.from_block
  FROM (
    SELECT v.owner_id, count(*) AS dam_count, count(*) FILTER (WHERE v.status = 'ACTIVE') AS active_dams,
      sum((SELECT count(*) FILTER (WHERE i.state = 'CONFIRMED') FROM (
        SELECT DISTINCT ON (installation_id) state FROM public.installation
        WHERE marketplace_id = m AND dam_id = v.dam_id AND from_block <= b ORDER BY installation_id, from_block DESC) i))::bigint
        AS installation_count,
      min(v.created_at) AS since, max(v.from_block) AS from_block
    FROM (
      SELECT DISTINCT ON (dam_id) dam_id, owner_id, status, created_at, from_block FROM public.dam
      WHERE marketplace_id = m AND from_block <= b ORDER BY dam_id, from_block DESC
    ) v GROUP BY v.owner_id
  ) g
$$;
COMMENT ON FUNCTION analytics.manager_at IS 'Managers of marketplace m as known at block b: the accounts that own DAMs';

CREATE TYPE analytics.reward_account_state AS (
  dam_id integer,
  dam text,
  holder_id integer,
  holder text,
  installation_id integer,
  installation text,
  network_id integer,
  network text,
  reward_token_id integer,
  reward_token text,
  shares numeric,
  settled numeric,
  pending numeric,
  claimable numeric,
  claimed numeric,
  earned numeric,
  from_block integer
);
COMMENT ON TYPE analytics.reward_account_state IS 'Rewards of Delegators by installation';
COMMENT ON COLUMN analytics.reward_account_state.dam_id IS 'DAM, number';
COMMENT ON COLUMN analytics.reward_account_state.dam IS 'DAM contract, lower-case address';
COMMENT ON COLUMN analytics.reward_account_state.holder_id IS 'Delegator, number';
COMMENT ON COLUMN analytics.reward_account_state.holder IS 'Delegator, lower-case address';
COMMENT ON COLUMN analytics.reward_account_state.installation_id IS 'Installation, number';
COMMENT ON COLUMN analytics.reward_account_state.installation IS 'Installation, protocol id';
COMMENT ON COLUMN analytics.reward_account_state.network_id IS 'Network that pays, number';
COMMENT ON COLUMN analytics.reward_account_state.network IS 'Network that pays, lower-case address';
COMMENT ON COLUMN analytics.reward_account_state.reward_token_id IS 'Token that rewards are minted in, number';
COMMENT ON COLUMN analytics.reward_account_state.reward_token IS 'Token that rewards are minted in, lower-case address';
COMMENT ON COLUMN analytics.reward_account_state.shares IS 'Free shares that earn, raw receipt units';
COMMENT ON COLUMN analytics.reward_account_state.settled IS 'Owed at the last settlement, raw reward units';
COMMENT ON COLUMN analytics.reward_account_state.pending IS 'Earned since until t and at most to maturity, floored, raw reward units';
COMMENT ON COLUMN analytics.reward_account_state.claimable IS 'Owed at t: settled + pending, what is not minted yet included, raw reward units';
COMMENT ON COLUMN analytics.reward_account_state.claimed IS 'Claimed so far, raw reward units';
COMMENT ON COLUMN analytics.reward_account_state.earned IS 'claimable + claimed, raw reward units';
COMMENT ON COLUMN analytics.reward_account_state.from_block IS 'Height of the version; null when nothing was ever settled';

CREATE FUNCTION analytics.reward_account_at(m smallint, b integer, t bigint)
RETURNS SETOF analytics.reward_account_state LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT c.dam_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = c.dam_id), c.holder_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = c.holder_id), i.installation_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = i.installation_id), i.network_id,
    (SELECT key FROM public.entity WHERE marketplace_id = m AND id = i.network_id), n.reward_token_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = n.reward_token_id), p.shares, coalesce(r.owed, 0), g.pending,
    coalesce(r.owed, 0) + g.pending, coalesce(r.claimed, 0), coalesce(r.owed, 0) + g.pending + coalesce(r.claimed, 0), r.from_block
  FROM public.position_current c
  CROSS JOIN LATERAL (
    SELECT k.shares FROM public.position k
    WHERE k.marketplace_id = m AND k.dam_id = c.dam_id AND k.holder_id = c.holder_id AND k.from_block <= b
    ORDER BY k.from_block DESC LIMIT 1
  ) p
  -- OFFSET 0: the index of an installation is worked out once for a DAM (and memoized), not once for a Delegator.
  CROSS JOIN LATERAL (
    SELECT d.installation_id, d.network_id, x.acc_per_share
    FROM (
      SELECT DISTINCT ON (installation_id) installation_id, network_id, state FROM public.installation
      WHERE marketplace_id = m AND dam_id = c.dam_id AND from_block <= b ORDER BY installation_id, from_block DESC
    ) d
    CROSS JOIN LATERAL analytics.rewards_of_installation(m, b, t, d.installation_id) x
    WHERE d.state IN ('CONFIRMED', 'UNINSTALLED')
    OFFSET 0
  ) i
  LEFT JOIN LATERAL (
    SELECT v.reward_token_id FROM public.network v
    WHERE v.marketplace_id = m AND v.network_id = i.network_id AND v.from_block <= b ORDER BY v.from_block DESC LIMIT 1
  ) n ON true
  LEFT JOIN LATERAL (
    SELECT v.paid_index, v.owed, v.claimed, v.from_block FROM public.reward_account v
    WHERE v.marketplace_id = m AND v.dam_id = c.dam_id AND v.holder_id = c.holder_id AND v.installation_id = i.installation_id
      AND v.from_block <= b
    ORDER BY v.from_block DESC LIMIT 1
  ) r ON true
  CROSS JOIN LATERAL (SELECT div(p.shares * (i.acc_per_share - coalesce(r.paid_index, 0)), 1e27) AS pending) g
  WHERE c.marketplace_id = m
$$;
COMMENT ON FUNCTION analytics.reward_account_at IS
  'Rewards of Delegators by installation in marketplace m as known at block b, accrued until time t (block seconds). Filter by dam_id or holder_id';

-- What accounts hold, put together by DAM, installation and Network. One look-up an account.

CREATE TYPE analytics.balance_state AS (
  account integer,
  kind text,
  owner_id integer,
  asset_id integer,
  dam_id integer,
  network_id integer,
  amount numeric,
  unit_seconds numeric,
  from_block integer
);
COMMENT ON TYPE analytics.balance_state IS 'Balances of accounts';
COMMENT ON COLUMN analytics.balance_state.account IS 'Account, number';
COMMENT ON COLUMN analytics.balance_state.kind IS 'Kind of account, see account_kind';
COMMENT ON COLUMN analytics.balance_state.owner_id IS 'What it belongs to: DAM, installation or Network, number';
COMMENT ON COLUMN analytics.balance_state.asset_id IS 'Asset, number';
COMMENT ON COLUMN analytics.balance_state.dam_id IS 'DAM behind it, number';
COMMENT ON COLUMN analytics.balance_state.network_id IS 'Network behind it, number';
COMMENT ON COLUMN analytics.balance_state.amount IS 'Balance, raw units';
COMMENT ON COLUMN analytics.balance_state.unit_seconds IS 'Integral of the balance over time up to t, raw unit-seconds';
COMMENT ON COLUMN analytics.balance_state.from_block IS 'Height of the version';

CREATE FUNCTION analytics.balance_at(m smallint, b integer, t bigint)
RETURNS SETOF analytics.balance_state LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT a.account, a.kind, a.owner_id, a.asset_id, a.dam_id, a.network_id, v.amount,
    v.seconds + v.amount * greatest(t - v.from_time, 0), v.from_block
  FROM public.account a
  CROSS JOIN LATERAL (
    SELECT amount, seconds, from_time, from_block FROM public.balance
    WHERE marketplace_id = m AND account = a.account AND from_block <= b ORDER BY from_block DESC LIMIT 1
  ) v
  WHERE a.marketplace_id = m
$$;
COMMENT ON FUNCTION analytics.balance_at IS 'Balances of the accounts of marketplace m as known at block b, evaluated at time t (block seconds)';

CREATE FUNCTION analytics.matures_at(m smallint, b integer, network integer) RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT v.matures_at FROM public.network v
  WHERE v.marketplace_id = m AND v.network_id = network AND v.from_block <= b ORDER BY v.from_block DESC LIMIT 1
$$;
COMMENT ON FUNCTION analytics.matures_at IS 'End of the term of a Network (by number) as known at block b, block seconds; null when it has none';

CREATE TYPE analytics.capital_books AS (
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
  accruing numeric,
  supply numeric,
  reward_pool numeric,
  operator_pool numeric
);
COMMENT ON TYPE analytics.capital_books IS 'Capital by where it is, raw asset units';
COMMENT ON COLUMN analytics.capital_books.idle IS 'Idle assets, collateral in place included, raw asset units';
COMMENT ON COLUMN analytics.capital_books.locked IS 'In time-locks, raw asset units';
COMMENT ON COLUMN analytics.capital_books.released IS 'Liquidity with Networks, due back, raw asset units';
COMMENT ON COLUMN analytics.capital_books.granted IS 'Growth principal taken for good so far, raw asset units';
COMMENT ON COLUMN analytics.capital_books.granted_in_term IS 'Growth principal taken by Networks whose term goes on at t, raw asset units';
COMMENT ON COLUMN analytics.capital_books.contested IS 'Collateral in dispute vaults, raw asset units';
COMMENT ON COLUMN analytics.capital_books.written_off IS 'Liquidity written off, raw asset units';
COMMENT ON COLUMN analytics.capital_books.committed IS 'Collateral pledged (the coins are in idle), raw asset units';
COMMENT ON COLUMN analytics.capital_books.total_assets IS 'idle + locked + released + contested: what the shares are worth, raw asset units';
COMMENT ON COLUMN analytics.capital_books.capital IS 'K: total_assets + granted_in_term, raw asset units';
COMMENT ON COLUMN analytics.capital_books.exposure IS 'E: locked + released + granted_in_term + committed, raw asset units';
COMMENT ON COLUMN analytics.capital_books.accruing IS 'E before maturity is looked at: what rewards accrue on until the term ends, raw asset units';
COMMENT ON COLUMN analytics.capital_books.supply IS 'Shares in existence, raw receipt units';
COMMENT ON COLUMN analytics.capital_books.reward_pool IS 'Rewards minted for Delegators and not yet claimed, raw reward units';
COMMENT ON COLUMN analytics.capital_books.operator_pool IS 'Rewards minted for Operators and not yet claimed, raw reward units';

-- Sums of one DAM or one installation. A plain aggregate: with ORDER BY or LIMIT around it PostgreSQL keeps it as one step a row.
CREATE FUNCTION analytics.books_of_dam(m smallint, b integer, t bigint, dam integer)
RETURNS SETOF analytics.capital_books LANGUAGE sql STABLE PARALLEL SAFE ROWS 1 AS $$
  SELECT s.idle, s.locked, s.released, s.granted, s.granted_in_term, s.contested, s.written_off, s.committed,
    s.idle + s.locked + s.released + s.contested,
    s.idle + s.locked + s.released + s.contested + s.granted_in_term,
    s.locked + s.released + s.granted_in_term + s.committed,
    s.locked + s.released + s.granted + s.committed,
    s.supply, s.reward_pool, s.operator_pool
  FROM (
    SELECT coalesce(sum(v.amount) FILTER (WHERE a.kind = 'IDLE'), 0) AS idle,
      coalesce(sum(v.amount) FILTER (WHERE a.kind = 'TIME_LOCK'), 0) AS locked,
      coalesce(sum(v.amount) FILTER (WHERE a.kind = 'RELEASED'), 0) AS released,
      coalesce(sum(v.amount) FILTER (WHERE a.kind = 'GRANTED'), 0) AS granted,
      coalesce(sum(v.amount) FILTER (WHERE a.kind = 'GRANTED' AND t < coalesce(analytics.matures_at(m, b, a.network_id), t + 1)), 0) AS granted_in_term,
      coalesce(sum(v.amount) FILTER (WHERE a.kind = 'CONTESTED'), 0) AS contested,
      coalesce(sum(v.amount) FILTER (WHERE a.kind = 'WRITTEN_OFF'), 0) AS written_off,
      coalesce(sum(v.amount) FILTER (WHERE a.kind = 'COMMITTED'), 0) AS committed,
      coalesce(-sum(v.amount) FILTER (WHERE a.kind = 'SUPPLY'), 0) AS supply,
      coalesce(sum(v.amount) FILTER (WHERE a.kind = 'REWARD_POOL'), 0) AS reward_pool,
      coalesce(sum(v.amount) FILTER (WHERE a.kind = 'OPERATOR_POOL'), 0) AS operator_pool
    FROM public.account a
    CROSS JOIN LATERAL (
      SELECT amount FROM public.balance
      WHERE marketplace_id = m AND account = a.account AND from_block <= b ORDER BY from_block DESC LIMIT 1
    ) v
    WHERE a.marketplace_id = m AND a.dam_id = dam
  ) s
$$;
COMMENT ON FUNCTION analytics.books_of_dam IS 'Capital of one DAM (by number) as known at block b, at time t (block seconds); one row';

CREATE FUNCTION analytics.books_of_installation(m smallint, b integer, t bigint, installation integer)
RETURNS SETOF analytics.capital_books LANGUAGE sql STABLE PARALLEL SAFE ROWS 1 AS $$
  SELECT s.idle, s.locked, s.released, s.granted, s.granted_in_term, s.contested, s.written_off, s.committed,
    s.idle + s.locked + s.released + s.contested,
    s.idle + s.locked + s.released + s.contested + s.granted_in_term,
    s.locked + s.released + s.granted_in_term + s.committed,
    s.locked + s.released + s.granted + s.committed,
    s.supply, s.reward_pool, s.operator_pool
  FROM (
    SELECT coalesce(sum(v.amount) FILTER (WHERE a.kind = 'IDLE'), 0) AS idle,
      coalesce(sum(v.amount) FILTER (WHERE a.kind = 'TIME_LOCK'), 0) AS locked,
      coalesce(sum(v.amount) FILTER (WHERE a.kind = 'RELEASED'), 0) AS released,
      coalesce(sum(v.amount) FILTER (WHERE a.kind = 'GRANTED'), 0) AS granted,
      coalesce(sum(v.amount) FILTER (WHERE a.kind = 'GRANTED' AND t < coalesce(analytics.matures_at(m, b, a.network_id), t + 1)), 0) AS granted_in_term,
      coalesce(sum(v.amount) FILTER (WHERE a.kind = 'CONTESTED'), 0) AS contested,
      coalesce(sum(v.amount) FILTER (WHERE a.kind = 'WRITTEN_OFF'), 0) AS written_off,
      coalesce(sum(v.amount) FILTER (WHERE a.kind = 'COMMITTED'), 0) AS committed,
      coalesce(-sum(v.amount) FILTER (WHERE a.kind = 'SUPPLY'), 0) AS supply,
      coalesce(sum(v.amount) FILTER (WHERE a.kind = 'REWARD_POOL'), 0) AS reward_pool,
      coalesce(sum(v.amount) FILTER (WHERE a.kind = 'OPERATOR_POOL'), 0) AS operator_pool
    FROM public.account a
    CROSS JOIN LATERAL (
      SELECT amount FROM public.balance
      WHERE marketplace_id = m AND account = a.account AND from_block <= b ORDER BY from_block DESC LIMIT 1
    ) v
    WHERE a.marketplace_id = m AND a.owner_id = installation
  ) s
$$;
COMMENT ON FUNCTION analytics.books_of_installation IS 'Capital of one installation (by number) as known at block b, at time t (block seconds); one row';

CREATE FUNCTION analytics.books_of_network(m smallint, b integer, t bigint, network integer)
RETURNS SETOF analytics.capital_books LANGUAGE sql STABLE PARALLEL SAFE ROWS 1 AS $$
  SELECT s.idle, s.locked, s.released, s.granted, s.granted_in_term, s.contested, s.written_off, s.committed,
    s.idle + s.locked + s.released + s.contested,
    s.idle + s.locked + s.released + s.contested + s.granted_in_term,
    s.locked + s.released + s.granted_in_term + s.committed,
    s.locked + s.released + s.granted + s.committed,
    s.supply, s.reward_pool, s.operator_pool
  FROM (
    SELECT coalesce(sum(v.amount) FILTER (WHERE a.kind = 'IDLE'), 0) AS idle,
      coalesce(sum(v.amount) FILTER (WHERE a.kind = 'TIME_LOCK'), 0) AS locked,
      coalesce(sum(v.amount) FILTER (WHERE a.kind = 'RELEASED'), 0) AS released,
      coalesce(sum(v.amount) FILTER (WHERE a.kind = 'GRANTED'), 0) AS granted,
      coalesce(sum(v.amount) FILTER (WHERE a.kind = 'GRANTED' AND t < coalesce(analytics.matures_at(m, b, a.network_id), t + 1)), 0) AS granted_in_term,
      coalesce(sum(v.amount) FILTER (WHERE a.kind = 'CONTESTED'), 0) AS contested,
      coalesce(sum(v.amount) FILTER (WHERE a.kind = 'WRITTEN_OFF'), 0) AS written_off,
      coalesce(sum(v.amount) FILTER (WHERE a.kind = 'COMMITTED'), 0) AS committed,
      coalesce(-sum(v.amount) FILTER (WHERE a.kind = 'SUPPLY'), 0) AS supply,
      coalesce(sum(v.amount) FILTER (WHERE a.kind = 'REWARD_POOL'), 0) AS reward_pool,
      coalesce(sum(v.amount) FILTER (WHERE a.kind = 'OPERATOR_POOL'), 0) AS operator_pool
    FROM public.account a
    CROSS JOIN LATERAL (
      SELECT amount FROM public.balance
      WHERE marketplace_id = m AND account = a.account AND from_block <= b ORDER BY from_block DESC LIMIT 1
    ) v
    WHERE a.marketplace_id = m AND a.network_id = network
  ) s
$$;
COMMENT ON FUNCTION analytics.books_of_network IS 'Capital that one Network (by number) has from all DAMs as known at block b, at time t (block seconds); one row';

CREATE FUNCTION analytics.escrowed_shares(m smallint, b integer, dam integer) RETURNS numeric LANGUAGE sql STABLE PARALLEL SAFE COST 20000 AS $$
  SELECT coalesce(
    (SELECT h.amount FROM public.account a
     CROSS JOIN LATERAL (
       SELECT amount FROM public.balance WHERE marketplace_id = m AND account = a.account AND from_block <= b ORDER BY from_block DESC LIMIT 1
     ) h
     WHERE a.marketplace_id = m AND a.owner_id = dam AND a.kind = 'ESCROW' LIMIT 1),
    (SELECT sum(w.shares) FILTER (WHERE w.state = 'REQUESTED') FROM (
       SELECT DISTINCT ON (request_id) state, shares FROM public.withdrawal
       WHERE marketplace_id = m AND dam_id = dam AND from_block <= b ORDER BY request_id, from_block DESC
     ) w),
    0)
$$;
COMMENT ON FUNCTION analytics.escrowed_shares IS
  'Shares of a DAM (by number) in open requests to withdraw as known at block b, raw receipt units. One look-up where the ledger keeps a balance of kind ESCROW for the DAM, else a step a request ever made';

CREATE FUNCTION analytics.worth_of_shares(shares numeric, total_assets numeric, total_shares numeric)
RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN total_shares > 0 THEN div(shares * (total_assets + 1), total_shares + 1) ELSE 0 END
$$;
COMMENT ON FUNCTION analytics.worth_of_shares IS
  'Assets that a DAM pays for raw shares: shares * (total_assets + 1) / (total_shares + 1), floored, as the contract counts; raw asset units; 0 when the DAM has no shares';

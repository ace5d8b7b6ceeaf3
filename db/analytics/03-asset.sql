CREATE TYPE analytics.asset_state AS (
  asset_id integer,
  asset text,
  kind text,
  symbol text,
  name text,
  decimals integer,
  is_whitelisted boolean,
  fault text,
  from_block integer
);
COMMENT ON TYPE analytics.asset_state IS 'Tokens';
COMMENT ON COLUMN analytics.asset_state.asset_id IS 'Token, number';
COMMENT ON COLUMN analytics.asset_state.asset IS 'Token contract, lower-case address';
COMMENT ON COLUMN analytics.asset_state.kind IS 'TOKEN deposited or paid, RECEIPT of a DAM, REWARD minted by a Network';
COMMENT ON COLUMN analytics.asset_state.symbol IS 'Symbol, cleaned; null when the contract gave none';
COMMENT ON COLUMN analytics.asset_state.name IS 'Name, cleaned; null when the contract gave none';
COMMENT ON COLUMN analytics.asset_state.decimals IS 'Decimals of one whole unit; null: amounts stay raw and unpriced';
COMMENT ON COLUMN analytics.asset_state.is_whitelisted IS 'Whether the registry admits it as a deposit asset';
COMMENT ON COLUMN analytics.asset_state.fault IS 'Why the token is quarantined; null when it is sound';
COMMENT ON COLUMN analytics.asset_state.from_block IS 'Height of the version';

CREATE FUNCTION analytics.asset_at(m smallint, b integer, t bigint)
RETURNS SETOF analytics.asset_state LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT v.asset_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.asset_id), v.kind, v.symbol, v.name, v.decimals, v.is_whitelisted, v.fault, v.from_block
  FROM (
    SELECT DISTINCT ON (asset_id) * FROM public.asset WHERE marketplace_id = m AND from_block <= b ORDER BY asset_id, from_block DESC
  ) v
$$;
COMMENT ON FUNCTION analytics.asset_at IS 'Tokens of marketplace m as known at block b';

CREATE FUNCTION analytics.decimals_of(m smallint, b integer, asset integer) RETURNS integer LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT v.decimals FROM public.asset v
  WHERE v.marketplace_id = m AND v.asset_id = asset AND v.from_block <= b ORDER BY v.from_block DESC LIMIT 1
$$;
COMMENT ON FUNCTION analytics.decimals_of IS 'Decimals of a token (by number) as known at block b; null when unknown';

CREATE TYPE analytics.price_state AS (
  asset_id integer,
  asset text,
  usd numeric,
  last_usd numeric,
  updated_at bigint,
  age bigint,
  is_stale boolean,
  from_block integer
);
COMMENT ON TYPE analytics.price_state IS 'Prices of tokens in a price book';
COMMENT ON COLUMN analytics.price_state.asset_id IS 'Token, number';
COMMENT ON COLUMN analytics.price_state.asset IS 'Token contract, lower-case address';
COMMENT ON COLUMN analytics.price_state.usd IS 'USD for one whole unit at t; null when there is none or it is stale';
COMMENT ON COLUMN analytics.price_state.last_usd IS 'Last USD for one whole unit, stale or not; null: the feed says that there is none';
COMMENT ON COLUMN analytics.price_state.updated_at IS 'When the last price came, block seconds';
COMMENT ON COLUMN analytics.price_state.age IS 'Seconds from the last price to t';
COMMENT ON COLUMN analytics.price_state.is_stale IS 'Whether the last price is too old to count';
COMMENT ON COLUMN analytics.price_state.from_block IS 'Height of the version';

CREATE FUNCTION analytics.price_at(m smallint, b integer, t bigint, book integer DEFAULT 1)
RETURNS SETOF analytics.price_state LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT a.asset_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = a.asset_id), CASE WHEN t - p.from_time < coalesce(p.stale_after, t - p.from_time + 1) THEN p.usd END,
    p.usd, p.from_time, t - p.from_time, coalesce(t - p.from_time >= p.stale_after, false), p.from_block
  FROM (SELECT DISTINCT asset_id FROM public.asset WHERE marketplace_id = m AND from_block <= b) a
  CROSS JOIN LATERAL (
    SELECT v.usd, v.from_time, v.stale_after, v.from_block FROM public.price v
    WHERE v.marketplace_id = m AND v.book = price_at.book AND v.asset_id = a.asset_id AND v.from_block <= b
    ORDER BY v.from_block DESC LIMIT 1
  ) p
$$;
COMMENT ON FUNCTION analytics.price_at IS 'Prices of tokens in a price book as known at block b, at time t (block seconds); no row for a token without any';

-- A window [t0, t1) is service time, (b, t) is knowledge time: rows up to block b count, nothing that began after t does.

CREATE TYPE analytics.flow_window_row AS (
  flow integer,
  kind text,
  dam_id integer,
  dam text,
  network_id integer,
  network text,
  capital_type text,
  asset_id integer,
  asset text,
  amount numeric,
  events bigint,
  priced_amount numeric,
  priced_events bigint,
  usd numeric
);
COMMENT ON TYPE analytics.flow_window_row IS 'What moved in a window, by flow';
COMMENT ON COLUMN analytics.flow_window_row.flow IS 'Flow, number';
COMMENT ON COLUMN analytics.flow_window_row.kind IS 'Kind of flow, see flow_kind';
COMMENT ON COLUMN analytics.flow_window_row.dam_id IS 'DAM, number; null when none is behind it';
COMMENT ON COLUMN analytics.flow_window_row.dam IS 'DAM contract, lower-case address';
COMMENT ON COLUMN analytics.flow_window_row.network_id IS 'Network, number; null when none is behind it';
COMMENT ON COLUMN analytics.flow_window_row.network IS 'Network contract, lower-case address';
COMMENT ON COLUMN analytics.flow_window_row.capital_type IS 'Type of the Network, else of the DAM: INFRASTRUCTURE, LIQUIDITY, GROWTH or COLLATERAL';
COMMENT ON COLUMN analytics.flow_window_row.asset_id IS 'Asset, number';
COMMENT ON COLUMN analytics.flow_window_row.asset IS 'Asset, lower-case address';
COMMENT ON COLUMN analytics.flow_window_row.amount IS 'Moved, raw units of the asset';
COMMENT ON COLUMN analytics.flow_window_row.events IS 'Events, count';
COMMENT ON COLUMN analytics.flow_window_row.priced_amount IS 'Moved by events that had a price, raw units of the asset';
COMMENT ON COLUMN analytics.flow_window_row.priced_events IS 'Events that had a price, count';
COMMENT ON COLUMN analytics.flow_window_row.usd IS 'Value of the events that had a price, each at its own, USD; null when none had';

CREATE FUNCTION analytics.flow_window(m smallint, b integer, t bigint, t0 bigint, t1 bigint, book integer DEFAULT 1)
RETURNS SETOF analytics.flow_window_row LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT f.flow, f.kind, f.dam_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = f.dam_id), f.network_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = f.network_id),
    coalesce(
      (SELECT capital_type FROM public.network
       WHERE marketplace_id = m AND network_id = f.network_id AND from_block <= b ORDER BY from_block DESC LIMIT 1),
      (SELECT capital_type FROM public.dam WHERE marketplace_id = m AND dam_id = f.dam_id AND from_block <= b ORDER BY from_block DESC LIMIT 1)),
    f.asset_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = f.asset_id), e1.total - coalesce(e0.total, 0), (e1.events - coalesce(e0.events, 0))::bigint,
    coalesce(v1.priced, 0) - coalesce(v0.priced, 0), (coalesce(v1.priced_events, 0) - coalesce(v0.priced_events, 0))::bigint,
    CASE WHEN coalesce(v1.priced_events, 0) > coalesce(v0.priced_events, 0) THEN v1.usd - coalesce(v0.usd, 0) END
  -- OFFSET 0: the two blocks are looked up once, not once a flow. Events of block b count also when t1 is beyond t.
  FROM (SELECT least(analytics.height_before(m, t0), b) AS h0, least(analytics.height_before(m, greatest(t0, t1)), b) AS h1 OFFSET 0) w
  CROSS JOIN public.flow f
  CROSS JOIN LATERAL (
    SELECT total, events FROM public.flow_total
    WHERE marketplace_id = m AND flow = f.flow AND from_block <= w.h1 ORDER BY from_block DESC LIMIT 1
  ) e1
  LEFT JOIN LATERAL (
    SELECT total, events FROM public.flow_total
    WHERE marketplace_id = m AND flow = f.flow AND from_block <= w.h0 ORDER BY from_block DESC LIMIT 1
  ) e0 ON true
  LEFT JOIN LATERAL (
    SELECT v.usd, v.priced, v.priced_events FROM public.flow_value v
    WHERE v.marketplace_id = m AND v.book = flow_window.book AND v.flow = f.flow AND v.from_block <= w.h1 ORDER BY v.from_block DESC LIMIT 1
  ) v1 ON true
  LEFT JOIN LATERAL (
    SELECT v.usd, v.priced, v.priced_events FROM public.flow_value v
    WHERE v.marketplace_id = m AND v.book = flow_window.book AND v.flow = f.flow AND v.from_block <= w.h0 ORDER BY v.from_block DESC LIMIT 1
  ) v0 ON true
  WHERE f.marketplace_id = m AND e1.events > coalesce(e0.events, 0)
$$;
COMMENT ON FUNCTION analytics.flow_window IS
  'What moved in [t0, t1) (block seconds) in marketplace m, by flow, as known at block b, valued in a price book. An event at t0 counts, one at t1 does not. Four look-ups a flow';

CREATE TYPE analytics.account_value_row AS (
  unit_seconds numeric,
  priced_seconds numeric,
  usd_seconds numeric
);
COMMENT ON TYPE analytics.account_value_row IS 'Integrals of an account over time';
COMMENT ON COLUMN analytics.account_value_row.unit_seconds IS 'Integral of the balance, raw unit-seconds';
COMMENT ON COLUMN analytics.account_value_row.priced_seconds IS 'Integral of the balance while it had a price, raw unit-seconds';
COMMENT ON COLUMN analytics.account_value_row.usd_seconds IS 'Integral of the balance times its price, USD-seconds';

CREATE FUNCTION analytics.account_value(m smallint, h integer, until bigint, account integer, asset integer, book integer)
RETURNS SETOF analytics.account_value_row LANGUAGE sql STABLE PARALLEL SAFE ROWS 1 AS $$
  SELECT v.seconds + v.amount * (until - v.from_time),
    coalesce(x.priced_seconds + v.amount * (coalesce(p.priced_seconds, 0) - x.priced_integral), 0),
    coalesce(x.usd_seconds + v.amount * (coalesce(p.usd_seconds, 0) - x.price_integral) * p.scale, x.usd_seconds, 0)
  FROM (
    SELECT k.amount, k.seconds, k.from_time FROM public.balance k
    WHERE k.marketplace_id = m AND k.account = account_value.account AND k.from_block <= h ORDER BY k.from_block DESC LIMIT 1
  ) v
  LEFT JOIN LATERAL (
    SELECT k.usd_seconds, k.priced_seconds, k.price_integral, k.priced_integral FROM public.balance_value k
    WHERE k.marketplace_id = m AND k.book = account_value.book AND k.account = account_value.account AND k.from_block <= h
    ORDER BY k.from_block DESC LIMIT 1
  ) x ON true
  LEFT JOIN LATERAL (
    SELECT k.usd_seconds + coalesce(k.usd, 0) * least(until - k.from_time, coalesce(k.stale_after, until - k.from_time)) AS usd_seconds,
      k.priced_seconds + CASE WHEN k.usd IS NULL THEN 0 ELSE least(until - k.from_time, coalesce(k.stale_after, until - k.from_time)) END
        AS priced_seconds,
      (SELECT analytics.scale_of(d.decimals) FROM public.asset d
       WHERE d.marketplace_id = m AND d.asset_id = account_value.asset AND d.from_block <= h ORDER BY d.from_block DESC LIMIT 1) AS scale
    FROM public.price k
    WHERE k.marketplace_id = m AND k.book = account_value.book AND k.asset_id = account_value.asset AND k.from_block <= h
    ORDER BY k.from_block DESC LIMIT 1
  ) p ON true
$$;
COMMENT ON FUNCTION analytics.account_value IS
  'Integrals of one account (by number) from its beginning until a time (block seconds), as known at block h, which must be before that time; no row for an account without a balance. Four look-ups';

CREATE TYPE analytics.dam_capital_row AS (
  dam_id integer,
  window_start bigint,
  window_end bigint,
  capital_unit_seconds numeric,
  capital_priced_seconds numeric,
  capital_usd_seconds numeric,
  exposure_unit_seconds numeric,
  exposure_priced_seconds numeric,
  exposure_usd_seconds numeric
);
COMMENT ON TYPE analytics.dam_capital_row IS 'Capital of a DAM integrated over a window';
COMMENT ON COLUMN analytics.dam_capital_row.dam_id IS 'DAM, number';
COMMENT ON COLUMN analytics.dam_capital_row.window_start IS 'Start of the window, at most t, block seconds';
COMMENT ON COLUMN analytics.dam_capital_row.window_end IS 'End of the window, at most t, block seconds';
COMMENT ON COLUMN analytics.dam_capital_row.capital_unit_seconds IS 'Integral of K, raw asset unit-seconds';
COMMENT ON COLUMN analytics.dam_capital_row.capital_priced_seconds IS 'Integral of K while the asset had a price, raw asset unit-seconds';
COMMENT ON COLUMN analytics.dam_capital_row.capital_usd_seconds IS 'Integral of K times the price, USD-seconds; null when none of it had a price';
COMMENT ON COLUMN analytics.dam_capital_row.exposure_unit_seconds IS 'Integral of E, raw asset unit-seconds';
COMMENT ON COLUMN analytics.dam_capital_row.exposure_priced_seconds IS 'Integral of E while the asset had a price, raw asset unit-seconds';
COMMENT ON COLUMN analytics.dam_capital_row.exposure_usd_seconds IS 'Integral of E times the price, USD-seconds; null when none of it had a price';

CREATE FUNCTION analytics.dam_capital(m smallint, b integer, t bigint, t0 bigint, t1 bigint, book integer DEFAULT 1)
RETURNS SETOF analytics.dam_capital_row LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT d.dam_id, w.e0, w.e1, k.units, k.priced, CASE WHEN k.priced > 0 OR k.units = 0 THEN k.usd END,
    k.exposed, k.exposed_priced, CASE WHEN k.exposed_priced > 0 OR k.exposed = 0 THEN k.exposed_usd END
  FROM (
    SELECT e0, e1, least(analytics.height_before(m, e0), b) AS h0, least(analytics.height_before(m, e1), b) AS h1
    FROM (SELECT least(t0, t) AS e0, least(greatest(t0, t1), t) AS e1) e OFFSET 0
  ) w
  CROSS JOIN (SELECT DISTINCT dam_id FROM public.dam WHERE marketplace_id = m AND from_block <= b) d
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(v.units) FILTER (WHERE a.kind <> 'COMMITTED'), 0) AS units,
      coalesce(sum(v.priced) FILTER (WHERE a.kind <> 'COMMITTED'), 0) AS priced,
      coalesce(sum(v.usd) FILTER (WHERE a.kind <> 'COMMITTED'), 0) AS usd,
      coalesce(sum(v.units) FILTER (WHERE a.kind NOT IN ('IDLE', 'CONTESTED')), 0) AS exposed,
      coalesce(sum(v.priced) FILTER (WHERE a.kind NOT IN ('IDLE', 'CONTESTED')), 0) AS exposed_priced,
      coalesce(sum(v.usd) FILTER (WHERE a.kind NOT IN ('IDLE', 'CONTESTED')), 0) AS exposed_usd
    FROM public.account a
    -- Time passes without a log: growth principal counts until the term of its Network ends.
    CROSS JOIN LATERAL (
      SELECT w.e0, w.e1, w.h0, w.h1 WHERE a.kind <> 'GRANTED'
      UNION ALL
      SELECT c.e0, c.e1, CASE WHEN c.e0 < w.e0 THEN least(analytics.height_before(m, c.e0), b) ELSE w.h0 END,
        CASE WHEN c.e1 < w.e1 THEN least(analytics.height_before(m, c.e1), b) ELSE w.h1 END
      FROM (SELECT least(w.e0, n.at) AS e0, least(w.e1, n.at) AS e1 FROM (SELECT analytics.matures_at(m, b, a.network_id) AS at OFFSET 0) n OFFSET 0) c
      WHERE a.kind = 'GRANTED'
    ) c
    CROSS JOIN LATERAL (
      SELECT x1.unit_seconds - coalesce(x0.unit_seconds, 0) AS units, x1.priced_seconds - coalesce(x0.priced_seconds, 0) AS priced,
        x1.usd_seconds - coalesce(x0.usd_seconds, 0) AS usd
      FROM analytics.account_value(m, c.h1, c.e1, a.account, a.asset_id, dam_capital.book) x1
      LEFT JOIN LATERAL analytics.account_value(m, c.h0, c.e0, a.account, a.asset_id, dam_capital.book) x0 ON true
    ) v
    WHERE a.marketplace_id = m AND a.dam_id = d.dam_id
      AND a.kind IN ('IDLE', 'TIME_LOCK', 'RELEASED', 'GRANTED', 'CONTESTED', 'COMMITTED')
  ) k
$$;
COMMENT ON FUNCTION analytics.dam_capital IS
  'Capital base K and exposure E of the DAMs of marketplace m integrated over [t0, t1) (block seconds, cut at t), as known at block b, valued in a price book. Eight look-ups an account';

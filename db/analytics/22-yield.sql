CREATE TYPE analytics.dam_apr_row AS (
  dam_id integer,
  dam text,
  version integer,
  window_start bigint,
  window_end bigint,
  rewards_usd numeric,
  reward_events bigint,
  reward_priced_events bigint,
  capital_unit_seconds numeric,
  capital_priced_seconds numeric,
  capital_usd_seconds numeric,
  capital_usd_days numeric,
  exposure_unit_seconds numeric,
  exposure_priced_seconds numeric,
  exposure_usd_seconds numeric,
  exposure_usd_days numeric,
  apr_numerator numeric,
  apr_denominator numeric,
  apr numeric,
  exposure_apr_numerator numeric,
  exposure_apr_denominator numeric,
  exposure_apr numeric,
  reward_coverage numeric,
  capital_coverage numeric,
  exposure_coverage numeric
);
COMMENT ON TYPE analytics.dam_apr_row IS 'Realised yield of DAMs over a window';
COMMENT ON COLUMN analytics.dam_apr_row.dam_id IS 'DAM, number';
COMMENT ON COLUMN analytics.dam_apr_row.dam IS 'DAM contract, lower-case address';
COMMENT ON COLUMN analytics.dam_apr_row.version IS 'Version of the definition';
COMMENT ON COLUMN analytics.dam_apr_row.window_start IS 'Start of the window, at most t, block seconds';
COMMENT ON COLUMN analytics.dam_apr_row.window_end IS 'End of the window, at most t, block seconds';
COMMENT ON COLUMN analytics.dam_apr_row.rewards_usd IS 'Rewards minted for its Delegators, each at the price of its time, USD; null when there were some and none had a price';
COMMENT ON COLUMN analytics.dam_apr_row.reward_events IS 'Distributions, count';
COMMENT ON COLUMN analytics.dam_apr_row.reward_priced_events IS 'Distributions in a token that had a price, count';
COMMENT ON COLUMN analytics.dam_apr_row.capital_unit_seconds IS 'Integral of the capital base K, raw asset unit-seconds';
COMMENT ON COLUMN analytics.dam_apr_row.capital_priced_seconds IS 'Integral of K while the asset had a price, raw asset unit-seconds';
COMMENT ON COLUMN analytics.dam_apr_row.capital_usd_seconds IS 'Integral of K times the price, USD-seconds; null when none of it had a price';
COMMENT ON COLUMN analytics.dam_apr_row.capital_usd_days IS 'The same in USD-days, truncated to 18 decimals';
COMMENT ON COLUMN analytics.dam_apr_row.exposure_unit_seconds IS 'Integral of the exposure E, raw asset unit-seconds';
COMMENT ON COLUMN analytics.dam_apr_row.exposure_priced_seconds IS 'Integral of E while the asset had a price, raw asset unit-seconds';
COMMENT ON COLUMN analytics.dam_apr_row.exposure_usd_seconds IS 'Integral of E times the price, USD-seconds; null when none of it had a price';
COMMENT ON COLUMN analytics.dam_apr_row.exposure_usd_days IS 'The same in USD-days, truncated to 18 decimals';
COMMENT ON COLUMN analytics.dam_apr_row.apr_numerator IS 'Numerator of the APR on deposits: rewards_usd times the seconds of 365 days, USD-seconds';
COMMENT ON COLUMN analytics.dam_apr_row.apr_denominator IS 'Denominator of the APR on deposits: capital_usd_seconds, USD-seconds';
COMMENT ON COLUMN analytics.dam_apr_row.apr IS 'APR on deposits, 1 is 100 % a year, truncated to 18 decimals; null without capital or without any price';
COMMENT ON COLUMN analytics.dam_apr_row.exposure_apr_numerator IS 'Numerator of the APR on exposure, USD-seconds';
COMMENT ON COLUMN analytics.dam_apr_row.exposure_apr_denominator IS 'Denominator of the APR on exposure: exposure_usd_seconds, USD-seconds';
COMMENT ON COLUMN analytics.dam_apr_row.exposure_apr IS 'APR on exposure, 1 is 100 % a year, truncated to 18 decimals; null without exposure or without any price';
COMMENT ON COLUMN analytics.dam_apr_row.reward_coverage IS 'Share of distributions that had a price, truncated to 18 decimals; null without any';
COMMENT ON COLUMN analytics.dam_apr_row.capital_coverage IS 'Share of K''s unit-seconds that had a price, truncated to 18 decimals; null without capital';
COMMENT ON COLUMN analytics.dam_apr_row.exposure_coverage IS 'Share of E''s unit-seconds that had a price, truncated to 18 decimals; null without exposure';

CREATE FUNCTION analytics.dam_apr(m smallint, b integer, t bigint, t0 bigint, t1 bigint, book integer DEFAULT 1)
RETURNS SETOF analytics.dam_apr_row LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT k.dam_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = k.dam_id), 1, k.window_start, k.window_end, r.usd, r.events, r.priced_events,
    k.capital_unit_seconds, k.capital_priced_seconds, k.capital_usd_seconds, analytics.ratio(k.capital_usd_seconds, 86400),
    k.exposure_unit_seconds, k.exposure_priced_seconds, k.exposure_usd_seconds, analytics.ratio(k.exposure_usd_seconds, 86400),
    r.usd * 31536000, k.capital_usd_seconds, analytics.ratio(r.usd * 31536000, k.capital_usd_seconds),
    r.usd * 31536000, k.exposure_usd_seconds, analytics.ratio(r.usd * 31536000, k.exposure_usd_seconds),
    analytics.ratio(r.priced_events, r.events), analytics.ratio(k.capital_priced_seconds, k.capital_unit_seconds),
    analytics.ratio(k.exposure_priced_seconds, k.exposure_unit_seconds)
  FROM analytics.dam_capital(m, b, t, t0, t1, book) k
  CROSS JOIN LATERAL (
    SELECT CASE WHEN count(*) = 0 THEN 0 ELSE sum(f.usd) END AS usd, coalesce(sum(f.events), 0)::bigint AS events,
      coalesce(sum(f.priced_events), 0)::bigint AS priced_events
    FROM analytics.flow_window(m, b, t, t0, t1, book) f WHERE f.dam_id = k.dam_id AND f.kind = 'DELEGATOR_REWARD'
  ) r
$$;
COMMENT ON FUNCTION analytics.dam_apr IS
  'Realised APR (no compounding) of the DAMs of marketplace m over [t0, t1) (block seconds, cut at t), as known at block b, in USD of a price book: rewards minted for Delegators over capital times time';

CREATE TYPE analytics.dam_native_rate_row AS (
  dam_id integer,
  dam text,
  reward_token_id integer,
  reward_token text,
  amount numeric,
  capital_unit_seconds numeric,
  exposure_unit_seconds numeric,
  rate_numerator numeric,
  rate_denominator numeric,
  rate numeric,
  exposure_rate_numerator numeric,
  exposure_rate_denominator numeric,
  exposure_rate numeric
);
COMMENT ON TYPE analytics.dam_native_rate_row IS 'Rewards of DAMs in tokens, without any price';
COMMENT ON COLUMN analytics.dam_native_rate_row.dam_id IS 'DAM, number';
COMMENT ON COLUMN analytics.dam_native_rate_row.dam IS 'DAM contract, lower-case address';
COMMENT ON COLUMN analytics.dam_native_rate_row.reward_token_id IS 'Token that rewards were minted in, number';
COMMENT ON COLUMN analytics.dam_native_rate_row.reward_token IS 'Token that rewards were minted in, lower-case address';
COMMENT ON COLUMN analytics.dam_native_rate_row.amount IS 'Minted for Delegators, raw reward units';
COMMENT ON COLUMN analytics.dam_native_rate_row.capital_unit_seconds IS 'Integral of the capital base K, raw asset unit-seconds';
COMMENT ON COLUMN analytics.dam_native_rate_row.exposure_unit_seconds IS 'Integral of the exposure E, raw asset unit-seconds';
COMMENT ON COLUMN analytics.dam_native_rate_row.rate_numerator IS 'Numerator of the rate: whole reward tokens times 86,400';
COMMENT ON COLUMN analytics.dam_native_rate_row.rate_denominator IS 'Denominator of the rate: K, whole asset unit-seconds';
COMMENT ON COLUMN analytics.dam_native_rate_row.rate IS 'Whole reward tokens a whole deposited unit a day, truncated to 18 decimals; null without capital or decimals';
COMMENT ON COLUMN analytics.dam_native_rate_row.exposure_rate_numerator IS 'Numerator of the rate on exposure: whole reward tokens times 86,400';
COMMENT ON COLUMN analytics.dam_native_rate_row.exposure_rate_denominator IS 'Denominator of the rate on exposure: E, whole asset unit-seconds';
COMMENT ON COLUMN analytics.dam_native_rate_row.exposure_rate IS 'Whole reward tokens a whole exposed unit a day, truncated to 18 decimals; null without exposure or decimals';

CREATE FUNCTION analytics.dam_native_rate(m smallint, b integer, t bigint, t0 bigint, t1 bigint)
RETURNS SETOF analytics.dam_native_rate_row LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT k.dam_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = k.dam_id), r.asset_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = r.asset_id), r.amount, k.capital_unit_seconds, k.exposure_unit_seconds,
    r.amount * r.scale * 86400, k.capital_unit_seconds * d.scale,
    analytics.ratio(r.amount * r.scale * 86400, k.capital_unit_seconds * d.scale),
    r.amount * r.scale * 86400, k.exposure_unit_seconds * d.scale,
    analytics.ratio(r.amount * r.scale * 86400, k.exposure_unit_seconds * d.scale)
  FROM analytics.dam_capital(m, b, t, t0, t1) k
  CROSS JOIN LATERAL (
    SELECT f.asset_id, sum(f.amount) AS amount, analytics.scale_of(analytics.decimals_of(m, b, f.asset_id)) AS scale
    FROM analytics.flow_window(m, b, t, t0, t1) f WHERE f.dam_id = k.dam_id AND f.kind = 'DELEGATOR_REWARD' GROUP BY f.asset_id
  ) r
  CROSS JOIN LATERAL (
    SELECT analytics.scale_of(analytics.decimals_of(m, b, (
      SELECT v.asset_id FROM public.dam v
      WHERE v.marketplace_id = m AND v.dam_id = k.dam_id AND v.from_block <= b ORDER BY v.from_block DESC LIMIT 1))) AS scale
  ) d
$$;
COMMENT ON FUNCTION analytics.dam_native_rate IS
  'Native rate of the DAMs of marketplace m over [t0, t1) (block seconds, cut at t), as known at block b, by reward token: reward tokens an asset unit a day; no row for a token that was not minted';

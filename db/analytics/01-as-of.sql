-- Knowledge time: which block speaks for a time, and the numbers that stand for natural keys.

CREATE FUNCTION analytics.block_at_time(m smallint, t bigint) RETURNS integer LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce((SELECT height FROM public.block WHERE marketplace_id = m AND time <= t ORDER BY time DESC, height DESC LIMIT 1), -1)
$$;
COMMENT ON FUNCTION analytics.block_at_time IS
  'Height of the last kept block of marketplace m at or before time t (block seconds); -1 before the first';

CREATE FUNCTION analytics.height_before(m smallint, t bigint) RETURNS integer LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce((SELECT height FROM public.block WHERE marketplace_id = m AND time < t ORDER BY time DESC, height DESC LIMIT 1), -1)
$$;
COMMENT ON FUNCTION analytics.height_before IS
  'Height of the last kept block of marketplace m before time t (block seconds), so that what happens at t belongs to a window that begins at t; -1 before the first';

CREATE TYPE analytics.as_of_row AS (
  height integer,
  time bigint,
  is_final boolean
);
COMMENT ON TYPE analytics.as_of_row IS 'Where a question stands: what is known (height) and when (time)';
COMMENT ON COLUMN analytics.as_of_row.height IS 'Block whose rows count, height';
COMMENT ON COLUMN analytics.as_of_row.time IS 'Time that state is evaluated at, block seconds; null: the header of that block is not kept yet';
COMMENT ON COLUMN analytics.as_of_row.is_final IS 'Whether no fork can change the answer any more';

CREATE FUNCTION analytics.as_of(m smallint, at_block integer, at_time bigint)
RETURNS SETOF analytics.as_of_row LANGUAGE sql STABLE PARALLEL SAFE ROWS 1 AS $$
  -- A time after the last final block is not final: a fork may put a block before it.
  SELECT p.height, p.time, p.height <= h.final_height AND (at_block IS NOT NULL OR at_time IS NULL OR at_time <= coalesce(
    (SELECT k.time FROM public.block k WHERE k.marketplace_id = m AND k.height <= h.final_height ORDER BY k.height DESC LIMIT 1), -1))
  FROM public.head h
  CROSS JOIN LATERAL (
    SELECT h.height, h.time WHERE at_block IS NULL AND at_time IS NULL
    UNION ALL
    SELECT at_block, CASE WHEN at_block = h.height THEN h.time
                          ELSE (SELECT k.time FROM public.block k WHERE k.marketplace_id = m AND k.height = at_block) END
    WHERE at_block IS NOT NULL AND at_block BETWEEN 0 AND h.height
    UNION ALL
    SELECT analytics.block_at_time(m, at_time), at_time
    WHERE at_block IS NULL AND at_time IS NOT NULL AND at_time BETWEEN 0 AND h.time
  ) p
  WHERE h.marketplace_id = m
$$;
COMMENT ON FUNCTION analytics.as_of IS
  'Where a question about marketplace m stands: at a block, else at a time (block seconds), else at the head. No row for what is beyond the head';

CREATE FUNCTION analytics.id_of(m smallint, natural_key text) RETURNS integer LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT id FROM public.entity WHERE marketplace_id = m AND key = natural_key
$$;
COMMENT ON FUNCTION analytics.id_of IS
  'Number of a natural key (lower-case address or protocol id) in marketplace m; null when unknown. Filter state functions by numbers: those reach their indexes';

CREATE FUNCTION analytics.scale_of(decimals integer) RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ('1e-' || decimals)::numeric
$$;
COMMENT ON FUNCTION analytics.scale_of IS
  'Whole units a raw unit, 10^-decimals, as a factor: PostgreSQL multiplies numerics exactly but rounds quotients; null for unknown decimals';

CREATE FUNCTION analytics.ratio(numerator numeric, denominator numeric) RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN denominator <> 0 THEN div(numerator * 1e18, denominator) * 1e-18 END
$$;
COMMENT ON FUNCTION analytics.ratio IS
  'numerator / denominator truncated toward zero to 18 decimals; null when either is null or the denominator is 0';

-- Stake: what of a DAM stands behind Networks and Operators where it keeps epochs; and rewards by past shares.

CREATE TYPE analytics.stake_state AS (
  installation_id integer,
  installation text,
  operator_id integer,
  operator text,
  dam_id integer,
  network_id integer,
  operator_limit numeric,
  shares numeric,
  is_opted_in boolean,
  stake numeric,
  from_block integer
);
COMMENT ON TYPE analytics.stake_state IS 'What stands behind Operators in installations of DAMs that keep epochs';
COMMENT ON COLUMN analytics.stake_state.installation_id IS 'Installation, number';
COMMENT ON COLUMN analytics.stake_state.installation IS 'Installation, protocol id';
COMMENT ON COLUMN analytics.stake_state.operator_id IS 'Operator, number';
COMMENT ON COLUMN analytics.stake_state.operator IS 'Operator, lower-case address';
COMMENT ON COLUMN analytics.stake_state.dam_id IS 'DAM, number';
COMMENT ON COLUMN analytics.stake_state.network_id IS 'Network, number';
COMMENT ON COLUMN analytics.stake_state.operator_limit IS 'Most that stands behind it, raw asset units; null: only the limit of the installation';
COMMENT ON COLUMN analytics.stake_state.shares IS 'Its shares of the installation; null: not divided by shares';
COMMENT ON COLUMN analytics.stake_state.is_opted_in IS 'Whether the Operator serves both the DAM and the Network: nothing stands behind it otherwise';
COMMENT ON COLUMN analytics.stake_state.stake IS 'What stands behind it at b, raw asset units: by the variant of the DAM''s STAKE module, min(active, allocated, limit), or floor(shares * min(active, allocated) / all shares), or min(active, allocated) for the one Operator that the module knows; null for a variant that is not known';
COMMENT ON COLUMN analytics.stake_state.from_block IS 'Height of the version of its limit or shares; null where it has none';

CREATE FUNCTION analytics.stake_at(m smallint, b integer, t bigint)
RETURNS SETOF analytics.stake_state LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT k.installation_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = k.installation_id), k.operator_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = k.operator_id),
    i.dam_id, i.network_id, a."limit", a.shares, o.is_opted_in,
    CASE WHEN d.variant IS NULL THEN NULL
      WHEN NOT o.is_opted_in THEN 0
      WHEN d.variant = 'BY_LIMIT' THEN least(c.most, coalesce(a."limit", 0))
      WHEN d.variant = 'BY_SHARES' THEN coalesce(div(coalesce(a.shares, 0) * c.most, nullif((
        SELECT sum(s.shares) FROM (
          SELECT DISTINCT ON (operator_id) shares FROM public.allocation
          WHERE marketplace_id = m AND installation_id = k.installation_id AND from_block <= b ORDER BY operator_id, from_block DESC
        ) s), 0)), 0)
      WHEN d.operator_id = k.operator_id THEN c.most
      ELSE 0 END,
    a.from_block
  FROM (
    SELECT installation_id, operator_id FROM public.allocation WHERE marketplace_id = m AND from_block <= b
    UNION
    SELECT g.installation_id, e.operator_id FROM public.installation g
    JOIN public.vault u ON u.marketplace_id = m AND u.dam_id = g.dam_id AND u.from_block <= b
    JOIN public.module e ON e.marketplace_id = m AND e.module_id = u.stake_module_id AND e.from_block <= b
    WHERE g.marketplace_id = m AND g.from_block <= b AND e.operator_id IS NOT NULL
  ) k
  CROSS JOIN LATERAL (
    SELECT dam_id, network_id, allocated FROM public.installation
    WHERE marketplace_id = m AND installation_id = k.installation_id AND from_block <= b ORDER BY from_block DESC LIMIT 1
  ) i
  LEFT JOIN LATERAL (
    SELECT "limit", shares, from_block FROM public.allocation
    WHERE marketplace_id = m AND installation_id = k.installation_id AND operator_id = k.operator_id AND from_block <= b
    ORDER BY from_block DESC LIMIT 1
  ) a ON true
  LEFT JOIN LATERAL (
    SELECT stake_module_id FROM public.vault
    WHERE marketplace_id = m AND dam_id = i.dam_id AND from_block <= b ORDER BY from_block DESC LIMIT 1
  ) v ON true
  LEFT JOIN LATERAL (
    SELECT variant, operator_id FROM public.module
    WHERE marketplace_id = m AND module_id = v.stake_module_id AND from_block <= b ORDER BY from_block DESC LIMIT 1
  ) d ON true
  CROSS JOIN LATERAL (
    SELECT coalesce((
      SELECT state = 'ACCEPTED' FROM public.membership
      WHERE marketplace_id = m AND dam_id = i.dam_id AND operator_id = k.operator_id AND from_block <= b ORDER BY from_block DESC LIMIT 1
    ), false) AND coalesce((
      SELECT state = 'ACTIVE' FROM public.assignment
      WHERE marketplace_id = m AND network_id = i.network_id AND operator_id = k.operator_id AND installation_id = 0 AND from_block <= b
      ORDER BY from_block DESC LIMIT 1
    ), false) AS is_opted_in
  ) o
  CROSS JOIN LATERAL (SELECT least(h.idle, i.allocated) AS most FROM analytics.books_of_dam(m, b, t, i.dam_id) h) c
$$;
COMMENT ON FUNCTION analytics.stake_at IS
  'What stands behind Operators in installations of marketplace m whose DAMs keep epochs, as known at block b. Filter by installation_id';

CREATE FUNCTION analytics.stake_of_installation(m smallint, b integer, t bigint, dam integer, installation integer, allocated numeric)
RETURNS numeric LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN EXISTS (SELECT FROM public.vault v WHERE v.marketplace_id = m AND v.dam_id = dam AND v.from_block <= b)
    THEN (SELECT least(k.idle, allocated) FROM analytics.books_of_dam(m, b, t, dam) k)
    ELSE (SELECT k.exposure FROM analytics.books_of_installation(m, b, t, installation) k) END
$$;
COMMENT ON FUNCTION analytics.stake_of_installation IS
  'What of a DAM stands behind a Network through an installation (both by number), raw asset units: the capital at work for it; where the DAM keeps epochs, its active stake up to the limit, and the same coins may stand behind several Networks';

CREATE TYPE analytics.series_account_state AS (
  series_id integer,
  series text,
  holder_id integer,
  holder text,
  dam_id integer,
  network_id integer,
  reward_token_id integer,
  next bigint,
  claimable numeric,
  claimed numeric
);
COMMENT ON TYPE analytics.series_account_state IS 'What holders have of series of rewards';
COMMENT ON COLUMN analytics.series_account_state.series_id IS 'Series, number';
COMMENT ON COLUMN analytics.series_account_state.series IS 'Series, protocol id';
COMMENT ON COLUMN analytics.series_account_state.holder_id IS 'Holder of shares of the DAM, number';
COMMENT ON COLUMN analytics.series_account_state.holder IS 'Holder of shares of the DAM, lower-case address';
COMMENT ON COLUMN analytics.series_account_state.dam_id IS 'DAM, number';
COMMENT ON COLUMN analytics.series_account_state.network_id IS 'Network that pays, number';
COMMENT ON COLUMN analytics.series_account_state.reward_token_id IS 'Token of the rewards, number';
COMMENT ON COLUMN analytics.series_account_state.next IS 'Number of the first distribution that it has not claimed, from 0';
COMMENT ON COLUMN analytics.series_account_state.claimable IS 'Sum over those of floor(its shares then * amount / all shares then), raw reward units';
COMMENT ON COLUMN analytics.series_account_state.claimed IS 'Claimed so far, raw reward units';

CREATE FUNCTION analytics.series_account_at(m smallint, b integer, t bigint)
RETURNS SETOF analytics.series_account_state LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT s.series_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = s.series_id), c.holder_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = c.holder_id),
    s.dam_id, s.network_id, s.reward_token_id, g.next,
    coalesce((
      SELECT sum(div(p.shares * a.amount, q.shares)) FROM public.reward_allotment a
      CROSS JOIN LATERAL (
        SELECT shares FROM public.position
        WHERE marketplace_id = m AND dam_id = s.dam_id AND holder_id = c.holder_id AND from_block <= b AND from_time <= a.snapshot_at
        ORDER BY from_block DESC LIMIT 1
      ) p
      CROSS JOIN LATERAL (
        SELECT nullif(-h.amount, 0) AS shares FROM public.account n
        JOIN public.balance h ON h.marketplace_id = m AND h.account = n.account
        WHERE n.marketplace_id = m AND n.owner_id = s.dam_id AND n.kind = 'SUPPLY' AND h.from_block <= b AND h.from_time <= a.snapshot_at
        ORDER BY h.from_block DESC LIMIT 1
      ) q
      WHERE a.marketplace_id = m AND a.series_id = s.series_id AND a.from_block <= b AND a.ordinal >= g.next
    ), 0),
    coalesce((
      SELECT sum(r.amount) FROM public.reward_claim r
      WHERE r.marketplace_id = m AND r.account_id = c.holder_id AND r.series_id = s.series_id AND r.from_block <= b
    ), 0)
  FROM (
    SELECT DISTINCT ON (series_id) * FROM public.reward_series WHERE marketplace_id = m AND from_block <= b ORDER BY series_id, from_block DESC
  ) s
  JOIN public.position_current c ON c.marketplace_id = m AND c.dam_id = s.dam_id
  CROSS JOIN LATERAL (
    SELECT coalesce((
      SELECT next FROM public.reward_cursor
      WHERE marketplace_id = m AND series_id = s.series_id AND holder_id = c.holder_id AND from_block <= b ORDER BY from_block DESC LIMIT 1
    ), 0) AS next
  ) g
  WHERE s.kind = 'SNAPSHOT' AND EXISTS (
    SELECT FROM public.position WHERE marketplace_id = m AND dam_id = s.dam_id AND holder_id = c.holder_id AND from_block <= b)
$$;
COMMENT ON FUNCTION analytics.series_account_at IS
  'What holders of shares have of series of rewards that are divided by shares at past moments, in marketplace m as known at block b. Filter by dam_id, holder_id or series_id; each costs a look-up a distribution';

CREATE TYPE analytics.membership_state AS (
  dam_id integer,
  dam text,
  operator_id integer,
  operator text,
  state text,
  is_member boolean,
  since bigint,
  reason text,
  from_block integer
);
COMMENT ON TYPE analytics.membership_state IS 'Operators in DAMs';
COMMENT ON COLUMN analytics.membership_state.dam_id IS 'DAM, number';
COMMENT ON COLUMN analytics.membership_state.dam IS 'DAM contract, lower-case address';
COMMENT ON COLUMN analytics.membership_state.operator_id IS 'Operator, number';
COMMENT ON COLUMN analytics.membership_state.operator IS 'Operator account, lower-case address';
COMMENT ON COLUMN analytics.membership_state.state IS 'INVITED, ACCEPTED, DECLINED, SELF_OWNED, REMOVED or LEFT';
COMMENT ON COLUMN analytics.membership_state.is_member IS 'Whether the Operator is accepted or owns the DAM';
COMMENT ON COLUMN analytics.membership_state.since IS 'When the state was entered, block seconds';
COMMENT ON COLUMN analytics.membership_state.reason IS 'Reason given with a removal';
COMMENT ON COLUMN analytics.membership_state.from_block IS 'Height of the version';

CREATE FUNCTION analytics.membership_at(m smallint, b integer, t bigint)
RETURNS SETOF analytics.membership_state LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT v.dam_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.dam_id), v.operator_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.operator_id), v.state, v.state IN ('ACCEPTED', 'SELF_OWNED'), v.since, v.reason,
    v.from_block
  FROM (
    SELECT DISTINCT ON (dam_id, operator_id) * FROM public.membership
    WHERE marketplace_id = m AND from_block <= b ORDER BY dam_id, operator_id, from_block DESC
  ) v
$$;
COMMENT ON FUNCTION analytics.membership_at IS 'Operators in DAMs of marketplace m as known at block b';

CREATE TYPE analytics.assignment_state AS (
  network_id integer,
  network text,
  operator_id integer,
  operator text,
  installation_id integer,
  installation text,
  dam_id integer,
  dam text,
  state text,
  since bigint,
  reward_token_id integer,
  reward_token text,
  settled_until bigint,
  settled numeric,
  pending numeric,
  claimed numeric,
  claimable numeric,
  reason text,
  from_block integer
);
COMMENT ON TYPE analytics.assignment_state IS 'Operators on Networks';
COMMENT ON COLUMN analytics.assignment_state.network_id IS 'Network, number';
COMMENT ON COLUMN analytics.assignment_state.network IS 'Network contract, lower-case address';
COMMENT ON COLUMN analytics.assignment_state.operator_id IS 'Operator, number';
COMMENT ON COLUMN analytics.assignment_state.operator IS 'Operator account, lower-case address';
COMMENT ON COLUMN analytics.assignment_state.installation_id IS 'Installation that it works through, number; 0 where the protocol has none';
COMMENT ON COLUMN analytics.assignment_state.installation IS 'Installation that it works through, protocol id; null where the protocol has none';
COMMENT ON COLUMN analytics.assignment_state.dam_id IS 'DAM that the Operator works for, number';
COMMENT ON COLUMN analytics.assignment_state.dam IS 'DAM that the Operator works for, lower-case address';
COMMENT ON COLUMN analytics.assignment_state.state IS 'REQUESTED, ACTIVE, INACTIVE, REJECTED or CANCELLED';
COMMENT ON COLUMN analytics.assignment_state.since IS 'When the state was entered, block seconds';
COMMENT ON COLUMN analytics.assignment_state.reward_token_id IS 'Token that rewards are minted in, number';
COMMENT ON COLUMN analytics.assignment_state.reward_token IS 'Token that rewards are minted in, lower-case address';
COMMENT ON COLUMN analytics.assignment_state.settled_until IS 'Until when rewards are settled, block seconds';
COMMENT ON COLUMN analytics.assignment_state.settled IS 'Rewards settled so far, raw reward units';
COMMENT ON COLUMN analytics.assignment_state.pending IS 'Earned since, until t and at most to maturity, raw reward units, floored';
COMMENT ON COLUMN analytics.assignment_state.claimed IS 'Claimed so far, raw reward units';
COMMENT ON COLUMN analytics.assignment_state.claimable IS 'settled + pending - claimed, raw reward units';
COMMENT ON COLUMN analytics.assignment_state.reason IS 'Reason given with a rejection or deactivation';
COMMENT ON COLUMN analytics.assignment_state.from_block IS 'Height of the version';

CREATE FUNCTION analytics.assignment_at(m smallint, b integer, t bigint)
RETURNS SETOF analytics.assignment_state LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT v.network_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.network_id), v.operator_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.operator_id), v.installation_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.installation_id), v.dam_id,
    (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.dam_id), v.state, v.since,
    n.reward_token_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = n.reward_token_id), v.settled_until, v.rewarded, g.pending, v.claimed, v.rewarded + g.pending - v.claimed,
    v.reason, v.from_block
  FROM (
    SELECT DISTINCT ON (network_id, operator_id, installation_id) * FROM public.assignment
    WHERE marketplace_id = m AND from_block <= b ORDER BY network_id, operator_id, installation_id, from_block DESC
  ) v
  LEFT JOIN LATERAL (
    SELECT operator_rate_per_day AS rate, matures_at, reward_token_id FROM public.network
    WHERE marketplace_id = m AND network_id = v.network_id AND from_block <= b ORDER BY from_block DESC LIMIT 1
  ) n ON true
  CROSS JOIN LATERAL (
    SELECT CASE WHEN v.state = 'ACTIVE'
      THEN coalesce(div(n.rate * greatest(least(t, n.matures_at) - coalesce(v.settled_until, v.since), 0), 86400), 0) ELSE 0 END AS pending
  ) g
$$;
COMMENT ON FUNCTION analytics.assignment_at IS
  'Operators on Networks of marketplace m as known at block b, rewards evaluated at time t (block seconds), at most at maturity';

CREATE TYPE analytics.operator_state AS (
  operator_id integer,
  operator text,
  kind text,
  registered_at bigint,
  metadata text,
  dam_count bigint,
  active_networks bigint,
  penalties bigint,
  from_block integer
);
COMMENT ON TYPE analytics.operator_state IS 'Operators';
COMMENT ON COLUMN analytics.operator_state.operator_id IS 'Operator, number';
COMMENT ON COLUMN analytics.operator_state.operator IS 'Operator account, lower-case address';
COMMENT ON COLUMN analytics.operator_state.kind IS 'INDEPENDENT (owns its DAM), AFFILIATED (invited by somebody else''s) or UNKNOWN';
COMMENT ON COLUMN analytics.operator_state.registered_at IS 'When it registered, block seconds';
COMMENT ON COLUMN analytics.operator_state.metadata IS 'Name and links as given: untrusted text; null: nothing was said yet';
COMMENT ON COLUMN analytics.operator_state.dam_count IS 'DAMs that it is accepted in or owns, count';
COMMENT ON COLUMN analytics.operator_state.active_networks IS 'Networks that it is active on, count';
COMMENT ON COLUMN analytics.operator_state.penalties IS 'Penalties so far, count';
COMMENT ON COLUMN analytics.operator_state.from_block IS 'Height of the version';

CREATE FUNCTION analytics.operator_at(m smallint, b integer, t bigint)
RETURNS SETOF analytics.operator_state LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT v.operator_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.operator_id), v.kind, v.registered_at, v.metadata,
    (SELECT count(*) FROM (
       SELECT DISTINCT ON (dam_id) state FROM public.membership
       WHERE marketplace_id = m AND operator_id = v.operator_id AND from_block <= b ORDER BY dam_id, from_block DESC) d
     WHERE d.state IN ('ACCEPTED', 'SELF_OWNED')),
    (SELECT count(DISTINCT n.network_id) FROM (
       SELECT DISTINCT ON (network_id, installation_id) network_id, state FROM public.assignment
       WHERE marketplace_id = m AND operator_id = v.operator_id AND from_block <= b ORDER BY network_id, installation_id, from_block DESC) n
     WHERE n.state = 'ACTIVE'),
    (SELECT count(*) FROM public.penalty WHERE marketplace_id = m AND operator_id = v.operator_id AND from_block <= b),
    v.from_block
  FROM (
    SELECT DISTINCT ON (operator_id) * FROM public.operator
    WHERE marketplace_id = m AND from_block <= b ORDER BY operator_id, from_block DESC
  ) v
$$;
COMMENT ON FUNCTION analytics.operator_at IS 'Operators of marketplace m as known at block b';

CREATE TYPE analytics.performance_report_state AS (
  network_id integer,
  network text,
  operator_id integer,
  operator text,
  period_start bigint,
  period_end bigint,
  up_seconds bigint,
  uptime_numerator bigint,
  uptime_denominator bigint,
  score_bps integer,
  revision bigint,
  reporter text,
  evidence text,
  from_block integer,
  log_index integer
);
COMMENT ON TYPE analytics.performance_report_state IS 'Reports of Operators'' up time, in their last revision';
COMMENT ON COLUMN analytics.performance_report_state.network_id IS 'Network, number';
COMMENT ON COLUMN analytics.performance_report_state.network IS 'Network contract, lower-case address';
COMMENT ON COLUMN analytics.performance_report_state.operator_id IS 'Operator, number';
COMMENT ON COLUMN analytics.performance_report_state.operator IS 'Operator account, lower-case address';
COMMENT ON COLUMN analytics.performance_report_state.period_start IS 'Start of the period, block seconds';
COMMENT ON COLUMN analytics.performance_report_state.period_end IS 'End of the period (exclusive), block seconds';
COMMENT ON COLUMN analytics.performance_report_state.up_seconds IS 'Seconds the Operator was up in the period, as reported';
COMMENT ON COLUMN analytics.performance_report_state.uptime_numerator IS 'Numerator of the reported uptime: up seconds';
COMMENT ON COLUMN analytics.performance_report_state.uptime_denominator IS 'Denominator of the reported uptime: seconds of the period';
COMMENT ON COLUMN analytics.performance_report_state.score_bps IS 'Quality score in basis points, as the Network sees it';
COMMENT ON COLUMN analytics.performance_report_state.revision IS 'Number of the statement about the period, as the Network counts: a higher one replaces the lower';
COMMENT ON COLUMN analytics.performance_report_state.reporter IS 'Account that reported, lower-case address';
COMMENT ON COLUMN analytics.performance_report_state.evidence IS 'Where the evidence is, as given: untrusted text';
COMMENT ON COLUMN analytics.performance_report_state.from_block IS 'Height of the version';
COMMENT ON COLUMN analytics.performance_report_state.log_index IS 'Log index of the report in its block: the later report wins where two overlap';

CREATE FUNCTION analytics.performance_report_at(m smallint, b integer, t bigint)
RETURNS SETOF analytics.performance_report_state LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT v.network_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.network_id), v.operator_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.operator_id), v.period_start, v.period_end, v.up_seconds,
    v.up_seconds, v.period_end - v.period_start, v.score_bps, v.revision, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.reporter_id), v.evidence, v.from_block, v.log_index
  FROM (
    SELECT DISTINCT ON (network_id, operator_id, period_start, period_end) * FROM public.performance_report
    WHERE marketplace_id = m AND from_block <= b
    ORDER BY network_id, operator_id, period_start, period_end, from_block DESC
  ) v
$$;
COMMENT ON FUNCTION analytics.performance_report_at IS 'Reports of up time in marketplace m, in the last revision known at block b';

CREATE TYPE analytics.service_interval_state AS (
  network_id integer,
  network text,
  operator_id integer,
  operator text,
  started_at bigint,
  ended_at bigint,
  from_block integer
);
COMMENT ON TYPE analytics.service_interval_state IS 'Stretches of time in which Operators were active on Networks';
COMMENT ON COLUMN analytics.service_interval_state.network_id IS 'Network, number';
COMMENT ON COLUMN analytics.service_interval_state.network IS 'Network contract, lower-case address';
COMMENT ON COLUMN analytics.service_interval_state.operator_id IS 'Operator, number';
COMMENT ON COLUMN analytics.service_interval_state.operator IS 'Operator account, lower-case address';
COMMENT ON COLUMN analytics.service_interval_state.started_at IS 'Activation, block seconds';
COMMENT ON COLUMN analytics.service_interval_state.ended_at IS 'Deactivation, block seconds; null while it goes on';
COMMENT ON COLUMN analytics.service_interval_state.from_block IS 'Height of the version';

CREATE FUNCTION analytics.service_interval_at(m smallint, b integer, t bigint)
RETURNS SETOF analytics.service_interval_state LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT v.network_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.network_id), v.operator_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.operator_id), v.started_at, v.ended_at, v.from_block
  FROM (
    SELECT DISTINCT ON (network_id, operator_id, started_at) * FROM public.service_interval
    WHERE marketplace_id = m AND from_block <= b ORDER BY network_id, operator_id, started_at, from_block DESC
  ) v
$$;
COMMENT ON FUNCTION analytics.service_interval_at IS 'When Operators were active on Networks of marketplace m, as known at block b';

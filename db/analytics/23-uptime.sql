CREATE TYPE analytics.operator_network_uptime_row AS (
  operator_id integer,
  operator text,
  network_id integer,
  network text,
  scheduled_seconds bigint,
  covered_seconds bigint,
  up_seconds numeric,
  report_count bigint,
  uptime numeric,
  coverage numeric
);
COMMENT ON TYPE analytics.operator_network_uptime_row IS 'Reported uptime of an Operator on a Network over a window';
COMMENT ON COLUMN analytics.operator_network_uptime_row.operator_id IS 'Operator, number';
COMMENT ON COLUMN analytics.operator_network_uptime_row.operator IS 'Operator account, lower-case address';
COMMENT ON COLUMN analytics.operator_network_uptime_row.network_id IS 'Network, number';
COMMENT ON COLUMN analytics.operator_network_uptime_row.network IS 'Network contract, lower-case address';
COMMENT ON COLUMN analytics.operator_network_uptime_row.scheduled_seconds IS 'Time in which it was active and the Network live, seconds';
COMMENT ON COLUMN analytics.operator_network_uptime_row.covered_seconds IS 'Part of that about which there are reports, seconds';
COMMENT ON COLUMN analytics.operator_network_uptime_row.up_seconds IS 'Part of that in which it was up as reported, seconds; cut periods are truncated to 18 decimals where they are cut';
COMMENT ON COLUMN analytics.operator_network_uptime_row.report_count IS 'Periods with a report that touch the window, count';
COMMENT ON COLUMN analytics.operator_network_uptime_row.uptime IS 'up_seconds / covered_seconds, truncated to 18 decimals; null without reports';
COMMENT ON COLUMN analytics.operator_network_uptime_row.coverage IS 'covered_seconds / scheduled_seconds, truncated to 18 decimals; null when nothing was scheduled';

-- A report spreads its up time evenly over its period. Where periods overlap, the later report (block, log) wins. To share a period
-- out exactly, every cut is the same truncated number for what is before and after it: adjoining windows add up to the last digit.
CREATE FUNCTION analytics.operator_network_uptime(m smallint, b integer, t bigint, t0 bigint, t1 bigint)
RETURNS SETOF analytics.operator_network_uptime_row LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT p.operator_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = p.operator_id), p.network_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = p.network_id), coalesce(s.seconds, 0)::bigint, u.covered, u.up, u.reports,
    analytics.ratio(u.up, u.covered), analytics.ratio(u.covered, s.seconds)
  FROM (SELECT least(t0, t) AS e0, least(greatest(t0, t1), t) AS e1) w
  CROSS JOIN (SELECT DISTINCT network_id, operator_id FROM public.service_interval WHERE marketplace_id = m AND from_block <= b) p
  LEFT JOIN LATERAL (
    SELECT v.live_at, least(v.matures_at, v.closed_at) AS ends_at FROM public.network v
    WHERE v.marketplace_id = m AND v.network_id = p.network_id AND v.from_block <= b ORDER BY v.from_block DESC LIMIT 1
  ) n ON true
  CROSS JOIN LATERAL (
    SELECT range_agg(x.span) AS spans, (SELECT sum(upper(y) - lower(y)) FROM unnest(range_agg(x.span)) y) AS seconds FROM (
      SELECT int8range(greatest(i.started_at, n.live_at, w.e0), least(coalesce(i.ended_at, w.e1), n.ends_at, w.e1)) AS span
      FROM (
        SELECT DISTINCT ON (started_at) started_at, ended_at FROM public.service_interval
        WHERE marketplace_id = m AND network_id = p.network_id AND operator_id = p.operator_id AND from_block <= b
        ORDER BY started_at, from_block DESC
      ) i
      WHERE n.live_at IS NOT NULL
        AND greatest(i.started_at, n.live_at, w.e0) < least(coalesce(i.ended_at, w.e1), n.ends_at, w.e1)
    ) x
  ) s
  CROSS JOIN LATERAL (
    WITH report AS (
      SELECT d.*, max(d.period_end) OVER (w ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reach, lead(d.period_start) OVER w AS next
      FROM (
        SELECT DISTINCT ON (period_start, period_end) period_start, period_end, least(up_seconds, period_end - period_start) AS up_seconds,
          from_block, log_index
        FROM public.performance_report
        WHERE marketplace_id = m AND network_id = p.network_id AND operator_id = p.operator_id AND from_block <= b
          AND period_end > w.e0 AND period_start < w.e1 AND period_end > period_start
        ORDER BY period_start, period_end, from_block DESC
      ) d
      WINDOW w AS (ORDER BY d.period_start, d.period_end)
    ), crowded AS (
      -- Periods that overlap form islands; only inside one are reports compared.
      SELECT r.*, count(*) FILTER (WHERE r.period_start >= coalesce(r.reach, r.period_start)) OVER (ORDER BY r.period_start, r.period_end)
        AS island
      FROM report r WHERE r.period_start < r.reach OR r.next < r.period_end
    ), cut AS (
      SELECT island, x, lead(x) OVER (PARTITION BY island ORDER BY x) AS y
      FROM (SELECT island, period_start AS x FROM crowded UNION SELECT island, period_end FROM crowded) z
    ), stretch AS (
      SELECT r.period_start AS x, r.period_end AS y, r.period_start, r.period_end, r.up_seconds
      FROM report r WHERE (r.period_start < r.reach OR r.next < r.period_end) IS NOT TRUE
      UNION ALL
      SELECT * FROM (
        SELECT DISTINCT ON (c.island, c.x) c.x, c.y, r.period_start, r.period_end, r.up_seconds
        FROM cut c JOIN crowded r ON r.island = c.island AND r.period_start <= c.x AND r.period_end > c.x
        ORDER BY c.island, c.x, r.from_block DESC, r.log_index DESC
      ) o
    )
    -- What is up before a point of a period; the differences telescope.
    SELECT coalesce(sum(z.y - z.x), 0)::bigint AS covered,
      coalesce(sum(
        CASE WHEN z.y = z.period_end THEN z.up_seconds
          ELSE analytics.ratio(z.up_seconds * (z.y - z.period_start)::numeric, z.period_end - z.period_start) END
        - CASE WHEN z.x = z.period_start THEN 0
          ELSE analytics.ratio(z.up_seconds * (z.x - z.period_start)::numeric, z.period_end - z.period_start) END), 0) AS up,
      (SELECT count(*) FROM report) AS reports
    FROM (
      SELECT greatest(k.x, lower(span)) AS x, least(k.y, upper(span)) AS y, k.period_start, k.period_end, k.up_seconds
      FROM unnest(s.spans) span JOIN stretch k ON k.x < upper(span) AND k.y > lower(span)
    ) z
  ) u
$$;
COMMENT ON FUNCTION analytics.operator_network_uptime IS
  'Reported uptime of Operators on each Network of marketplace m over [t0, t1) (block seconds, cut at t), in the reports known at block b. No report is not downtime: see coverage';

CREATE TYPE analytics.operator_uptime_row AS (
  operator_id integer,
  operator text,
  version integer,
  network_count bigint,
  scheduled_seconds bigint,
  covered_seconds bigint,
  up_seconds numeric,
  report_count bigint,
  uptime_numerator numeric,
  uptime_denominator bigint,
  uptime numeric,
  coverage_numerator bigint,
  coverage_denominator bigint,
  coverage numeric
);
COMMENT ON TYPE analytics.operator_uptime_row IS 'Reported uptime of an Operator over a window';
COMMENT ON COLUMN analytics.operator_uptime_row.operator_id IS 'Operator, number';
COMMENT ON COLUMN analytics.operator_uptime_row.operator IS 'Operator account, lower-case address';
COMMENT ON COLUMN analytics.operator_uptime_row.version IS 'Version of the definition';
COMMENT ON COLUMN analytics.operator_uptime_row.network_count IS 'Networks that it was scheduled on, count';
COMMENT ON COLUMN analytics.operator_uptime_row.scheduled_seconds IS 'Time in which it was active and a Network live, summed over Networks, seconds';
COMMENT ON COLUMN analytics.operator_uptime_row.covered_seconds IS 'Part of that about which there are reports, seconds';
COMMENT ON COLUMN analytics.operator_uptime_row.up_seconds IS 'Part of that in which it was up as reported, seconds';
COMMENT ON COLUMN analytics.operator_uptime_row.report_count IS 'Periods with a report that touch the window, count';
COMMENT ON COLUMN analytics.operator_uptime_row.uptime_numerator IS 'Numerator of uptime: up_seconds';
COMMENT ON COLUMN analytics.operator_uptime_row.uptime_denominator IS 'Denominator of uptime: covered_seconds';
COMMENT ON COLUMN analytics.operator_uptime_row.uptime IS 'Uptime, 1 is always, truncated to 18 decimals; null without reports';
COMMENT ON COLUMN analytics.operator_uptime_row.coverage_numerator IS 'Numerator of coverage: covered_seconds';
COMMENT ON COLUMN analytics.operator_uptime_row.coverage_denominator IS 'Denominator of coverage: scheduled_seconds';
COMMENT ON COLUMN analytics.operator_uptime_row.coverage IS 'Share of scheduled time about which there are reports, truncated to 18 decimals; null when nothing was scheduled';

CREATE FUNCTION analytics.operator_uptime(m smallint, b integer, t bigint, t0 bigint, t1 bigint)
RETURNS SETOF analytics.operator_uptime_row LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT o.operator_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = o.operator_id), 1, coalesce(g.networks, 0), coalesce(g.scheduled, 0), coalesce(g.covered, 0),
    coalesce(g.up, 0), coalesce(g.reports, 0), coalesce(g.up, 0), coalesce(g.covered, 0), analytics.ratio(g.up, g.covered),
    coalesce(g.covered, 0), coalesce(g.scheduled, 0), analytics.ratio(g.covered, g.scheduled)
  FROM (SELECT DISTINCT operator_id FROM public.operator WHERE marketplace_id = m AND from_block <= b) o
  LEFT JOIN (
    SELECT u.operator_id, count(*) FILTER (WHERE u.scheduled_seconds > 0) AS networks, sum(u.scheduled_seconds)::bigint AS scheduled,
      sum(u.covered_seconds)::bigint AS covered, sum(u.up_seconds) AS up, sum(u.report_count)::bigint AS reports
    FROM analytics.operator_network_uptime(m, b, t, t0, t1) u GROUP BY u.operator_id
  ) g ON g.operator_id = o.operator_id
$$;
COMMENT ON FUNCTION analytics.operator_uptime IS
  'Reported uptime of the Operators of marketplace m over [t0, t1) (block seconds, cut at t), in the reports known at block b: seconds summed over Networks, never a mean of percentages';

CREATE VIEW analytics.gtv_component AS
SELECT * FROM (VALUES
  ('CAPITAL_LOCKED', 'capitalSupplied', 1, true, false, true),
  ('COLLATERAL_COMMITTED', 'capitalSupplied', 1, true, false, true),
  ('DELEGATOR_REWARD', 'rewardsPaid', 2, true, true, true),
  ('OPERATOR_REWARD', 'rewardsPaid', 2, true, true, true),
  ('ENTRY_FEE', 'fees', 3, true, true, true),
  ('PENALTY', 'penalties', 4, true, false, true),
  ('DEPOSIT', 'deposits', 5, false, false, true),
  ('WITHDRAWAL', 'withdrawals', 6, false, false, true),
  ('CAPITAL_RETURNED', 'returns', 7, false, false, true),
  ('REDEMPTION', 'redemptions', 8, false, false, false)
) AS c (kind, component, ordinal, in_v1, in_services, in_gross);
COMMENT ON VIEW analytics.gtv_component IS 'Which flow is which component of Global Traded Volume, and which definition counts it';
COMMENT ON COLUMN analytics.gtv_component.kind IS 'Kind of flow, see flow_kind';
COMMENT ON COLUMN analytics.gtv_component.component IS 'Component: capitalSupplied, rewardsPaid, fees, penalties, deposits, withdrawals, returns, redemptions';
COMMENT ON COLUMN analytics.gtv_component.ordinal IS 'Number of the component, 1 to 8';
COMMENT ON COLUMN analytics.gtv_component.in_v1 IS 'Whether GTV_v1 (the default) counts it';
COMMENT ON COLUMN analytics.gtv_component.in_services IS 'Whether GTV_services counts it: rewards and fees, immune to capital going back and forth';
COMMENT ON COLUMN analytics.gtv_component.in_gross IS 'Whether GTV_gross counts it: an upper bound';

CREATE TYPE analytics.gtv_breakdown_row AS (
  component text,
  in_v1 boolean,
  in_services boolean,
  in_gross boolean,
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
COMMENT ON TYPE analytics.gtv_breakdown_row IS 'Global Traded Volume by flow: group it as you like';
COMMENT ON COLUMN analytics.gtv_breakdown_row.component IS 'Component, see gtv_component';
COMMENT ON COLUMN analytics.gtv_breakdown_row.in_v1 IS 'Whether GTV_v1 counts it';
COMMENT ON COLUMN analytics.gtv_breakdown_row.in_services IS 'Whether GTV_services counts it';
COMMENT ON COLUMN analytics.gtv_breakdown_row.in_gross IS 'Whether GTV_gross counts it';
COMMENT ON COLUMN analytics.gtv_breakdown_row.kind IS 'Kind of flow, see flow_kind';
COMMENT ON COLUMN analytics.gtv_breakdown_row.dam_id IS 'DAM, number; null when none is behind it';
COMMENT ON COLUMN analytics.gtv_breakdown_row.dam IS 'DAM contract, lower-case address';
COMMENT ON COLUMN analytics.gtv_breakdown_row.network_id IS 'Network, number; null when none is behind it';
COMMENT ON COLUMN analytics.gtv_breakdown_row.network IS 'Network contract, lower-case address';
COMMENT ON COLUMN analytics.gtv_breakdown_row.capital_type IS 'Type of the Network, else of the DAM: INFRASTRUCTURE, LIQUIDITY, GROWTH or COLLATERAL';
COMMENT ON COLUMN analytics.gtv_breakdown_row.asset_id IS 'Asset, number';
COMMENT ON COLUMN analytics.gtv_breakdown_row.asset IS 'Asset, lower-case address';
COMMENT ON COLUMN analytics.gtv_breakdown_row.amount IS 'Moved, raw units of the asset';
COMMENT ON COLUMN analytics.gtv_breakdown_row.events IS 'Events, count';
COMMENT ON COLUMN analytics.gtv_breakdown_row.priced_amount IS 'Moved by events that had a price, raw units of the asset';
COMMENT ON COLUMN analytics.gtv_breakdown_row.priced_events IS 'Events that had a price, count';
COMMENT ON COLUMN analytics.gtv_breakdown_row.usd IS 'Value of the events that had a price, each at its own, USD; null when none had';

CREATE FUNCTION analytics.gtv_breakdown(m smallint, b integer, t bigint, t0 bigint, t1 bigint, book integer DEFAULT 1)
RETURNS SETOF analytics.gtv_breakdown_row LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT c.component, c.in_v1, c.in_services, c.in_gross, f.kind, f.dam_id, f.dam, f.network_id, f.network, f.capital_type, f.asset_id,
    f.asset, f.amount, f.events, f.priced_amount, f.priced_events, f.usd
  FROM analytics.flow_window(m, b, t, t0, t1, book) f
  JOIN analytics.gtv_component c ON c.kind = f.kind
$$;
COMMENT ON FUNCTION analytics.gtv_breakdown IS
  'Global Traded Volume of [t0, t1) (block seconds) in marketplace m as known at block b, by flow, in USD of a price book';

CREATE TYPE analytics.gtv_row AS (
  line text,
  ordinal integer,
  is_total boolean,
  version integer,
  usd numeric,
  events bigint,
  priced_events bigint,
  priced_share_numerator bigint,
  priced_share_denominator bigint,
  priced_share numeric
);
COMMENT ON TYPE analytics.gtv_row IS 'Global Traded Volume: components and totals';
COMMENT ON COLUMN analytics.gtv_row.line IS 'A component (see gtv_component), or a definition: GTV_v1, GTV_services, GTV_gross';
COMMENT ON COLUMN analytics.gtv_row.ordinal IS 'Order of the lines: components 1 to 8, then the definitions';
COMMENT ON COLUMN analytics.gtv_row.is_total IS 'Whether the line is a definition, a sum of components';
COMMENT ON COLUMN analytics.gtv_row.version IS 'Version of the definition';
COMMENT ON COLUMN analytics.gtv_row.usd IS 'Value of the events that had a price, USD; null when there were events and none had one, 0 when there were none';
COMMENT ON COLUMN analytics.gtv_row.events IS 'Events, count';
COMMENT ON COLUMN analytics.gtv_row.priced_events IS 'Events that had a price, count';
COMMENT ON COLUMN analytics.gtv_row.priced_share_numerator IS 'Numerator of the share of events with a price: priced events, count';
COMMENT ON COLUMN analytics.gtv_row.priced_share_denominator IS 'Denominator of it: events, count';
COMMENT ON COLUMN analytics.gtv_row.priced_share IS 'The share of events with a price, truncated to 18 decimals; null without events';

CREATE FUNCTION analytics.gtv(m smallint, b integer, t bigint, t0 bigint, t1 bigint, book integer DEFAULT 1)
RETURNS SETOF analytics.gtv_row LANGUAGE sql STABLE PARALLEL SAFE AS $$
  WITH component AS (
    SELECT c.component, c.ordinal, bool_or(c.in_v1) AS in_v1, bool_or(c.in_services) AS in_services, bool_or(c.in_gross) AS in_gross,
      sum(f.usd) AS usd, coalesce(sum(f.events), 0)::bigint AS events, coalesce(sum(f.priced_events), 0)::bigint AS priced_events
    FROM analytics.gtv_component c
    LEFT JOIN analytics.flow_window(m, b, t, t0, t1, book) f ON f.kind = c.kind
    GROUP BY c.component, c.ordinal
  ), line AS (
    SELECT component AS line, ordinal, false AS is_total, usd, events, priced_events FROM component
    UNION ALL
    SELECT 'GTV_v1', 9, true, sum(usd), sum(events)::bigint, sum(priced_events)::bigint FROM component WHERE in_v1
    UNION ALL
    SELECT 'GTV_services', 10, true, sum(usd), sum(events)::bigint, sum(priced_events)::bigint FROM component WHERE in_services
    UNION ALL
    SELECT 'GTV_gross', 11, true, sum(usd), sum(events)::bigint, sum(priced_events)::bigint FROM component WHERE in_gross
  )
  SELECT line, ordinal, is_total, 1, CASE WHEN events = 0 THEN 0 ELSE usd END, events, priced_events, priced_events, events,
    analytics.ratio(priced_events, events)
  FROM line ORDER BY ordinal
$$;
COMMENT ON FUNCTION analytics.gtv IS
  'Global Traded Volume of [t0, t1) (block seconds) in marketplace m as known at block b, in USD of a price book: components and totals, always 11 rows. GTV_v1 is the default definition';

CREATE VIEW analytics.flow_event AS
SELECT * FROM (VALUES
  ('CapitalLocked', 'CAPITAL_LOCKED', NULL),
  ('CollateralCommitted', 'COLLATERAL_COMMITTED', NULL),
  -- One log pays both sides: the postings tell them apart.
  ('RewardsDistributed', 'DELEGATOR_REWARD', 'REWARD_POOL'),
  ('RewardsDistributed', 'OPERATOR_REWARD', 'OPERATOR_POOL'),
  ('EntryFeePaid', 'ENTRY_FEE', NULL),
  ('PenaltyApplied', 'PENALTY', NULL),
  ('Deposited', 'DEPOSIT', NULL),
  ('Withdrawn', 'WITHDRAWAL', NULL),
  ('WithdrawalClaimed', 'WITHDRAWAL', NULL),
  ('CapitalReturned', 'CAPITAL_RETURNED', NULL),
  ('CapitalReclaimed', 'CAPITAL_RETURNED', NULL),
  ('CapitalRecovered', 'CAPITAL_RETURNED', NULL),
  ('RewardRedeemed', 'REDEMPTION', 'BACKING')
) AS r (type, kind, posted_as);
COMMENT ON VIEW analytics.flow_event IS 'Which marketplace events count into which flow of Global Traded Volume: the other side of what the ledger counts';
COMMENT ON COLUMN analytics.flow_event.type IS 'Type of the event';
COMMENT ON COLUMN analytics.flow_event.kind IS 'Kind of flow, see flow_kind';
COMMENT ON COLUMN analytics.flow_event.posted_as IS 'Kind of account whose posting of the same log has the amount; null: the event has it';

CREATE TYPE analytics.gtv_event_row AS (
  from_block integer,
  log_index integer,
  part integer,
  time bigint,
  type text,
  tx_hash bytea,
  actor text,
  kind text,
  component text,
  in_v1 boolean,
  in_services boolean,
  in_gross boolean,
  dam_id integer,
  dam text,
  network_id integer,
  network text,
  asset_id integer,
  asset text,
  amount numeric,
  price numeric,
  usd numeric
);
COMMENT ON TYPE analytics.gtv_event_row IS 'Events that make up Global Traded Volume';
COMMENT ON COLUMN analytics.gtv_event_row.from_block IS 'Height';
COMMENT ON COLUMN analytics.gtv_event_row.log_index IS 'Index of the log in its block';
COMMENT ON COLUMN analytics.gtv_event_row.part IS '0, or the ordinal among several events read from one log';
COMMENT ON COLUMN analytics.gtv_event_row.time IS 'Block seconds';
COMMENT ON COLUMN analytics.gtv_event_row.type IS 'What happened';
COMMENT ON COLUMN analytics.gtv_event_row.tx_hash IS 'Transaction, 32 bytes';
COMMENT ON COLUMN analytics.gtv_event_row.actor IS 'Account that acted, lower-case address';
COMMENT ON COLUMN analytics.gtv_event_row.kind IS 'Kind of flow, see flow_kind';
COMMENT ON COLUMN analytics.gtv_event_row.component IS 'Component, see gtv_component';
COMMENT ON COLUMN analytics.gtv_event_row.in_v1 IS 'Whether GTV_v1 counts it';
COMMENT ON COLUMN analytics.gtv_event_row.in_services IS 'Whether GTV_services counts it';
COMMENT ON COLUMN analytics.gtv_event_row.in_gross IS 'Whether GTV_gross counts it';
COMMENT ON COLUMN analytics.gtv_event_row.dam_id IS 'DAM, number; null when none is behind it';
COMMENT ON COLUMN analytics.gtv_event_row.dam IS 'DAM contract, lower-case address';
COMMENT ON COLUMN analytics.gtv_event_row.network_id IS 'Network, number; null when none is behind it';
COMMENT ON COLUMN analytics.gtv_event_row.network IS 'Network contract, lower-case address';
COMMENT ON COLUMN analytics.gtv_event_row.asset_id IS 'Asset, number';
COMMENT ON COLUMN analytics.gtv_event_row.asset IS 'Asset, lower-case address';
COMMENT ON COLUMN analytics.gtv_event_row.amount IS 'Moved, raw units of the asset';
COMMENT ON COLUMN analytics.gtv_event_row.price IS 'Price at the block, USD for one whole unit; null when there was none or it was stale';
COMMENT ON COLUMN analytics.gtv_event_row.usd IS 'Its share of the volume, USD; null when it had no price';

CREATE FUNCTION analytics.gtv_events(m smallint, b integer, t bigint, t0 bigint, t1 bigint, book integer DEFAULT 1)
RETURNS SETOF analytics.gtv_event_row LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT e.from_block, e.log_index, e.part, e.time, e.type, e.tx_hash, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = e.actor_id), x.kind, c.component, c.in_v1, c.in_services,
    c.in_gross, e.dam_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = e.dam_id), e.network_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = e.network_id), x.asset_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = x.asset_id), x.amount, p.usd,
    x.amount * p.usd * (SELECT analytics.scale_of(v.decimals) FROM public.asset v
      WHERE v.marketplace_id = m AND v.asset_id = x.asset_id AND v.from_block <= e.from_block ORDER BY v.from_block DESC LIMIT 1)
  FROM (SELECT least(analytics.height_before(m, t0), b) AS h0, least(analytics.height_before(m, greatest(t0, t1)), b) AS h1 OFFSET 0) w
  JOIN public.event e ON e.marketplace_id = m AND e.from_block > w.h0 AND e.from_block <= w.h1
  JOIN analytics.flow_event r ON r.type = e.type
  CROSS JOIN LATERAL (
    SELECT r.kind, e.asset_id, e.amount::numeric AS amount WHERE r.posted_as IS NULL
    UNION ALL
    SELECT r.kind, g.asset_id, abs(g.amount)::numeric FROM public.posting g
    WHERE r.posted_as IS NOT NULL AND g.marketplace_id = m AND g.from_block = e.from_block AND g.log_index = e.log_index
      AND g.kind = r.posted_as
  ) x
  JOIN analytics.gtv_component c ON c.kind = x.kind
  LEFT JOIN LATERAL (
    SELECT CASE WHEN e.time - v.from_time < coalesce(v.stale_after, e.time - v.from_time + 1) THEN v.usd END AS usd
    FROM public.price v
    WHERE v.marketplace_id = m AND v.book = gtv_events.book AND v.asset_id = x.asset_id AND v.from_block <= e.from_block
    ORDER BY v.from_block DESC LIMIT 1
  ) p ON true
$$;
COMMENT ON FUNCTION analytics.gtv_events IS
  'The events that make up gtv of the same arguments, with the share of each in USD: those with in_v1 add up to GTV_v1 exactly, and so on';

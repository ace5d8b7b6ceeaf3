CREATE VIEW analytics.metric AS
SELECT * FROM (VALUES
  ('gtv', 1, DATE '2026-01-01', 'cumulative', 'USD',
   'sum over events in [t0, t1) of amount * price at the event''s block, for components c1 to c4', NULL,
   'GTV_v1 = c1 capitalSupplied (CAPITAL_LOCKED + COLLATERAL_COMMITTED) + c2 rewardsPaid (DELEGATOR_REWARD + OPERATOR_REWARD, at the mint) + c3 fees (ENTRY_FEE) + c4 penalties (PENALTY). Unpriced events are not counted as zero: see the share of events with a price. Null when there were events and none had a price',
   'analytics.gtv, line GTV_v1'),
  ('gtv_services', 1, DATE '2026-01-01', 'cumulative', 'USD',
   'sum over events in [t0, t1) of amount * price at the event''s block, for components c2 and c3', NULL,
   'GTV_services = c2 + c3: what is paid for service; capital that goes back and forth does not move it',
   'analytics.gtv, line GTV_services'),
  ('gtv_gross', 1, DATE '2026-01-01', 'cumulative', 'USD',
   'sum over events in [t0, t1) of amount * price at the event''s block, for components c1 to c7', NULL,
   'GTV_gross = c1 + c2 + c3 + c4 + c5 deposits (fees included) + c6 withdrawals + c7 returns: an upper bound, which counts a coin at every step. c8 redemptions are the same money as c2 and in no definition',
   'analytics.gtv, line GTV_gross'),
  ('capital_days', 1, DATE '2026-01-01', 'cumulative', 'USD-days',
   'integral of K * price dt over [t0, t1), USD-seconds', '86400',
   'K = idle + locked + released + contested + growth principal taken by Networks whose term goes on. The price is the book''s at every second; a stale or missing one counts for nothing and shows in the coverage',
   'analytics.dam_capital'),
  ('exposure_days', 1, DATE '2026-01-01', 'cumulative', 'USD-days',
   'integral of E * price dt over [t0, t1), USD-seconds', '86400',
   'E = locked + released + growth principal taken by Networks whose term goes on + committed collateral',
   'analytics.dam_capital'),
  ('dam_apr', 1, DATE '2026-01-01', 'cumulative', 'ratio a year',
   'USD of DELEGATOR_REWARD minted in [t0, t1) * 31536000, USD-seconds', 'integral of K * price dt over [t0, t1), USD-seconds',
   'Realised APR on deposits, 1 is 100 % a year, no compounding. Null when K is 0 throughout, or when all rewards or all of K are without a price',
   'analytics.dam_apr'),
  ('dam_exposure_apr', 1, DATE '2026-01-01', 'cumulative', 'ratio a year',
   'USD of DELEGATOR_REWARD minted in [t0, t1) * 31536000, USD-seconds', 'integral of E * price dt over [t0, t1), USD-seconds',
   'Realised APR on exposure: the rewards of dam_apr over the capital that was at work',
   'analytics.dam_apr'),
  ('dam_native_rate', 1, DATE '2026-01-01', 'cumulative', 'reward tokens an asset unit a day',
   'whole reward tokens minted for Delegators in [t0, t1) * 86400', 'integral of K dt over [t0, t1), whole asset unit-seconds',
   'Rewards by token without any price: whole tokens a whole deposited unit a day; also on exposure',
   'analytics.dam_native_rate'),
  ('operator_uptime', 1, DATE '2026-01-01', 'interval', 'ratio',
   'reported up seconds inside covered time', 'covered seconds: scheduled time about which there are reports',
   'Scheduled time is when the Operator was active and the Network live (from live_at to matures_at or closing). A report spreads its up time evenly over its period; of overlapping periods the later report (block, log) wins; a revision replaces the report of the same period. Summed over Networks, never a mean of percentages. Null without reports',
   'analytics.operator_uptime'),
  ('operator_coverage', 1, DATE '2026-01-01', 'interval', 'ratio',
   'covered seconds: scheduled time about which there are reports', 'scheduled seconds, summed over Networks',
   'How much of the scheduled time the reports speak of. No report is not downtime. Null when nothing was scheduled',
   'analytics.operator_uptime')
) AS d (name, version, effective_from, class, unit, numerator, denominator, formula, source);
COMMENT ON VIEW analytics.metric IS 'Registry of metrics: each has one definition, in one function that everything selects from';
COMMENT ON COLUMN analytics.metric.name IS 'Name of the metric';
COMMENT ON COLUMN analytics.metric.version IS 'Version of the definition; a change makes a new one';
COMMENT ON COLUMN analytics.metric.effective_from IS 'Day from which the version is the one that is served';
COMMENT ON COLUMN analytics.metric.class IS 'cumulative: difference of running totals; interval: costs the intervals in the window; set: costs the rows in it';
COMMENT ON COLUMN analytics.metric.unit IS 'Unit of the value';
COMMENT ON COLUMN analytics.metric.numerator IS 'What is above the line, with its unit; for a sum, the sum';
COMMENT ON COLUMN analytics.metric.denominator IS 'What is below the line, with its unit; null for a sum';
COMMENT ON COLUMN analytics.metric.formula IS 'Definition in words';
COMMENT ON COLUMN analytics.metric.source IS 'Where it is computed';

-- Volumes to measure the look-ups on, with psql on a database of its own that has tables and analytics:
-- 50 DAMs, 20 Networks, 200 installations, 100,000 positions with 1,000,000 versions, 1,000,000 versions of balances,
-- 600,000 of flows, 100,000 prices, 365,000 reports. Block n is at n * 12 seconds; 1,000,000 blocks, every tenth is kept.
BEGIN;
SET LOCAL session_replication_role = replica;
INSERT INTO head VALUES (1, 1000000, 'h', 12000000, 999900, 'f', 1000000, true, now());
INSERT INTO block SELECT 1, n * 10, n::text, '', n * 120 FROM generate_series(1, 100000) n;
INSERT INTO entity SELECT 1, n, '0x' || lpad(to_hex(n), 40, '0'), 1 FROM generate_series(1, 200000) n;
INSERT INTO asset SELECT 1, n, 'TOKEN', 'T' || n, 'T' || n, 18, true, NULL, 10 FROM generate_series(1, 30) n;
INSERT INTO dam (marketplace_id, dam_id, owner_id, capital_type, status, asset_id, receipt_token_id, name, symbol, fee_bps, is_transferable,
  is_fee_mutable, is_gatekeeper_mutable, is_catalyst_mutable, created_at, metadata, from_block)
SELECT 1, 100 + n, 200 + n % 20, 'LIQUIDITY', 'ACTIVE', 1 + n % 3, 30, 'd', 'd', 10, true, true, true, true, 0, '', v * 1000 + 10
FROM generate_series(1, 50) n, generate_series(0, 9) v;
INSERT INTO network (marketplace_id, network_id, owner_id, name, capital_type, status, asset_id, reward_token_id, operators_requested,
  operator_rate_per_day, delegator_rate_per_unit_per_day, amount_requested, are_rates_mutable, created_at, live_at, matures_at, metadata, from_block)
SELECT 1, 300 + n, 300, 'n', 'LIQUIDITY', 'LIVE', 1, 4 + n, 10, 1e18, 1e15, 1e24, true, 0, 0, 20000000, '', 10 FROM generate_series(1, 20) n;
INSERT INTO installation (marketplace_id, installation_id, dam_id, network_id, state, allocated, max_committed, requested_at, decided_at, from_block)
SELECT 1, 1000 + n, 101 + n % 50, 301 + n % 20, 'CONFIRMED', 1e24, 1e24, 0, 0, 10 FROM generate_series(0, 199) n;
INSERT INTO reward_index SELECT 1, 1000 + n, 1e20 * v, 1e18 * v, 1e18 * v, 0, 0, v * 12000, v * 1000
FROM generate_series(0, 199) n, generate_series(1, 1000, 10) v;
INSERT INTO account (marketplace_id, account, kind, owner_id, asset_id, dam_id, network_id, from_block)
SELECT 1, row_number() OVER (), k.kind, CASE WHEN k.kind IN ('IDLE', 'SUPPLY', 'PLEDGED') THEN 101 + n % 50 ELSE 1000 + n END, 1 + (n + 1) % 3, 101 + n % 50,
  CASE WHEN k.kind IN ('IDLE', 'SUPPLY', 'PLEDGED') THEN NULL ELSE 301 + n % 20 END, 10
FROM generate_series(0, 199) n, (VALUES ('IDLE'), ('SUPPLY'), ('TIME_LOCK'), ('RELEASED'), ('GRANTED'), ('REWARD_POOL')) k(kind)
WHERE k.kind NOT IN ('IDLE', 'SUPPLY') OR n < 50;
INSERT INTO balance SELECT 1, a.account, v * 12 * 1000, CASE WHEN a.kind = 'SUPPLY' THEN -1e24 ELSE 1e21 * v END, 1e24 * v, v * 1000
FROM account a, generate_series(1, 1000) v;
INSERT INTO balance_value SELECT 1, 1, b.account, 1e6, 1e20, 2000 * b.from_block, b.from_block, b.from_block FROM balance b JOIN account a USING (marketplace_id, account)
WHERE a.kind IN ('IDLE', 'TIME_LOCK', 'RELEASED', 'GRANTED');
INSERT INTO flow (marketplace_id, flow, kind, dam_id, network_id, asset_id, from_block)
SELECT 1, row_number() OVER (), k.kind, 101 + n % 50, 301 + n % 20, CASE WHEN k.kind LIKE '%REWARD' THEN 5 + n % 20 ELSE 1 END, 10
FROM generate_series(0, 199) n, unnest(ARRAY['DEPOSIT', 'ENTRY_FEE', 'WITHDRAWAL', 'CAPITAL_LOCKED', 'CAPITAL_RELEASED', 'CAPITAL_RETURNED',
  'PENALTY', 'DELEGATOR_REWARD', 'OPERATOR_REWARD', 'REWARD_CLAIM']) k(kind);
INSERT INTO flow_total SELECT 1, flow, 1e18 * v, v, v * 3000 FROM flow, generate_series(1, 300) v;
INSERT INTO flow_value SELECT 1, 1, flow, 2000 * v, 1e18 * v, v, v * 3000 FROM flow, generate_series(1, 300) v;
INSERT INTO price SELECT 1, 1, a, n * 120, 2000, 3600, 2000 * n, n, n * 10 FROM generate_series(1, 3) a, generate_series(1, 33000) n;
INSERT INTO "position" SELECT 1, 101 + n % 50, 10000 + n, v * 1200000, 1e18 * v + n, 0, 1e20, NULL, 1e18, 0, 0, v * 100000 - 50000 + n % 1000
FROM generate_series(0, 99999) n, generate_series(1, 10) v;
INSERT INTO position_current SELECT DISTINCT ON (marketplace_id, dam_id, holder_id) * FROM position ORDER BY marketplace_id, dam_id, holder_id, from_block DESC;
INSERT INTO reward_account SELECT 1, 101 + n % 50, 10000 + n, 1000 + (n % 50) + 50 * i, 1e18, 5, 1, 100000 FROM generate_series(0, 99999) n, generate_series(0, 3) i;
INSERT INTO withdrawal SELECT 1, 101 + n % 50, 120000 + n, 10000 + n, 10000 + n, CASE v WHEN 0 THEN 'REQUESTED' ELSE 'CLAIMED' END, 1e15, 1e15, NULL, 0, 0, NULL, 1000 + n + v * 1000
FROM generate_series(0, 49999) n, generate_series(0, 1) v WHERE v = 0 OR n < 49000;
INSERT INTO operator SELECT 1, 400 + n, 'INDEPENDENT', 0, '', 10 FROM generate_series(0, 99) n;
INSERT INTO service_interval SELECT 1, 301 + n % 20, 400 + o, 0, NULL, 10 FROM generate_series(0, 9) n, generate_series(0, 99) o;
INSERT INTO performance_report SELECT 1, 301 + n % 20, 400 + o, d * 32000, (d + 1) * 32000, 30000, NULL, 1, 1, o, '', (d + 1) * 2700
FROM generate_series(0, 9) n, generate_series(0, 99) o, generate_series(0, 364) d;
INSERT INTO assignment SELECT 1, 301 + n % 20, 400 + o, 1000, 101, 'ACTIVE', 0, 0, 0, 0, NULL, 10 FROM generate_series(0, 9) n, generate_series(0, 99) o;
INSERT INTO event (marketplace_id, from_block, log_index, part, time, type, tx_hash, emitter_id, actor_id, dam_id, network_id, asset_id, amount)
SELECT 1, f.from_block, f.flow, 0, f.from_block * 12, 'CapitalLocked', '\x00', 1, 1, 101, 301, 1, 1e18 FROM flow_total f WHERE flow % 4 = 0;
COMMIT;
ANALYZE;

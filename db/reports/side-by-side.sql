-- DAMs of all marketplaces side by side, one row a DAM and a Network that its capital stands behind: capital, realised yield of 30 days,
-- what waits to leave, and stake. Amounts are raw units of the asset; where a DAM keeps epochs, the same coins may stand behind several Networks.
-- A DAM that stands behind no Network has one row, without a Network and without stake.
--
--   psql "$DATABASE_URL" -f db/reports/side-by-side.sql
WITH moment AS (
  SELECT m.id AS m, m.name, q.height AS b, q.time AS t
  FROM public.marketplace m CROSS JOIN LATERAL analytics.as_of(m.id, NULL, NULL) q
  WHERE q.time IS NOT NULL
),
yield AS MATERIALIZED (
  SELECT n.m, y.dam_id, y.apr, y.capital_coverage
  FROM moment n CROSS JOIN LATERAL analytics.dam_apr(n.m, n.b, n.t, n.t - 30 * 86400, n.t, 1) y
)
SELECT n.name AS marketplace, d.dam, d.name, d.asset, a.decimals, d.capital, y.apr, y.capital_coverage,
  p.count AS pending_count, p.assets AS pending_assets, i.network,
  CASE WHEN i.installation_id IS NOT NULL
    THEN analytics.stake_of_installation(n.m, n.b, n.t, d.dam_id, i.installation_id, i.allocated) END AS stake
FROM moment n
CROSS JOIN LATERAL analytics.dam_at(n.m, n.b, n.t) d
LEFT JOIN LATERAL analytics.asset_at(n.m, n.b, n.t) a ON a.asset_id = d.asset_id
LEFT JOIN yield y ON y.m = n.m AND y.dam_id = d.dam_id
CROSS JOIN LATERAL analytics.pending_withdrawals_of_dam(n.m, n.b, n.t, d.dam_id) p
LEFT JOIN LATERAL analytics.installation_at(n.m, n.b, n.t) i ON i.dam_id = d.dam_id AND i.state = 'CONFIRMED'
ORDER BY n.name, d.dam_id, i.installation_id;

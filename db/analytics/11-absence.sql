-- Notions that a marketplace has nothing of. Nobody lists them by protocol: they follow from what its rows have never held.

CREATE TYPE analytics.absence_row AS (
  field text,
  reason text
);
COMMENT ON TYPE analytics.absence_row IS 'A notion that a marketplace has nothing of';
COMMENT ON COLUMN analytics.absence_row.field IS 'Field of the API that is null, as Type.field';
COMMENT ON COLUMN analytics.absence_row.reason IS 'Why, and where to look instead';

CREATE FUNCTION analytics.absence_at(m smallint, b integer, t bigint)
RETURNS SETOF analytics.absence_row LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT a.field, a.reason
  FROM (VALUES
    (1, 'Dam.name', 'the shares of no DAM here have ever been a token with a name: see Dam.address',
      EXISTS (SELECT FROM public.dam WHERE marketplace_id = m AND from_block <= b AND name IS NOT NULL)),
    (2, 'Dam.symbol', 'the shares of no DAM here have ever been a token with a symbol: see Dam.address',
      EXISTS (SELECT FROM public.dam WHERE marketplace_id = m AND from_block <= b AND symbol IS NOT NULL)),
    (3, 'Dam.metadata', 'no DAM here has ever described itself: see Network.metadata and Operator.metadata for who does',
      EXISTS (SELECT FROM public.dam WHERE marketplace_id = m AND from_block <= b AND metadata IS NOT NULL)),
    (4, 'Dam.feeBps', 'no DAM here has ever had an entry fee: what is paid in is what counts',
      EXISTS (SELECT FROM public.dam WHERE marketplace_id = m AND from_block <= b AND fee_bps IS NOT NULL)),
    (5, 'Dam.lockup', 'no DAM here has ever locked deposits: see Dam.withdrawalDelay for how long leaving takes',
      EXISTS (SELECT FROM public.dam WHERE marketplace_id = m AND from_block <= b AND lockup IS NOT NULL)),
    (6, 'Dam.vault', 'no DAM here keeps epochs: who leaves waits for a request of its own, see Dam.withdrawals',
      EXISTS (SELECT FROM public.vault WHERE marketplace_id = m AND from_block <= b)),
    (7, 'Network.name', 'no Network here has ever had a name: see Network.address, and Network.metadata for what it says of itself',
      EXISTS (SELECT FROM public.network WHERE marketplace_id = m AND from_block <= b AND name IS NOT NULL)),
    (8, 'Network.operatorRatePerDay', 'no Network here has ever promised rates: see Network.rewardSeries for what was distributed',
      EXISTS (SELECT FROM public.network WHERE marketplace_id = m AND from_block <= b
        AND (operator_rate_per_day IS NOT NULL OR delegator_rate_per_unit_per_day IS NOT NULL))),
    (9, 'Network.maturesAt', 'no Network here has ever had a term: installations last until they are ended',
      EXISTS (SELECT FROM public.network WHERE marketplace_id = m AND from_block <= b AND duration IS NOT NULL)),
    (10, 'Network.amountRequested', 'no Network here has ever asked for an amount: see Installation.maxCommitted for its limits',
      EXISTS (SELECT FROM public.network WHERE marketplace_id = m AND from_block <= b AND amount_requested IS NOT NULL)),
    (11, 'Dispute.evidence', 'no request to penalise has ever come with evidence here',
      EXISTS (SELECT FROM public.dispute WHERE marketplace_id = m AND from_block <= b AND evidence IS NOT NULL)),
    (12, 'Uptime.uptime', 'no Network here has ever reported performance: Uptime.scheduledSeconds is the time that Operators were registered for',
      EXISTS (SELECT FROM public.performance_report WHERE marketplace_id = m AND from_block <= b))
  ) a (ordinal, field, reason, is_present)
  WHERE NOT a.is_present
  ORDER BY a.ordinal
$$;
COMMENT ON FUNCTION analytics.absence_at IS
  'Notions that marketplace m has nothing of up to block b: their fields are null, never 0. Each costs a look for one row';

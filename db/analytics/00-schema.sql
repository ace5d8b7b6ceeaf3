COMMENT ON SCHEMA analytics IS 'What follows from the ledger: state as of a block and time, and metrics. Made afresh from db/analytics; holds no data';

-- The dictionaries are small and read by owner, which their primary keys do not serve.
CREATE INDEX IF NOT EXISTS account_owner ON public.account (marketplace_id, owner_id, kind);
CREATE INDEX IF NOT EXISTS account_dam ON public.account (marketplace_id, dam_id, kind);
CREATE INDEX IF NOT EXISTS account_network ON public.account (marketplace_id, network_id, kind);
CREATE INDEX IF NOT EXISTS flow_dam ON public.flow (marketplace_id, dam_id, kind);
CREATE INDEX IF NOT EXISTS flow_network ON public.flow (marketplace_id, network_id, kind);
CREATE INDEX IF NOT EXISTS installation_dam ON public.installation (marketplace_id, dam_id, installation_id, from_block);
CREATE INDEX IF NOT EXISTS installation_network ON public.installation (marketplace_id, network_id, installation_id, from_block);
-- Windows of reports begin where the window begins, not where the history does.
CREATE INDEX IF NOT EXISTS performance_report_end ON public.performance_report (marketplace_id, network_id, operator_id, period_end);

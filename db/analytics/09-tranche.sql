CREATE TYPE analytics.tranche_state AS (
  tranche_id integer,
  tranche text,
  installation_id integer,
  installation text,
  dam_id integer,
  dam text,
  network_id integer,
  network text,
  vault text,
  kind text,
  state text,
  is_unlocked boolean,
  is_overdue boolean,
  amount numeric,
  returned numeric,
  written_off numeric,
  outstanding numeric,
  locked_at bigint,
  unlock_at bigint,
  due_at bigint,
  released_at bigint,
  settled_at bigint,
  from_block integer
);
COMMENT ON TYPE analytics.tranche_state IS 'Time-lock tranches';
COMMENT ON COLUMN analytics.tranche_state.tranche_id IS 'Tranche, number';
COMMENT ON COLUMN analytics.tranche_state.tranche IS 'Tranche, protocol id';
COMMENT ON COLUMN analytics.tranche_state.installation_id IS 'Installation, number';
COMMENT ON COLUMN analytics.tranche_state.installation IS 'Installation, protocol id';
COMMENT ON COLUMN analytics.tranche_state.dam_id IS 'DAM, number';
COMMENT ON COLUMN analytics.tranche_state.dam IS 'DAM contract, lower-case address';
COMMENT ON COLUMN analytics.tranche_state.network_id IS 'Network, number';
COMMENT ON COLUMN analytics.tranche_state.network IS 'Network contract, lower-case address';
COMMENT ON COLUMN analytics.tranche_state.vault IS 'Time-lock vault that holds it, lower-case address';
COMMENT ON COLUMN analytics.tranche_state.kind IS 'LIQUIDITY comes back, GROWTH does not';
COMMENT ON COLUMN analytics.tranche_state.state IS 'LOCKED, RELEASED, RETURNED, WITHDRAWN, RECLAIMED or DEFAULTED';
COMMENT ON COLUMN analytics.tranche_state.is_unlocked IS 'Whether it can be taken out of the time-lock at t: still LOCKED and its time has come';
COMMENT ON COLUMN analytics.tranche_state.is_overdue IS 'Whether liquidity is still out at t though it is due back';
COMMENT ON COLUMN analytics.tranche_state.amount IS 'Capital locked, raw asset units';
COMMENT ON COLUMN analytics.tranche_state.returned IS 'Come back so far, raw asset units';
COMMENT ON COLUMN analytics.tranche_state.written_off IS 'Written off so far, raw asset units';
COMMENT ON COLUMN analytics.tranche_state.outstanding IS 'Still due back: released liquidity neither returned nor written off, raw asset units';
COMMENT ON COLUMN analytics.tranche_state.locked_at IS 'When it was locked, block seconds';
COMMENT ON COLUMN analytics.tranche_state.unlock_at IS 'From when it can be taken out of the time-lock, block seconds';
COMMENT ON COLUMN analytics.tranche_state.due_at IS 'When it is due back: the end of the Network''s term and its grace, block seconds; null for growth';
COMMENT ON COLUMN analytics.tranche_state.released_at IS 'When it left the time-lock, block seconds';
COMMENT ON COLUMN analytics.tranche_state.settled_at IS 'When it was settled (returned, defaulted), block seconds';
COMMENT ON COLUMN analytics.tranche_state.from_block IS 'Height of the version';

CREATE FUNCTION analytics.tranche_at(m smallint, b integer, t bigint)
RETURNS SETOF analytics.tranche_state LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT v.tranche_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.tranche_id), v.installation_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.installation_id), v.dam_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.dam_id), v.network_id,
    (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.network_id), (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.vault_id), v.kind, v.state, v.state = 'LOCKED' AND v.unlock_at <= t,
    d.outstanding > 0 AND coalesce(d.due_at <= t, false), v.amount, v.returned, v.written_off, d.outstanding,
    v.locked_at, v.unlock_at, d.due_at, v.released_at, v.settled_at, v.from_block
  FROM (
    SELECT DISTINCT ON (tranche_id) * FROM public.tranche WHERE marketplace_id = m AND from_block <= b ORDER BY tranche_id, from_block DESC
  ) v
  CROSS JOIN LATERAL (
    SELECT CASE WHEN v.kind = 'LIQUIDITY' AND v.released_at IS NOT NULL THEN greatest(v.amount - v.returned - v.written_off, 0) ELSE 0 END
      AS outstanding, CASE WHEN v.kind = 'LIQUIDITY' THEN (
        SELECT n.matures_at + coalesce(n.return_grace, 0) FROM public.network n
        WHERE n.marketplace_id = m AND n.network_id = v.network_id AND n.from_block <= b ORDER BY n.from_block DESC LIMIT 1
      ) END AS due_at OFFSET 0
  ) d
$$;
COMMENT ON FUNCTION analytics.tranche_at IS
  'Time-lock tranches of marketplace m as known at block b, evaluated at time t (block seconds): unlocked and overdue follow from t';

CREATE TYPE analytics.dispute_state AS (
  dispute_id integer,
  dispute text,
  installation_id integer,
  installation text,
  dam_id integer,
  dam text,
  network_id integer,
  network text,
  operator_id integer,
  operator text,
  state text,
  is_open boolean,
  is_overdue boolean,
  vault text,
  amount numeric,
  to_network numeric,
  to_dam numeric,
  opened_at bigint,
  deadline bigint,
  challenged_at bigint,
  resolved_at bigint,
  captured_at bigint,
  expires_at bigint,
  is_expired boolean,
  evidence text,
  from_block integer
);
COMMENT ON TYPE analytics.dispute_state IS 'Disputes over collateral (slashing requests)';
COMMENT ON COLUMN analytics.dispute_state.dispute_id IS 'Dispute, number';
COMMENT ON COLUMN analytics.dispute_state.dispute IS 'Dispute, protocol id';
COMMENT ON COLUMN analytics.dispute_state.installation_id IS 'Installation, number';
COMMENT ON COLUMN analytics.dispute_state.installation IS 'Installation, protocol id';
COMMENT ON COLUMN analytics.dispute_state.dam_id IS 'DAM, number';
COMMENT ON COLUMN analytics.dispute_state.dam IS 'DAM contract, lower-case address';
COMMENT ON COLUMN analytics.dispute_state.network_id IS 'Network, number';
COMMENT ON COLUMN analytics.dispute_state.network IS 'Network contract, lower-case address';
COMMENT ON COLUMN analytics.dispute_state.operator_id IS 'Operator accused, number; null: the DAM as such';
COMMENT ON COLUMN analytics.dispute_state.operator IS 'Operator accused, lower-case address; null: the DAM as such';
COMMENT ON COLUMN analytics.dispute_state.state IS 'REQUESTED, MOVED, CHALLENGED, UPHELD, DISMISSED or SPLIT';
COMMENT ON COLUMN analytics.dispute_state.is_open IS 'Whether it is neither resolved nor expired';
COMMENT ON COLUMN analytics.dispute_state.is_overdue IS 'Whether it is open though its deadline is over at t';
COMMENT ON COLUMN analytics.dispute_state.vault IS 'Vault that holds the contested collateral, lower-case address';
COMMENT ON COLUMN analytics.dispute_state.amount IS 'Collateral asked for, raw asset units';
COMMENT ON COLUMN analytics.dispute_state.to_network IS 'Gone to the Network, raw asset units; null while open';
COMMENT ON COLUMN analytics.dispute_state.to_dam IS 'Back in the DAM, raw asset units; null while open';
COMMENT ON COLUMN analytics.dispute_state.opened_at IS 'When it was opened, block seconds';
COMMENT ON COLUMN analytics.dispute_state.deadline IS 'Until when it can be resolved, block seconds';
COMMENT ON COLUMN analytics.dispute_state.challenged_at IS 'When it was challenged, block seconds';
COMMENT ON COLUMN analytics.dispute_state.resolved_at IS 'When it was resolved, block seconds';
COMMENT ON COLUMN analytics.dispute_state.captured_at IS 'Moment whose stake answers, block seconds; null: that of its opening';
COMMENT ON COLUMN analytics.dispute_state.expires_at IS 'Until when it can be executed, block seconds; null: no such limit';
COMMENT ON COLUMN analytics.dispute_state.is_expired IS 'Whether it is not resolved and can no longer be executed at t';
COMMENT ON COLUMN analytics.dispute_state.evidence IS 'Where the evidence is, as given: untrusted text; null where requests come without';
COMMENT ON COLUMN analytics.dispute_state.from_block IS 'Height of the version';

CREATE FUNCTION analytics.dispute_at(m smallint, b integer, t bigint)
RETURNS SETOF analytics.dispute_state LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT v.dispute_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.dispute_id), v.installation_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.installation_id), v.dam_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.dam_id), v.network_id,
    (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.network_id), v.operator_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.operator_id), v.state, u.is_unresolved AND NOT u.is_late,
    u.is_unresolved AND NOT u.is_late AND v.deadline < t, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.vault_id), v.amount, v.to_network, v.to_dam,
    v.opened_at, v.deadline, v.challenged_at, v.resolved_at, v.captured_at, v.expires_at, u.is_unresolved AND u.is_late, v.evidence, v.from_block
  FROM (
    SELECT DISTINCT ON (dispute_id) * FROM public.dispute WHERE marketplace_id = m AND from_block <= b ORDER BY dispute_id, from_block DESC
  ) v
  CROSS JOIN LATERAL (
    SELECT v.state IN ('REQUESTED', 'MOVED', 'CHALLENGED') AS is_unresolved, coalesce(v.expires_at < t, false) AS is_late
  ) u
$$;
COMMENT ON FUNCTION analytics.dispute_at IS
  'Disputes of marketplace m as known at block b, evaluated at time t (block seconds): overdue follows from t';

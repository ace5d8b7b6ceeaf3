-- DAMs that keep epochs: parameters, modules, withdrawal buckets, who may veto, series of rewards.

CREATE TYPE analytics.bucket_state AS (
  bucket_id integer,
  bucket text,
  dam_id integer,
  dam text,
  epoch bigint,
  claimable_at bigint,
  is_claimable boolean,
  assets numeric,
  shares numeric,
  claimed numeric,
  outstanding numeric,
  taken numeric,
  from_block integer
);
COMMENT ON TYPE analytics.bucket_state IS 'Withdrawal buckets: assets that left the active stake and wait for the end of an epoch';
COMMENT ON COLUMN analytics.bucket_state.bucket_id IS 'Bucket, number';
COMMENT ON COLUMN analytics.bucket_state.bucket IS 'Bucket, protocol id';
COMMENT ON COLUMN analytics.bucket_state.dam_id IS 'DAM, number';
COMMENT ON COLUMN analytics.bucket_state.dam IS 'DAM contract, lower-case address';
COMMENT ON COLUMN analytics.bucket_state.epoch IS 'Epoch that it waits for, from 0';
COMMENT ON COLUMN analytics.bucket_state.claimable_at IS 'From when it can be claimed, block seconds';
COMMENT ON COLUMN analytics.bucket_state.is_claimable IS 'Whether its time has come at t';
COMMENT ON COLUMN analytics.bucket_state.assets IS 'What all its shares are worth, slashes taken off, claims not, raw asset units';
COMMENT ON COLUMN analytics.bucket_state.shares IS 'Its shares';
COMMENT ON COLUMN analytics.bucket_state.claimed IS 'Claimed so far, raw asset units';
COMMENT ON COLUMN analytics.bucket_state.outstanding IS 'Still in it: assets - claimed, raw asset units';
COMMENT ON COLUMN analytics.bucket_state.taken IS 'Taken by slashes so far, raw asset units';
COMMENT ON COLUMN analytics.bucket_state.from_block IS 'Height of the version';

CREATE FUNCTION analytics.bucket_at(m smallint, b integer, t bigint)
RETURNS SETOF analytics.bucket_state LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT v.bucket_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.bucket_id), v.dam_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.dam_id),
    v.epoch, v.claimable_at, v.claimable_at <= t, v.assets, v.shares, v.claimed, v.assets - v.claimed, v.taken, v.from_block
  FROM (
    SELECT DISTINCT ON (bucket_id) * FROM public.bucket WHERE marketplace_id = m AND from_block <= b ORDER BY bucket_id, from_block DESC
  ) v
$$;
COMMENT ON FUNCTION analytics.bucket_at IS
  'Withdrawal buckets of marketplace m as known at block b, evaluated at time t (block seconds): claimable follows from t';

CREATE TYPE analytics.bucket_share_state AS (
  dam_id integer,
  dam text,
  holder_id integer,
  holder text,
  bucket_id integer,
  bucket text,
  state text,
  is_claimable boolean,
  epoch bigint,
  shares numeric,
  queued numeric,
  worth numeric,
  assets_paid numeric,
  receiver text,
  requested_at bigint,
  claimable_at bigint,
  settled_at bigint,
  from_block integer
);
COMMENT ON TYPE analytics.bucket_share_state IS 'Shares of withdrawal buckets by claimer';
COMMENT ON COLUMN analytics.bucket_share_state.dam_id IS 'DAM, number';
COMMENT ON COLUMN analytics.bucket_share_state.dam IS 'DAM contract, lower-case address';
COMMENT ON COLUMN analytics.bucket_share_state.holder_id IS 'Who can claim, number';
COMMENT ON COLUMN analytics.bucket_share_state.holder IS 'Who can claim, lower-case address';
COMMENT ON COLUMN analytics.bucket_share_state.bucket_id IS 'Bucket, number';
COMMENT ON COLUMN analytics.bucket_share_state.bucket IS 'Bucket, protocol id';
COMMENT ON COLUMN analytics.bucket_share_state.state IS 'REQUESTED, or CLAIMED once it was paid';
COMMENT ON COLUMN analytics.bucket_share_state.is_claimable IS 'Whether it is not paid and its time has come at t';
COMMENT ON COLUMN analytics.bucket_share_state.epoch IS 'Epoch that it waits for, from 0';
COMMENT ON COLUMN analytics.bucket_share_state.shares IS 'Shares of the bucket';
COMMENT ON COLUMN analytics.bucket_share_state.queued IS 'Assets that were put in for them, raw asset units';
COMMENT ON COLUMN analytics.bucket_share_state.worth IS 'What they are worth at t, slashes taken off: shares * (assets + 1) / (shares of the bucket + 1), floored, raw asset units; null once paid';
COMMENT ON COLUMN analytics.bucket_share_state.assets_paid IS 'What was paid, raw asset units; null until then';
COMMENT ON COLUMN analytics.bucket_share_state.receiver IS 'Who was paid, lower-case address; null until then';
COMMENT ON COLUMN analytics.bucket_share_state.requested_at IS 'When assets were last put in, block seconds';
COMMENT ON COLUMN analytics.bucket_share_state.claimable_at IS 'From when it can be claimed, block seconds';
COMMENT ON COLUMN analytics.bucket_share_state.settled_at IS 'When it was paid, block seconds; null until then';
COMMENT ON COLUMN analytics.bucket_share_state.from_block IS 'Height of the version';

CREATE FUNCTION analytics.bucket_share_at(m smallint, b integer, t bigint)
RETURNS SETOF analytics.bucket_share_state LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT v.dam_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.dam_id), v.holder_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.holder_id),
    v.bucket_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.bucket_id), CASE WHEN v.settled_at IS NULL THEN 'REQUESTED' ELSE 'CLAIMED' END,
    v.settled_at IS NULL AND k.claimable_at <= t, k.epoch, v.shares, v.queued,
    CASE WHEN v.settled_at IS NULL THEN div(v.shares * (k.assets + 1), k.shares + 1) END, v.assets_paid,
    (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.receiver_id), v.requested_at, k.claimable_at, v.settled_at, v.from_block
  FROM (
    SELECT DISTINCT ON (dam_id, holder_id, bucket_id) * FROM public.bucket_share
    WHERE marketplace_id = m AND from_block <= b ORDER BY dam_id, holder_id, bucket_id, from_block DESC
  ) v
  CROSS JOIN LATERAL (
    SELECT epoch, claimable_at, assets, shares FROM public.bucket
    WHERE marketplace_id = m AND bucket_id = v.bucket_id AND from_block <= b ORDER BY from_block DESC LIMIT 1
  ) k
$$;
COMMENT ON FUNCTION analytics.bucket_share_at IS
  'Shares of withdrawal buckets of marketplace m as known at block b, evaluated at time t (block seconds). Filter by dam_id or holder_id';

CREATE TYPE analytics.pending_withdrawals_row AS (
  count bigint,
  assets numeric,
  claimable_count bigint,
  claimable_assets numeric
);
COMMENT ON TYPE analytics.pending_withdrawals_row IS 'What waits to leave a DAM';
COMMENT ON COLUMN analytics.pending_withdrawals_row.count IS 'Open requests to withdraw and shares of withdrawal buckets that are not paid, count';
COMMENT ON COLUMN analytics.pending_withdrawals_row.assets IS 'What they are worth at t, each floored, raw asset units';
COMMENT ON COLUMN analytics.pending_withdrawals_row.claimable_count IS 'Those whose time has come at t, count';
COMMENT ON COLUMN analytics.pending_withdrawals_row.claimable_assets IS 'What those are worth at t, each floored, raw asset units';

CREATE FUNCTION analytics.pending_withdrawals_of_dam(m smallint, b integer, t bigint, dam integer)
RETURNS SETOF analytics.pending_withdrawals_row LANGUAGE sql STABLE PARALLEL SAFE ROWS 1 AS $$
  SELECT count(*), coalesce(sum(p.worth), 0), count(*) FILTER (WHERE p.is_claimable),
    coalesce(sum(p.worth) FILTER (WHERE p.is_claimable), 0)
  FROM (
    SELECT w.worth, w.is_claimable FROM analytics.withdrawal_at(m, b, t) w
    WHERE w.dam_id = pending_withdrawals_of_dam.dam AND w.state = 'REQUESTED'
    UNION ALL
    SELECT s.worth, s.is_claimable FROM analytics.bucket_share_at(m, b, t) s
    WHERE s.dam_id = pending_withdrawals_of_dam.dam AND s.state = 'REQUESTED'
  ) p
$$;
COMMENT ON FUNCTION analytics.pending_withdrawals_of_dam IS
  'What waits to leave a DAM (by number) as known at block b, evaluated at time t (block seconds), by request or by epoch: one row. Costs a step a request';

CREATE TYPE analytics.module_state AS (
  module_id integer,
  module text,
  dam_id integer,
  dam text,
  kind text,
  variant text,
  is_attached boolean,
  operator_id integer,
  network_id integer,
  veto_duration bigint,
  resolver_delay integer,
  fee_bps integer,
  from_block integer
);
COMMENT ON TYPE analytics.module_state IS 'Contracts that do something for DAMs';
COMMENT ON COLUMN analytics.module_state.module_id IS 'Contract, number';
COMMENT ON COLUMN analytics.module_state.module IS 'Contract, lower-case address';
COMMENT ON COLUMN analytics.module_state.dam_id IS 'DAM that it serves, number; null: any';
COMMENT ON COLUMN analytics.module_state.dam IS 'DAM that it serves, lower-case address; null: any';
COMMENT ON COLUMN analytics.module_state.kind IS 'STAKE, SLASHING, REWARDS or OPERATOR_REWARDS';
COMMENT ON COLUMN analytics.module_state.variant IS 'BY_LIMIT, BY_SHARES, ONE_OPERATOR, ONE_OPERATOR_ONE_NETWORK; INSTANT, VETO; null: none that is known';
COMMENT ON COLUMN analytics.module_state.is_attached IS 'Whether its DAM uses it to allot its stake or to slash; null for rewards, which need no DAM''s consent';
COMMENT ON COLUMN analytics.module_state.operator_id IS 'The one Operator that it knows, number; null: any';
COMMENT ON COLUMN analytics.module_state.network_id IS 'The one Network that it knows, number; null: any';
COMMENT ON COLUMN analytics.module_state.veto_duration IS 'Seconds in which a slash can be vetoed; null: no veto';
COMMENT ON COLUMN analytics.module_state.resolver_delay IS 'Epochs until a new resolver comes into force; null: no resolvers';
COMMENT ON COLUMN analytics.module_state.fee_bps IS 'Basis points of distributed rewards kept for the administration; null: none';
COMMENT ON COLUMN analytics.module_state.from_block IS 'Height of the version';

CREATE FUNCTION analytics.module_at(m smallint, b integer, t bigint)
RETURNS SETOF analytics.module_state LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT v.module_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.module_id), v.dam_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.dam_id), v.kind, v.variant,
    CASE v.kind
      WHEN 'STAKE' THEN coalesce((SELECT u.stake_module_id FROM public.vault u
        WHERE u.marketplace_id = m AND u.dam_id = v.dam_id AND u.from_block <= b ORDER BY u.from_block DESC LIMIT 1) = v.module_id, false)
      WHEN 'SLASHING' THEN coalesce((SELECT u.slashing_module_id FROM public.vault u
        WHERE u.marketplace_id = m AND u.dam_id = v.dam_id AND u.from_block <= b ORDER BY u.from_block DESC LIMIT 1) = v.module_id, false)
    END,
    v.operator_id, v.network_id, v.veto_duration, v.resolver_delay, v.fee_bps, v.from_block
  FROM (
    SELECT DISTINCT ON (module_id) * FROM public.module WHERE marketplace_id = m AND from_block <= b ORDER BY module_id, from_block DESC
  ) v
$$;
COMMENT ON FUNCTION analytics.module_at IS
  'Contracts that belong to DAMs of marketplace m as known at block b: what allots their stake, slashes it and pays their rewards';

CREATE TYPE analytics.vault_state AS (
  dam_id integer,
  dam text,
  epoch_start bigint,
  epoch_duration bigint,
  epoch bigint,
  epoch_ends_at bigint,
  version integer,
  is_followed boolean,
  burner text,
  is_deposit_limited boolean,
  deposit_limit numeric,
  is_allowlisted boolean,
  stake_module_id integer,
  slashing_module_id integer,
  taken numeric,
  last_taken numeric,
  from_block integer
);
COMMENT ON TYPE analytics.vault_state IS 'What a DAM is where it keeps epochs';
COMMENT ON COLUMN analytics.vault_state.dam_id IS 'DAM, number';
COMMENT ON COLUMN analytics.vault_state.dam IS 'DAM contract, lower-case address';
COMMENT ON COLUMN analytics.vault_state.epoch_start IS 'When epoch 0 began, block seconds';
COMMENT ON COLUMN analytics.vault_state.epoch_duration IS 'Seconds of an epoch';
COMMENT ON COLUMN analytics.vault_state.epoch IS 'Epoch at t, from 0';
COMMENT ON COLUMN analytics.vault_state.epoch_ends_at IS 'When that epoch ends, block seconds';
COMMENT ON COLUMN analytics.vault_state.version IS 'Version of its implementation; null before it is told';
COMMENT ON COLUMN analytics.vault_state.is_followed IS 'False from the upgrade to an implementation that cannot be read: its figures stand still';
COMMENT ON COLUMN analytics.vault_state.burner IS 'Where slashed assets go, lower-case address; null: nowhere, they are lost';
COMMENT ON COLUMN analytics.vault_state.is_deposit_limited IS 'Whether the deposit limit counts';
COMMENT ON COLUMN analytics.vault_state.deposit_limit IS 'Most that may be active after a deposit, raw asset units; null: no limit';
COMMENT ON COLUMN analytics.vault_state.is_allowlisted IS 'Whether only listed depositors are admitted';
COMMENT ON COLUMN analytics.vault_state.stake_module_id IS 'Module that allots its stake, number; null: none yet';
COMMENT ON COLUMN analytics.vault_state.slashing_module_id IS 'Module that slashes it, number; null: none';
COMMENT ON COLUMN analytics.vault_state.taken IS 'Taken by slashes so far, buckets included, raw asset units';
COMMENT ON COLUMN analytics.vault_state.last_taken IS 'Taken by the last slash, raw asset units';
COMMENT ON COLUMN analytics.vault_state.from_block IS 'Height of the version';

CREATE FUNCTION analytics.vault_at(m smallint, b integer, t bigint)
RETURNS SETOF analytics.vault_state LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT v.dam_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.dam_id), v.epoch_start, v.epoch_duration,
    greatest(t - v.epoch_start, 0) / v.epoch_duration, v.epoch_start + (greatest(t - v.epoch_start, 0) / v.epoch_duration + 1) * v.epoch_duration,
    v.version, v.is_followed, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.burner_id), v.is_deposit_limited,
    CASE WHEN v.is_deposit_limited THEN v.deposit_limit END, v.is_allowlisted, v.stake_module_id, v.slashing_module_id, v.taken, v.last_taken, v.from_block
  FROM (
    SELECT DISTINCT ON (dam_id) * FROM public.vault WHERE marketplace_id = m AND from_block <= b ORDER BY dam_id, from_block DESC
  ) v
$$;
COMMENT ON FUNCTION analytics.vault_at IS
  'DAMs of marketplace m that keep epochs as known at block b, evaluated at time t (block seconds): the epoch follows from t';

CREATE TYPE analytics.resolver_state AS (
  installation_id integer,
  installation text,
  resolver text,
  next_resolver text,
  next_from bigint,
  from_block integer
);
COMMENT ON TYPE analytics.resolver_state IS 'Who may veto slashes of installations';
COMMENT ON COLUMN analytics.resolver_state.installation_id IS 'Installation, number';
COMMENT ON COLUMN analytics.resolver_state.installation IS 'Installation, protocol id';
COMMENT ON COLUMN analytics.resolver_state.resolver IS 'Who may veto at t, lower-case address; null: nobody';
COMMENT ON COLUMN analytics.resolver_state.next_resolver IS 'Who may veto from next_from on, lower-case address; null: nobody, or nobody is named';
COMMENT ON COLUMN analytics.resolver_state.next_from IS 'When the next comes into force, block seconds; null: none is named';
COMMENT ON COLUMN analytics.resolver_state.from_block IS 'Height of the version';

CREATE FUNCTION analytics.resolver_at(m smallint, b integer, t bigint)
RETURNS SETOF analytics.resolver_state LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT v.installation_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.installation_id),
    (SELECT key FROM public.entity WHERE marketplace_id = m AND id = CASE WHEN v.next_from <= t THEN v.next_resolver_id ELSE v.resolver_id END),
    (SELECT key FROM public.entity WHERE marketplace_id = m AND id = CASE WHEN v.next_from > t THEN v.next_resolver_id END),
    CASE WHEN v.next_from > t THEN v.next_from END, v.from_block
  FROM (
    SELECT DISTINCT ON (installation_id) * FROM public.resolver
    WHERE marketplace_id = m AND from_block <= b ORDER BY installation_id, from_block DESC
  ) v
$$;
COMMENT ON FUNCTION analytics.resolver_at IS
  'Who may veto slashes of installations of marketplace m as known at block b, evaluated at time t (block seconds): the next one comes into force by t';

CREATE TYPE analytics.reward_series_state AS (
  series_id integer,
  series text,
  module_id integer,
  module text,
  dam_id integer,
  network_id integer,
  reward_token_id integer,
  kind text,
  length bigint,
  distributed numeric,
  fees numeric,
  claimed numeric,
  unclaimed numeric,
  root text,
  from_block integer
);
COMMENT ON TYPE analytics.reward_series_state IS 'Rewards of one token from one Network through one contract';
COMMENT ON COLUMN analytics.reward_series_state.series_id IS 'Series, number';
COMMENT ON COLUMN analytics.reward_series_state.series IS 'Series, protocol id';
COMMENT ON COLUMN analytics.reward_series_state.module_id IS 'Contract that pays, number';
COMMENT ON COLUMN analytics.reward_series_state.module IS 'Contract that pays, lower-case address';
COMMENT ON COLUMN analytics.reward_series_state.dam_id IS 'DAM whose Delegators are paid, number; null: Operators are';
COMMENT ON COLUMN analytics.reward_series_state.network_id IS 'Network that pays, number';
COMMENT ON COLUMN analytics.reward_series_state.reward_token_id IS 'Token of the rewards, number';
COMMENT ON COLUMN analytics.reward_series_state.kind IS 'SNAPSHOT: by shares at past moments; ROOT: by a Merkle root over cumulative amounts';
COMMENT ON COLUMN analytics.reward_series_state.length IS 'Distributions so far, count';
COMMENT ON COLUMN analytics.reward_series_state.distributed IS 'Distributed so far, fees not included, raw reward units';
COMMENT ON COLUMN analytics.reward_series_state.fees IS 'Kept as fees so far, raw reward units';
COMMENT ON COLUMN analytics.reward_series_state.claimed IS 'Claimed so far, raw reward units';
COMMENT ON COLUMN analytics.reward_series_state.unclaimed IS 'Not claimed yet: distributed - claimed, what floors leave included, raw reward units';
COMMENT ON COLUMN analytics.reward_series_state.root IS 'Merkle root in force, 0x-hex; null where there is none';
COMMENT ON COLUMN analytics.reward_series_state.from_block IS 'Height of the version';

CREATE FUNCTION analytics.reward_series_at(m smallint, b integer, t bigint)
RETURNS SETOF analytics.reward_series_state LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT v.series_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.series_id), v.module_id, (SELECT key FROM public.entity WHERE marketplace_id = m AND id = v.module_id),
    v.dam_id, v.network_id, v.reward_token_id, v.kind, v.length, v.distributed, v.fees, v.claimed, v.distributed - v.claimed, v.root, v.from_block
  FROM (
    SELECT DISTINCT ON (series_id) * FROM public.reward_series WHERE marketplace_id = m AND from_block <= b ORDER BY series_id, from_block DESC
  ) v
$$;
COMMENT ON FUNCTION analytics.reward_series_at IS
  'Series of rewards of marketplace m as known at block b';

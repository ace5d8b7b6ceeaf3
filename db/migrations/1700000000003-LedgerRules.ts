import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ACCOUNT_KINDS } from '../../src/model/accountKind';
import { FLOW_KINDS } from '../../src/model/flowKind';

/** What the database itself holds the ledger to: zero sums, no updates, and the look-ups that readers need. */
export class LedgerRules1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
    await describeKinds(runner, 'account_kind', 'The places where value can be', ACCOUNT_KINDS);
    await describeKinds(runner, 'flow_kind', 'What is counted as a running total', FLOW_KINDS);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

async function describeKinds(runner: QueryRunner, table: string, comment: string, kinds: Record<string, string>): Promise<void> {
  await runner.query(`CREATE TABLE ${table} (kind text PRIMARY KEY, description text NOT NULL)`);
  await runner.query(`COMMENT ON TABLE ${table} IS '${comment}'`);
  await runner.query(`COMMENT ON COLUMN ${table}.kind IS 'Name of the kind'`);
  await runner.query(`COMMENT ON COLUMN ${table}.description IS 'What it holds or counts'`);
  for (const [kind, description] of Object.entries(kinds)) {
    await runner.query(`INSERT INTO ${table} VALUES ($1, $2)`, [kind, description]);
  }
}

/** Versions and postings are never changed in place: a fork deletes them, nothing updates them. */
const INSERT_ONLY = [
  'asset',
  'network',
  'dam',
  'operator',
  'membership',
  'assignment',
  'service_interval',
  'performance_report',
  'installation',
  'reward_index',
  'tranche',
  'dispute',
  'account',
  'flow',
  'price',
  'event',
  'posting',
  'penalty',
  'reward_distribution',
  'reward_claim',
  'balance',
  'balance_value',
  'flow_total',
  'flow_value',
  'position',
  'reward_account',
  'withdrawal',
  'vault',
  'module',
  'bucket',
  'bucket_share',
  'allocation',
  'resolver',
  'reward_series',
  'reward_allotment',
  'reward_cursor',
  'entity',
  'emitter',
];

const UP = [
  // A batch is one COPY: the statement trigger sees all of it, at a third of the cost of a deferred row trigger.
  `CREATE FUNCTION refuse_unbalanced() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE bad record;
  BEGIN
    SELECT marketplace_id, from_block, log_index, asset_id, sum(amount) AS rest INTO bad
    FROM touched GROUP BY marketplace_id, from_block, log_index, asset_id
    -- A marketplace without a head is being deleted as a whole, whatever is wrong with it.
    HAVING sum(amount) <> 0 AND (TG_OP = 'INSERT' OR EXISTS (SELECT FROM head h WHERE h.marketplace_id = touched.marketplace_id)) LIMIT 1;
    IF FOUND THEN
      RAISE EXCEPTION 'postings of marketplace %, block %, log % in asset % do not sum to zero but to %',
        bad.marketplace_id, bad.from_block, bad.log_index, bad.asset_id, bad.rest USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
  END $$`,
  `COMMENT ON FUNCTION refuse_unbalanced() IS 'Refuses postings that do not sum to zero for every event and asset of the statement'`,
  `CREATE TRIGGER posting_inserted_balanced AFTER INSERT ON posting REFERENCING NEW TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_unbalanced()`,
  // What a statement deletes must balance too: events go as a whole or not at all.
  `CREATE TRIGGER posting_deleted_balanced AFTER DELETE ON posting REFERENCING OLD TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_unbalanced()`,
  `CREATE FUNCTION refuse_update() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'rows of % are only ever added: a change is a new version', TG_TABLE_NAME
      USING ERRCODE = 'integrity_constraint_violation';
  END $$`,
  `COMMENT ON FUNCTION refuse_update() IS 'Refuses updates of ledger rows'`,
  ...INSERT_ONLY.map(
    (table) =>
      `CREATE TRIGGER ${table}_insert_only BEFORE UPDATE ON "${table}" FOR EACH STATEMENT EXECUTE FUNCTION refuse_update()`,
  ),

  // A fork deletes by block what keys lead elsewhere; rows lie in the order of blocks, so a few pages of BRIN find them.
  ...INSERT_ONLY.map(
    (table) => `CREATE INDEX ${table}_from_block ON "${table}" USING brin (from_block) WITH (pages_per_range = 16)`,
  ),

  // By holder first: those of a DAM are found by the index below, and every index is written with every version.
  `CREATE TABLE position_current (LIKE position INCLUDING COMMENTS, PRIMARY KEY (marketplace_id, holder_id, dam_id))`,
  // Empty in a new database; not where this was taken back and comes again.
  `INSERT INTO position_current SELECT DISTINCT ON (marketplace_id, dam_id, holder_id) * FROM position
     ORDER BY marketplace_id, dam_id, holder_id, from_block DESC`,
  `COMMENT ON TABLE position_current IS 'The last version of every position: for hot lists; position has the history'`,
  `CREATE INDEX position_current_shares ON position_current (marketplace_id, dam_id, shares DESC, holder_id)`,

  `CREATE UNIQUE INDEX entity_key ON entity (marketplace_id, key)`,
  `CREATE INDEX posting_account ON posting (marketplace_id, owner_id, kind, from_block)`,
  `CREATE INDEX event_dam ON event (marketplace_id, dam_id, from_block, log_index) WHERE dam_id IS NOT NULL`,
  `CREATE INDEX event_network ON event (marketplace_id, network_id, from_block, log_index) WHERE network_id IS NOT NULL`,
  `CREATE INDEX event_account ON event (marketplace_id, account_id, from_block, log_index) WHERE account_id IS NOT NULL`,
  `CREATE INDEX event_type ON event (marketplace_id, type, from_block, log_index)`,
  `CREATE INDEX event_tx ON event (tx_hash)`,
  `CREATE INDEX position_holder ON position (marketplace_id, holder_id, dam_id, from_block)`,
  `CREATE INDEX reward_account_holder ON reward_account (marketplace_id, holder_id, dam_id, installation_id, from_block)`,
  `CREATE INDEX bucket_share_holder ON bucket_share (marketplace_id, holder_id, dam_id, bucket_id, from_block)`,
  `CREATE INDEX reward_cursor_holder ON reward_cursor (marketplace_id, holder_id, series_id, from_block)`,
  `CREATE INDEX reward_allotment_series ON reward_allotment (marketplace_id, series_id, ordinal)`,
  `CREATE INDEX withdrawal_owner ON withdrawal (marketplace_id, owner_id, dam_id, request_id, from_block)`,
  `CREATE INDEX reward_claim_account ON reward_claim (marketplace_id, account_id, from_block, log_index)`,
  `CREATE INDEX reward_claim_network ON reward_claim (marketplace_id, network_id, from_block, log_index)`,
  `CREATE INDEX reward_distribution_network ON reward_distribution (marketplace_id, network_id, from_block, log_index)`,
];

const DOWN = [
  'DROP TABLE flow_kind',
  'DROP TABLE account_kind',
  ...[
    'event_dam',
    'event_network',
    'event_account',
    'event_type',
    'event_tx',
    'entity_key',
    'posting_account',
    'position_holder',
    'reward_account_holder',
    'bucket_share_holder',
    'reward_cursor_holder',
    'reward_allotment_series',
    'withdrawal_owner',
    'reward_claim_account',
    'reward_claim_network',
    'reward_distribution_network',
  ].map((index) => `DROP INDEX ${index}`),
  'DROP TABLE position_current',
  ...INSERT_ONLY.map((table) => `DROP INDEX ${table}_from_block`),
  ...INSERT_ONLY.map((table) => `DROP TRIGGER ${table}_insert_only ON "${table}"`),
  'DROP FUNCTION refuse_update()',
  'DROP TRIGGER posting_deleted_balanced ON posting',
  'DROP TRIGGER posting_inserted_balanced ON posting',
  'DROP FUNCTION refuse_unbalanced()',
];

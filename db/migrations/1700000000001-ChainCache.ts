import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the chain said and cannot change any more: finalised logs, headers and contract reads, so that a re-index asks nobody. */
export class ChainCache1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    // Without CASCADE: what others have put into the schema is refused, not dropped.
    for (const table of TABLES.toReversed()) await runner.query(`DROP TABLE "chain_cache"."${table}"`);
    await runner.query('DROP SCHEMA "chain_cache"');
  }
}

const TABLES = ['range', 'emitter', 'header', 'header_request', 'read'];

const UP = [
  `CREATE SCHEMA "chain_cache"`,
  `COMMENT ON SCHEMA "chain_cache" IS 'Finalised answers of the chain. Only a cache: every row can be deleted and is fetched again. Outside the ledger and its digest.'`,

  `CREATE TABLE "chain_cache"."range" (
    "chain_id" bigint NOT NULL,
    "filter" text NOT NULL,
    "from_block" bigint NOT NULL,
    "to_block" bigint NOT NULL,
    "to_hash" text NOT NULL,
    "logs" integer NOT NULL,
    "digest" text NOT NULL,
    "payload" bytea NOT NULL,
    PRIMARY KEY ("chain_id", "filter", "from_block"),
    CHECK ("from_block" <= "to_block")
  )`,
  // The payload is compressed already.
  `ALTER TABLE "chain_cache"."range" ALTER COLUMN "payload" SET STORAGE EXTERNAL`,
  `COMMENT ON TABLE "chain_cache"."range" IS 'Finalised stretches of history with all logs that count in them. The rows of a filter follow each other without a gap.'`,
  `COMMENT ON COLUMN "chain_cache"."range"."chain_id" IS 'EIP-155 chain id'`,
  `COMMENT ON COLUMN "chain_cache"."range"."filter" IS 'Fingerprint of the emitter rule: roots, topics, revision'`,
  `COMMENT ON COLUMN "chain_cache"."range"."from_block" IS 'First block covered'`,
  `COMMENT ON COLUMN "chain_cache"."range"."to_block" IS 'Last block covered'`,
  `COMMENT ON COLUMN "chain_cache"."range"."to_hash" IS 'Hash of the last block, 0x-hex: compared with the node before the range is continued'`,
  `COMMENT ON COLUMN "chain_cache"."range"."logs" IS 'Number of logs in the payload'`,
  `COMMENT ON COLUMN "chain_cache"."range"."digest" IS 'SHA-256 over the logs in order, hex: equal for equal history, whoever delivered it'`,
  `COMMENT ON COLUMN "chain_cache"."range"."payload" IS 'Headers of blocks with logs and of the last block, and the logs: JSON, deflated'`,

  `CREATE TABLE "chain_cache"."emitter" (
    "chain_id" bigint NOT NULL,
    "filter" text NOT NULL,
    "child" text NOT NULL,
    "announced_at" bigint NOT NULL,
    "announced_by" text NOT NULL,
    PRIMARY KEY ("chain_id", "filter", "child")
  )`,
  `COMMENT ON TABLE "chain_cache"."emitter" IS 'Contracts that a known contract announced in finalised history: their logs count from that block on.'`,
  `COMMENT ON COLUMN "chain_cache"."emitter"."chain_id" IS 'EIP-155 chain id'`,
  `COMMENT ON COLUMN "chain_cache"."emitter"."filter" IS 'Fingerprint of the emitter rule'`,
  `COMMENT ON COLUMN "chain_cache"."emitter"."child" IS 'Address of the contract that was announced, lower case'`,
  `COMMENT ON COLUMN "chain_cache"."emitter"."announced_at" IS 'Block of the first announcement'`,
  `COMMENT ON COLUMN "chain_cache"."emitter"."announced_by" IS 'Emitter of the announcing log, lower case'`,

  `CREATE TABLE "chain_cache"."header" (
    "chain_id" bigint NOT NULL,
    "height" bigint NOT NULL,
    "hash" bytea NOT NULL,
    "parent_hash" bytea NOT NULL,
    "timestamp" bigint NOT NULL,
    PRIMARY KEY ("chain_id", "height")
  )`,
  `CREATE INDEX "header_timestamp" ON "chain_cache"."header" ("chain_id", "timestamp")`,
  `COMMENT ON TABLE "chain_cache"."header" IS 'Headers of final blocks that somebody asked for, such as the block of a time.'`,
  `COMMENT ON COLUMN "chain_cache"."header"."chain_id" IS 'EIP-155 chain id'`,
  `COMMENT ON COLUMN "chain_cache"."header"."height" IS 'Block number'`,
  `COMMENT ON COLUMN "chain_cache"."header"."hash" IS 'Block hash'`,
  `COMMENT ON COLUMN "chain_cache"."header"."parent_hash" IS 'Hash of the block before'`,
  `COMMENT ON COLUMN "chain_cache"."header"."timestamp" IS 'Block time in seconds'`,

  `CREATE UNLOGGED TABLE "chain_cache"."header_request" (
    "chain_id" bigint NOT NULL,
    "height" bigint NOT NULL,
    PRIMARY KEY ("chain_id", "height")
  )`,
  `COMMENT ON TABLE "chain_cache"."header_request" IS 'Headers of final blocks that a reader waits for; a processor of the chain fetches them.'`,
  `COMMENT ON COLUMN "chain_cache"."header_request"."chain_id" IS 'EIP-155 chain id'`,
  `COMMENT ON COLUMN "chain_cache"."header_request"."height" IS 'Block number'`,

  `CREATE TABLE "chain_cache"."read" (
    "chain_id" bigint NOT NULL,
    "to" bytea NOT NULL,
    "data" bytea NOT NULL,
    "block" bigint NOT NULL,
    "is_immutable" boolean NOT NULL,
    "is_ok" boolean NOT NULL,
    "result" bytea,
    "reason" text,
    PRIMARY KEY ("chain_id", "to", "data", "block")
  )`,
  `CREATE INDEX "read_block" ON "chain_cache"."read" ("chain_id", "block")`,
  `COMMENT ON TABLE "chain_cache"."read" IS 'Answers of contracts to calls at final blocks, reverts included.'`,
  `COMMENT ON COLUMN "chain_cache"."read"."chain_id" IS 'EIP-155 chain id'`,
  `COMMENT ON COLUMN "chain_cache"."read"."to" IS 'Contract called'`,
  `COMMENT ON COLUMN "chain_cache"."read"."data" IS 'Calldata'`,
  `COMMENT ON COLUMN "chain_cache"."read"."block" IS 'Block at which it was asked; a rewind below it deletes the answer'`,
  `COMMENT ON COLUMN "chain_cache"."read"."is_immutable" IS 'The answer holds for every later block too'`,
  `COMMENT ON COLUMN "chain_cache"."read"."is_ok" IS 'The contract answered; otherwise see reason'`,
  `COMMENT ON COLUMN "chain_cache"."read"."result" IS 'ABI-encoded answer'`,
  `COMMENT ON COLUMN "chain_cache"."read"."reason" IS 'Why there is no answer: reverted, empty, oversized'`,
];

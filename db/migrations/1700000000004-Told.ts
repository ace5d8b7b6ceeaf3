import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What subscribers were told, exactly: events that were taken back are kept by the message that told of them, since a block may be told twice
 * with other events; and the head knows up to where blocks were told to be final, which may be above what is final after a re-index.
 */
export class Told1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

/** Whether subscribers were told to forget what an entry `o` of the outbox had appended. */
const IS_RETRACTED = `EXISTS (
  SELECT 1 FROM "outbox" later WHERE later."marketplace_id" = o."marketplace_id" AND later."height" = o."height"
    AND later."block_hash" = o."block_hash" AND later."kind" = 'RETRACTED' AND later."first_sequence" > o."first_sequence")`;

const UP = [
  `ALTER TABLE "head" ADD "told_final_height" integer NOT NULL DEFAULT -1, ADD "told_final_hash" text NOT NULL DEFAULT '0x'`,
  `UPDATE "head" SET "told_final_height" = "final_height", "told_final_hash" = "final_hash"`,
  `COMMENT ON COLUMN "head"."told_final_height" IS 'Height up to which subscribers were told that blocks are final; after a re-index above final_height for a while'`,
  `COMMENT ON COLUMN "head"."told_final_hash" IS 'Hash of the block at told_final_height'`,
  `ALTER TABLE "retracted_event" DROP CONSTRAINT "PK_31b58187b15deda5eb659b9c31f"`,
  `ALTER TABLE "retracted_event" ADD "first_sequence" bigint`,
  // One copy was kept of a block, however often it was told: each telling that was taken back, or whose block a re-index has left to be
  // folded again, gets what it told, as far as that is known.
  `INSERT INTO "retracted_event" ("marketplace_id", "block_hash", "log_index", "part", "height", "payload", "first_sequence")
   SELECT "marketplace_id", "block_hash", "log_index", "part", "height", "payload", "first_sequence" FROM (
     SELECT r."marketplace_id", r."block_hash", r."log_index", r."part", r."height", r."payload", o."first_sequence", o."last_sequence",
       row_number() OVER (PARTITION BY o."marketplace_id", o."first_sequence" ORDER BY r."log_index", r."part") AS "ordinal"
     FROM "retracted_event" r JOIN "outbox" o ON o."marketplace_id" = r."marketplace_id" AND o."height" = r."height"
       AND o."block_hash" = r."block_hash" AND o."kind" = 'APPENDED'
     WHERE ${IS_RETRACTED} OR NOT EXISTS (
       SELECT 1 FROM "block" b WHERE b."marketplace_id" = o."marketplace_id" AND b."height" = o."height" AND b."hash" = o."block_hash")
   ) told WHERE "ordinal" <= "last_sequence" - "first_sequence" + 1`,
  `DELETE FROM "retracted_event" WHERE "first_sequence" IS NULL`,
  `ALTER TABLE "retracted_event" DROP COLUMN "block_hash", DROP COLUMN "height", ALTER COLUMN "first_sequence" SET NOT NULL`,
  `ALTER TABLE "retracted_event" ADD CONSTRAINT "PK_21312bc3654e6c999280c2fd844" PRIMARY KEY ("marketplace_id", "first_sequence", "log_index", "part")`,
  `COMMENT ON TABLE "retracted_event" IS 'Events that were taken back, as they were delivered'`,
  `COMMENT ON COLUMN "retracted_event"."first_sequence" IS 'Number of the first message that told of its block: the entry of outbox that appended it'`,
  `COMMENT ON COLUMN "retracted_event"."log_index" IS 'Index of the log in its block'`,
];

const DOWN = [
  `ALTER TABLE "retracted_event" ADD "block_hash" text, ADD "height" integer`,
  `UPDATE "retracted_event" r SET "block_hash" = o."block_hash", "height" = o."height"
   FROM "outbox" o WHERE o."marketplace_id" = r."marketplace_id" AND o."first_sequence" = r."first_sequence"`,
  // Of a block that was told twice only what was told last fits.
  `DELETE FROM "retracted_event" r USING "retracted_event" later
   WHERE later."marketplace_id" = r."marketplace_id" AND later."block_hash" = r."block_hash" AND later."first_sequence" > r."first_sequence"`,
  `ALTER TABLE "retracted_event" DROP CONSTRAINT "PK_21312bc3654e6c999280c2fd844"`,
  `ALTER TABLE "retracted_event" DROP COLUMN "first_sequence", ALTER COLUMN "block_hash" SET NOT NULL, ALTER COLUMN "height" SET NOT NULL`,
  `ALTER TABLE "retracted_event" ADD CONSTRAINT "PK_31b58187b15deda5eb659b9c31f" PRIMARY KEY ("marketplace_id", "block_hash", "log_index", "part")`,
  `COMMENT ON TABLE "retracted_event" IS 'Events that forks took back, as they were delivered'`,
  `COMMENT ON COLUMN "retracted_event"."block_hash" IS 'Hash of the block that is no more'`,
  `COMMENT ON COLUMN "retracted_event"."log_index" IS 'Index of the log in that block'`,
  `COMMENT ON COLUMN "retracted_event"."height" IS 'Height of that block'`,
  `ALTER TABLE "head" DROP COLUMN "told_final_height", DROP COLUMN "told_final_hash"`,
];

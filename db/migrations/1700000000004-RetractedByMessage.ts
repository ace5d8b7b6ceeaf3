import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events that were taken back are kept by the message that told of them: a block may be told twice, with other events. */
export class RetractedByMessage1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `ALTER TABLE "retracted_event" ADD "first_sequence" bigint`,
  `UPDATE "retracted_event" r SET "first_sequence" = (
    SELECT min(o."first_sequence") FROM "outbox" o
    WHERE o."marketplace_id" = r."marketplace_id" AND o."height" = r."height" AND o."block_hash" = r."block_hash" AND o."kind" = 'APPENDED'
  )`,
  `DELETE FROM "retracted_event" WHERE "first_sequence" IS NULL`,
  `ALTER TABLE "retracted_event" DROP CONSTRAINT "PK_31b58187b15deda5eb659b9c31f"`,
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
];

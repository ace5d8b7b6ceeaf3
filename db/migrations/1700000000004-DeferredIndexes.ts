import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Room for the indexes that a first backfill does without: what they were, until they are built again. */
export class DeferredIndexes1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  'CREATE TABLE deferred_index (name text PRIMARY KEY, definition text NOT NULL)',
  `COMMENT ON TABLE deferred_index IS 'Indexes that only readers need, put off until the first backfill is done; empty at any other time'`,
  `COMMENT ON COLUMN deferred_index.name IS 'Name of the index'`,
  `COMMENT ON COLUMN deferred_index.definition IS 'The statement that builds it'`,
];

/** The migrations before this one take back their indexes, so they have to be there. */
const DOWN = [
  `DO $$ DECLARE put_off record; BEGIN
     FOR put_off IN SELECT definition FROM deferred_index LOOP EXECUTE put_off.definition; END LOOP;
   END $$`,
  'DROP TABLE deferred_index',
];

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the sweep and the relay keep: which page of which round a run stands at, which nights it catches up, and which
 * messages of the outbox have reached the queue.
 */
export class Sweep1763788800002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  // A run that is asked for again starts its next round; a page job of an earlier round or page finds nothing to do.
  // catch_up_through: the run does the night's work of its business date, and the nights up to this date follow it.
  `ALTER TABLE sweep_runs
     ADD COLUMN round integer NOT NULL DEFAULT 1,
     ADD COLUMN page integer NOT NULL DEFAULT 0,
     ADD COLUMN catch_up_through date,
     ADD CONSTRAINT sweep_runs_catch_up CHECK (catch_up_through >= business_date)`,
  // Two runs of one jobcentre for two dates would undo each other's findings for ever.
  `CREATE UNIQUE INDEX sweep_runs_one_open ON sweep_runs (jobcenter_id) WHERE state = 'open'`,
  // Ids are given out before their transactions commit, so a position alone would pass over a message that is still to
  // come. Up to delivered_through all is settled; above it each delivered message has a row.
  `CREATE TABLE outbox_relay (
     only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
     delivered_through bigint NOT NULL)`,
  `INSERT INTO outbox_relay (delivered_through) VALUES (0)`,
  `CREATE TABLE outbox_deliveries (
     outbox_id bigint PRIMARY KEY,
     refused_code text,
     delivered_at timestamptz NOT NULL DEFAULT now())`,
  `GRANT SELECT, UPDATE ON outbox_relay TO rettid_app`,
  `GRANT SELECT, INSERT, DELETE ON outbox_deliveries TO rettid_app`,
  // Whoever holds the lock alone knows that no message is on its way: the relay moves delivered_through only then.
  // 'ob' in ASCII.
  `CREATE FUNCTION outbox_announce() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM pg_advisory_xact_lock_shared(28514, 1);
     PERFORM pg_notify('rettid_outbox', '');
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER outbox_announce BEFORE INSERT ON outbox FOR EACH STATEMENT EXECUTE FUNCTION outbox_announce()`,
];

const DOWN = [
  `DROP TRIGGER outbox_announce ON outbox`,
  `DROP FUNCTION outbox_announce`,
  `DROP TABLE outbox_deliveries, outbox_relay`,
  `DROP INDEX sweep_runs_one_open`,
  `ALTER TABLE sweep_runs DROP COLUMN catch_up_through, DROP COLUMN page, DROP COLUMN round`,
];

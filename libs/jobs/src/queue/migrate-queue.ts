import { runMigrations } from 'bullmq';
import { Client } from 'pg';
import { QUEUE_SCHEMA } from './queue-backend';

/**
 * Makes or updates BullMQ's own tables in Rettid's database. Runs as the owner, beside the migrations: the programs'
 * role may use these tables but not change them. Running it again changes nothing.
 *
 * The role may make things in this one schema, since BullMQ makes a sequence for a queue when its first job comes, and drops it when
 * the queue is emptied.
 *
 * @param role the group role of the programs; it must exist (the migrations make it)
 */
export async function migrateQueue(ownerUrl: string, role = 'rettid_app'): Promise<void> {
  const client = new Client({ connectionString: ownerUrl, application_name: 'rettid-migrate-queue' });
  await client.connect();
  try {
    await runMigrations(client, QUEUE_SCHEMA);
    const grantee = client.escapeIdentifier(role);
    await client.query(`
      GRANT USAGE, CREATE ON SCHEMA ${QUEUE_SCHEMA} TO ${grantee};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${QUEUE_SCHEMA} TO ${grantee};
      GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA ${QUEUE_SCHEMA} TO ${grantee};
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${QUEUE_SCHEMA} TO ${grantee};
    `);
  } finally {
    await client.end();
  }
}

/**
 * Main module of the yardstick: node:http and pg, nothing else. `POST /<list>/<n>` runs the statement of question `n` and
 * answers its rows as JSON: no session, no permission, no log, no scope of one jobcentre.
 */
import { createServer } from 'node:http';
import { Pool } from 'pg';
import type { List, Question } from './askers';

export interface BareMessage {
  readonly databaseUrl: string;
  readonly poolSize: number;
  readonly statements: Readonly<Record<List, readonly Question['sql'][]>>;
}

process.once('message', (message) => {
  serve(message as BareMessage);
});

function serve({ databaseUrl, poolSize, statements }: BareMessage): void {
  // The same role, and so the same policies in the plan; the scope is set once per connection.
  const options = '-c role=rettid_app -c timezone=UTC -c rettid.scope=system';
  const pool = new Pool({
    connectionString: databaseUrl,
    max: poolSize,
    options,
    application_name: 'rettid bench bare',
  });
  const server = createServer((request, response) => {
    const [, list = '', number = ''] = (request.url ?? '').split('/');
    const { text, values } = statements[list as List][Number(number)] ?? { text: 'SELECT 1', values: [] };
    pool.query({ name: list, text, values: [...values] }).then(
      ({ rows }) => response.setHeader('content-type', 'application/json').end(JSON.stringify(rows)),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
        response.writeHead(500).end();
      },
    );
    request.resume();
  });
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    process.send?.({ port: typeof address === 'object' ? address?.port : undefined });
  });
  process.once('disconnect', () => process.exit(0));
}

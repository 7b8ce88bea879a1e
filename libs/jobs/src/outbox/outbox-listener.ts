import type { Logger } from '@rettid/platform';
import { Client } from 'pg';
import { OUTBOX_CHANNEL } from './relay';
import { codeOf } from '../error-code';

const RECONNECT_MS = 1_000;

/**
 * Tells of new messages in the outbox the moment they are committed. Only a shortcut: the relay also looks by itself,
 * so a connection that is lost costs a second's delay and nothing else.
 */
export class OutboxListener {
  private client: Client | null = null;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly databaseUrl: string,
    private readonly onMessage: () => void,
    private readonly log: Logger,
  ) {}

  async start(): Promise<void> {
    const client = new Client({
      connectionString: this.databaseUrl,
      application_name: 'rettid-outbox',
      keepAlive: true,
    });
    client.on('error', (error) => this.reconnectLater(client, error));
    client.on('notification', this.onMessage);
    this.client = client;
    try {
      await client.connect();
      await client.query(`LISTEN ${OUTBOX_CHANNEL}`);
      this.onMessage();
    } catch (error) {
      this.reconnectLater(client, error);
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    const client = this.client;
    this.client = null;
    await client?.end();
  }

  private reconnectLater(client: Client, error: unknown): void {
    if (this.stopped || this.client !== client) return;
    this.client = null;
    this.log.warn({ event: 'outbox.listener-lost', code: codeOf(error) });
    client.end().catch((endError: unknown) => this.log.debug({ event: 'outbox.listener-end', code: codeOf(endError) }));
    this.timer = setTimeout(() => void this.start(), RECONNECT_MS);
  }
}

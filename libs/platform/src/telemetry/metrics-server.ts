import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Registry } from 'prom-client';
import { CodedError } from '../errors/coded-error';
import type { Logger } from '../logging/logger';

export interface MetricsServer {
  /** `http://127.0.0.1:9464` */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Answers `GET /metrics` for Prometheus, on a listener of its own: what it tells is for whoever runs Rettid, and must not be
 * reachable where people sign in.
 *
 * @param exposition the whole answer, in Prometheus' text format
 * @param listen.port 0 takes any free one
 * @throws CodedError `port_busy` naming METRICS_PORT
 */
export async function serveMetrics(
  exposition: () => Promise<string>,
  listen: { readonly host: string; readonly port: number },
  log: Logger,
): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    exposition().then(
      (text) => response.writeHead(200, { 'content-type': Registry.PROMETHEUS_CONTENT_TYPE }).end(text),
      (error: unknown) => {
        log.error({ event: 'metrics.failed', err: error });
        response.writeHead(500).end();
      },
    );
  });
  await listening(server, listen);
  const { port } = server.address() as AddressInfo;
  const host = listen.host.includes(':') ? `[${listen.host}]` : listen.host;
  return { address: `http://${host}:${port}`, close: async () => await closed(server) };
}

async function listening(server: Server, { host, port }: { host: string; port: number }): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isBusy = error.code === 'EADDRINUSE';
      reject(
        isBusy
          ? new CodedError('port_busy', `port ${port} is in use; set METRICS_PORT to a free one`, { port })
          : error,
      );
    });
    server.listen(port, host, resolve);
  });
}

async function closed(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

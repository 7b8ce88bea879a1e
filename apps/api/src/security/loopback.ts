import { isIPv4 } from 'node:net';
import { CodedError } from '@rettid/platform';

/** Whether a name or address (without port, IPv6 without brackets) means this machine and is reached from it alone. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase();
  return name === 'localhost' || name === '::1' || (isIPv4(name) && name.startsWith('127.'));
}

/** @throws CodedError `host_not_loopback`: without sign-in, whoever reaches the API reads every caseload */
export function assertLoopback(host: string): void {
  if (isLoopback(host)) return;
  throw new CodedError(
    'host_not_loopback',
    `HOST=${host}: the API has no sign-in yet and listens on loopback only; set HOST to 127.0.0.1, ::1 or localhost`,
  );
}

/**
 * Whether a request's `Host` header names this machine. A page from elsewhere can have its own name point here (DNS
 * rebinding) and would then read the answers as its own; the name that it must send gives it away.
 */
export function isLoopbackHostHeader(header: string | undefined): boolean {
  const match = /^(?:\[(?<six>[0-9a-f:.]+)\]|(?<name>[^:[\]]+))(?::\d{1,5})?$/i.exec(header ?? '');
  const host = match?.groups?.['six'] ?? match?.groups?.['name'];
  return host !== undefined && isLoopback(host);
}

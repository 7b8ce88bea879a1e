import { isIPv4 } from 'node:net';

/** Whether a name or address (without port, IPv6 without brackets) means this machine and is reached from it alone. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase();
  return name === 'localhost' || name === '::1' || (isIPv4(name) && name.startsWith('127.'));
}

/** Whether a request's `Host` header names this machine. */
export function isLoopbackHostHeader(header: string | undefined): boolean {
  const match = /^(?:\[(?<six>[0-9a-f:.]+)\]|(?<name>[^:[\]]+))(?::\d{1,5})?$/i.exec(header ?? '');
  const host = match?.groups?.['six'] ?? match?.groups?.['name'];
  return host !== undefined && isLoopback(host);
}

import type { FastifyRequest } from 'fastify';
import { isLoopbackHostHeader } from './loopback';

/** The address under which browsers reach the API: scheme, host and port, and nothing else. */
export class PublicOrigin {
  /** `https://rettid.example.dk` */
  readonly origin: string;
  /** Reached over https: cookies and headers can then ask for it. */
  readonly isSecure: boolean;
  private readonly host: string;

  /** @param url checked by the configuration: http or https, no path */
  constructor(url: string) {
    const { origin, protocol, host } = new URL(url);
    this.origin = origin;
    this.isSecure = protocol === 'https:';
    this.host = host;
  }

  /** The absolute address of a local path. */
  at(path: string): URL {
    return new URL(path, this.origin);
  }

  /**
   * Whether a request is meant for this API. A page from elsewhere can have its own name point here (DNS rebinding) and
   * would then read the answers as its own; the name that it must send gives it away. This machine's own names are
   * answered too: whatever watches the program beside it knows no other.
   */
  isAddressedBy(request: FastifyRequest): boolean {
    return this.isNamedBy(request) || isLoopbackHostHeader(request.headers.host);
  }

  /** Whether a request names this very address, and not another name of this machine. */
  isNamedBy(request: FastifyRequest): boolean {
    return request.headers.host?.toLowerCase() === this.host;
  }

  /**
   * Whether a browser says that one of our own pages sent the request. Browsers name the origin of every request that can
   * change something; where one leaves it out, it tells at least whether the page was of the same origin.
   */
  isOriginOf(request: FastifyRequest): boolean {
    const { origin } = request.headers;
    return origin === undefined ? request.headers['sec-fetch-site'] === 'same-origin' : origin === this.origin;
  }
}

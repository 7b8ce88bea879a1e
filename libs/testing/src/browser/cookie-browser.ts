const MOST_HOPS = 15;

/** Where a browser has come to. */
export interface Arrival {
  /** The address of the answer; where redirects were to stay with an origin and one left it, the address it leads to. */
  readonly url: URL;
  readonly response: Response;
}

export interface Journey {
  /** Stops before an address of any other origin; follows everywhere when it is left out. */
  readonly within?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Does what a browser does on the way through a sign-in, without its window: keeps the cookies of each host (for every path
 * and port of it), follows redirects, sends forms.
 */
export class CookieBrowser {
  private readonly cookies = new Map<string, Map<string, string>>();

  async get(address: string | URL, journey: Journey = {}): Promise<Arrival> {
    return await this.follow(new URL(address), { method: 'GET' }, journey);
  }

  async post(address: string | URL, form: Readonly<Record<string, string>>, journey: Journey = {}): Promise<Arrival> {
    return await this.follow(new URL(address), { method: 'POST', body: new URLSearchParams(form) }, journey);
  }

  /** Cookies that the host would be sent, by name. */
  cookiesOf(hostname: string): ReadonlyMap<string, string> {
    return this.jarOf(hostname);
  }

  private async follow(address: URL, first: RequestInit, { within, headers = {} }: Journey): Promise<Arrival> {
    let url = address;
    let init = first;
    for (let hop = 0; hop < MOST_HOPS; hop++) {
      const cookie = [...this.jarOf(url.hostname)].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(url, {
        ...init,
        headers: { accept: 'text/html', ...headers, cookie },
        redirect: 'manual',
      });
      this.keep(url.hostname, response.headers.getSetCookie());
      const location = response.headers.get('location');
      if (location === null) return { url, response };
      url = new URL(location, url);
      if (within !== undefined && url.origin !== within) return { url, response };
      init = { method: 'GET' };
    }
    throw new Error(`redirected ${MOST_HOPS} times and not arrived`);
  }

  private keep(hostname: string, lines: readonly string[]): void {
    for (const line of lines) {
      const [pair = '', ...attributes] = line.split(/;\s*/);
      const at = pair.indexOf('=');
      const isGone = attributes.some((attribute) => /^(?:expires=Thu, 01 Jan 1970|max-age=0$)/i.test(attribute));
      if (isGone) this.jarOf(hostname).delete(pair.slice(0, at));
      else this.jarOf(hostname).set(pair.slice(0, at), pair.slice(at + 1));
    }
  }

  private jarOf(hostname: string): Map<string, string> {
    const jar = this.cookies.get(hostname) ?? new Map<string, string>();
    this.cookies.set(hostname, jar);
    return jar;
  }
}

/** Does what a browser does on the way through a sign-in: keeps cookies, follows redirects, sends the form. */
export class Browser {
  private readonly cookies = new Map<string, string>();

  /**
   * Follows redirects as long as they stay with `origin`.
   *
   * @returns the last answer, and the address that it came from or, where that lies elsewhere, leads to
   */
  async get(address: string | URL, origin: string): Promise<{ url: URL; response: Response }> {
    return await this.follow(new URL(address), origin, { method: 'GET' });
  }

  async post(
    address: string | URL,
    origin: string,
    form: Record<string, string>,
  ): Promise<{ url: URL; response: Response }> {
    return await this.follow(new URL(address), origin, { method: 'POST', body: new URLSearchParams(form) });
  }

  cookieNames(): string[] {
    return [...this.cookies.keys()];
  }

  private async follow(address: URL, origin: string, first: RequestInit): Promise<{ url: URL; response: Response }> {
    let url = address;
    let init = first;
    for (let hops = 0; hops < 10; hops++) {
      const headers = {
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        accept: 'text/html',
      };
      const response = await fetch(url, { ...init, headers, redirect: 'manual' });
      this.keep(response.headers.getSetCookie());
      const location = response.headers.get('location');
      if (location === null) return { url, response };
      url = new URL(location, url);
      if (url.origin !== origin) return { url, response };
      init = { method: 'GET' };
    }
    throw new Error('redirected in a circle');
  }

  private keep(lines: readonly string[]): void {
    for (const line of lines) {
      const [pair = '', ...attributes] = line.split('; ');
      const at = pair.indexOf('=');
      const isGone = attributes.some((attribute) => attribute.startsWith('expires=Thu, 01 Jan 1970'));
      if (isGone) this.cookies.delete(pair.slice(0, at));
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
  }
}

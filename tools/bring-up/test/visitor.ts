import { CookieBrowser } from '@rettid/testing';
import type { DemoPart } from '@rettid/identity';

/** Somebody with a browser who comes to a house that is up. */
export class Visitor {
  private readonly browser = new CookieBrowser();

  /** @param address as the house tells it: `http://localhost:3000` */
  constructor(private readonly address: string) {}

  /** The page that asks who to be, as text. */
  async openDoor(): Promise<string> {
    const { response } = await this.browser.get(this.address);
    if (response.status !== 200) throw new Error(`the door answers ${response.status}`);
    return await response.text();
  }

  /** Through the page and back; what the API then says of who has come in. */
  async signInAs(person: DemoPart): Promise<Record<string, unknown>> {
    const { url } = await this.browser.get(this.address);
    await this.browser.post(url, { person });
    return await this.ask('/api/session');
  }

  async ask(path: string): Promise<Record<string, unknown>> {
    const { response } = await this.browser.get(`${this.address}${path}`, { headers: { accept: 'application/json' } });
    return (await response.json()) as Record<string, unknown>;
  }

  async statusOf(path: string): Promise<number> {
    return (await this.browser.get(`${this.address}${path}`)).response.status;
  }
}

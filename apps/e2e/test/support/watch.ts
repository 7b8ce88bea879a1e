import { expect, type BrowserContext, type ConsoleMessage, type Request } from '@playwright/test';
import { askDatabase } from './house';

/** What the console says when a request was refused, or cut off, as the test wants it to be. */
const REFUSAL = /^Failed to load resource: the server responded with a status of (401|403|404|409)/;
const LOST_CONNECTION = /^Failed to load resource: net::ERR_CONNECTION_RESET/;

/**
 * Looks over the shoulder of every page: errors, breaches of the content security policy (Chromium tells of them as
 * console errors), answers that failed, and CPR numbers in addresses.
 */
export class Watch {
  private readonly faults: string[] = [];
  private readonly requested: Request[] = [];
  private readonly expected: RegExp[] = [];

  private constructor(private readonly cprs: ReadonlySet<string>) {}

  static async ready(): Promise<Watch> {
    const rows = await askDatabase<{ cpr: string }>('SELECT cpr FROM citizens');
    return new Watch(new Set(rows.map(({ cpr }) => cpr)));
  }

  follow(context: BrowserContext): void {
    context.on('console', (message) => this.listen(message));
    context.on('weberror', (error) => this.faults.push(`uncaught: ${error.error().message}`));
    context.on('request', (request) => {
      this.requested.push(request);
      this.lookAt(request.url());
      this.lookAt(request.headers()['referer'] ?? '');
    });
    // What a page puts into the address bar by itself asks for nothing.
    context.on('page', (page) => page.on('framenavigated', (frame) => this.lookAt(frame.url())));
    context.on('response', (response) => {
      if (response.status() >= 500) this.faults.push(`${response.status()} from ${pathOf(response.url())}`);
    });
  }

  /** The test asks for what it may not have; the browser notes each refusal in the console. */
  expectRefusals(): void {
    this.expected.push(REFUSAL);
  }

  /** The test cuts a connection. */
  expectLostConnection(): void {
    this.expected.push(LOST_CONNECTION);
  }

  /** Paths of the requests to the API so far, in order. */
  apiRequests(): string[] {
    return this.requested.map((request) => pathOf(request.url())).filter((path) => path.startsWith('/api/'));
  }

  forget(): void {
    this.requested.length = 0;
  }

  assertQuiet(): void {
    expect(this.faults, 'what the pages complained of').toEqual([]);
  }

  private listen(message: ConsoleMessage): void {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    if (this.expected.some((pattern) => pattern.test(message.text()))) return;
    this.faults.push(`console ${message.type()}: ${message.text()}`);
  }

  private lookAt(address: string): void {
    if (this.holdsCpr(address))
      this.faults.push(`a CPR number in the address of ${pathOf(address).replace(/\d/g, '#')}`);
  }

  private holdsCpr(address: string): boolean {
    const digits = decodeURIComponent(address).match(/\d{6}-?\d{4}/g) ?? [];
    return digits.some((number) => this.cprs.has(number.replace('-', '')));
  }
}

function pathOf(address: string): string {
  return URL.canParse(address) ? new URL(address).pathname : address;
}

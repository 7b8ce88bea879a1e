import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { errors, Provider } from 'oidc-provider';
import type { Logger } from '@rettid/platform';
import type { DemoPerson, People, PeopleSource } from '../people/demo-person';
import { choosePersonPage, PERSON_FIELD } from '../pages/choose-person';
import { errorPage, expiredPage } from '../pages/messages';
import { readAssets, type Asset } from '../pages/style';
import { COOKIES, interactionPath, providerConfiguration, type ClientRegistration } from './provider-configuration';

const AUTHORIZATION_PATH = /^\/auth(?:\/|$)/;
const CHOICE_PATH = /^\/choose\/[A-Za-z0-9_-]{1,64}$/;
const BODY_LIMIT_BYTES = 1024;

interface HandlerOptions {
  readonly client: ClientRegistration;
  readonly people: PeopleSource;
  readonly logger: Logger;
}

/**
 * Everything that the provider answers: its own pages and their assets here, the protocol by the library.
 *
 * @param issuer the origin under which alone requests are answered
 */
export function requestHandler(issuer: string, options: HandlerOptions): RequestListener {
  const handler = new Handler(issuer, options);
  return (request, response) => {
    handler.handle(request, response).catch((error: unknown) => {
      options.logger.error({ err: error }, 'sign-in page failed');
      if (!response.headersSent) handler.fail(response);
      response.end();
    });
  };
}

class Handler {
  private readonly provider: Provider;
  private readonly protocol: ReturnType<Provider['callback']>;
  private readonly chosen = new Map<string, DemoPerson>();
  private readonly assets: ReadonlyMap<string, Asset> = readAssets();
  private readonly startAgain: string;
  private readonly contentSecurityPolicy: string;
  private readonly host: string;

  constructor(
    issuer: string,
    private readonly options: HandlerOptions,
  ) {
    const applications = [...new Set(options.client.redirectUris.map((uri) => new URL(uri).origin))];
    this.startAgain = `${applications[0] ?? issuer}/`;
    this.host = new URL(issuer).host;
    this.provider = new Provider(
      issuer,
      providerConfiguration(options.client, (subject) => this.chosen.get(subject), this.startAgain),
    );
    this.provider.on('server_error', (_ctx, error) => options.logger.error({ err: error }, 'sign-in failed'));
    this.protocol = this.provider.callback();
    // Browsers hold a form's target to be every address that it is redirected to, the application's callback too.
    const targets = ["'self'", ...applications].join(' ');
    this.contentSecurityPolicy = `default-src 'none'; style-src 'self'; font-src 'self'; script-src 'self'; form-action ${targets}; base-uri 'none'; frame-ancestors 'none'`;
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(this.headers())) response.setHeader(name, value);
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const asset = this.assets.get(path);
    // Another name that points here belongs to a page of somebody else's (DNS rebinding).
    if (request.headers.host !== this.host) send(response, 421, 'text/plain', 'This is another host.\n');
    else if (asset !== undefined) send(response, 200, asset.type, asset.content);
    else if (path === '/') response.writeHead(303, { location: this.startAgain }).end();
    else if (path === '/health') send(response, 200, 'application/json', '{"status":"ok"}');
    else if (CHOICE_PATH.test(path)) await this.choose(request, response);
    else await this.protocol(AUTHORIZATION_PATH.test(path) ? withoutSession(request) : request, response);
  }

  fail(response: ServerResponse): void {
    sendPage(response, 500, errorPage('server_error', this.startAgain));
  }

  private async choose(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const uid = await this.uidOf(request, response);
    if (uid === undefined) {
      sendPage(response, 400, expiredPage(this.startAgain));
      return;
    }
    const people = await this.options.people.list();
    const person = request.method === 'POST' ? await chosenFrom(people, request) : undefined;
    if (person !== undefined) {
      this.chosen.set(person.subject, person);
      const login = { accountId: person.subject, remember: false };
      await this.provider.interactionFinished(request, response, { login });
      return;
    }
    const problem = request.method === 'POST' ? 'Den person findes ikke længere. Vælg en anden.' : null;
    sendPage(response, problem === null ? 200 : 400, choosePersonPage(people, interactionPath(uid), problem));
  }

  /** The sign-in that this browser has begun; `undefined` where it has begun none, or too long ago. */
  private async uidOf(request: IncomingMessage, response: ServerResponse): Promise<string | undefined> {
    try {
      return (await this.provider.interactionDetails(request, response)).uid;
    } catch (error) {
      if (error instanceof errors.SessionNotFound) return undefined;
      throw error;
    }
  }

  private headers(): Record<string, string> {
    return {
      'content-security-policy': this.contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    };
  }
}

/** Nobody is remembered: whoever signs in chooses who to be, also where the last choice was made a moment ago. */
function withoutSession(request: IncomingMessage): IncomingMessage {
  const cookies = request.headers.cookie?.split('; ') ?? [];
  const isOfSession = (cookie: string): boolean => [COOKIES.session, `${COOKIES.session}.sig`].includes(nameOf(cookie));
  request.headers.cookie = cookies.filter((cookie) => !isOfSession(cookie)).join('; ');
  return request;
}

function nameOf(cookie: string): string {
  return cookie.slice(0, cookie.indexOf('='));
}

async function chosenFrom({ people }: People, request: IncomingMessage): Promise<DemoPerson | undefined> {
  const part = new URLSearchParams(await readBody(request)).get(PERSON_FIELD);
  return people.find((candidate) => candidate.part === part);
}

/** @throws Error for a body beyond 1 KiB: a choice is a few words */
async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_LIMIT_BYTES) throw new Error('the body of a choice is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function sendPage(response: ServerResponse, status: number, text: string): void {
  send(response, status, 'text/html; charset=utf-8', text);
}

function send(response: ServerResponse, status: number, type: string, content: string | Buffer): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(content) });
  response.end(content);
}

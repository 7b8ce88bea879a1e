import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { SessionStore } from '@rettid/application';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SessionCookie } from '../access/session-cookie';
import { Unguarded } from '../access/unguarded';
import { ProblemError } from '../problems/problem-error';
import { isLocalPath } from '../security/local-path';
import { appPolicy, newNonce } from '../security/security-headers';
import { audienceOf, homeOf, WebApps, type Audience } from './web-apps';
import { WebAssets, type Asset, type Encoding } from './web-assets';

const SEE_OTHER = 303;

/**
 * The two applications. Their files hold nothing about anybody and are open to all; the page that starts one goes to those
 * whose application it is, and everybody else is shown the way: to sign-in, or to the other application.
 */
@ApiExcludeController()
@Controller()
@Unguarded('files without data; the page itself asks for a session and leads to sign-in')
export class WebController {
  constructor(
    private readonly apps: WebApps,
    private readonly sessions: SessionStore,
    private readonly cookie: SessionCookie,
  ) {}

  @Get()
  async frontDoor(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const role = await this.roleOf(request);
    await reply.redirect(role === null ? '/auth/sign-in' : homeOf(role), SEE_OTHER);
  }

  @Get(['jobcenter', 'jobcenter/*'])
  async workspace(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.answer('staff', request, reply);
  }

  @Get(['borger', 'borger/*'])
  async citizen(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.answer('citizen', request, reply);
  }

  private async answer(audience: Audience, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const path = (request.params as { readonly '*'?: string })['*'] ?? '';
    const assets = await this.apps.of(audience);
    if (assets === null) {
      throw new ProblemError('not_ready', 'Skærmbillederne er ikke bygget. Byg dem med npm run up, og prøv igen.');
    }
    const asset = assets.find(path);
    if (asset !== undefined) await sendAsset(asset, request, reply);
    else if (WebAssets.isFileName(path)) throw new ProblemError('route_not_found');
    else await this.sendPage(audience, assets, request, reply);
  }

  private async sendPage(
    audience: Audience,
    assets: WebAssets,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const role = await this.roleOf(request);
    if (role === null) {
      const to = isLocalPath(request.url) ? `?to=${encodeURIComponent(request.url)}` : '';
      return await reply.redirect(`/auth/sign-in${to}`, SEE_OTHER);
    }
    if (audienceOf(role) !== audience) return await reply.redirect(homeOf(role), SEE_OTHER);
    const nonce = newNonce();
    await reply
      .headers({ 'content-type': 'text/html; charset=utf-8', 'content-security-policy': appPolicy(nonce) })
      .send(assets.indexTemplate.replaceAll('__CSP_NONCE__', nonce));
  }

  private async roleOf(request: FastifyRequest): Promise<Parameters<typeof homeOf>[0] | null> {
    const token = this.cookie.tokenOf(request);
    const found = token === null ? null : await this.sessions.find(token);
    return found?.ok === true ? found.value.actor.role : null;
  }
}

async function sendAsset(asset: Asset, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  void reply.headers({ 'content-type': asset.type, 'cache-control': asset.cacheControl });
  if (asset.encodings === null) return await reply.send(asset.plain);
  void reply.header('vary', 'accept-encoding');
  const encoding = encodingFor(request.headers['accept-encoding']);
  if (encoding === null) return await reply.send(asset.plain);
  await reply.header('content-encoding', encoding).send(await asset.encodings[encoding]());
}

/** The better of the encodings that a browser says it takes. */
function encodingFor(accepted: string | string[] | undefined): Encoding | null {
  const taken = String(accepted ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !/;\s*q=0(?:\.0*)?$/.test(part))
    .map((part) => part.split(';')[0]);
  return (['br', 'gzip'] as const).find((encoding) => taken.includes(encoding)) ?? null;
}

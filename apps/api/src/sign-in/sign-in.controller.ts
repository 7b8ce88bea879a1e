import { Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { SignIn, SignInAttempts, type PendingSignIn } from '@rettid/application';
import type { SignedOutWire } from '@rettid/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentSession, type CurrentSessionValue } from '../access/current-actor';
import { Requires } from '../access/requires';
import { SessionCookie } from '../access/session-cookie';
import { Unguarded } from '../access/unguarded';
import { ApiProblems } from '../problems/api-problems';
import { ProblemError } from '../problems/problem-error';
import { PublicOrigin } from '../security/public-origin';
import { Limited } from '../access/request-limits';
import { messagePage } from '../pages/message-page';
import { AttemptCookies } from './attempt-cookies';
import { NOT_COMPLETED, OpenIdClient, SIGNED_OUT_PATH } from './openid-client';
import { SignedOutDto } from './session.dto';
import { BeginSignInQuery } from './sign-in.dto';

const SEE_OTHER = 303;
const NOBODY_YET = 'whoever signs in has no session yet';

/** The way in and out: to the sign-in service, back with a code, and out of both. */
@ApiTags('session')
@Controller('auth')
export class SignInController {
  constructor(
    private readonly provider: OpenIdClient,
    private readonly attempts: SignInAttempts,
    private readonly signIn: SignIn,
    private readonly cookie: SessionCookie,
    private readonly attemptCookies: AttemptCookies,
    private readonly publicOrigin: PublicOrigin,
  ) {}

  @Get('sign-in')
  @Unguarded(NOBODY_YET)
  @Limited('signIn')
  @ApiOperation({ operationId: 'beginSignIn', summary: 'Sends the browser to the sign-in service' })
  @ApiResponse({ status: SEE_OTHER, description: 'To the sign-in service' })
  @ApiProblems('validation_failed', 'too_many_requests', 'sign_in_unavailable')
  async begin(
    @Query() { to = '/' }: BeginSignInQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    // The cookies of a sign-in hold for one host name: it begins on the one that the sign-in service comes back to.
    if (!this.publicOrigin.isNamedBy(request)) {
      return await reply.redirect(this.publicOrigin.at(request.url).href, SEE_OTHER);
    }
    const pending = this.provider.prepare(to);
    const begun = await this.attempts.begin(pending);
    const address = await this.provider.signInAddress(pending, begun);
    this.attemptCookies.set(request, reply, begun.state, begun.browserToken);
    await reply.redirect(address.href, SEE_OTHER);
  }

  @Get('callback')
  @Unguarded(NOBODY_YET)
  @Limited('signIn')
  @ApiExcludeEndpoint()
  async complete(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const answer = this.publicOrigin.at(request.url);
    const state = answer.searchParams.get('state') ?? '';
    const pending = await this.take(request, reply, state);
    const identity = await this.provider.identityIn(answer, pending, state).catch((error: unknown) => {
      if (error instanceof ProblemError && error.code === 'sign_in_refused') logRefusal(request, error.cause);
      throw error;
    });
    const entered = await this.signIn.enter(identity, this.cookie.tokenOf(request));
    if (!entered.ok) {
      logRefusal(request, entered.error);
      throw new ProblemError('sign_in_refused');
    }
    this.cookie.set(reply, entered.value.token);
    await reply.redirect(this.publicOrigin.at(pending.returnTo).href, SEE_OTHER);
  }

  @Post('sign-out')
  @HttpCode(200)
  @Requires('session.use')
  @ApiOperation({ operationId: 'signOut', summary: 'Ends the session' })
  @ApiOkResponse({ type: SignedOutDto, description: 'It has ended here; at the sign-in service the browser ends it' })
  @ApiProblems('not_signed_in', 'session_expired', 'csrf_token_invalid')
  async signOut(
    @CurrentSession() { actor, token }: CurrentSessionValue,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedOutWire> {
    await this.signIn.leave(actor, token);
    this.cookie.clear(reply);
    return { redirectTo: await this.addressAfter(request) };
  }

  @Get('signed-out')
  @Unguarded('says goodbye to somebody who has no session any more')
  @ApiExcludeEndpoint()
  async signedOut(@Res() reply: FastifyReply): Promise<void> {
    const { html, headers } = messagePage('Du er logget af', ['Luk browseren, hvis andre bruger maskinen.'], {
      text: 'Log på igen',
      href: '/auth/sign-in',
    });
    await reply.headers(headers).send(html);
  }

  private async take(request: FastifyRequest, reply: FastifyReply, state: string): Promise<PendingSignIn> {
    const browserToken = this.attemptCookies.take(request, reply, state);
    const pending = await this.attempts.take({ state, browserToken });
    if (pending !== null) return pending;
    logRefusal(request, { code: 'attempt_unknown' });
    throw new ProblemError('sign_in_refused', NOT_COMPLETED);
  }

  /** Whoever signs out is signed out, though the sign-in service should not answer. */
  private async addressAfter(request: FastifyRequest): Promise<string> {
    try {
      return (await this.provider.signOutAddress()).href;
    } catch (error) {
      request.log.warn({ err: error }, 'signed out here alone: the sign-in service does not answer');
      return SIGNED_OUT_PATH;
    }
  }
}

/** By code alone: what the sign-in service sent, or somebody in its name, may hold anything. */
function logRefusal(request: FastifyRequest, error: unknown): void {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : 'unknown';
  request.log.warn({ code }, 'sign-in refused');
}

import {
  AccessLogReader,
  CaseloadExporter,
  CaseloadReader,
  CaseOpeningReader,
  CaseReader,
  MoveBusinessDateUseCase,
  ObligationReader,
  OpenCaseUseCase,
  OperationsReader,
  OwnPlanReader,
  Readiness,
  SavedViews,
  SessionStore,
  SessionSurroundingsReader,
  SignIn,
  SignInAttempts,
  type Database,
} from '@rettid/application';
import type { Clock } from '@rettid/platform';
import type { Provider } from '@nestjs/common';
import { SessionCookie } from '../access/session-cookie';
import { PublicOrigin } from '../security/public-origin';
import { RequestLimits } from '../access/request-limits';
import { AttemptCookies } from '../sign-in/attempt-cookies';
import { OpenIdClient } from '../sign-in/openid-client';
import { WebApps } from '../web/web-apps';
import type { ApiEdge } from './adapter';
import { ROOMS } from './rooms';
import { Installation } from '../sign-in/installation';
import type { ApiSettings } from './settings';
import { RequestMetrics } from '../metrics/request-metrics';

/** What the controllers and the guard ask for. */
export interface ApiServices {
  readonly edge: ApiEdge;
  readonly installation: Installation;
  readonly cookie: SessionCookie;
  readonly attemptCookies: AttemptCookies;
  readonly provider: OpenIdClient;
  readonly attempts: SignInAttempts;
  readonly signIn: SignIn;
  readonly sessions: SessionStore;
  readonly surroundings: SessionSurroundingsReader;
  readonly webApps: WebApps;
  readonly readiness: Readiness;
  readonly operations: OperationsReader;
  readonly obligations: ObligationReader;
  readonly caseload: CaseloadReader;
  readonly caseloadExporter: CaseloadExporter;
  readonly savedViews: SavedViews;
  readonly cases: CaseReader;
  readonly openCase: OpenCaseUseCase;
  readonly caseOpenings: CaseOpeningReader;
  readonly accessLog: AccessLogReader;
  readonly moveBusinessDate: MoveBusinessDateUseCase;
  readonly ownPlan: OwnPlanReader;
  /** Of `ROOMS`. */
  readonly rooms: readonly Provider[];
}

/** Everything that the API does, on a database that whoever starts it opens and closes. */
export function createServices(database: Database, clock: Clock, settings: ApiSettings): ApiServices {
  const publicOrigin = new PublicOrigin(settings.publicUrl);
  const sessions = new SessionStore(database, clock, settings.sessionLimits);
  return {
    edge: {
      publicOrigin,
      trustProxy: settings.trustProxy,
      limits: new RequestLimits(settings.rateLimits),
      metrics: new RequestMetrics(),
    },
    installation: new Installation(settings.environment),
    cookie: new SessionCookie(publicOrigin),
    attemptCookies: new AttemptCookies(publicOrigin),
    provider: new OpenIdClient(settings.oidc, publicOrigin),
    attempts: new SignInAttempts(database, clock),
    signIn: new SignIn(database, sessions),
    sessions,
    surroundings: new SessionSurroundingsReader(database, clock),
    webApps: new WebApps(settings.webRoot),
    readiness: new Readiness(database),
    operations: new OperationsReader(database.unitOfWork, clock),
    obligations: new ObligationReader(database.unitOfWork, clock),
    caseload: new CaseloadReader(database.unitOfWork, clock),
    caseloadExporter: new CaseloadExporter(database.unitOfWork, clock),
    savedViews: new SavedViews(database.unitOfWork),
    cases: new CaseReader(database.unitOfWork, clock),
    openCase: new OpenCaseUseCase(database.unitOfWork, clock),
    caseOpenings: new CaseOpeningReader(database.unitOfWork),
    accessLog: new AccessLogReader(database.unitOfWork, clock),
    moveBusinessDate: new MoveBusinessDateUseCase(database.unitOfWork, clock, settings.environment),
    ownPlan: new OwnPlanReader(database.unitOfWork, clock),
    rooms: ROOMS.flatMap((room) => room.providers(database, clock)),
  };
}

import {
  AccessLogReader,
  CaseloadReader,
  CaseOpeningReader,
  CaseReader,
  MoveBusinessDateUseCase,
  ObligationReader,
  OpenCaseUseCase,
  OperationsReader,
  OwnPlanReader,
  Readiness,
  SessionStore,
  type Database,
  type SessionLimits,
} from '@rettid/application';
import type { Clock, Config } from '@rettid/platform';
import { SessionCookie } from '../access/session-cookie';
import { PublicOrigin } from '../security/public-origin';

/** How one installation differs from another, as far as the API's own parts are concerned. */
export interface ApiSettings {
  /** Address under which browsers reach the API: scheme, host and port. */
  readonly publicUrl: string;
  readonly sessionLimits: SessionLimits;
  /** In production the business date is today's, and nobody moves it. */
  readonly environment: Config['environment'];
}

/** What the controllers and the guard ask for. */
export interface ApiServices {
  readonly publicOrigin: PublicOrigin;
  readonly cookie: SessionCookie;
  readonly sessions: SessionStore;
  readonly readiness: Readiness;
  readonly operations: OperationsReader;
  readonly obligations: ObligationReader;
  readonly caseload: CaseloadReader;
  readonly cases: CaseReader;
  readonly openCase: OpenCaseUseCase;
  readonly caseOpenings: CaseOpeningReader;
  readonly accessLog: AccessLogReader;
  readonly moveBusinessDate: MoveBusinessDateUseCase;
  readonly ownPlan: OwnPlanReader;
}

/** Everything that the API does, on a database that whoever starts it opens and closes. */
export function createServices(database: Database, clock: Clock, settings: ApiSettings): ApiServices {
  const publicOrigin = new PublicOrigin(settings.publicUrl);
  return {
    publicOrigin,
    cookie: new SessionCookie(publicOrigin),
    sessions: new SessionStore(database, clock, settings.sessionLimits),
    readiness: new Readiness(database),
    operations: new OperationsReader(database.unitOfWork, clock),
    obligations: new ObligationReader(database.unitOfWork, clock),
    caseload: new CaseloadReader(database.unitOfWork, clock),
    cases: new CaseReader(database.unitOfWork, clock),
    openCase: new OpenCaseUseCase(database.unitOfWork, clock),
    caseOpenings: new CaseOpeningReader(database.unitOfWork),
    accessLog: new AccessLogReader(database.unitOfWork, clock),
    moveBusinessDate: new MoveBusinessDateUseCase(database.unitOfWork, clock, settings.environment),
    ownPlan: new OwnPlanReader(database.unitOfWork, clock),
  };
}

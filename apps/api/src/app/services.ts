import {
  ObligationReader,
  OwnPlanReader,
  Readiness,
  SessionStore,
  type Database,
  type SessionLimits,
} from '@rettid/application';
import type { Clock } from '@rettid/platform';
import { SessionCookie } from '../access/session-cookie';
import { PublicOrigin } from '../security/public-origin';

/** How one installation differs from another, as far as the API's own parts are concerned. */
export interface ApiSettings {
  /** Address under which browsers reach the API: scheme, host and port. */
  readonly publicUrl: string;
  readonly sessionLimits: SessionLimits;
}

/** What the controllers and the guard ask for. */
export interface ApiServices {
  readonly publicOrigin: PublicOrigin;
  readonly cookie: SessionCookie;
  readonly sessions: SessionStore;
  readonly readiness: Readiness;
  readonly obligations: ObligationReader;
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
    obligations: new ObligationReader(database.unitOfWork, database.businessClock, 'api'),
    ownPlan: new OwnPlanReader(database.unitOfWork, clock),
  };
}

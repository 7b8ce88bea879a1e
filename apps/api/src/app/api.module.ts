import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import {
  AccessLogReader,
  CaseloadExporter,
  CaseloadReader,
  CaseOpeningReader,
  CaseReader,
  MoveBusinessDateUseCase,
  ObligationReader,
  OpenCaseUseCase,
  OwnPlanReader,
  OperationsReader,
  Readiness,
  SavedViews,
  SessionStore,
  SessionSurroundingsReader,
  SignIn,
  SignInAttempts,
} from '@rettid/application';
import { AccessGuard } from '../access/access.guard';
import { RouteCheck } from '../access/route-check';
import { SessionCookie } from '../access/session-cookie';
import { AccessLogController } from '../access-log/access-log.controller';
import { BusinessDateController } from '../business-date/business-date.controller';
import { CaseController } from '../case/case.controller';
import { CaseloadController } from '../caseload/caseload.controller';
import { HealthController } from '../health/health.controller';
import { ObligationsController } from '../obligations/obligations.controller';
import { OwnPlanController } from '../own-plan/own-plan.controller';
import { PublicOrigin } from '../security/public-origin';
import { RequestLimits } from '../access/request-limits';
import { AttemptCookies } from '../sign-in/attempt-cookies';
import { OpenIdClient } from '../sign-in/openid-client';
import { SessionController } from '../sign-in/session.controller';
import { SignInController } from '../sign-in/sign-in.controller';
import { SavedViewsController } from '../saved-views/saved-views.controller';
import { WebApps } from '../web/web-apps';
import { WebController } from '../web/web.controller';
import { Installation } from '../sign-in/installation';
import { ROOMS } from './rooms';
import type { ApiServices } from './services';

@Module({})
export class ApiModule {
  static with(services: ApiServices): DynamicModule {
    return {
      module: ApiModule,
      imports: [DiscoveryModule],
      controllers: [
        SignInController,
        SessionController,
        WebController,
        HealthController,
        ObligationsController,
        CaseloadController,
        SavedViewsController,
        CaseController,
        AccessLogController,
        OwnPlanController,
        BusinessDateController,
        ...ROOMS.flatMap((room) => room.controllers),
      ],
      providers: [
        RouteCheck,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: PublicOrigin, useValue: services.edge.publicOrigin },
        { provide: RequestLimits, useValue: services.edge.limits },
        { provide: Installation, useValue: services.installation },
        { provide: AttemptCookies, useValue: services.attemptCookies },
        { provide: OpenIdClient, useValue: services.provider },
        { provide: SignInAttempts, useValue: services.attempts },
        { provide: SignIn, useValue: services.signIn },
        { provide: SessionSurroundingsReader, useValue: services.surroundings },
        { provide: WebApps, useValue: services.webApps },
        { provide: SessionCookie, useValue: services.cookie },
        { provide: SessionStore, useValue: services.sessions },
        { provide: Readiness, useValue: services.readiness },
        { provide: OperationsReader, useValue: services.operations },
        { provide: ObligationReader, useValue: services.obligations },
        { provide: CaseloadReader, useValue: services.caseload },
        { provide: CaseloadExporter, useValue: services.caseloadExporter },
        { provide: SavedViews, useValue: services.savedViews },
        { provide: CaseReader, useValue: services.cases },
        { provide: OpenCaseUseCase, useValue: services.openCase },
        { provide: CaseOpeningReader, useValue: services.caseOpenings },
        { provide: AccessLogReader, useValue: services.accessLog },
        { provide: MoveBusinessDateUseCase, useValue: services.moveBusinessDate },
        { provide: OwnPlanReader, useValue: services.ownPlan },
        ...services.rooms,
      ],
    };
  }
}

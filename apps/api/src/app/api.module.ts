import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import {
  AccessLogReader,
  CaseloadReader,
  CaseOpeningReader,
  CaseReader,
  MoveBusinessDateUseCase,
  ObligationReader,
  OpenCaseUseCase,
  OwnPlanReader,
  OperationsReader,
  Readiness,
  SessionStore,
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
import type { ApiServices } from './services';

@Module({})
export class ApiModule {
  static with(services: ApiServices): DynamicModule {
    return {
      module: ApiModule,
      imports: [DiscoveryModule],
      controllers: [
        HealthController,
        ObligationsController,
        CaseloadController,
        CaseController,
        AccessLogController,
        OwnPlanController,
        BusinessDateController,
      ],
      providers: [
        RouteCheck,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: PublicOrigin, useValue: services.publicOrigin },
        { provide: SessionCookie, useValue: services.cookie },
        { provide: SessionStore, useValue: services.sessions },
        { provide: Readiness, useValue: services.readiness },
        { provide: OperationsReader, useValue: services.operations },
        { provide: ObligationReader, useValue: services.obligations },
        { provide: CaseloadReader, useValue: services.caseload },
        { provide: CaseReader, useValue: services.cases },
        { provide: OpenCaseUseCase, useValue: services.openCase },
        { provide: CaseOpeningReader, useValue: services.caseOpenings },
        { provide: AccessLogReader, useValue: services.accessLog },
        { provide: MoveBusinessDateUseCase, useValue: services.moveBusinessDate },
        { provide: OwnPlanReader, useValue: services.ownPlan },
      ],
    };
  }
}

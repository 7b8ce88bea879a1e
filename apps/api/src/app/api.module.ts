import { Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ObligationReader, Readiness } from '@rettid/application';
import { RouteCheck } from '../access/route-check';
import { HealthController } from '../health/health.controller';
import { ObligationsController } from '../obligations/obligations.controller';

/** What the controllers ask for; opened and closed by whoever starts the program. */
export interface ApiServices {
  readonly readiness: Readiness;
  readonly obligations: ObligationReader;
}

@Module({})
export class ApiModule {
  static with(services: ApiServices): DynamicModule {
    return {
      module: ApiModule,
      imports: [DiscoveryModule],
      controllers: [HealthController, ObligationsController],
      providers: [
        RouteCheck,
        { provide: Readiness, useValue: services.readiness },
        { provide: ObligationReader, useValue: services.obligations },
      ],
    };
  }
}

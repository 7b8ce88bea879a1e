import { Module, type DynamicModule } from '@nestjs/common';
import { openDatabase } from '@rettid/application';
import type { AnyJobHandler } from '@rettid/jobs';
import { SystemClock, type Clock, type Logger } from '@rettid/platform';
import { CatchUpNightsHandler } from './handlers/catch-up-nights.handler';
import { ClimbExemptionLadderHandler } from './handlers/climb-exemption-ladder.handler';
import { RecheckCitizenHandler } from './handlers/recheck-citizen.handler';
import { SweepPageHandler } from './handlers/sweep-page.handler';
import { CLOCK, CONFIG, DATABASE, HANDLERS, LOGGER } from './tokens';
import type { WorkerConfig } from './worker-config';
import { WorkerService } from './worker.service';

/** One for each job of the catalogue; the worker refuses to start otherwise. */
const HANDLER_CLASSES = [SweepPageHandler, CatchUpNightsHandler, ClimbExemptionLadderHandler, RecheckCitizenHandler];

@Module({})
export class WorkerModule {
  /** @param clock the machine's, unless a test stops it */
  static with(config: WorkerConfig, logger: Logger, clock: Clock = new SystemClock()): DynamicModule {
    return {
      module: WorkerModule,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: LOGGER, useValue: logger },
        { provide: CLOCK, useValue: clock },
        {
          provide: DATABASE,
          useFactory: () =>
            openDatabase(
              { url: config.databaseUrl, poolSize: config.databasePoolSize, applicationName: 'rettid worker' },
              clock,
            ),
        },
        ...HANDLER_CLASSES,
        { provide: HANDLERS, inject: HANDLER_CLASSES, useFactory: (...handlers: AnyJobHandler[]) => handlers },
        WorkerService,
      ],
    };
  }
}

import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { OperationsReader, Readiness } from '@rettid/application';
import type { LivenessWire, ReadinessWire } from '@rettid/contracts';
import { CodedError } from '@rettid/platform';
import { Limited } from '../access/request-limits';
import { Unguarded } from '../access/unguarded';
import { ApiProblems } from '../problems/api-problems';
import { ProblemError } from '../problems/problem-error';
import { LivenessDto, ReadinessDto } from './health.dto';

@ApiTags('health')
@Controller()
@Unguarded('tells nothing about anyone; whatever watches the program has no account')
@Limited('never')
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly operations: OperationsReader,
  ) {}

  @Get('health')
  @ApiOperation({ operationId: 'health', summary: 'The process answers' })
  @ApiOkResponse({ type: LivenessDto, description: 'It does' })
  live(): LivenessWire {
    return { status: 'ok' };
  }

  @Get('ready')
  @ApiOperation({
    operationId: 'ready',
    summary: 'Database, migrations and queue are there, and no sweep is older than a day',
  })
  @ApiOkResponse({ type: ReadinessDto, description: 'They are' })
  @ApiProblems('not_ready')
  async ready(): Promise<ReadinessWire> {
    await this.checkReadiness();
    return { status: 'ready', checks: { database: 'ok', migrations: 'ok', queue: 'ok', sweeps: 'ok' } };
  }

  /** What exactly is missing goes to the log, as the cause of the problem. */
  private async checkReadiness(): Promise<void> {
    try {
      await this.readiness.check();
      await this.assertSweepsAreFresh();
    } catch (error) {
      if (error instanceof CodedError) throw new ProblemError('not_ready', undefined, undefined, { cause: error });
      throw error;
    }
  }

  /** What the screens say would be a day old, and nothing on them would tell: better to send people elsewhere. */
  private async assertSweepsAreFresh(): Promise<void> {
    const stale = await this.operations.staleJobcenters();
    if (stale.length > 0) throw new CodedError('sweep_stale', 'the last sweep is older than a day', { stale });
  }
}

import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { LivenessWire, ReadinessWire } from '@rettid/contracts';

const OK = { enum: ['ok'] };

@ApiSchema({ name: 'Liveness' })
export class LivenessDto implements LivenessWire {
  @ApiProperty(OK)
  readonly status!: 'ok';
}

@ApiSchema({ name: 'ReadinessChecks' })
export class ReadinessChecksDto {
  @ApiProperty(OK)
  readonly database!: 'ok';
  @ApiProperty({ ...OK, description: 'The schema is the one that this program was built for.' })
  readonly migrations!: 'ok';
  @ApiProperty({ ...OK, description: 'The schema of the queue is there for this program.' })
  readonly queue!: 'ok';
  @ApiProperty({ ...OK, description: 'No jobcentre’s last sweep is older than a day.' })
  readonly sweeps!: 'ok';
}

@ApiSchema({ name: 'Readiness' })
export class ReadinessDto implements ReadinessWire {
  @ApiProperty({ enum: ['ready'] })
  readonly status!: 'ready';
  @ApiProperty({ type: ReadinessChecksDto })
  readonly checks!: ReadinessChecksDto;
}

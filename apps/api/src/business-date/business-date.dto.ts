import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { BusinessDateWire } from '@rettid/contracts';
import { IsCalendarDate } from '../changes/calendar-date';

@ApiSchema({ name: 'BusinessDate' })
export class BusinessDateDto implements BusinessDateWire {
  @ApiProperty({ type: 'string', format: 'date', description: 'The day that the system takes for today.' })
  @IsCalendarDate()
  businessDate!: string;
}

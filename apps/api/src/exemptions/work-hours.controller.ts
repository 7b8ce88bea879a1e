import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RecordWorkHoursUseCase } from '@rettid/application';
import type { ChangedWire, RecordWorkHoursWire } from '@rettid/contracts';
import { date, monthOf, type Actor } from '@rettid/domain';
import { CurrentActor } from '../access/current-actor';
import { Requires } from '../access/requires';
import { CHANGE_PROBLEMS, changed } from '../changes/changed';
import { ChangedDto } from '../changes/changed.dto';
import { ApiProblems } from '../problems/api-problems';
import { RecordWorkHoursDto, WorkMonthParams } from './exemption-changes.dto';

@ApiTags('exemptions')
@Controller('api/citizens/:id/work-hours/:month')
export class WorkHoursController {
  constructor(private readonly hours: RecordWorkHoursUseCase) {}

  @Put()
  @Requires('hours.record')
  @ApiOperation({ operationId: 'recordWorkHours', summary: 'Record the ordinary hours of a month, or correct them' })
  @ApiOkResponse({ type: ChangedDto, description: 'They are recorded' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async record(
    @Param() { id, month }: WorkMonthParams,
    @Body() body: RecordWorkHoursDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    const wire: RecordWorkHoursWire = body;
    const command = { ...wire, citizenId: id, month: monthOf(date(`${month}-01`)) };
    return changed(await this.hours.execute(actor, command), (recordId) => recordId);
  }
}

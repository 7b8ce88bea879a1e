import { Body, Controller, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { MoveBusinessDateUseCase, type MoveBusinessDateError } from '@rettid/application';
import type { BusinessDateWire } from '@rettid/contracts';
import { date, formatDate, type Actor } from '@rettid/domain';
import { CurrentActor } from '../access/current-actor';
import { Requires } from '../access/requires';
import { ApiProblems } from '../problems/api-problems';
import { ProblemError } from '../problems/problem-error';
import { BusinessDateDto } from './business-date.dto';

@ApiTags('business date')
@Controller('api/business-date')
export class BusinessDateController {
  constructor(private readonly moveBusinessDate: MoveBusinessDateUseCase) {}

  @Put()
  @Requires('business_date.move')
  @ApiOperation({
    operationId: 'moveBusinessDate',
    summary: 'Move the demonstration’s date forward, a year at most; workers do the nights in between',
  })
  @ApiOkResponse({ type: BusinessDateDto, description: 'The date from now on; findings follow within moments' })
  @ApiProblems(
    'validation_failed',
    'not_signed_in',
    'session_expired',
    'permission_missing',
    'csrf_token_invalid',
    'internal_error',
  )
  async move(@Body() { businessDate }: BusinessDateDto, @CurrentActor() actor: Actor): Promise<BusinessDateWire> {
    const moved = await this.moveBusinessDate.execute(actor, date(businessDate));
    if (!moved.ok) throw refused(moved.error);
    return { businessDate: formatDate(moved.value) };
  }
}

function refused({ code }: MoveBusinessDateError): ProblemError {
  switch (code) {
    case 'clock_fixed_in_production':
      return new ProblemError('permission_missing', 'I drift er datoen altid dags dato. Den kan ikke flyttes.');
    case 'clock_backwards':
      return fault('backwards', 'Datoen kan kun flyttes frem herfra. Tilbage går kun kommandoen rettid clock --back.');
    case 'clock_too_far':
      return fault('too_far', 'Datoen kan højst flyttes et år frem ad gangen; hver nat imellem skal gennemgås.');
  }
}

function fault(code: string, message: string): ProblemError {
  return new ProblemError('validation_failed', undefined, [{ field: 'businessDate', code, message }]);
}

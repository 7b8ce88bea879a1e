import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RecordContactUseCase } from '@rettid/application';
import type { ChangedWire } from '@rettid/contracts';
import type { Actor } from '@rettid/domain';
import { CurrentActor } from '../access/current-actor';
import { Requires } from '../access/requires';
import { CHANGE_PROBLEMS, changed } from '../changes/changed';
import { ChangedDto } from '../changes/changed.dto';
import { CitizenIdParams } from '../obligations/citizen-id.dto';
import { ApiProblems } from '../problems/api-problems';
import { RecordContactDto } from './calendar.dto';
import { dateOrNull } from './to-command';

@ApiTags('contacts')
@Controller('api/citizens/:id/contacts')
@Requires('contact.record')
export class ContactsController {
  constructor(private readonly recordContact: RecordContactUseCase) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ operationId: 'recordContact', summary: 'Note a contact outside a meeting' })
  @ApiOkResponse({ type: ChangedDto, description: 'It is noted' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async record(
    @Param() { id }: CitizenIdParams,
    @Body() { on, ...body }: RecordContactDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    const recorded = await this.recordContact.execute(actor, { citizenId: id, ...body, on: dateOrNull(on) });
    return changed(recorded, ({ contactId }) => contactId);
  }
}

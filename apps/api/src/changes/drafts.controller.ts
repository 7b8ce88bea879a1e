import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Drafts, type KeptDraft } from '@rettid/application';
import type { DraftWire } from '@rettid/contracts';
import type { Actor } from '@rettid/domain';
import { CurrentActor } from '../access/current-actor';
import { Requires } from '../access/requires';
import { staffOf } from '../access/staff-of';
import { ApiProblems } from '../problems/api-problems';
import { CASE_READ_PROBLEMS, valueOf } from './changed';
import { DraftDto, DraftParams, KeepDraftDto } from './changed.dto';

@ApiTags('drafts')
@Controller('api/citizens/:id/drafts/:key')
@Requires('note.manage')
export class DraftsController {
  constructor(private readonly drafts: Drafts) {}

  @Get()
  @ApiOperation({ operationId: 'readDraft', summary: 'What one has written and not sent' })
  @ApiOkResponse({ type: DraftDto, description: 'The draft' })
  @ApiProblems(...CASE_READ_PROBLEMS)
  async read(@Param() { id, key }: DraftParams, @CurrentActor() actor: Actor): Promise<DraftWire> {
    return toDraftWire(valueOf(await this.drafts.find(staffOf(actor), { citizenId: id, key })));
  }

  @Put()
  @ApiOperation({ operationId: 'keepDraft', summary: 'Keep what is written so far' })
  @ApiOkResponse({ type: DraftDto, description: 'As it is kept' })
  @ApiProblems(...CASE_READ_PROBLEMS, 'csrf_token_invalid')
  async keep(
    @Param() { id, key }: DraftParams,
    @Body() { text }: KeepDraftDto,
    @CurrentActor() actor: Actor,
  ): Promise<DraftWire> {
    return toDraftWire(valueOf(await this.drafts.keep(staffOf(actor), { citizenId: id, key }, text)));
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ operationId: 'removeDraft', summary: 'Throw the draft away' })
  @ApiNoContentResponse({ description: 'There is none any more' })
  @ApiProblems(...CASE_READ_PROBLEMS, 'csrf_token_invalid')
  async remove(@Param() { id, key }: DraftParams, @CurrentActor() actor: Actor): Promise<void> {
    valueOf(await this.drafts.remove(staffOf(actor), { citizenId: id, key }));
  }
}

function toDraftWire(draft: KeptDraft | null): DraftWire {
  return { text: draft?.text ?? null, savedAt: draft?.savedAt.toISOString() ?? null };
}

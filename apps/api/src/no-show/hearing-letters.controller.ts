import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { NoShowReader, SendHearingLetterUseCase } from '@rettid/application';
import type { ChangedWire, LetterWire } from '@rettid/contracts';
import { date, type Actor } from '@rettid/domain';
import { CurrentActor } from '../access/current-actor';
import { Requires } from '../access/requires';
import { CHANGE_PROBLEMS, changed, valueOf } from '../changes/changed';
import { ChangedDto } from '../changes/changed.dto';
import { ApiProblems } from '../problems/api-problems';
import { HearingLetterDraftDto, LetterDto, NoShowParams, SendHearingLetterDto } from './no-show.dto';

/** Partshøring before a deduction (forvaltningsloven § 19). */
@ApiTags('no-shows')
@Controller('api/citizens/:id/no-shows/:noShowId/hearing-letters')
@Requires('no_show.handle')
export class HearingLettersController {
  constructor(
    private readonly reader: NoShowReader,
    private readonly sending: SendHearingLetterUseCase,
  ) {}

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'previewHearingLetter',
    summary: 'The letter that asks the citizen, as it would be sent today',
  })
  @ApiOkResponse({ type: LetterDto, description: 'The letter' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async preview(
    @Param() { id, noShowId }: NoShowParams,
    @Body() { answerBy, remark }: HearingLetterDraftDto,
    @CurrentActor() actor: Actor,
  ): Promise<LetterWire> {
    const words = { answerBy: date(answerBy), remark };
    return { letter: valueOf(await this.reader.hearingLetter(actor, { citizenId: id, noShowId }, words)) };
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ operationId: 'sendHearingLetter', summary: 'Ask the citizen before a deduction is decided' })
  @ApiOkResponse({ type: ChangedDto, description: 'It is sent as it was shown' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async send(
    @Param() { id, noShowId }: NoShowParams,
    @Body() { answerBy, ...words }: SendHearingLetterDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    const command = { citizenId: id, noShowId, ...words, answerBy: date(answerBy) };
    return changed(await this.sending.execute(actor, command), (noticeId) => noticeId);
  }
}

import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SettlePriorNoticeUseCase } from '@rettid/application';
import type { ChangedWire } from '@rettid/contracts';
import { date, type Actor } from '@rettid/domain';
import { CurrentActor } from '../access/current-actor';
import { Requires } from '../access/requires';
import { CHANGE_PROBLEMS, changed } from '../changes/changed';
import { ChangedDto } from '../changes/changed.dto';
import { ApiProblems } from '../problems/api-problems';
import { AnswerPriorNoticeDto, PriorNoticeParams, WithdrawPriorNoticeDto } from './prior-notice.dto';

/** The end of a hearing, whatever it is about; the use case asks for the right to decide about that. */
@ApiTags('prior-notices')
@Controller('api/citizens/:id/prior-notices/:noticeId')
@Requires('no_show.handle')
export class PriorNoticesController {
  constructor(private readonly settling: SettlePriorNoticeUseCase) {}

  @Put('answer')
  @ApiOperation({
    operationId: 'answerPriorNotice',
    summary: 'Note what the citizen answered to a prior notice, and when',
  })
  @ApiOkResponse({ type: ChangedDto, description: 'The hearing is over' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async answer(
    @Param() { id, noticeId }: PriorNoticeParams,
    @Body() { answeredOn, ...said }: AnswerPriorNoticeDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    const command = { citizenId: id, noticeId, ...said, answeredOn: date(answeredOn) };
    return changed(await this.settling.answer(actor, command), () => noticeId);
  }

  @Post('withdraw')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'withdrawPriorNotice',
    summary: 'Take a prior notice back: nothing is intended any more',
  })
  @ApiOkResponse({ type: ChangedDto, description: 'It holds nothing up, and opens nothing' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async withdraw(
    @Param() { id, noticeId }: PriorNoticeParams,
    @Body() { recordVersion }: WithdrawPriorNoticeDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    return changed(await this.settling.withdraw(actor, { citizenId: id, noticeId, recordVersion }), () => noticeId);
  }
}

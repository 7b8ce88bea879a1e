import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ChangeOfferUseCase,
  EndOfferUseCase,
  ExtendOfferUseCase,
  GrantOfferUseCase,
  OfferPreviewer,
  ProviderSearch,
} from '@rettid/application';
import type { ChangedWire, OfferPreviewWire, ProvidersWire } from '@rettid/contracts';
import { date, type Actor } from '@rettid/domain';
import { CurrentActor } from '../access/current-actor';
import { Requires } from '../access/requires';
import { staffOf } from '../access/staff-of';
import { CASE_READ_PROBLEMS, CHANGE_PROBLEMS, changed, valueOf } from '../changes/changed';
import { ChangedDto } from '../changes/changed.dto';
import { CitizenIdParams } from '../obligations/citizen-id.dto';
import { ApiProblems } from '../problems/api-problems';
import { FindProvidersDto, OfferPreviewDto, ProvidersDto } from './offer-preview.dto';
import {
  ChangeOfferDto,
  dateOrNull,
  EndOfferDto,
  ExtendOfferDto,
  OfferParams,
  OfferTermsDto,
  PreviewOfferDto,
  toTerms,
} from './offer-terms.dto';
import { toPreviewWire } from './to-preview-wire';

@ApiTags('offers')
@Controller('api')
@Requires('offer.grant')
export class OffersController {
  constructor(
    private readonly grants: GrantOfferUseCase,
    private readonly corrections: ChangeOfferUseCase,
    private readonly extensions: ExtendOfferUseCase,
    private readonly ends: EndOfferUseCase,
    private readonly previewer: OfferPreviewer,
    private readonly providers: ProviderSearch,
  ) {}

  @Post('offer-providers')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'findProviders',
    summary: 'Providers that the jobcentre has used, by how the name begins',
  })
  @ApiOkResponse({ type: ProvidersDto, description: 'At most eight' })
  @ApiProblems(
    'validation_failed',
    'not_signed_in',
    'session_expired',
    'permission_missing',
    'csrf_token_invalid',
    'internal_error',
  )
  async find(@Body() { search, kind }: FindProvidersDto, @CurrentActor() actor: Actor): Promise<ProvidersWire> {
    return { items: await this.providers.find(staffOf(actor), search, kind) };
  }

  @Post('citizens/:id/offers/preview')
  @HttpCode(200)
  @ApiOperation({ operationId: 'previewOffer', summary: 'What the law says of an offer, before it is granted' })
  @ApiOkResponse({ type: OfferPreviewDto, description: 'Limits, preconditions, and what it does to the duties' })
  @ApiProblems(...CASE_READ_PROBLEMS, 'csrf_token_invalid')
  async preview(
    @Param() { id }: CitizenIdParams,
    @Body() { offerId, kind, startsOn, endsOn, obviouslyReady }: PreviewOfferDto,
    @CurrentActor() actor: Actor,
  ): Promise<OfferPreviewWire> {
    const wanted = { offerId, kind, startsOn: date(startsOn), endsOn: dateOrNull(endsOn), obviouslyReady };
    return toPreviewWire(valueOf(await this.previewer.preview(actor, id, wanted)));
  }

  @Post('citizens/:id/offers')
  @ApiOperation({ operationId: 'grantOffer', summary: 'Grant an offer' })
  @ApiCreatedResponse({ type: ChangedDto, description: 'It is granted' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async grant(
    @Param() { id }: CitizenIdParams,
    @Body() terms: OfferTermsDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    return changed(await this.grants.execute(actor, id, toTerms(terms)), (offerId) => offerId);
  }

  @Post('citizens/:id/offers/:offerId/change')
  @HttpCode(200)
  @ApiOperation({ operationId: 'changeOffer', summary: 'Change the terms of an offer that is planned or runs' })
  @ApiOkResponse({ type: ChangedDto, description: 'They are changed' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async change(
    @Param() { id, offerId }: OfferParams,
    @Body() body: ChangeOfferDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    const key = { citizenId: id, offerId, recordVersion: body.recordVersion };
    return changed(await this.corrections.execute(actor, key, toTerms(body)), () => offerId);
  }

  @Post('citizens/:id/offers/:offerId/extend')
  @HttpCode(200)
  @ApiOperation({ operationId: 'extendOffer', summary: 'Extend a running offer, on the ground that the law asks for' })
  @ApiOkResponse({ type: ChangedDto, description: 'It is extended' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async extend(
    @Param() { id, offerId }: OfferParams,
    @Body() { endsOn, ...body }: ExtendOfferDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    const command = { citizenId: id, offerId, ...body, endsOn: date(endsOn) };
    return changed(await this.extensions.execute(actor, command), () => offerId);
  }

  @Post('citizens/:id/offers/:offerId/end')
  @HttpCode(200)
  @ApiOperation({ operationId: 'endOffer', summary: 'End an offer, or tell why it ended' })
  @ApiOkResponse({ type: ChangedDto, description: 'The end is recorded; the planned end stays beside it' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async end(
    @Param() { id, offerId }: OfferParams,
    @Body() { endsOn, ...body }: EndOfferDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    return changed(
      await this.ends.execute(actor, { citizenId: id, offerId, ...body, endsOn: date(endsOn) }),
      () => offerId,
    );
  }
}

import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { FindProvidersWire, OfferPreviewWire, ProvidersWire } from '@rettid/contracts';
import {
  EFFECT_KINDS,
  LENGTH_GROUNDS,
  OBLIGATION_STATUSES,
  OFFER_KINDS,
  RULE_IDS,
  SUBSIDY_GROUNDS,
  type OfferKind,
} from '@rettid/domain';
import { DATE, TEXT_OR_NULL } from '../case/case-records.dto';
import { DATE_OR_NULL } from '../obligations/obligation.dto';
import { CodeOrNullField, TextField } from './offer-fields';

type Limit = NonNullable<OfferPreviewWire['limit']>;
type Subsidy = NonNullable<OfferPreviewWire['subsidy']>;
type Effect = OfferPreviewWire['effects'][number];

@ApiSchema({ name: 'OfferLimit' })
export class OfferLimitDto implements Limit {
  @ApiProperty()
  readonly text!: string;
  @ApiProperty()
  readonly citation!: string;
  @ApiProperty({ description: 'False: no text of the law confirms the value.' })
  readonly verified!: boolean;
  @ApiProperty({ ...DATE, description: 'The last day that needs no reason.' })
  readonly freeUntil!: string;
}

@ApiSchema({ name: 'OfferPeriod' })
export class OfferPeriodDto {
  @ApiProperty({ enum: ['allowed', 'needs_ground', 'needs_reason', 'too_long'] })
  readonly verdict!: OfferPreviewWire['period']['verdict'];
  @ApiProperty(TEXT_OR_NULL)
  readonly text!: string | null;
  @ApiProperty({ enum: LENGTH_GROUNDS, nullable: true })
  readonly ground!: OfferPreviewWire['period']['ground'];
  @ApiProperty({ ...DATE_OR_NULL, description: 'The last day that the law allows, with a reason or without.' })
  readonly allowedUntil!: string | null;
}

@ApiSchema({ name: 'OfferSubsidy' })
export class OfferSubsidyDto implements Subsidy {
  @ApiProperty({ enum: SUBSIDY_GROUNDS, nullable: true, description: 'Null: a ground has to be stated.' })
  readonly found!: Subsidy['found'];
  @ApiProperty(TEXT_OR_NULL)
  readonly text!: string | null;
}

@ApiSchema({ name: 'OfferExemption' })
export class OfferExemptionDto {
  @ApiProperty(DATE_OR_NULL)
  readonly until!: string | null;
}

@ApiSchema({ name: 'OfferEffect' })
export class OfferEffectDto implements Effect {
  @ApiProperty({ enum: RULE_IDS, enumName: 'RuleId' })
  readonly ruleId!: Effect['ruleId'];
  @ApiProperty({ enum: EFFECT_KINDS })
  readonly kind!: Effect['kind'];
  @ApiProperty({ enum: OBLIGATION_STATUSES, nullable: true })
  readonly status!: Effect['status'];
  @ApiProperty(DATE_OR_NULL)
  readonly dueOn!: string | null;
  @ApiProperty()
  readonly text!: string;
}

@ApiSchema({ name: 'OfferPreview' })
export class OfferPreviewDto implements OfferPreviewWire {
  @ApiProperty({ type: OfferLimitDto, nullable: true, description: 'Null: no longest period is known.' })
  readonly limit!: OfferLimitDto | null;
  @ApiProperty({ type: OfferPeriodDto })
  readonly period!: OfferPeriodDto;
  @ApiProperty({ type: OfferSubsidyDto, nullable: true })
  readonly subsidy!: OfferSubsidyDto | null;
  @ApiProperty({ description: 'It must be stated whether the citizen is obviously ready for education.' })
  readonly asksObviouslyReady!: boolean;
  @ApiProperty({ type: OfferExemptionDto, nullable: true, description: 'The citizen is relieved of offers.' })
  readonly exemption!: OfferExemptionDto | null;
  @ApiProperty({ type: [OfferEffectDto], description: 'What the offer would do to the duties.' })
  readonly effects!: readonly OfferEffectDto[];
}

/** Characters of what providers are searched by. */
const SEARCH_MOST = 100;

/** Body of `POST /api/offer-providers`. */
@ApiSchema({ name: 'FindProviders' })
export class FindProvidersDto implements FindProvidersWire {
  @TextField(SEARCH_MOST, 'How the name begins; empty: the most used.')
  readonly search!: string;
  @CodeOrNullField(OFFER_KINDS, 'Those used for offers of this kind come first.')
  readonly kind!: OfferKind | null;
}

@ApiSchema({ name: 'UsedProvider' })
export class UsedProviderDto {
  @ApiProperty()
  readonly provider!: string;
  @ApiProperty(TEXT_OR_NULL)
  readonly contactPerson!: string | null;
  @ApiProperty({ type: 'integer' })
  readonly offers!: number;
  @ApiProperty(DATE)
  readonly lastStartedOn!: string;
}

@ApiSchema({ name: 'Providers' })
export class ProvidersDto implements ProvidersWire {
  @ApiProperty({ type: [UsedProviderDto] })
  readonly items!: readonly UsedProviderDto[];
}

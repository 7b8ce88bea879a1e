import { ApiSchema } from '@nestjs/swagger';
import { EXPECTED_NEXT_MOST, OFFER_NAME_MOST, type OfferTerms } from '@rettid/application';
import type {
  ChangeOfferWire,
  EndOfferWire,
  ExtendOfferWire,
  OfferTermsWire,
  PreviewOfferWire,
} from '@rettid/contracts';
import {
  date,
  OFFER_END_CAUSES,
  OFFER_KINDS,
  OFFER_REASON,
  STATED_SUBSIDY_GROUNDS,
  type OfferEndCause,
  type OfferKind,
  type PlainDate,
  type SubsidyGround,
} from '@rettid/domain';
import { ValidateIf } from 'class-validator';
import { MOST_VERSIONS, VersionedDto } from '../changes/changed.dto';
import { CitizenIdParams } from '../obligations/citizen-id.dto';
import {
  BooleanOrNullField,
  CodeField,
  CodeOrNullField,
  DateField,
  DateOrNullField,
  IdField,
  IntegerField,
  NumberOrNullField,
  TextField,
  TextOrNullField,
} from './offer-fields';

export class OfferParams extends CitizenIdParams {
  @IdField('The offer.')
  offerId!: string;
}

/** Body of `POST /api/citizens/:id/offers`. */
@ApiSchema({ name: 'OfferTerms' })
export class OfferTermsDto implements OfferTermsWire {
  @CodeField(OFFER_KINDS, 'OfferKind')
  readonly kind!: OfferKind;
  @TextField(OFFER_NAME_MOST, 'Company, school, workshop; of a mentor, the person or the place.')
  readonly provider!: string;
  @TextOrNullField(OFFER_NAME_MOST, 'There.')
  readonly contactPerson!: string | null;
  @DateField()
  readonly startsOn!: string;
  @DateOrNullField('Inclusive; null: open, where the law lets it be.')
  readonly endsOn!: string | null;
  @NumberOrNullField('Null only of a mentor.')
  readonly hoursPerWeek!: number | null;
  @IdField('An open goal of the citizen’s plan.')
  readonly goalId!: string;
  @TextField(OFFER_REASON.most, 'Why this offer for this citizen.')
  readonly purpose!: string;
  @TextField(OFFER_REASON.most, 'How it brings the citizen closer to work.')
  readonly towardsWork!: string;
  @TextOrNullField(EXPECTED_NEXT_MOST)
  readonly expectedNext!: string | null;
  @TextOrNullField(OFFER_REASON.most, 'Why it lasts longer, where the law asks.')
  readonly lengthReason!: string | null;
  @CodeOrNullField(STATED_SUBSIDY_GROUNDS, 'Of wage subsidy, where no record tells a ground (LAB § 69).')
  readonly subsidyGround!: SubsidyGround | null;
  @BooleanOrNullField('Of LAB § 6, no. 4, where the length depends on it.')
  readonly obviouslyReady!: boolean | null;
}

/** Body of `POST …/change`. */
@ApiSchema({ name: 'ChangeOffer' })
export class ChangeOfferDto extends OfferTermsDto implements ChangeOfferWire {
  @IntegerField(1, MOST_VERSIONS, 'The version of the offer that the change was made on.')
  readonly recordVersion!: number;
}

/** Body of `POST …/extend`. */
@ApiSchema({ name: 'ExtendOffer' })
export class ExtendOfferDto extends VersionedDto implements ExtendOfferWire {
  @DateField('The new last day.')
  readonly endsOn!: string;
  @TextOrNullField(OFFER_REASON.most, 'Where the law asks.')
  readonly lengthReason!: string | null;
}

/** Body of `POST …/end`. */
@ApiSchema({ name: 'EndOffer' })
export class EndOfferDto extends VersionedDto implements EndOfferWire {
  @DateField('The last day in the offer.')
  readonly endsOn!: string;
  @CodeField(OFFER_END_CAUSES, 'OfferEndCause')
  readonly endCause!: OfferEndCause;
  @TextOrNullField(OFFER_REASON.most)
  readonly endNote!: string | null;
}

/** Body of `POST …/preview`. */
@ApiSchema({ name: 'PreviewOffer' })
export class PreviewOfferDto implements PreviewOfferWire {
  @ValidateIf((_, value) => value !== null)
  @IdField('Of an offer that is changed or extended; else null.')
  readonly offerId!: string | null;
  @CodeField(OFFER_KINDS, 'OfferKind')
  readonly kind!: OfferKind;
  @DateField()
  readonly startsOn!: string;
  @DateOrNullField()
  readonly endsOn!: string | null;
  @BooleanOrNullField()
  readonly obviouslyReady!: boolean | null;
}

export function toTerms(body: OfferTermsDto): OfferTerms {
  const { kind, provider, contactPerson, hoursPerWeek, goalId, purpose, towardsWork, expectedNext } = body;
  const { lengthReason, subsidyGround, obviouslyReady } = body;
  return {
    kind,
    provider,
    contactPerson,
    startsOn: date(body.startsOn),
    endsOn: dateOrNull(body.endsOn),
    hoursPerWeek,
    goalId,
    purpose,
    towardsWork,
    expectedNext,
    lengthReason,
    subsidyGround,
    obviouslyReady,
  };
}

export function dateOrNull(text: string | null): PlainDate | null {
  return text === null ? null : date(text);
}

import {
  danishDate,
  isCountingKind,
  OWN_MEETING_WORDS,
  type MeetingForm,
  type MeetingKind,
  type OfferKind,
  type PlainDate,
} from '@rettid/domain';
import type { OwnActivity, OwnDate } from './own-plan';

const FORM_WORDS: Readonly<Record<MeetingForm, string>> = {
  in_person: '',
  phone: ' på telefon',
  video: ' på video',
  home_visit: ' hjemme hos dig',
};

/** With the word that leads in after "Første dag". */
const OFFER_NAMES: Readonly<Record<OfferKind, readonly [lead: 'i' | 'på' | 'med', name: string]>> = {
  placement_private: ['i', 'praktik'],
  placement_public: ['i', 'praktik'],
  wage_subsidy_private: ['i', 'job med løntilskud'],
  wage_subsidy_public: ['i', 'job med løntilskud'],
  utility_work: ['i', 'nytteindsats'],
  guidance_upskilling: ['i', 'vejledning og opkvalificering'],
  ordinary_education: ['på', 'uddannelse'],
  mentor: ['med', 'støtte fra en mentor'],
};

const weekdayFormat = new Intl.DateTimeFormat('da-DK', { weekday: 'long', timeZone: 'UTC' });
const timeFormat = new Intl.DateTimeFormat('da-DK', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Copenhagen',
});
const MILLISECONDS_PER_DAY = 86_400_000;

export interface BookedMeeting {
  readonly kind: MeetingKind;
  readonly startsAt: Date;
  readonly on: PlainDate;
  readonly form: MeetingForm | null;
  /** `null`: not agreed, or somebody the citizen does not know. */
  readonly withName: string | null;
  readonly place: string | null;
  readonly lengthMinutes: number;
  readonly interpreterLanguage: string | null;
  readonly invitation: string | null;
  readonly participants: readonly { readonly name: string; readonly department: string | null }[];
}

/** A booked meeting in words. */
export interface OwnAppointment extends OwnDate {
  /** `Du har en samtale tirsdag 8. marts 2022 kl. 10.00 med Mette Holm.` */
  readonly sentence: string;
  readonly isInterview: boolean;
}

export function toAppointment(meeting: BookedMeeting): OwnAppointment {
  const { kind, startsAt, on, form, withName } = meeting;
  const name = OWN_MEETING_WORDS[kind];
  const time = appointmentTime(startsAt);
  const whom = `${withName === null ? '' : ` med ${withName}`}${form === null ? '' : FORM_WORDS[form]}`;
  const weekday = weekdayFormat.format(on * MILLISECONDS_PER_DAY);
  return {
    on,
    time,
    text: `Du har ${name}${whom}.`,
    ruleId: null,
    sentence: `Du har ${name} ${weekday} ${danishDate(on)} kl. ${time}${whom}.`,
    isInterview: isCountingKind({ kind }),
  };
}

/** `10.00`, in Denmark. */
export function appointmentTime(startsAt: Date): string {
  return timeFormat.format(startsAt);
}

export interface GivenOffer {
  readonly kind: OfferKind;
  readonly provider: string | null;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | null;
  readonly hoursPerWeek: number | null;
  readonly purpose: string | null;
}

export function toActivity(offer: GivenOffer, businessDate: PlainDate): OwnActivity {
  const name = offerName(offer);
  return {
    title: name.charAt(0).toUpperCase() + name.slice(1),
    isRunning: offer.startsOn <= businessDate,
    startsOn: offer.startsOn,
    endsOn: offer.endsOn,
    hoursPerWeek: offer.hoursPerWeek,
    purpose: offer.purpose,
  };
}

/** First and last day of an offer, as far as they lie ahead. */
export function offerDates(offer: GivenOffer, businessDate: PlainDate): OwnDate[] {
  const during = `${OFFER_NAMES[offer.kind][0]} ${offerName(offer)}`;
  const dates: OwnDate[] = [];
  if (offer.startsOn > businessDate) {
    dates.push({ on: offer.startsOn, time: null, text: `Første dag ${during}.`, ruleId: null });
  }
  if (offer.endsOn !== null && offer.endsOn >= businessDate) {
    dates.push({ on: offer.endsOn, time: null, text: `Sidste dag ${during}.`, ruleId: null });
  }
  return dates;
}

function offerName({ kind, provider }: GivenOffer): string {
  const [, name] = OFFER_NAMES[kind];
  return provider === null ? name : `${name} hos ${provider}`;
}

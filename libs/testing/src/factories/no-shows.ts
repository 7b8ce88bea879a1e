import { date, monthOf } from '@rettid/domain';
import { NoShowAnswer, NoShowDecision, OfferAbsence, type Citizen, type Offer } from '@rettid/persistence';
import { saving } from './factory';
import { nextId } from './numbering';

type Whose = Pick<Citizen, 'citizenId' | 'jobcenterId'>;
/** What the citizen stayed away from. */
type About = Whose & ({ readonly meetingId: string } | { readonly absenceId: string });

const aboutOf = (about: About) => ({
  citizenId: about.citizenId,
  jobcenterId: about.jobcenterId,
  meetingId: 'meetingId' in about ? about.meetingId : null,
  absenceId: 'absenceId' in about ? about.absenceId : null,
});

/** Away from an offer on 22 and 23 February 2022. */
export function buildOfferAbsence(
  { citizenId, jobcenterId, offerId }: Whose & Pick<Offer, 'offerId'>,
  given: Partial<OfferAbsence> = {},
): OfferAbsence {
  const plain = { offerId, absentFrom: date('2022-02-22'), absentTo: date('2022-02-23'), note: null };
  return Object.assign(new OfferAbsence(), { absenceId: nextId('FR'), citizenId, jobcenterId, ...plain }, given);
}

/** Answered on 9 February 2022: there was no reasonable ground. */
export function buildNoShowAnswer(about: About, given: Partial<NoShowAnswer> = {}): NoShowAnswer {
  const plain = {
    question: 'ground',
    answer: 'no',
    givenOn: null,
    form: null,
    ground: null,
    circumstances: [],
    text: null,
  };
  return Object.assign(
    new NoShowAnswer(),
    { answerId: nextId('SV'), ...aboutOf(about), ...plain },
    { answeredOn: date('2022-02-09'), answeredBy: 'test' },
    given,
  );
}

/** A deduction of one day, decided on 1 March 2022. */
export function buildNoShowDecision(about: About, given: Partial<NoShowDecision> = {}): NoShowDecision {
  const on = date('2022-02-07');
  const deducted = { deductedFrom: on, deductedTo: on, deductedIn: monthOf(date('2022-03-01')) };
  return Object.assign(
    new NoShowDecision(),
    { decisionId: nextId('AF'), ...aboutOf(about), decision: 'deduction', reason: null, ...deducted },
    { remark: null, letter: 'Vi har besluttet …', decidedOn: date('2022-03-01'), decidedBy: 'test' },
    given,
  );
}

export const saveOfferAbsence = saving(OfferAbsence, buildOfferAbsence);
export const saveNoShowAnswer = saving(NoShowAnswer, buildNoShowAnswer);
export const saveNoShowDecision = saving(NoShowDecision, buildNoShowDecision);

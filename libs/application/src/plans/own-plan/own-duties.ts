import { explain, type Obligation, type ObligationStatus, type PlainDate } from '@rettid/domain';
import { DUTY_WORDS } from './duty-words';
import { lawInFull } from './law-in-full';
import { OWN_DUTY_ORDER, type OwnDate, type OwnDuty, type OwnDutyState } from './own-plan';

/** The findings of one citizen as the citizen reads them, what matters most first. */
export function toOwnDuties(obligations: readonly Obligation[]): OwnDuty[] {
  const lapsed = obligations.find(({ ruleId, status }) => ruleId === 'hours-225-exemption' && status === 'overdue');
  return obligations
    .map((obligation) => toOwnDuty(obligation, lapsed?.dueOn ?? null))
    .sort((a, b) => OWN_DUTY_ORDER.indexOf(a.state) - OWN_DUTY_ORDER.indexOf(b.state) || soonestFirst(a, b));
}

function toOwnDuty(obligation: Obligation, exemptionLapsedOn: PlainDate | null): OwnDuty {
  const explanation = explain(obligation);
  const { duty, severity, verified } = explanation;
  const words = DUTY_WORDS[obligation.ruleId];
  const isLaw = severity === 'statutory';
  return {
    ruleId: obligation.ruleId,
    title: words.title,
    text: words.text({
      obligation,
      shall: isLaw ? 'skal' : 'bør',
      should: isLaw ? 'skulle' : 'burde',
      exemptionLapsedOn,
    }),
    meaning: words.meaning,
    law: lawInFull(explanation),
    severity,
    verified,
    duty,
    state: stateOf(obligation.status, duty),
    on: obligation.actBy,
  };
}

/** Nobody is told to be late with a duty of one's own: the citizen is asked to speak with the caseworker. */
function stateOf(status: ObligationStatus, duty: OwnDuty['duty']): OwnDutyState {
  switch (status) {
    case 'overdue':
      return duty === 'citizen' ? 'talk' : 'late';
    case 'due_soon':
      return 'soon';
    case 'pending':
      return 'ahead';
    case 'exempt':
      return 'paused';
    case 'met_late':
    case 'met':
      return 'done';
    default:
      return status;
  }
}

function soonestFirst(a: OwnDuty, b: OwnDuty): number {
  return (a.on ?? Number.POSITIVE_INFINITY) - (b.on ?? Number.POSITIVE_INFINITY) || 0;
}

/** The deadlines that lie ahead, as dates to look out for. */
export function deadlinesAhead(duties: readonly OwnDuty[], businessDate: PlainDate): OwnDate[] {
  return duties.flatMap(({ ruleId, severity, state, on }) => {
    const { deadline } = DUTY_WORDS[ruleId];
    const isAhead = (state === 'soon' || state === 'ahead') && on !== null && on >= businessDate;
    const last = severity === 'statutory' ? 'Sidste frist for kommunen' : 'Kommunens mål er senest denne dag';
    return isAhead && deadline !== null ? [{ on, time: null, text: deadline(last), ruleId }] : [];
  });
}

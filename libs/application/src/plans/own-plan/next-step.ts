import type { RuleId } from '@rettid/domain';
import { danishDate } from '@rettid/domain';
import type { OwnAppointment } from './appointments';
import type { OwnDuty, OwnPlan, OwnPlanStep } from './own-plan';
import { NOT_YOUR_FAULT } from './sentences';

const INTERVIEW_RULES: readonly RuleId[] = ['first-interview', 'interviews-first-6-months', 'interviews-12-months'];

/**
 * The one thing that comes next: the nearest appointment; else an interview that the municipality owes; else what to
 * speak about with the caseworker; else what else the municipality owes; else the next step of the plan.
 */
export function nextStep(
  appointments: readonly OwnAppointment[],
  duties: readonly OwnDuty[],
  goals: readonly OwnPlanStep[],
  caseworkerName: string | null,
): OwnPlan['next'] {
  const interview = duties.find(({ ruleId, state }) => state === 'late' && INTERVIEW_RULES.includes(ruleId));
  const [appointment] = appointments;
  if (appointment !== undefined) {
    const late =
      appointment.isInterview && interview?.on != null
        ? ` Samtalen ${shouldOf(interview)} have været holdt senest ${danishDate(interview.on)}. ${NOT_YOUR_FAULT}`
        : '';
    return { text: `${appointment.sentence}${late}`, on: appointment.on };
  }
  if (interview?.on != null) {
    const between = caseworkerName === null ? 'med dig' : `mellem dig og ${caseworkerName}`;
    return {
      text:
        `Kommunen skal finde en tid til en samtale ${between}. Den ${shouldOf(interview)} have været holdt senest ` +
        `${danishDate(interview.on)}. ${NOT_YOUR_FAULT}`,
      on: null,
    };
  }
  const duty = ['talk', 'late', 'behind', 'soon'].flatMap((state) => duties.filter((one) => one.state === state))[0];
  if (duty !== undefined) return { text: duty.text, on: duty.state === 'soon' ? duty.on : null };
  const step = openSteps(goals).sort((a, b) => (a.targetOn ?? Infinity) - (b.targetOn ?? Infinity) || 0)[0];
  return step === undefined ? null : { text: step.title, on: step.targetOn };
}

function shouldOf({ severity }: OwnDuty): string {
  return severity === 'statutory' ? 'skulle' : 'burde';
}

/** What the goals still wait for: the open steps that have no open step before them. */
function openSteps(goals: readonly OwnPlanStep[]): OwnPlanStep[] {
  return goals
    .filter(({ status }) => status === 'open')
    .flatMap((goal) => {
      const within = openSteps(goal.steps);
      return within.length > 0 ? within : [goal];
    });
}

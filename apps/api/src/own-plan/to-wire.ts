import type { OwnPlan, OwnPlanStep } from '@rettid/application';
import type { OwnPlanStepWire, OwnPlanWire } from '@rettid/contracts';
import { formatDate } from '@rettid/domain';
import { dateText } from '../obligations/to-wire';

export function toOwnPlanWire(own: OwnPlan): OwnPlanWire {
  const { caseworker, nextCaseworker, plan, next } = own;
  return {
    firstName: own.firstName,
    jobcenterName: own.jobcenterName,
    businessDate: formatDate(own.businessDate),
    nextCaseworker:
      nextCaseworker === null ? null : { name: nextCaseworker.name, from: formatDate(nextCaseworker.from) },
    caseworker: caseworker === null ? null : { name: caseworker.name, since: formatDate(caseworker.since) },
    plan:
      plan === null
        ? null
        : {
            ...plan,
            createdOn: formatDate(plan.createdOn),
            updatedOn: formatDate(plan.updatedOn),
            publishedOn: dateText(plan.publishedOn),
            goals: plan.goals.map(toStepWire),
          },
    activities: own.activities.map((activity) => ({
      ...activity,
      startsOn: formatDate(activity.startsOn),
      endsOn: dateText(activity.endsOn),
    })),
    next: next === null ? null : { text: next.text, on: dateText(next.on) },
    meetings: own.meetings.map((meeting) => ({ ...meeting, on: formatDate(meeting.on) })),
    minutes: own.minutes.map((minutes) => ({
      ...minutes,
      on: formatDate(minutes.on),
      agreements: minutes.agreements.map((agreement) => ({ ...agreement, dueOn: dateText(agreement.dueOn) })),
    })),
    dates: own.dates.map((date) => ({ ...date, on: formatDate(date.on) })),
    duties: own.duties.map(({ severity: _, ...duty }) => ({ ...duty, on: dateText(duty.on) })),
    dutiesAsOf: dateText(own.dutiesAsOf),
    areDutiesCurrent: own.areDutiesCurrent,
  };
}

function toStepWire(step: OwnPlanStep): OwnPlanStepWire {
  return {
    ...step,
    targetOn: dateText(step.targetOn),
    closedOn: dateText(step.closedOn),
    steps: step.steps.map(toStepWire),
  };
}

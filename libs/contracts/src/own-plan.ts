import type { GoalKind, GoalStatus } from '@rettid/domain';

/** A step of the citizen's own plan. */
export interface OwnPlanStepWire {
  readonly kind: GoalKind;
  readonly title: string;
  readonly status: GoalStatus;
  readonly targetOn: string | null;
  readonly closedOn: string | null;
  readonly steps: readonly OwnPlanStepWire[];
}

/** `GET /api/me/plan`: what the citizen reads of the own case. All sentences are in plain Danish. */
export interface OwnPlanWire {
  readonly firstName: string;
  readonly jobcenterName: string;
  readonly businessDate: string;
  readonly caseworkerName: string | null;
  /** `null`: no plan has been made. */
  readonly updatedOn: string | null;
  /** What comes next, whose duty it is, and what it means; `null`: nothing. */
  readonly next: OwnDutyWire | null;
  readonly goals: readonly OwnPlanStepWire[];
  /** Appointments and deadlines from today on, earliest first, and what the municipality is late with. */
  readonly dates: readonly { readonly on: string; readonly text: string }[];
  readonly duties: readonly OwnDutyWire[];
}

export interface OwnDutyWire {
  readonly title: string;
  readonly text: string;
  readonly duty: 'municipality' | 'citizen';
  readonly isLate: boolean;
  readonly on: string | null;
  readonly citation: string;
  readonly verified: boolean;
}

import { Assignment } from './assignment.entity';
import { AccessEntry } from './access-entry.entity';
import { BenefitSpell } from './benefit-spell.entity';
import { BusinessClockSetting } from './business-clock-setting.entity';
import { CaseOpening } from './case-opening.entity';
import { Citizen } from './citizen.entity';
import { Classification } from './classification.entity';
import { Contact } from './contact.entity';
import { Draft } from './draft.entity';
import { ExemptionLadderNotice } from './exemption-ladder-notice.entity';
import { ExemptionLadderStep } from './exemption-ladder-step.entity';
import { ExemptionReview } from './exemption-review.entity';
import { Exemption } from './exemption.entity';
import { Goal } from './goal.entity';
import { HandOver } from './hand-over.entity';
import { Jobcenter } from './jobcenter.entity';
import { Meeting } from './meeting.entity';
import { Occupation } from './occupation.entity';
import { MeetingParticipant } from './meeting-participant.entity';
import { NoShowAnswer } from './no-show-answer.entity';
import { NoShowDecision } from './no-show-decision.entity';
import { OfferAbsence } from './offer-absence.entity';
import { Offer } from './offer.entity';
import { OfferAttendance } from './offer-attendance.entity';
import { OfferFollowUp } from './offer-follow-up.entity';
import { OfferReport } from './offer-report.entity';
import { OutboxMessage } from './outbox-message.entity';
import { Plan } from './plan.entity';
import { PlanVersion } from './plan-version.entity';
import { PriorNotice } from './prior-notice.entity';
import { RecordChange } from './record-change.entity';
import { StoredPrivateNote } from './private-note.entity';
import { SavedView } from './saved-view.entity';
import { StaffCase } from './staff-case.entity';
import { Session } from './session.entity';
import { SignInAttempt } from './sign-in-attempt.entity';
import { StaffMember } from './staff-member.entity';
import { StoredEvaluation } from './stored-evaluation.entity';
import { StoredObligation } from './stored-obligation.entity';
import { SweepFailure } from './sweep-failure.entity';
import { SweepRun } from './sweep-run.entity';
import { Task } from './task.entity';
import { TodayVisit } from './today-visit.entity';
import { User } from './user.entity';
import { WorkHours } from './work-hours.entity';

/** Every entity; a test holds them against the migrated schema. */
export const ALL_ENTITIES = [
  Jobcenter,
  StaffMember,
  Citizen,
  BenefitSpell,
  Classification,
  Assignment,
  Meeting,
  MeetingParticipant,
  Contact,
  Plan,
  Goal,
  PlanVersion,
  Occupation,
  Offer,
  OfferFollowUp,
  OfferReport,
  OfferAttendance,
  Exemption,
  ExemptionReview,
  ExemptionLadderStep,
  ExemptionLadderNotice,
  WorkHours,
  Task,
  PriorNotice,
  OfferAbsence,
  NoShowAnswer,
  NoShowDecision,
  RecordChange,
  Draft,
  StoredObligation,
  StoredEvaluation,
  SweepRun,
  SweepFailure,
  OutboxMessage,
  AccessEntry,
  User,
  Session,
  SignInAttempt,
  StaffCase,
  SavedView,
  CaseOpening,
  BusinessClockSetting,
  HandOver,
  StoredPrivateNote,
  TodayVisit,
];

import type { RuleId } from '@rettid/domain';
import { COORDINATOR_WORDS, MIN_PLAN_WORDS, PLAN_JOB_GOAL_WORDS, PLAN_STABILISING_WORDS } from './content-words';
import type { DutyWords } from './duty-facts';
import { HOURS_225_EXEMPTION_WORDS, HOURS_225_WORDS } from './hours-words';
import {
  FIRST_INTERVIEW_WORDS,
  INTERVIEWS_12_MONTHS_WORDS,
  INTERVIEWS_FIRST_6_MONTHS_WORDS,
  NO_SHOW_WORDS,
} from './interview-words';
import { FIRST_OFFER_WORDS, PASSIVE_PERIOD_WORDS } from './offer-words';

export const DUTY_WORDS: Readonly<Record<RuleId, DutyWords>> = {
  'first-interview': FIRST_INTERVIEW_WORDS,
  'interviews-first-6-months': INTERVIEWS_FIRST_6_MONTHS_WORDS,
  'interviews-12-months': INTERVIEWS_12_MONTHS_WORDS,
  'first-offer': FIRST_OFFER_WORDS,
  'passive-period': PASSIVE_PERIOD_WORDS,
  'hours-225': HOURS_225_WORDS,
  'hours-225-exemption': HOURS_225_EXEMPTION_WORDS,
  'coordinating-caseworker': COORDINATOR_WORDS,
  'min-plan': MIN_PLAN_WORDS,
  'plan-job-goal': PLAN_JOB_GOAL_WORDS,
  'plan-stabilising': PLAN_STABILISING_WORDS,
  'no-show-follow-up': NO_SHOW_WORDS,
};

import { InjectionToken } from '@angular/core';

/** What there is to say of a failure: what happened, and what to do. */
export interface FailureWords {
  readonly title: string;
  readonly detail: string;
}

/** Words for failures that the API tells nothing of, in the tone of the application that says them. */
export interface ProblemWords {
  /** No answer came. */
  readonly unreachable: FailureWords;
  /** @param status HTTP status of an answer that is none of the API's */
  readonly unreadable: (status: number) => FailureWords;
}

export const PROBLEM_WORDS = new InjectionToken<ProblemWords>('problem words');

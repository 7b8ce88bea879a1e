import type { Permission } from '@rettid/domain';

/** What routes name a citizen by. */
export interface CitizenKey {
  readonly citizenId: string;
}

/** One well-formed request to a route. */
export interface SampleRequest {
  readonly url: string;
  readonly payload?: object;
}

/**
 * How a route is asked, so that nothing but the right to ask decides the answer.
 *
 * - `of: 'citizen'`: asked of each case of the world; `caseAccess` decides.
 * - `of: 'actor'`: asked once; the permission decides.
 * - `permission`: what the route's purpose asks for, written here a second time: a route that asks for another is a fault.
 * - `of: 'everybody'`: asks for no permission; `statuses` are what it answers.
 */
export type Sample =
  | {
      readonly of: 'citizen';
      readonly permission: Permission;
      readonly request: (citizen: CitizenKey) => SampleRequest;
      /** What `reason_required` comes to here; 403 unless the route is the one that takes the reason. */
      readonly whereReasonIsMissing?: number;
      /**
       * What it comes to where the case is open; 200 unless the request is one that passes the door and then changes
       * nothing: 409 for a version that no record has, 400 for a value that the use case refuses.
       */
      readonly whereOpen?: number;
    }
  | {
      readonly of: 'actor';
      readonly permission: Permission;
      readonly request: () => SampleRequest;
      readonly statuses?: readonly number[];
    }
  | { readonly of: 'everybody'; readonly request: () => SampleRequest; readonly statuses: readonly number[] };

/** Id of the record of this kind that each case of the world has: see `createWorld`. */
export function recordOf({ citizenId }: CitizenKey, kind: string): string {
  return `${kind}-of-${citizenId}`;
}

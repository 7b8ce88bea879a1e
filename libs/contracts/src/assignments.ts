import type { AssignmentRole, CaseBrief, HandOverCause, StaffAccessRole } from '@rettid/domain';
import type { PersonWire } from './case';

/** Cases that can be handed over at once. */
export const HAND_OVER_ITEMS = 500;

/** `POST /api/citizens/:id/assignments`: gives somebody a part that nobody hands over. Answers `ChangedWire`. */
export interface AssignPartWire {
  readonly staffId: string;
  readonly role: AssignmentRole;
  /** Today at the earliest. */
  readonly validFrom: string;
  /** Inclusive; `null`: until it is ended. */
  readonly validTo: string | null;
  /** Joins those who hold the role already; else the role must be free. */
  readonly alongside: boolean;
}

/** `POST /api/citizens/:id/assignments/:assignmentId/end`: ends a part that nobody takes over. */
export interface EndPartWire {
  readonly recordVersion: number;
  /** Inclusive; today at the earliest. */
  readonly lastDay: string;
  readonly cause: HandOverCause;
  /** Must be given where the cause is `other`. */
  readonly note: string | null;
}

/** `POST /api/citizens/:id/assignments/:assignmentId/primary` */
export interface MakePrimaryWire {
  readonly recordVersion: number;
}

interface HandOverTermsWire {
  readonly receiverId: string;
  /** The receiver's first day; today at the earliest. */
  readonly beginsOn: string;
  /** The first day of the one who comes back; `null`: for good. */
  readonly returnsOn: string | null;
  readonly cause: HandOverCause;
  /** Must be given where the cause is `other`. */
  readonly note: string | null;
}

/** `POST /api/citizens/:id/hand-overs`: hands one part over, or, with oneself as the receiver, takes it over. */
export interface HandOverWire extends HandOverTermsWire {
  readonly assignmentId: string;
  readonly recordVersion: number;
}

/** A part among many; `assignmentId` and `recordVersion` are `null` where nobody answers for the case yet. */
export interface HandOverItemWire {
  readonly citizenId: string;
  readonly assignmentId: string | null;
  readonly recordVersion: number | null;
}

/** `POST /api/hand-overs`: many at once, all or none. Answers `ChangedWire`. */
export interface HandOverManyWire extends HandOverTermsWire {
  /** 1-`HAND_OVER_ITEMS`. */
  readonly items: readonly HandOverItemWire[];
}

/** `POST /api/hand-overs/preview`: what it would do, and what stands in the way; changes nothing. */
export interface HandOverPreviewRequestWire {
  readonly receiverId: string;
  /** `null`: today. */
  readonly beginsOn: string | null;
  readonly returnsOn: string | null;
  /** These cases; empty with `fromStaffId`. */
  readonly citizenIds: readonly string[];
  /** With one case: this part of it; `null`: the one of whoever answers for the case. */
  readonly assignmentId: string | null;
  /** All in which this person holds a part; `null` with `citizenIds`. */
  readonly fromStaffId: string | null;
}

export interface HandOverPreviewWire {
  /** By name. */
  readonly items: readonly PreviewedItemWire[];
  /** Cases that the reader may not see. */
  readonly hidden: number;
}

export interface PreviewedItemWire extends HandOverItemWire {
  readonly citizenName: string;
  readonly role: AssignmentRole;
  /** Who holds the part; `null`: nobody answers for the case. */
  readonly holder: PersonWire | null;
  /** Where the receiver would answer for the case. */
  readonly change: {
    /** Caseworkers in 24 months, the receiver included. */
    readonly countIn24Months: number;
    /** The last time that the receiver had the case. */
    readonly heldBefore: { readonly from: string; readonly to: string | null } | null;
  } | null;
  /** Why it cannot be handed over. */
  readonly fault: { readonly code: string; readonly message: string } | null;
}

/** `GET /api/hand-overs/receivers?search=&role=`: one's own team first, then by name; at most 50. */
export interface ReceiversWire {
  readonly items: readonly ReceiverWire[];
}

export interface ReceiverWire {
  readonly staffId: string;
  readonly name: string;
  readonly role: StaffAccessRole;
  readonly team: string | null;
  /** With how many the person works now. */
  readonly citizens: number;
}

/** `GET /api/citizens/:id/hand-overs`: the latest first. */
export interface HandOversWire {
  readonly items: readonly ListedHandOverWire[];
}

export interface ListedHandOverWire {
  readonly handOverId: string;
  readonly role: AssignmentRole;
  readonly from: PersonWire;
  readonly to: PersonWire;
  readonly beginsOn: string;
  readonly returnsOn: string | null;
  /** It ends a stand-in's time. */
  readonly isReturn: boolean;
  readonly cause: HandOverCause;
  readonly note: string | null;
  readonly decidedBy: string;
  /** ISO instant. */
  readonly decidedAt: string;
  /** ISO instant; `null`: the receiver has not said so. */
  readonly readAt: string | null;
}

/** `GET /api/citizens/:id/hand-overs/:handOverId`: with the page that the receiver reads. */
export interface ReadHandOverWire {
  readonly handOver: ListedHandOverWire;
  readonly brief: CaseBrief;
}

/** `GET /api/citizens/:id/brief`; `GET /api/citizens/:id/brief.pdf` is the same on paper. */
export type CaseBriefWire = CaseBrief;

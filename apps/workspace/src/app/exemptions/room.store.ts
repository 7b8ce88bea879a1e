import { inject, Injectable, signal } from '@angular/core';
import type { CaseWire, ExemptionsRoomWire } from '@rettid/contracts';
import { type ShownProblem, shownProblem } from '@rettid/web';
import { ExemptionsGateway } from './exemptions.gateway';

interface RoomState {
  /** The case as it was read when the room was asked for: a case that is read anew has another room. */
  readonly theCase: CaseWire;
  readonly room: ExemptionsRoomWire | null;
  readonly problem: ShownProblem | null;
}

/** The room of exemptions of the case that is open: read once for each reading of the case, by whichever part shows it first. */
@Injectable({ providedIn: 'root' })
export class RoomStore {
  private readonly gateway = inject(ExemptionsGateway);
  private readonly current = signal<RoomState | null>(null);
  private asked: CaseWire | null = null;

  /** `null` while it is read, or where it could not be. What was read of the same citizen before is shown until then. */
  of({ citizenId }: CaseWire): ExemptionsRoomWire | null {
    const state = this.current();
    return state?.theCase.citizenId === citizenId ? state.room : null;
  }

  problemOf(theCase: CaseWire): ShownProblem | null {
    const state = this.current();
    return state?.theCase === theCase ? state.problem : null;
  }

  /** Reads the room of a case that was read anew; asked again for the same reading it does nothing. */
  async follow(theCase: CaseWire): Promise<void> {
    if (this.asked === theCase) return;
    await this.read(theCase);
  }

  async read(theCase: CaseWire): Promise<void> {
    this.asked = theCase;
    try {
      const room = await this.gateway.read(theCase.citizenId);
      if (this.asked === theCase) this.current.set({ theCase, room, problem: null });
    } catch (error) {
      const problem = shownProblem(error);
      if (this.asked === theCase) this.current.set({ theCase, room: this.of(theCase), problem });
    }
  }
}

import type { StaffActor } from '@rettid/domain';
import { businessDateIn } from '@rettid/jobs';
import type { UnitOfWork } from '@rettid/persistence';
import { ok, scopeOf, systemScope, type Clock, type Result } from '@rettid/platform';
import { enterCase, type CaseClosedError } from '../../access/case-door';
import { recordAccess } from '../record-access';
import {
  listCitizenAccess,
  namesOfActors,
  type AccessEntryPageRequest,
  type AccessEntryPosition,
  type CitizenAccessEntry,
  type NamedActor,
} from './access-entries.query';

export interface ListedAccess extends CitizenAccessEntry {
  /** `null`: a program. */
  readonly actor: NamedActor | null;
}

export interface CitizenAccessPage {
  readonly items: readonly ListedAccess[];
  /** Where the next page starts; `null` on the last page. */
  readonly next: AccessEntryPosition | null;
}

/** Shows a leader or an auditor who has looked at a case, which is itself a look at it. */
export class AccessLogReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @returns a page of what happened at the reader's jobcentre; `citizen_not_found` where the case is closed to him */
  async ofCitizen(
    actor: StaffActor,
    citizenId: string,
    request: AccessEntryPageRequest,
  ): Promise<Result<CitizenAccessPage, CaseClosedError>> {
    const listed = await this.unitOfWork.run(scopeOf(actor), async (tx) => {
      const businessDate = await businessDateIn(tx, this.clock);
      const entered = await enterCase(tx, actor, citizenId, { businessDate, now: this.clock.now() });
      if (!entered.ok) return entered;
      // One more than asked for tells whether there is a next page.
      const found = await listCitizenAccess(tx, citizenId, { ...request, limit: request.limit + 1 });
      await recordAccess(tx, { action: 'access_log.read', citizenIds: [citizenId] });
      return ok(found);
    });
    if (!listed.ok) return listed;
    const items = listed.value.slice(0, request.limit);
    const names = await this.namesOf(items);
    return ok({
      items: items.map((entry) => ({ ...entry, actor: names.get(entry.actorId) ?? null })),
      next: listed.value.length > items.length ? (items.at(-1) ?? null) : null,
    });
  }

  /** Whoever has since gone to another jobcentre is out of the reader's scope, and still the one who looked. */
  private async namesOf(entries: readonly CitizenAccessEntry[]): Promise<Map<string, NamedActor>> {
    const actorIds = [...new Set(entries.map((entry) => entry.actorId))];
    return await this.unitOfWork.run(systemScope('access-log-reader'), (tx) => namesOfActors(tx, actorIds));
  }
}

import type { AssignmentRole, StaffActor } from '@rettid/domain';
import { businessDateIn } from '@rettid/jobs';
import type { UnitOfWork } from '@rettid/persistence';
import { scopeOf, type Clock } from '@rettid/platform';
import { searchReceivers, type ListedReceiver } from './receivers.query';

/** The staff among whom a receiver is chosen: names and numbers, nothing of any citizen. */
export class ReceiverReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @param search words of a name; empty finds everybody */
  async search(actor: StaffActor, search: string, part: AssignmentRole): Promise<ListedReceiver[]> {
    return await this.unitOfWork.run(scopeOf(actor), async (tx) => {
      const words = search.split(/\s+/).filter((word) => word !== '');
      return await searchReceivers(tx, actor, { words, part, on: await businessDateIn(tx, this.clock) });
    });
  }
}

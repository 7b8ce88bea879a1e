import { mayHoldCpr, type StaffActor } from '@rettid/domain';
import type { Transaction, UnitOfWork } from '@rettid/persistence';
import { CodedError, failed, ok, scopeOf, type Result } from '@rettid/platform';
import { recordAccess } from '../../staff/record-access';

/** How many views somebody may keep, and how long their names may be, in characters. */
export const SAVED_VIEW_LIMITS = { views: 30, name: 60 } as const;

/** A list setting under a name. What the setting holds is for the pages to know; `format` tells them how to read it. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly format: number;
  readonly setting: unknown;
}

export type SavedViewInput = Omit<SavedView, 'id'>;

/**
 * - `saved_view_name_personal`: the name holds what looks like a CPR number
 * - `saved_view_name_taken`: the person has another view of that name
 * - `saved_views_full`: the person keeps as many as may be kept
 */
export type SavedViewRefusal = CodedError<
  'saved_view_name_personal' | 'saved_view_name_taken' | 'saved_views_full' | 'saved_view_not_found'
>;

/** The list settings of whoever asks; nobody sees another's, which the database sees to. */
export class SavedViews {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** In the order of their names. */
  async all(actor: StaffActor): Promise<SavedView[]> {
    return await this.unitOfWork.run(
      scopeOf(actor),
      async (tx) => await tx.query<SavedView & object>(`${SELECT} ORDER BY v.name COLLATE danish, v.saved_view_id`),
    );
  }

  async create(actor: StaffActor, input: SavedViewInput): Promise<Result<SavedView, SavedViewRefusal>> {
    return await this.change(actor, async (tx) => {
      const refusal = (await refusalOf(tx, input, null)) ?? (await isFull(tx));
      if (refusal !== null) return failed(refusal);
      const [row] = await tx.query<{ id: string }>(
        `INSERT INTO saved_views (jobcenter_id, name, format, setting) VALUES ($1, $2, $3, $4)
         RETURNING saved_view_id AS id`,
        [actor.jobcenterId, input.name, input.format, JSON.stringify(input.setting)],
      );
      if (row === undefined) throw new Error('the saved view was not stored');
      await note(tx, row.id, 'created');
      return ok({ id: row.id, ...input });
    });
  }

  /** @returns `saved_view_not_found` also for a view of somebody else */
  async replace(actor: StaffActor, id: string, input: SavedViewInput): Promise<Result<SavedView, SavedViewRefusal>> {
    return await this.change(actor, async (tx) => {
      const refusal = await refusalOf(tx, input, id);
      if (refusal !== null) return failed(refusal);
      const touched = await tx.execute(
        'UPDATE saved_views SET name = $2, format = $3, setting = $4 WHERE saved_view_id::text = $1',
        [id, input.name, input.format, JSON.stringify(input.setting)],
      );
      if (touched === 0) return failed(notFound());
      await note(tx, id, 'replaced');
      return ok({ id, ...input });
    });
  }

  /** @returns `saved_view_not_found` also for a view of somebody else */
  async remove(actor: StaffActor, id: string): Promise<Result<null, SavedViewRefusal>> {
    return await this.change(actor, async (tx) => {
      const touched = await tx.execute('DELETE FROM saved_views WHERE saved_view_id::text = $1', [id]);
      if (touched === 0) return failed(notFound());
      await note(tx, id, 'removed');
      return ok(null);
    });
  }

  /** One change of a person at a time: two at once would both find room for the last view, or the name free. */
  private async change<T>(
    actor: StaffActor,
    work: (tx: Transaction) => Promise<Result<T, SavedViewRefusal>>,
  ): Promise<Result<T, SavedViewRefusal>> {
    return await this.unitOfWork.run(scopeOf(actor), async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('saved_views ' || $1, 0))`, [actor.userId]);
      return await work(tx);
    });
  }
}

const SELECT = `SELECT v.saved_view_id AS id, v.name, v.format, v.setting FROM saved_views v`;

async function refusalOf(
  tx: Transaction,
  { name }: SavedViewInput,
  id: string | null,
): Promise<SavedViewRefusal | null> {
  if (mayHoldCpr(name)) {
    return new CodedError('saved_view_name_personal', 'Navnet må ikke indeholde et CPR-nummer.');
  }
  const others = await tx.query('SELECT FROM saved_views WHERE name = $1 AND saved_view_id::text IS DISTINCT FROM $2', [
    name,
    id,
  ]);
  return others.length === 0
    ? null
    : new CodedError('saved_view_name_taken', 'Du har allerede en visning med det navn.');
}

async function isFull(tx: Transaction): Promise<SavedViewRefusal | null> {
  const kept = await tx.query('SELECT FROM saved_views');
  if (kept.length < SAVED_VIEW_LIMITS.views) return null;
  return new CodedError('saved_views_full', `Du kan højst gemme ${SAVED_VIEW_LIMITS.views} visninger. Slet en først.`);
}

function notFound(): SavedViewRefusal {
  return new CodedError('saved_view_not_found', 'Visningen findes ikke.');
}

async function note(tx: Transaction, id: string, change: 'created' | 'replaced' | 'removed'): Promise<void> {
  await recordAccess(tx, {
    action: 'saved_view.changed',
    citizenIds: [],
    subject: { type: 'saved_view', id },
    details: { change },
  });
}

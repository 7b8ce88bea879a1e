import {
  AssignPartUseCase,
  CaseChanges,
  CaseReading,
  ChangePartUseCase,
  ConfirmHandOverUseCase,
  HandOverPreview,
  HandOverReader,
  HandOverUseCase,
  ReceiverReader,
  type HandOverCommand,
} from '../../src';
import { date, type CaseRight, type StaffActor } from '@rettid/domain';
import type { Citizen, StaffMember } from '@rettid/persistence';
import { jobcenterScope, systemScope } from '@rettid/platform';
import { actorOf, saveCaseSetting, type CaseSetting } from '../citizens/case/case-setting';

/** Everything that the room can do, on the two teams and five citizens of the case setting. */
export interface AssignmentSetting extends CaseSetting {
  /** The caseworker who acts. */
  readonly mette: StaffActor;
  readonly handOver: HandOverUseCase;
  readonly assign: AssignPartUseCase;
  readonly change: ChangePartUseCase;
  readonly confirm: ConfirmHandOverUseCase;
  readonly handOvers: HandOverReader;
  readonly preview: HandOverPreview;
  readonly receivers: ReceiverReader;
}

export async function saveAssignmentSetting(): Promise<AssignmentSetting> {
  const setting = await saveCaseSetting();
  const { unitOfWork } = setting.database;
  const { clock } = setting;
  const changes = new CaseChanges(unitOfWork, clock);
  return {
    ...setting,
    mette: actorOf(setting.caseworker),
    handOver: new HandOverUseCase(changes),
    assign: new AssignPartUseCase(changes),
    change: new ChangePartUseCase(changes),
    confirm: new ConfirmHandOverUseCase(changes),
    handOvers: new HandOverReader(new CaseReading(unitOfWork, clock)),
    preview: new HandOverPreview(unitOfWork, clock),
    receivers: new ReceiverReader(unitOfWork, clock),
  };
}

export interface PartRow {
  readonly assignment_id: string;
  readonly staff_id: string;
  readonly role: string;
  readonly valid_from: string;
  readonly valid_to: string | null;
  readonly end_reason: string | null;
  readonly is_primary: boolean;
  readonly record_version: number;
  readonly struck_at: Date | null;
}

/** All parts of a case, struck ones among them, by their first day. */
export async function partsOf({ database }: CaseSetting, { citizenId }: Citizen): Promise<PartRow[]> {
  return await database.unitOfWork.run(
    systemScope('test'),
    async (tx) =>
      await tx.query<PartRow>(
        'SELECT * FROM assignments WHERE citizen_id = $1 ORDER BY valid_from, struck_at NULLS LAST, assignment_id',
        [citizenId],
      ),
  );
}

/** `who from..to`, without what is struck. */
export async function timesOf(setting: CaseSetting, citizen: Citizen): Promise<string[]> {
  const parts = await partsOf(setting, citizen);
  return parts
    .filter(({ struck_at }) => struck_at === null)
    .map(({ staff_id, valid_from, valid_to }) => `${staff_id} ${valid_from}..${valid_to ?? ''}`);
}

/** The one part that runs in a case. */
export async function partOf(
  setting: CaseSetting,
  citizen: Citizen,
): Promise<{ assignmentId: string; recordVersion: number }> {
  const running = (await partsOf(setting, citizen)).filter(
    ({ valid_to, struck_at }) => valid_to === null && struck_at === null,
  );
  const [part] = running;
  if (part === undefined) throw new Error('nobody holds a part');
  return { assignmentId: part.assignment_id, recordVersion: part.record_version };
}

/** For good, from 1 March 2022, because of the workload. */
export async function commandOf(
  setting: CaseSetting,
  receiver: StaffMember,
  citizens: readonly Citizen[],
  given: Partial<HandOverCommand> = {},
): Promise<HandOverCommand> {
  const items = await Promise.all(
    citizens.map(async (citizen) => ({ citizenId: citizen.citizenId, part: await partOf(setting, citizen) })),
  );
  return {
    receiverId: receiver.staffId,
    beginsOn: date('2022-03-01'),
    returnsOn: null,
    cause: 'workload',
    note: null,
    items,
    ...given,
  };
}

/** Signs somebody in once, with these rights. */
export async function saveUserOf(
  { database }: CaseSetting,
  staff: StaffMember,
  rights: readonly CaseRight[],
): Promise<void> {
  await database.unitOfWork.run(systemScope('test'), async (tx) => {
    await tx.execute(
      `INSERT INTO users (user_id, issuer, subject, name, role, rights, jobcenter_id, staff_id) VALUES ($1, 'i', $1, $2, $3, $4, $5, $6)`,
      [`U-${staff.staffId}`, staff.name, staff.role, rights, staff.jobcenterId, staff.staffId],
    );
  });
}

/** Reads as one of the staff would, under the jobcentre's scope. */
export async function asStaff<T>(
  { database, jobcenter }: CaseSetting,
  work: Parameters<typeof database.unitOfWork.run<T>>[1],
): Promise<T> {
  return await database.unitOfWork.run(jobcenterScope(jobcenter.jobcenterId, 'test'), work);
}

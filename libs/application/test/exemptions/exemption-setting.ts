import { date, evaluateCitizen, type PlainDate, type StaffActor } from '@rettid/domain';
import { evaluateCitizens, joinEvaluations } from '@rettid/jobs';
import { CitizenFactsReader, type Citizen, type Exemption } from '@rettid/persistence';
import { jobcenterScope, systemScope } from '@rettid/platform';
import { saveAssignment, saveBenefitSpell, saveCitizen, saveClassification, saveExemption } from '@rettid/testing';
import { CaseChanges } from '../../src/changes/case-changes';
import { CaseReading } from '../../src/changes/case-reading';
import { CloseExemptionUseCase } from '../../src/exemptions/close-exemption.use-case';
import { CorrectExemptionUseCase } from '../../src/exemptions/correct-exemption.use-case';
import { DecideExemptionUseCase, type DecideExemption } from '../../src/exemptions/decide-exemption.use-case';
import { ExemptionsRoomReader } from '../../src/exemptions/exemptions-room';
import { ReasonLikenessReader } from '../../src/exemptions/reason-likeness.reader';
import { RecordWorkHoursUseCase } from '../../src/exemptions/record-work-hours.use-case';
import { SendExemptionNoticeUseCase } from '../../src/exemptions/send-exemption-notice.use-case';
import { SettlePriorNoticeUseCase } from '../../src/prior-notices/settle-prior-notice.use-case';
import { ReviewExemptionUseCase } from '../../src/exemptions/review-exemption.use-case';
import { ChangeSetting, CLOCK } from '../changes/setting';

export const REASON =
  'Amina kan stå og gå højst en time ad gangen efter operationen i ryggen og må hvile sig flere gange om dagen.';
export const OTHER_REASON =
  'Genoptræningen i foråret har givet et par gode timer om formiddagen, men migrænen kommer stadig tre dage om ugen.';

/** A jobcentre where exemptions are decided, and the room's use cases by a clock that can be set. */
export class ExemptionSetting {
  private constructor(
    readonly base: ChangeSetting,
    readonly mette: StaffActor,
  ) {}

  static async start(): Promise<ExemptionSetting> {
    const base = await ChangeSetting.start();
    return new ExemptionSetting(base, await base.staff('Mette Holm'));
  }

  private readonly changes = (): CaseChanges => new CaseChanges(this.base.db.unitOfWork, CLOCK);
  private readonly reading = (): CaseReading => new CaseReading(this.base.db.unitOfWork, CLOCK);
  readonly decide = (): DecideExemptionUseCase => new DecideExemptionUseCase(this.changes());
  readonly close = (): CloseExemptionUseCase => new CloseExemptionUseCase(this.changes());
  readonly review = (): ReviewExemptionUseCase => new ReviewExemptionUseCase(this.changes());
  readonly correct = (): CorrectExemptionUseCase => new CorrectExemptionUseCase(this.changes());
  readonly sending = (): SendExemptionNoticeUseCase => new SendExemptionNoticeUseCase(this.changes());
  readonly settling = (): SettlePriorNoticeUseCase => new SettlePriorNoticeUseCase(this.changes());
  readonly hours = (): RecordWorkHoursUseCase => new RecordWorkHoursUseCase(this.changes());
  readonly room = (): ExemptionsRoomReader => new ExemptionsRoomReader(this.reading());
  readonly likeness = (): ReasonLikenessReader => new ReasonLikenessReader(this.reading());

  /** On kontanthjælp since 2019 and activity-ready: the 225-hour rule covers her. */
  async citizen(): Promise<Citizen> {
    const citizen = await saveCitizen(this.base.db, this.base);
    await saveClassification(this.base.db, citizen, { targetGroup: '6.3', validFrom: date('2019-01-01') });
    await saveBenefitSpell(this.base.db, citizen, { requestedOn: date('2018-12-28'), startsOn: date('2019-01-01') });
    const { staffId } = this.mette;
    if (staffId !== null) await saveAssignment(this.base.db, citizen, { staffId }, { validFrom: date('2019-01-01') });
    await this.evaluate(citizen, date('2022-03-01'));
    return citizen;
  }

  /** Exempt from the 225 hours to 15 March 2022. */
  async exempt(given: Partial<Exemption> = {}): Promise<{ citizen: Citizen; exemption: Exemption }> {
    const citizen = await this.citizen();
    const plain = { validFrom: date('2021-09-16'), validTo: date('2022-03-15'), decidedOn: date('2021-09-10') };
    const exemption = await saveExemption(this.base.db, citizen, {
      ...plain,
      ground: 'limited_work_capacity',
      reason: `Tidligere begrundelse nummer ${citizen.citizenId} om arbejdsevnen`,
      evidence: ['health'],
      ...given,
    });
    await this.evaluate(citizen, date('2022-03-01'));
    return { citizen, exemption };
  }

  decision(citizen: Citizen, given: Partial<DecideExemption> = {}): DecideExemption {
    return {
      citizenId: citizen.citizenId,
      kind: 'hours_225',
      ground: 'limited_work_capacity',
      reason: REASON,
      evidence: ['health'],
      validFrom: date('2022-03-01'),
      validTo: date('2022-05-31'),
      reviewOn: null,
      warningShown: false,
      extension: null,
      ...given,
    };
  }

  extension(citizen: Citizen, { exemptionId }: Exemption, given: Partial<DecideExemption> = {}): DecideExemption {
    const assessment = 'Ny udtalelse fra lægen af februar; prøvet i butik uden held.';
    return this.decision(citizen, {
      validFrom: date('2022-03-16'),
      validTo: date('2022-06-15'),
      extension: { exemptionId, recordVersion: 1, finding: 'changed', assessment },
      ...given,
    });
  }

  async moveTo(day: string): Promise<void> {
    await this.base.write('DELETE FROM business_clock');
    await this.base.write('INSERT INTO business_clock (business_date) VALUES ($1)', [day]);
  }

  /** Stored findings that a new look at all the facts would not find, and the other way round: nil. */
  async drift(citizen: Citizen, asOf = date('2022-03-01')): Promise<unknown[]> {
    return await this.base.db.unitOfWork.run(systemScope('test'), async (tx) => {
      const [facts] = await CitizenFactsReader.read(tx, [citizen.citizenId]);
      if (facts === undefined) throw new Error('no facts');
      const found = evaluateCitizen(facts, asOf).obligations.map(({ ruleId, status, dueOn }) => [
        ruleId,
        status,
        dueOn,
      ]);
      const stored = await tx.values<[string, string, number | null]>(
        `SELECT rule_id, status, due_on - DATE '1970-01-01' FROM obligations WHERE citizen_id = $1`,
        [citizen.citizenId],
      );
      const text = (rows: readonly unknown[][]): string[] => rows.map((row) => row.join(' '));
      const [a, b] = [text(found), text(stored)];
      return [...a.filter((row) => !b.includes(row)), ...b.filter((row) => !a.includes(row))];
    });
  }

  private async evaluate({ citizenId, jobcenterId }: Citizen, asOf: PlainDate): Promise<void> {
    await this.base.db.unitOfWork.run(systemScope('test'), async (tx) => {
      await joinEvaluations(tx);
      await evaluateCitizens(tx, { jobcenterId, citizenIds: [citizenId], asOf });
    });
  }

  async asStaff<Row extends unknown[]>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const scope = jobcenterScope(this.base.jobcenterId, this.mette.userId);
    return await this.base.db.unitOfWork.run(scope, (tx) => tx.values<Row>(sql, parameters));
  }
}

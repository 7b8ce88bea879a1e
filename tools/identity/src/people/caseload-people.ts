import { danishDate, type CaseRight, type PlainDate } from '@rettid/domain';
import { businessDateIn } from '@rettid/jobs';
import type { Transaction, UnitOfWork } from '@rettid/persistence';
import { systemScope, type Clock } from '@rettid/platform';
import {
  findCaseworkers,
  findOfficeHolders,
  findTeam,
  listOf,
  type CaseworkerFigures,
  type OfficeHolder,
} from './caseworkers.query';
import { busiestUsual, choose, ledTeamFirst, protectedCaseFirst } from './choose-staff';
import { findCitizen, type CitizenFigures, type CitizenSituation } from './citizens.query';
import type { DemoPart, DemoPerson, People, PeopleSource, StaffClaims } from './demo-person';
import { findJobcenters, type DemoJobcenter } from './jobcenters.query';
import {
  administratorSituation,
  auditorSituation,
  caseworkerSituation,
  citizenSituation,
  leaderSituation,
  neighbourSituation,
} from './situations';

const SCOPE = systemScope('identity');
const ALL_RIGHTS: readonly CaseRight[] = ['protected_addresses', 'staff_cases'];
/** Nobody in the caseload; a family name that nobody bears. */
const AUDITOR_NAME = 'Ellen Skitselund';

/**
 * The people of the demonstration, chosen from whatever caseload is loaded: all of its first jobcentre but one, each named
 * for the situation that she is in on the business date. The same caseload gives the same people; who has once been shown
 * stays for as long as the process runs and the caseload has her.
 */
export class CaseloadPeople implements PeopleSource {
  private readonly shown = new Map<DemoPart, string>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<People> {
    const found = await this.unitOfWork.run(SCOPE, async (tx) => await this.find(tx), { isolation: 'REPEATABLE READ' });
    for (const { part, subject } of found.people) this.shown.set(part, idOf(subject));
    return found;
  }

  private async find(tx: Transaction): Promise<People> {
    const [own, neighbour] = await findJobcenters(tx);
    if (own === undefined) return { people: [], asOf: null };
    const asOf = await businessDateIn(tx, this.clock);
    const caseworkers = await findCaseworkers(tx, own.jobcenterId, asOf);
    const officeHolders = await findOfficeHolders(tx, own.jobcenterId);
    const leaders = officeHolders.filter(({ role }) => role === 'team_leader');
    const coordinator = choose(caseworkers, this.shown.get('caseworker'), ledTeamFirst(leaders));
    const people = [
      coordinator === undefined ? undefined : caseworker(own, 'caseworker', coordinator, ['protected_addresses']),
      this.secondCaseworker(own, caseworkers, coordinator),
      await this.leader(tx, own, leaders, asOf, coordinator),
      this.administrator(own, officeHolders),
      auditor(own),
      await this.neighbour(tx, neighbour, asOf),
      ...(await this.citizens(tx, own, asOf, coordinator)),
    ];
    return { people: people.filter((person) => person !== undefined), asOf: danishDate(asOf) };
  }

  private secondCaseworker(
    jobcenter: DemoJobcenter,
    caseworkers: readonly CaseworkerFigures[],
    first: CaseworkerFigures | undefined,
  ): DemoPerson | undefined {
    const others = caseworkers.filter(({ staffId, team }) => staffId !== first?.staffId && team !== first?.team);
    const second = choose(others, this.shown.get('caseworker-other-team'), protectedCaseFirst);
    return second === undefined ? undefined : caseworker(jobcenter, 'caseworker-other-team', second, []);
  }

  private async leader(
    tx: Transaction,
    { jobcenterId }: DemoJobcenter,
    leaders: readonly OfficeHolder[],
    asOf: PlainDate,
    coordinator: CaseworkerFigures | undefined,
  ): Promise<DemoPerson | undefined> {
    const leadsCoordinator = ({ team }: OfficeHolder): number => Number(team !== null && team === coordinator?.team);
    const leader = choose(leaders, this.shown.get('team-leader'), (a, b) => leadsCoordinator(b) - leadsCoordinator(a));
    if (leader === undefined) return undefined;
    const list = leader.team === null ? null : await findTeam(tx, jobcenterId, leader.team, asOf);
    return staff('team-leader', 'Teamleder', leaderSituation(leader.team, list), {
      ...holding(jobcenterId, leader),
      role: 'team_leader',
      rights: ALL_RIGHTS,
    });
  }

  private administrator({ jobcenterId, name }: DemoJobcenter, officeHolders: readonly OfficeHolder[]): DemoPerson {
    const administrators = officeHolders.filter(({ role }) => role === 'administrator');
    const holder = choose(administrators, this.shown.get('administrator'));
    const who =
      holder === undefined ? { name: 'Administrator', jobcenter_id: jobcenterId } : holding(jobcenterId, holder);
    return staff('administrator', 'Administrator', administratorSituation(name), {
      ...who,
      role: 'administrator',
      rights: [],
    });
  }

  private async neighbour(
    tx: Transaction,
    jobcenter: DemoJobcenter | undefined,
    asOf: PlainDate,
  ): Promise<DemoPerson | undefined> {
    if (jobcenter === undefined) return undefined;
    const caseworkers = await findCaseworkers(tx, jobcenter.jobcenterId, asOf);
    const chosen = choose(caseworkers, this.shown.get('caseworker-other-jobcenter'), busiestUsual);
    if (chosen === undefined) return undefined;
    return staff(
      'caseworker-other-jobcenter',
      'Koordinerende sagsbehandler i et andet jobcenter',
      neighbourSituation(listOf(chosen, []), jobcenter.name),
      { ...holding(jobcenter.jobcenterId, chosen), role: 'caseworker', rights: [] },
    );
  }

  /** Two citizens, of the first caseworker's where he has such: what one of them does, the other can look up. */
  private async citizens(
    tx: Transaction,
    { jobcenterId }: DemoJobcenter,
    asOf: PlainDate,
    coordinator: CaseworkerFigures | undefined,
  ): Promise<(DemoPerson | undefined)[]> {
    const find = async (
      part: DemoPart,
      situation: CitizenSituation,
      taken: string | null,
    ): Promise<DemoPerson | undefined> => {
      const shownBefore = this.shown.get(part) ?? null;
      const staffId = coordinator?.staffId ?? null;
      const found = await findCitizen(tx, situation, { jobcenterId, asOf, staffId, shownBefore, taken });
      return found === undefined ? undefined : citizen(part, found);
    };
    const withGoal = await find('citizen-job-goal', 'job-goal', null);
    const taken = withGoal === undefined ? null : idOf(withGoal.subject);
    return [withGoal, await find('citizen-unplanned', 'unplanned', taken)];
  }
}

function caseworker(
  { jobcenterId }: DemoJobcenter,
  part: DemoPart,
  figures: CaseworkerFigures,
  rights: readonly CaseRight[],
): DemoPerson {
  const maySeeProtected = rights.includes('protected_addresses');
  const situation = caseworkerSituation(figures.team, listOf(figures, rights), maySeeProtected);
  return staff(part, 'Koordinerende sagsbehandler', situation, {
    ...holding(jobcenterId, figures),
    role: 'caseworker',
    rights,
  });
}

function auditor({ jobcenterId, name }: DemoJobcenter): DemoPerson {
  return staff('auditor', 'Revisor', auditorSituation(name), {
    name: AUDITOR_NAME,
    jobcenter_id: jobcenterId,
    role: 'auditor',
    rights: ALL_RIGHTS,
  });
}

function citizen(part: DemoPart, figures: CitizenFigures): DemoPerson {
  const { citizenId, name, cpr } = figures;
  const subject = `citizen:${citizenId}`;
  return { part, subject, name, title: 'Borger', situation: citizenSituation(figures), claims: { name, cpr } };
}

function holding(
  jobcenterId: string,
  { staffId, name }: Pick<OfficeHolder, 'staffId' | 'name'>,
): Pick<StaffClaims, 'name' | 'jobcenter_id'> & { staff_id: string } {
  return { name, jobcenter_id: jobcenterId, staff_id: staffId };
}

/** Those without a staff record are told apart by what they are, and where. */
function staff(part: DemoPart, title: string, situation: string, claims: StaffClaims): DemoPerson {
  const subject = claims.staff_id === undefined ? `${claims.role}:${claims.jobcenter_id}` : `staff:${claims.staff_id}`;
  return { part, subject, name: claims.name, title, situation, claims };
}

function idOf(subject: string): string {
  return subject.slice(subject.indexOf(':') + 1);
}

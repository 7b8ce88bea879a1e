import type { CaseWire, ExemptionsRoomWire } from '@rettid/contracts';
import type { AccessRole } from '@rettid/domain';
import { caseWire, exemptionWire, offerWire } from '../../testing/case-wire';
import { dutyWire, ledgerWire, roomWire } from '../../testing/exemptions-room';
import { problem, rendered, textOf } from '../../testing/rendered';
import { ExemptionsComponent } from './exemptions.component';
import { HoursLedgerComponent } from './hours-ledger.component';
import { LadderComponent } from './ladder.component';

const RUNNING = exemptionWire({ validFrom: '2022-01-01', validTo: '2022-03-31' });

async function shown(
  theCase: Partial<CaseWire>,
  room: Partial<ExemptionsRoomWire> = {},
  role: AccessRole = 'caseworker',
) {
  const it = await rendered(ExemptionsComponent, { theCase: caseWire(theCase) }, role);
  it.http.expectOne('/api/citizens/c-1/exemptions').flush(roomWire(room));
  await it.settle();
  return it;
}

const buttonsOf = (page: Element): string[] =>
  [...page.querySelectorAll('rt-exemption .rt-small-actions button')].map(textOf);

describe('the room of exemptions', () => {
  it('offers at a decision in force what the API does', async () => {
    const { page } = await shown({ exemptions: [RUNNING] });
    expect(buttonsOf(page).map((name) => name.split(' ')[0])).toEqual(['Forlæng', 'Vurdér']);
  });

  it('offers nothing to who may not decide', async () => {
    const { page } = await shown({ exemptions: [RUNNING] }, {}, 'job_broker');
    expect(buttonsOf(page)).toEqual([]);
  });

  it('shows whose duty the end is, and whom it has been told', async () => {
    const { page } = await shown({ exemptions: [RUNNING] }, { duties: [dutyWire()] });
    const ladder = textOf(page.querySelector('rt-ladder'));
    expect(ladder).toContain('Træf afgørelse senest 31. marts 2022 (om 30 dage) · kommunens pligt');
    expect(ladder).toContain('mindet: Mette Holm');
    expect(ladder).toContain('minder teamlederen');
  });

  it('asks for a review where somebody works, with the place and the hours', async () => {
    const offer = offerWire({ startsOn: '2022-02-01', provider: 'Byens Café' });
    const evidence = { placements: [{ offerId: offer.offerId, hoursPerWeek: 12.5 }], months: [] };
    const { page } = await shown(
      { exemptions: [RUNNING], offers: [offer] },
      { signals: [{ cause: 'placement', evidence }] },
    );
    expect(textOf(page.querySelector('rt-review-signals'))).toContain('Praktik hos Byens Café: 12,5 timer om ugen');
  });

  it('keeps the decisions in sight where the rest cannot be read', async () => {
    const it = await rendered(ExemptionsComponent, { theCase: caseWire({ exemptions: [RUNNING] }) });
    it.http.expectOne('/api/citizens/c-1/exemptions').flush(...problem('internal_error'));
    await it.settle();
    expect(it.page.querySelector('rt-problem')).not.toBeNull();
    expect(buttonsOf(it.page).length).toBeGreaterThan(0);
  });
});

describe('the ladder', () => {
  it('is red where the day is past and nobody has decided', async () => {
    const duty = dutyWire({ dueOn: '2022-02-10', isCovering: false });
    const { page } = await rendered(LadderComponent, { duty, businessDate: '2022-03-01' });
    expect(textOf(page.querySelector('.late'))).toContain('Udløb 10. februar 2022 uden afgørelse (19 dage siden)');
  });
});

describe('the ledger of hours', () => {
  const ledger = async (given: Parameters<typeof ledgerWire>[0], role: AccessRole = 'caseworker') =>
    textOf((await rendered(HoursLedgerComponent, { ledger: ledgerWire(given) }, role)).page);

  it('tells what is missing, and that it is not reached if it goes on like this', async () => {
    const text = await ledger({});
    expect(text).toContain('60 timer i de seneste 12 kalendermåneder · mangler 165 af 225');
    expect(text).toContain('Fortsætter de seneste tre måneders timer (0, 25, 25), nås 225 timer ikke.');
  });

  it('tells until when what is earned holds, and when it is lost', async () => {
    const forecast = { repeated: ['0', '25', '25'], reachedOn: null, lostOn: '2022-07-01' };
    const text = await ledger({ sum: '230.5', missing: '0', holdsUntil: '2022-05-31', forecast });
    expect(text).toContain('230,5 timer');
    expect(text).toContain('nok til og med 31. maj 2022, hvis der ikke kommer flere');
    expect(text).toContain('er der timer nok til og med 30. juni 2022');
  });

  it('is a table that can be read month by month, and corrected where it stands', async () => {
    const { page } = await rendered(HoursLedgerComponent, { ledger: ledgerWire() });
    expect(page.querySelectorAll('th')).toHaveLength(13);
    expect(page.querySelector('[aria-label="Ret timer for februar 2022: 25"]')).not.toBeNull();
  });

  it('records nothing for who only reads', async () => {
    expect(await ledger({}, 'auditor')).not.toContain('Registrér timer');
  });
});

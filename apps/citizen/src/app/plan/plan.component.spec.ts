import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { OwnPlanWire } from '@rettid/contracts';
import { ownDuty, ownGoals, ownPlan, step } from '../testing/own-plan';
import { PlanComponent } from './plan.component';

describe('the plan as the citizen reads it', () => {
  let fixture: ComponentFixture<PlanComponent>;

  const show = (given: Partial<OwnPlanWire> = {}): HTMLElement => {
    fixture = TestBed.createComponent(PlanComponent);
    fixture.componentRef.setInput('plan', ownPlan(given));
    fixture.detectChanges();
    return fixture.nativeElement as HTMLElement;
  };
  const textOf = (element: Element | null | undefined): string =>
    (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const sectionOf = (page: HTMLElement, heading: RegExp): HTMLElement | undefined =>
    [...page.querySelectorAll('section')].find((section) => heading.test(textOf(section.querySelector('h2'))));

  it('greets, and says what comes next before anything else', () => {
    const page = show({ next: { text: 'Du har en samtale tirsdag 8. marts 2022 kl. 10.00.', on: '2022-03-08' } });
    expect([...page.querySelectorAll('h1, h2')].slice(0, 2).map(textOf)).toEqual(['Hej Amina', 'Det næste']);
    expect(textOf(sectionOf(page, /Det næste/))).toContain('Du har en samtale tirsdag 8. marts 2022 kl. 10.00.');
  });

  it('shows the goal with its steps, and says in words which are done', () => {
    const goal = step('Køkkenmedhjælper', {
      kind: 'job_goal',
      steps: [
        step('Få styr på skulderen', { status: 'achieved', closedOn: '2021-11-03' }),
        step('Møde tre dage om ugen', { targetOn: '2022-04-28', steps: [step('Tage bussen selv')] }),
      ],
    });
    const section = sectionOf(show({ plan: ownGoals({ goals: [goal] }) }), /Mit mål: Køkkenmedhjælper/);
    const text = textOf(section);
    expect(text).toContain('Få styr på skulderenFærdig 3. november 2021');
    expect(text).toContain('Møde tre dage om ugenAftalt til 28. april 2022');
    expect(section?.querySelectorAll('ol ol li')).toHaveLength(1);
  });

  it('tells of booked meetings where, when, how long and in which language, with the invitation to read', () => {
    const meeting = {
      on: '2022-03-08',
      time: '10.00',
      title: 'Samtale med Mette Holm',
      length: '45 minutter',
      where: 'Lokale 2',
      interpreter: 'somali',
      others: ['Lone Dahl, Socialforvaltningen'],
      invitation: 'Kære Amina',
    };
    const section = sectionOf(show({ meetings: [meeting] }), /Dine samtaler/);
    for (const words of [
      'Samtale med Mette Holm',
      '8. marts 2022 kl. 10.00',
      'Lokale 2',
      'Det varer 45 minutter',
      'Der er en tolk med, som taler somali',
      'Også med: Lone Dahl, Socialforvaltningen',
      'Læs invitationen',
      'Kære Amina',
    ]) {
      expect(textOf(section)).toContain(words);
    }
    expect(sectionOf(show(), /Dine samtaler/)).toBeUndefined();
  });

  it('shows minutes that were shared, and says of each agreement who does it and by when', () => {
    const agreements = [
      { title: 'Ringe til caféen', who: 'du', dueOn: '2022-03-08', isDone: false },
      { title: 'Finde et sted', who: 'din sagsbehandler', dueOn: null, isDone: true },
    ];
    const minutes = { on: '2022-02-20', title: 'Samtale med Mette Holm', text: 'Vi talte om køkken.', agreements };
    const text = textOf(sectionOf(show({ minutes: [minutes] }), /Det har vi talt om/));
    expect(text).toContain('Samtale med Mette Holm, 20. februar 2022');
    expect(text).toContain('Vi talte om køkken.');
    expect(text).toContain('Ringe til caféen Det gør du, senest 8. marts 2022');
    expect(text).toContain('Finde et sted Det har din sagsbehandler gjort');
    expect(sectionOf(show(), /Det har vi talt om/)).toBeUndefined();
  });

  it('says so where no plan has been made, and where a plan holds no goals', () => {
    expect(textOf(show())).toContain('Der er ikke lavet en plan endnu.');
    const bare = show({ plan: ownGoals() });
    expect(textOf(bare)).toContain('Der står endnu ingen mål i din plan.');
    expect(textOf(bare)).toContain('Planen er sidst ændret 1. januar 2022');
  });

  it("shows the citizen's own words as the citizen's, beside the professional's, and from when the plan is", () => {
    const goal = step('Køkkenmedhjælper', {
      kind: 'job_goal',
      steps: [
        step('Prøve en kantine', {
          place: 'Kantinen',
          timing: 'Tirsdag og torsdag',
          purpose: 'For at øve travle dage',
          owner: 'citizen',
          ownWords: 'Det tør jeg godt.',
          description: 'Aftalt med kokken.',
        }),
      ],
    });
    const words = { ownWords: 'Jeg vil arbejde med mad.', assessment: 'Vi ser på køkkener.' };
    const page = show({ plan: ownGoals({ publishedOn: '2022-03-01', ...words, goals: [goal] }) });
    expect(textOf(page)).toContain('Du læser planen fra 1. marts 2022');
    const about = sectionOf(page, /Om min plan/);
    expect(textOf(about)).toBe(
      'Om min planDet siger du selvJeg vil arbejde med mad.Det skriver jobcenteretVi ser på køkkener.',
    );
    expect(textOf(about?.querySelector('blockquote'))).toBe('Jeg vil arbejde med mad.');
    const steps = textOf(sectionOf(page, /Mit mål/)?.querySelector('li'));
    expect(steps).toContain('Hvor: Kantinen Hvornår: Tirsdag og torsdag Hvorfor: For at øve travle dage');
    expect(steps).toContain('Hvem sørger for det: du selv');
    expect(steps).toContain('Du siger: Det tør jeg godt.');
    expect(steps).toContain('Jobcenteret skriver: Aftalt med kokken.');
  });

  it('tells what the citizen takes part in, until when and why', () => {
    const activity = { title: 'Praktik hos Café Eksempel', startsOn: '2022-01-31', endsOn: '2022-04-28' };
    const page = show({
      activities: [
        { ...activity, isRunning: true, hoursPerWeek: 12.5, purpose: 'Opbygge timer' },
        { ...activity, title: 'Uddannelse', isRunning: false, endsOn: null, hoursPerWeek: null, purpose: null },
      ],
    });
    const items = [...(sectionOf(page, /Det er jeg med i/)?.querySelectorAll('li') ?? [])].map(textOf);
    expect(items[0]).toBe('Praktik hos Café Eksempel12,5 timer om ugen, til 28. april 2022Derfor: Opbygge timer');
    expect(items[1]).toContain('Fra 31. januar 2022 og indtil videre');
  });

  it('names the caseworker, or says that there is none and where to ring', () => {
    expect(textOf(show({ caseworker: { name: 'Mette Holm', since: '2021-10-01' } }))).toContain(
      'Mette Holm har været din sagsbehandler siden 1. oktober 2021.',
    );
    expect(textOf(show())).toContain('Du kan ringe til Jobcenter Prøvelund');
  });

  it('tells in good time that another caseworker comes, and that what was agreed holds', () => {
    expect(textOf(show({ nextCaseworker: { name: 'Sara Friis', from: '2022-03-15' } }))).toContain(
      'Fra 15. marts 2022 er Sara Friis din sagsbehandler. Du skal ikke gøre noget: det, I har aftalt, gælder stadig.',
    );
  });

  it('keeps apart what the municipality owes, what is asked of the citizen, what was missed and what is done', () => {
    const page = show({
      duties: [
        ownDuty(),
        ownDuty({ ruleId: 'hours-225', title: '225-timersreglen', duty: 'citizen', state: 'talk' }),
        ownDuty({ ruleId: 'first-offer', title: 'Dit første tilbud', state: 'done' }),
        ownDuty({ ruleId: 'interviews-first-6-months', title: 'I begyndelsen', state: 'missed' }),
      ],
    });
    const titles = (heading: RegExp): string[] =>
      [...(sectionOf(page, heading)?.querySelectorAll('h3') ?? [])].map(textOf);
    expect(titles(/Det skal kommunen gøre for dig/)).toEqual(['Samtaler i løbet af året']);
    expect(titles(/Det gælder for dig/)).toEqual(['225-timersreglen']);
    expect(titles(/Det nåede kommunen ikke/)).toEqual(['I begyndelsen']);
    expect(titles(/Det er på plads/)).toEqual(['Dit første tilbud']);
    expect(sectionOf(page, /Det er på plads/)?.querySelector('details')?.open).toBe(false);
  });

  it('tells the state by word and picture, and marks what no lawyer has confirmed', () => {
    const page = show({ duties: [ownDuty({ verified: false })] });
    const badge = page.querySelector('rt-duty .badge');
    expect(textOf(badge)).toBe('Kommunen er forsinket');
    expect(badge?.querySelector('svg')).not.toBeNull();
    expect(textOf(page.querySelector('rt-duty details'))).toContain('Reglen er ikke juridisk bekræftet.');
    expect(textOf(show({ duties: [ownDuty()] }))).not.toContain('juridisk bekræftet');
  });

  it('leads from a date to the explanation of its duty, open and in focus', () => {
    // jsdom lays nothing out, so it cannot scroll.
    Element.prototype.scrollIntoView = jest.fn();
    const page = show({
      dates: [
        { on: '2022-03-08', time: '10.00', text: 'Du har et møde.', ruleId: null },
        { on: '2022-03-31', time: null, text: 'Frist for kommunen.', ruleId: 'interviews-12-months' },
      ],
      duties: [ownDuty({ state: 'ahead' })],
    });
    document.body.append(page);
    const dates = sectionOf(page, /Aftaler og frister/);
    expect([...(dates?.querySelectorAll('dt') ?? [])].map(textOf)).toEqual([
      '8. marts 2022 kl. 10.00',
      '31. marts 2022',
    ]);
    const buttons = dates?.querySelectorAll('button') ?? [];
    expect(buttons).toHaveLength(1);
    buttons[0]?.click();
    expect(page.querySelector<HTMLDetailsElement>('rt-duty details')?.open).toBe(true);
    expect(textOf(document.activeElement)).toBe('Samtaler i løbet af året');
    page.remove();
  });

  it('is printed with everything unfolded, and folds back what was folded', () => {
    const page = show({ duties: [ownDuty(), ownDuty({ ruleId: 'first-offer' })] });
    const [first, second] = [...page.querySelectorAll('details')];
    first!.open = true;
    window.dispatchEvent(new Event('beforeprint'));
    expect([first!.open, second!.open]).toEqual([true, true]);
    window.dispatchEvent(new Event('afterprint'));
    expect([first!.open, second!.open]).toEqual([true, false]);
  });

  it('says how old the deadlines are, and when they wait for the night', () => {
    const found = { businessDate: '2022-03-08', dutiesAsOf: '2022-03-01' };
    expect(textOf(show(found))).toContain('Fristerne er opdateret 8. marts 2022.');
    const old = textOf(show({ ...found, areDutiesCurrent: false }));
    expect(old).toContain('Fristerne er opdateret 1. marts 2022.');
    expect(old).toContain('de bliver regnet ud igen i nat.');
    expect(textOf(show({ dutiesAsOf: null, areDutiesCurrent: false }))).toContain(
      'Dine frister er ikke regnet ud endnu.',
    );
  });
});

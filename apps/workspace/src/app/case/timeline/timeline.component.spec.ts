import { TestBed } from '@angular/core/testing';
import { assignmentWire, caseWire, meetingWire, offerWire } from '../../../testing/case-wire';
import { rendered, textOf } from '../../../testing/rendered';
import { TimelineComponent } from './timeline.component';

const CASE = caseWire({
  seniority: { benefit: 'kontanthjaelp', since: '2020-12-01' },
  meetings: ['2020-06-01', '2021-02-01'].map((on) => meetingWire({ on })),
  offers: [offerWire({ startsOn: '2022-02-28', endsOn: '2022-04-28', provider: 'Byens Café' })],
  assignments: [assignmentWire({ validFrom: '2021-10-01' })],
});

async function shown(theCase = CASE) {
  const { page, settle } = await rendered(TimelineComponent, { theCase });
  const marks = [...page.querySelectorAll<SVGGElement>('.mark')];
  const press = async (key: string) => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await settle();
  };
  return { page, settle, marks, press, tip: () => page.querySelector('.words') };
}

describe('the picture of the last 24 months', () => {
  it('says the same in words as in the picture, lane by lane', async () => {
    const { page, marks } = await shown();
    const list = [...page.querySelectorAll('rt-timeline-list li')].map(textOf);
    expect(marks.map((mark) => mark.getAttribute('aria-label'))).toEqual(list);
    expect([...page.querySelectorAll('rt-timeline-list h3')].map(textOf)).toEqual([
      'Samtaler og møder',
      'Udeblivelser',
      'Tilbud',
      'Undtagelse fra 225-timersreglen',
      'Sagsbehandlere',
    ]);
    expect(textOf(page.querySelector('rt-timeline-list'))).toContain('Ingen udeblivelser i perioden.');
  });

  it('is one stop of the tab key', async () => {
    const { marks } = await shown();
    expect(marks.map((mark) => mark.getAttribute('tabindex'))).toEqual(['0', ...marks.slice(1).map(() => '-1')]);
  });

  it('goes from mark to mark with the arrow keys, and shows the words of each', async () => {
    const { marks, press, tip, settle } = await shown();
    marks[0]?.focus();
    await settle();
    expect(textOf(tip())).toBe('Jobsamtale holdt 1. juni 2020 (fremmøde)');
    await press('ArrowRight');
    expect(document.activeElement).toBe(marks[1]);
    expect(textOf(tip())).toBe('Jobsamtale holdt 1. februar 2021 (fremmøde)');
    expect(marks[1]?.getAttribute('tabindex')).toBe('0');
    await press('ArrowDown');
    expect(document.activeElement?.getAttribute('aria-label')).toContain('14 måneder uden tilbud');
  });

  it('hides the words with the escape key', async () => {
    const { marks, press, tip, settle } = await shown();
    marks[0]?.focus();
    await settle();
    await press('Escape');
    expect(tip()?.hasAttribute('hidden')).toBe(true);
  });

  it('shows the words under the pointer, keeps them while the pointer is on them, and hides them after', async () => {
    const { page, marks, tip, settle } = await shown();
    marks[1]?.dispatchEvent(new MouseEvent('pointerenter'));
    await settle();
    expect(textOf(tip())).toContain('1. februar 2021');
    marks[1]?.dispatchEvent(new MouseEvent('pointerleave', { relatedTarget: page.querySelector('.words p') }));
    await settle();
    expect(tip()?.hasAttribute('hidden')).toBe(false);
    tip()?.dispatchEvent(new MouseEvent('pointerleave'));
    await settle();
    expect(tip()?.hasAttribute('hidden')).toBe(true);
  });

  it('explains its signs where a lane holds more than one kind', async () => {
    const meetings = [meetingWire({ on: '2021-02-01' }), meetingWire({ on: '2022-03-14', status: 'booked' })];
    expect(textOf((await shown()).page.querySelector('.legend'))).toBe('');
    expect([...(await shownAnew(meetings)).querySelectorAll('.legend li')].map(textOf)).toEqual([
      'Jobsamtale holdt',
      'Booket',
    ]);
  });

  it('carries no style attribute in its template, which the content security policy would refuse', async () => {
    const { page } = await shown();
    expect([...page.querySelectorAll('svg [style]')]).toEqual([]);
  });
});

async function shownAnew(meetings: typeof CASE.meetings): Promise<HTMLElement> {
  TestBed.resetTestingModule();
  return (await shown(caseWire({ meetings }))).page;
}

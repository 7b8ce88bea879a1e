import type { CaseOpeningsWire } from '@rettid/contracts';
import { button, problem, rendered, textOf } from '../../testing/rendered';
import { CaseOpeningsPageComponent } from './case-openings-page.component';

const OPENING: CaseOpeningsWire['items'][number] = {
  openingId: 'o-1',
  citizen: { citizenId: 'c-1', name: 'Amina Yusuf' },
  openedBy: { name: 'Jens Hansen', role: 'caseworker' },
  openedAt: '2022-02-28T23:30:00.000Z',
  openedUntil: '2022-03-01T07:30:00.000Z',
  reason: 'Afløser Mette Holm i dag.',
};

async function loaded(page: CaseOpeningsWire) {
  const all = await rendered(CaseOpeningsPageComponent, {}, 'team_leader');
  all.http.expectOne('/api/case-openings').flush(page);
  await all.settle();
  return all;
}

describe('the leader’s list of openings', () => {
  it('tells who opened whose case, when in Denmark, until when, and why', async () => {
    const { page } = await loaded({ items: [OPENING], nextCursor: null });
    expect([...page.querySelectorAll('tbody td')].map(textOf)).toEqual([
      '1. mar. 2022kl. 00.30 til kl. 08.30',
      'Jens Hansensagsbehandler',
      'Amina Yusuf',
      'Afløser Mette Holm i dag.',
    ]);
    expect(page.querySelector('tbody a')?.getAttribute('href')).toBe('/borger/c-1');
    expect(page.querySelector('button')).toBeNull();
  });

  it('names nobody whom the leader may not see', async () => {
    const { page } = await loaded({ items: [{ ...OPENING, citizen: null }], nextCursor: null });
    expect(page.querySelector('tbody a')).toBeNull();
    expect(textOf(page.querySelector('tbody'))).toContain('sagen kræver en særlig ret');
  });

  it('says that nobody has opened anything', async () => {
    const { page } = await loaded({ items: [], nextCursor: null });
    expect(textOf(page)).toContain('Ingen sager er åbnet med begrundelse');
  });

  it('shows more after the others, and says how many', async () => {
    const { page, http, settle } = await loaded({ items: [OPENING], nextCursor: 'next' });
    button(page, 'Vis flere').click();
    await settle();
    http
      .expectOne('/api/case-openings?cursor=next')
      .flush({ items: [{ ...OPENING, openingId: 'o-2' }], nextCursor: null });
    await settle();
    expect(page.querySelectorAll('tbody tr')).toHaveLength(2);
    expect(textOf(page)).toContain('1 flere er vist, 2 i alt.');
  });

  it('keeps what it shows when more cannot be had, and tries again', async () => {
    const { page, http, settle } = await loaded({ items: [OPENING], nextCursor: 'next' });
    button(page, 'Vis flere').click();
    await settle();
    http.expectOne('/api/case-openings?cursor=next').flush(...problem('internal_error'));
    await settle();
    expect(page.querySelectorAll('tbody tr')).toHaveLength(1);
    button(page, 'Prøv igen').click();
    await settle();
    http.expectOne('/api/case-openings?cursor=next').flush({ items: [], nextCursor: null });
  });
});

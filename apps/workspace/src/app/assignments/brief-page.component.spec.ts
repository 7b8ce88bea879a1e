import { screen } from '@testing-library/dom';
import type { CaseBriefWire } from '@rettid/contracts';
import { problem, rendered, textOf } from '../../testing/rendered';
import { BriefPageComponent } from './brief-page.component';

const BRIEF: CaseBriefWire = {
  format: 1,
  asOf: '2022-03-01',
  citizenName: 'Amina Yusuf',
  particulars: [{ label: 'Alder', text: '41 år' }],
  sections: [
    {
      key: 'promised',
      heading: 'Det har kommunen lovet',
      lines: [
        { text: 'Sagsbehandleren: Finder en mentor', detail: 'Skulle være gjort 28. februar 2022.', isLate: true },
      ],
      more: 2,
      whenEmpty: 'Intet.',
    },
    { key: 'meetings', heading: 'Aftalte møder', lines: [], more: 0, whenEmpty: 'Der er ikke aftalt noget møde.' },
  ],
};

afterEach(() => document.body.replaceChildren());

describe('the page about a case', () => {
  it('tells what is there, what is late in words, what there was no room for, and where there is nothing', async () => {
    const { page, http, settle } = await rendered(BriefPageComponent, { id: 'c-1' });
    http.expectOne('/api/citizens/c-1/brief').flush(BRIEF);
    await settle();
    expect(textOf(page)).toContain(
      'Overskredet: Sagsbehandleren: Finder en mentor Skulle være gjort 28. februar 2022.',
    );
    expect(textOf(page)).toContain('Og 2 til. Se sagen.');
    expect(textOf(page)).toContain('Der er ikke aftalt noget møde.');
  });

  it('is the same on paper: printed from the browser with who and when, or as a file', async () => {
    const { page, http, settle } = await rendered(BriefPageComponent, { id: 'c-1' });
    http.expectOne('/api/citizens/c-1/brief').flush(BRIEF);
    await settle();
    document.body.append(page);
    expect(screen.getByRole('link', { name: /PDF/ }).getAttribute('href')).toBe('/api/citizens/c-1/brief.pdf');
    expect(textOf(page.querySelector('footer'))).toMatch(
      /^Udskrevet 1\. marts 2022 af .+\. Indeholder personoplysninger\.$/,
    );
  });

  it('leads to the reason where the case asks for one, and says what failed where it fails', async () => {
    const { page, http, settle } = await rendered(BriefPageComponent, { id: 'c-1' });
    http.expectOne('/api/citizens/c-1/brief').flush(...problem('case_reason_required'));
    await settle();
    expect(textOf(page)).toContain('Åbn sagen med en begrundelse.');
  });
});

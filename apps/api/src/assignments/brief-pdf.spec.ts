import { BRIEF_SECTIONS, type BriefLine, type CaseBrief } from '@rettid/domain';
import { briefPdf } from './brief-pdf';

const PRINTING = { by: 'Mette Holm', on: '1. marts 2022' };

/** Every section with so many lines, and every line with so many words. */
function brief(lines: number, words: number): CaseBrief {
  const line: BriefLine = {
    text: 'Virksomhedspraktik, privat',
    detail: 'Længere tekst '.repeat(words / 2),
    isLate: true,
  };
  return {
    format: 1,
    asOf: '2022-03-01',
    citizenName: 'Søren Ærø Ångström',
    particulars: [
      { label: 'Alder', text: '41 år' },
      { label: 'Mentor', text: 'Lars Olsen, siden 1. januar 2021' },
      { label: 'Tolk', text: 'somali' },
    ],
    sections: BRIEF_SECTIONS.map((key) => ({
      key,
      heading: 'Prøvet, og hvorfor det sluttede',
      lines: Array.from({ length: lines }, () => line),
      more: 0,
      whenEmpty: 'Der er ikke prøvet noget endnu.',
    })),
  };
}

/** The bodies of the file's streams are packed; its structure stands in plain text. */
const structureOf = (file: Buffer): string => file.toString('latin1');
const pagesOf = (file: Buffer): number => structureOf(file).match(/\/Type \/Page\b/g)?.length ?? 0;

describe('the page about a case as PDF', () => {
  it('has a title and a language and is tagged, so that it can be read aloud', async () => {
    const file = structureOf(await briefPdf(brief(2, 4), PRINTING));
    expect(file.startsWith('%PDF-1.7')).toBe(true);
    expect(file).toContain('/Lang (da-DK)');
    expect(file).toContain('/DisplayDocTitle true');
    expect(file).toContain('/Marked true');
    for (const tag of ['/S /H1', '/S /H2', '/S /L', '/S /LI', '/S /LBody']) expect(file).toContain(tag);
  });

  it.each([
    ['an empty case', 0, 0],
    ['an ordinary one', 2, 12],
    ['a full one', 5, 30],
    ['one whose every text is as long as it can be', 5, 60],
  ])('is one page of A4: %s', async (_case, lines, words) => {
    const file = await briefPdf(brief(lines, words), PRINTING);
    expect(pagesOf(file)).toBe(1);
    expect(structureOf(file)).toMatch(/\/MediaBox \[0 0 595\.28 841\.89\]/);
  });
});

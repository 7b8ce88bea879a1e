import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { danishDate, date, type BriefLine, type BriefSection, type CaseBrief } from '@rettid/domain';
import PDFDocument from 'pdfkit';

/** Lengths in points; A4 is 595 by 842. */
const PAGE = { left: 48, top: 40, width: 499, bottom: 790, footer: 803 } as const;
const INK = '#1a1a1a';
const SOFT = '#555555';
const LATE = '#b3001b';

/** The design system ships IBM Plex Sans under the Open Font License; its entry point lies in `dist/js`. */
const FONTS = join(dirname(require.resolve('dkfds')), '../fonts/IBMPlexSans/complete/ttf');

/** Who prints a page, and when: it stands at the foot of the page. */
export interface Printing {
  readonly by: string;
  /** The day, `1. marts 2022`. */
  readonly on: string;
}

/** How the page is set, the best first: in smaller type, which paper still lets one read, then with fewer lines. */
const SETTINGS = [
  { size: 9, lines: 5 },
  { size: 8.5, lines: 5 },
  { size: 8, lines: 5 },
  { size: 7.5, lines: 4 },
  { size: 7.5, lines: 3 },
  { size: 7, lines: 2 },
  { size: 7, lines: 1 },
] as const;

/** The page about a case as PDF: one page of A4, tagged so that it can be read aloud (PDF/UA), with who printed it and when. */
export async function briefPdf(brief: CaseBrief, printing: Printing): Promise<Buffer> {
  for (const { size, lines } of SETTINGS) {
    const sheet = new BriefSheet(withLines(brief, lines), size);
    sheet.draw();
    if (sheet.fits()) return await sheet.write(printing);
  }
  throw new Error('the page about a case did not fit on a page');
}

/** The page with no more than so many lines to a section; those left out are counted. */
function withLines(brief: CaseBrief, most: number): CaseBrief {
  const sections = brief.sections.map((section) => ({
    ...section,
    lines: section.lines.slice(0, most),
    more: section.more + Math.max(0, section.lines.length - most),
  }));
  return { ...brief, sections };
}

class BriefSheet {
  private readonly document: PDFDocument;
  private pages = 0;

  constructor(
    private readonly brief: CaseBrief,
    private readonly size: number,
  ) {
    this.document = new PDFDocument({
      size: 'A4',
      margins: { top: PAGE.top, bottom: 0, left: PAGE.left, right: PAGE.left },
      pdfVersion: '1.7',
      subset: 'PDF/UA',
      tagged: true,
      lang: 'da-DK',
      displayTitle: true,
      autoFirstPage: false,
      info: { Title: titleOf(brief), Author: 'Rettid' },
    });
    this.document.on('pageAdded', () => (this.pages += 1));
    this.document.registerFont('regular', join(FONTS, 'IBMPlexSans-Regular.ttf'));
    this.document.registerFont('bold', join(FONTS, 'IBMPlexSans-SemiBold.ttf'));
  }

  /** Whether what was drawn ends above the foot of the first page. */
  fits(): boolean {
    return this.pages === 1 && this.document.y <= PAGE.bottom;
  }

  async write({ by, on }: Printing): Promise<Buffer> {
    this.artifact('Pagination', () => {
      this.ink('regular', 7, SOFT);
      this.document.text(`Udskrevet ${on} af ${by}. Indeholder personoplysninger.`, PAGE.left, PAGE.footer, {
        width: PAGE.width,
        lineBreak: false,
      });
    });
    this.document.end();
    return await buffer(this.document);
  }

  draw(): void {
    this.document.addPage();
    const page = this.document.struct('Document');
    this.document.addStructure(page);
    page.add(
      this.document.struct('H1', () => {
        this.ink('bold', this.size + 7, INK);
        this.document.text(titleOf(this.brief), PAGE.left, PAGE.top, { width: PAGE.width });
      }),
    );
    page.add(
      this.document.struct('P', () => {
        this.ink('regular', this.size, SOFT);
        this.document.text(`Sagen, som den stod ${danishDate(date(this.brief.asOf))}`, { width: PAGE.width });
      }),
    );
    this.gap(0.6);
    this.particulars(page);
    for (const section of this.brief.sections) this.section(page, section);
    page.end();
  }

  /** In two columns, read down the one and then the other. */
  private particulars(page: PDFDocument.StructureElement): void {
    const { document } = this;
    const list = document.struct('L');
    // What is drawn within an element is drawn once the element is part of the page.
    page.add(list);
    const half = Math.ceil(this.brief.particulars.length / 2);
    const top = document.y;
    let lowest = top;
    const columnWidth = (PAGE.width - 20) / 2;
    for (const [index, { label, text }] of this.brief.particulars.entries()) {
      if (index === half) document.y = top;
      const x = index < half ? PAGE.left : PAGE.left + columnWidth + 20;
      list.add(
        this.item(() => {
          this.ink('bold', this.size, INK);
          document.text(`${label}: `, x, document.y, { width: columnWidth, continued: true });
          this.ink('regular', this.size, INK);
          document.text(text, { width: columnWidth, continued: false });
        }),
      );
      lowest = Math.max(lowest, document.y);
    }
    document.y = lowest;
  }

  private section(page: PDFDocument.StructureElement, { heading, lines, more, whenEmpty }: BriefSection): void {
    const { document } = this;
    this.gap(0.7);
    this.artifact('Layout', () => {
      document.lineWidth(0.5).strokeColor('#bbbbbb').moveTo(PAGE.left, document.y);
      document.lineTo(PAGE.left + PAGE.width, document.y).stroke();
    });
    this.gap(0.35);
    page.add(
      document.struct('H2', () => {
        this.ink('bold', this.size + 1.5, INK);
        document.text(heading, PAGE.left, document.y, { width: PAGE.width });
      }),
    );
    if (lines.length === 0) {
      page.add(document.struct('P', () => this.plain(whenEmpty)));
      return;
    }
    const list = document.struct('L');
    page.add(list);
    for (const line of lines) this.line(list, line);
    if (more > 0) page.add(document.struct('P', () => this.plain(`Og ${more} til. Se sagen.`)));
  }

  private line(list: PDFDocument.StructureElement, { text, detail, isLate }: BriefLine): void {
    const { document } = this;
    const item = document.struct('LI');
    list.add(item);
    const [x, width] = [PAGE.left + 12, PAGE.width - 12];
    const top = document.y;
    item.add(
      document.struct('Lbl', () => {
        this.ink('bold', this.size, isLate ? LATE : INK);
        document.text('•', PAGE.left + 2, top, { lineBreak: false });
      }),
    );
    item.add(
      document.struct('LBody', () => {
        const said = isLate ? `Overskredet: ${text}` : text;
        document.text(detail === null ? said : `${said}  `, x, top, { width, continued: detail !== null });
        if (detail === null) return;
        this.ink('regular', this.size, INK);
        document.text(detail, { width, continued: false });
      }),
    );
  }

  private plain(text: string): void {
    this.ink('regular', this.size, SOFT);
    this.document.text(text, PAGE.left + 12, this.document.y, { width: PAGE.width - 12 });
  }

  private item(draw: () => void): PDFDocument.StructureElement {
    return this.document.struct('LI').add(this.document.struct('LBody', draw));
  }

  /** What is no part of what is read. */
  private artifact(type: 'Layout' | 'Pagination', draw: () => void): void {
    this.document.markContent('Artifact', { type });
    draw();
    this.document.endMarkedContent();
  }

  private ink(font: 'regular' | 'bold', size: number, colour: string): void {
    this.document.font(font).fontSize(size).fillColor(colour);
  }

  private gap(lines: number): void {
    this.document.y += lines * this.size;
  }
}

function titleOf({ citizenName }: CaseBrief): string {
  return `Overblik over sagen: ${citizenName}`;
}

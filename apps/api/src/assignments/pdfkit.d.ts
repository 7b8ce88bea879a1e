/** What this program uses of pdfkit 0.20, which ships no types. Lengths are points (1/72 inch) from the top left corner. */
declare module 'pdfkit' {
  import type { Readable } from 'node:stream';

  namespace PDFDocument {
    interface Options {
      readonly size: 'A4';
      readonly margins: {
        readonly top: number;
        readonly bottom: number;
        readonly left: number;
        readonly right: number;
      };
      readonly pdfVersion: '1.7';
      readonly subset: 'PDF/UA';
      readonly tagged: true;
      readonly lang: string;
      readonly displayTitle: true;
      readonly autoFirstPage: false;
      readonly info: { readonly Title: string; readonly Author: string };
    }

    interface TextOptions {
      readonly width?: number;
      readonly lineGap?: number;
      readonly continued?: boolean;
      readonly align?: 'left' | 'right';
      readonly lineBreak?: boolean;
    }

    /** An element of the structure that a screen reader reads: `H1`, `L`, `LI` ... */
    interface StructureElement {
      add(child: StructureElement): StructureElement;
      end(): void;
    }
  }

  class PDFDocument extends Readable {
    constructor(options: PDFDocument.Options);
    y: number;
    addPage(): this;
    registerFont(name: string, file: string): this;
    font(name: string): this;
    fontSize(size: number): this;
    fillColor(colour: string): this;
    strokeColor(colour: string): this;
    lineWidth(width: number): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    stroke(): this;
    text(text: string, x: number, y: number, options?: PDFDocument.TextOptions): this;
    text(text: string, options?: PDFDocument.TextOptions): this;
    struct(type: string, children?: () => void): PDFDocument.StructureElement;
    addStructure(element: PDFDocument.StructureElement): this;
    markContent(tag: 'Artifact', options: { readonly type: 'Layout' | 'Pagination' }): this;
    endMarkedContent(): this;
    end(): void;
  }

  export = PDFDocument;
}

const LF = 10;
/** The parser looks ahead a few bytes, so a place it speaks of may lie just before the chunk it was last given. */
const LOOK_BACK = 64;

/** Turns byte offsets of a file into physical line numbers, for offsets that never go back by more than a look-ahead. */
export class LineCounter {
  private window: Buffer = Buffer.alloc(0);
  private windowStart = 0;
  /** Line feeds before `cursor`, an index into the window. */
  private lineFeeds = 0;
  private cursor = 0;

  /** Takes the next bytes of the file, before the parser does. */
  add(chunk: Buffer): void {
    const kept = Math.min(LOOK_BACK, this.window.length);
    const dropped = this.window.length - kept;
    if (this.cursor < dropped) this.advance(dropped);
    this.windowStart += dropped;
    this.cursor -= dropped;
    this.window = Buffer.concat([this.window.subarray(dropped), chunk]);
  }

  /** The line, from 1, that the byte at `offset` stands on. */
  lineAt(offset: number): number {
    const index = Math.min(Math.max(offset - this.windowStart, 0), this.window.length);
    if (index >= this.cursor) this.advance(index);
    else this.retreat(index);
    return this.lineFeeds + 1;
  }

  private advance(index: number): void {
    let at = this.window.indexOf(LF, this.cursor);
    while (at >= 0 && at < index) {
      this.lineFeeds += 1;
      at = this.window.indexOf(LF, at + 1);
    }
    this.cursor = index;
  }

  private retreat(index: number): void {
    for (let at = index; at < this.cursor; at++) if (this.window[at] === LF) this.lineFeeds -= 1;
    this.cursor = index;
  }
}

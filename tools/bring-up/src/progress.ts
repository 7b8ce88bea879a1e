/** Tells what is going on while the house comes up: one line for each step, with the time since the start. */
export class Progress {
  private readonly begun = performance.now();

  constructor(private readonly write: (text: string) => void) {}

  say(message: string): void {
    this.write(`  ${this.seconds().padStart(5)} s  ${message}\n`);
  }

  /** A block of lines that stands alone. */
  block(lines: readonly string[]): void {
    this.write(`\n${lines.map((line) => (line === '' ? '' : `  ${line}`)).join('\n')}\n\n`);
  }

  seconds(): string {
    return ((performance.now() - this.begun) / 1000).toFixed(1);
  }
}

/** The values of one statement; a value goes into the text only as the placeholder that `add` answers. */
export class SqlParameters {
  private readonly collected: unknown[] = [];

  get values(): readonly unknown[] {
    return this.collected;
  }

  add(value: unknown): string {
    this.collected.push(value);
    return `$${this.collected.length}`;
  }
}

const monthFormat = new Intl.DateTimeFormat('da-DK', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const shortFormat = new Intl.DateTimeFormat('da-DK', { month: 'short', timeZone: 'UTC' });

/** `2022-02` to `februar 2022`. */
export function monthWords(month: string): string {
  return monthFormat.format(new Date(`${month}-01T00:00:00Z`));
}

/** `2022-02` to `feb.` */
export function shortMonth(month: string): string {
  return shortFormat.format(new Date(`${month}-01T00:00:00Z`));
}

/**
 * A time of day as people write it: `10`, `1015`, `10.15`, `10:15`, `kl. 9`.
 *
 * @returns `HH:mm`; `null` where it is no time
 */
export function writtenTime(text: string): string | null {
  const written = text
    .trim()
    .toLowerCase()
    .replace(/^kl\.?\s*/, '');
  const [, hours, minutes = '00'] = /^(\d{1,2})(?:[.: ]?(\d{2}))?$/.exec(written) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
}

/** `10.15`, as it stands in the field. */
export function timeAsWritten(time: string): string {
  return time.replace(':', '.');
}

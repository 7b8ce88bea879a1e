import { scrubText } from '@rettid/platform';

/** Whether a CPR number stands in a text, also where it is parted as people part it: `010190 1234`, `01 01 90-1234`. */
export function holdsCpr(text: string): boolean {
  const joined = text.replace(/(?<=\d)[ .-]{1,3}(?=\d)/g, '');
  return scrubText(text) !== text || scrubText(joined) !== joined;
}

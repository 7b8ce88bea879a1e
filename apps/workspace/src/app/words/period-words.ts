import { danishDate, date } from '@rettid/domain';

/** `1. marts 2022` of a wire date. */
export function dayWords(day: string): string {
  return danishDate(date(day));
}

/** `1. marts 2022 – 31. maj 2022`, `fra 1. marts 2022, uden slutdato`, or one day alone. */
export function periodWords(from: string, to: string | null): string {
  if (to === null) return `fra ${dayWords(from)}, uden slutdato`;
  return from === to ? dayWords(from) : `${dayWords(from)} – ${dayWords(to)}`;
}

/** `1 måned`, `15 måneder` */
export function monthsWords(months: number): string {
  return `${months} ${months === 1 ? 'måned' : 'måneder'}`;
}

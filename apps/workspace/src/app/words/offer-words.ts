const hoursFormat = new Intl.NumberFormat('da-DK', { maximumFractionDigits: 2 });

/** `12 timer om ugen`, `1 time om ugen`, `7,5 timer om ugen` */
export function hoursWords(hoursPerWeek: number): string {
  return `${hoursFormat.format(hoursPerWeek)} ${hoursPerWeek === 1 ? 'time' : 'timer'} om ugen`;
}

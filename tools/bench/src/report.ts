import type { Measurements } from './benchmark';

/** A figure with the aim it is held against. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'times' | 'percent' | 'MB';
  readonly aim: { readonly atMost: number } | { readonly atLeast: number } | null;
}

/** The figures that do not depend on the machine much: ratios of what ran side by side, and memory. */
export function figuresOf(measured: Measurements): Figure[] {
  const { citizens, fullSweep, firstSweep, copyOut, rowByRow } = measured;
  const night = mean(measured.nights.map((sweep) => sweep.seconds));
  const rowByRowOfAll = (rowByRow.seconds / rowByRow.output.citizens) * citizens;
  const worker = Math.max(...[firstSweep, fullSweep, ...measured.nights].map((sweep) => sweep.peakMegabytes));
  return [
    {
      name: 'import / bare COPY of the same rows',
      value: measured.import.seconds / measured.copyIn,
      unit: 'times',
      aim: { atMost: 5 },
    },
    {
      name: 'full sweep / bare COPY-out of the same facts',
      value: fullSweep.seconds / copyOut.seconds,
      unit: 'times',
      aim: { atMost: 3 },
    },
    {
      name: 'first sweep (all findings written) / bare COPY-out',
      value: firstSweep.seconds / copyOut.seconds,
      unit: 'times',
      aim: null,
    },
    { name: 'night / full sweep', value: (100 * night) / fullSweep.seconds, unit: 'percent', aim: { atMost: 5 } },
    {
      name: 'row-by-row TypeORM loop / full sweep',
      value: rowByRowOfAll / fullSweep.seconds,
      unit: 'times',
      aim: { atLeast: 30 },
    },
    { name: 'peak memory of the worker', value: worker, unit: 'MB', aim: { atMost: 512 } },
    { name: 'peak memory of the import', value: measured.import.peakMegabytes, unit: 'MB', aim: { atMost: 512 } },
  ];
}

/** Whether a figure is within its aim; `null` where it has none. */
export function isMet({ value, aim }: Figure): boolean | null {
  if (aim === null) return null;
  return 'atMost' in aim ? value <= aim.atMost : value >= aim.atLeast;
}

/** A line for each figure, and what they were made from. */
export function renderReport(measured: Measurements, figures: readonly Figure[]): string {
  const { citizens, rows, rowByRow } = measured;
  const nights = measured.nights.map((sweep) => `${sweep.seconds.toFixed(2)} s (${sweep.output.examined})`).join(', ');
  const perCitizen = (1000 * rowByRow.seconds) / rowByRow.output.citizens;
  return [
    `${citizens} citizens, ${rows} rows, ${measured.megabytes.toFixed(0)} MB of CSV`,
    '',
    ...renderFigures(figures),
    '',
    `generate ${measured.generate.toFixed(1)} s, COPY in ${measured.copyIn.toFixed(1)} s, ` +
      `import ${measured.import.seconds.toFixed(1)} s`,
    `COPY out ${measured.copyOut.seconds.toFixed(1)} s (${measured.copyOut.rows} facts), ` +
      `first sweep ${measured.firstSweep.seconds.toFixed(1)} s, full sweep ${measured.fullSweep.seconds.toFixed(1)} s`,
    `nights ${nights}`,
    `row by row ${perCitizen.toFixed(1)} ms a citizen, measured on ${rowByRow.output.citizens}`,
  ].join('\n');
}

/** A line for each figure: its name, its value, its aim. */
export function renderFigures(figures: readonly Figure[]): string[] {
  const width = Math.max(...figures.map((figure) => figure.name.length));
  return figures.map(
    (figure) => `${figure.name.padEnd(width)}  ${renderValue(figure).padStart(9)}  ${renderAim(figure)}`,
  );
}

function renderValue({ value, unit }: Figure): string {
  return unit === 'times'
    ? `${value.toFixed(2)}x`
    : unit === 'percent'
      ? `${value.toFixed(2)} %`
      : `${value.toFixed(0)} MB`;
}

function renderAim(figure: Figure): string {
  if (figure.aim === null) return '';
  const [word, bound] = 'atMost' in figure.aim ? ['at most', figure.aim.atMost] : ['at least', figure.aim.atLeast];
  return `aim: ${word} ${bound}${isMet(figure) === true ? '' : '  MISSED'}`;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

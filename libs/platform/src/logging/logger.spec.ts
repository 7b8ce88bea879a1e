import { createLogger } from './logger';

function linesOf(write: (logger: ReturnType<typeof createLogger>) => void): string {
  const lines: string[] = [];
  const logger = createLogger('test', { logLevel: 'info' }, { write: (line) => void lines.push(line) });
  write(logger);
  return lines.join('');
}

describe('the log', () => {
  it('removes personal fields at any depth and in any spelling', () => {
    const text = linesOf((logger) =>
      logger.info({ citizen: { given_names: 'Ane', familyName: 'Lund', cpr: '1' }, rows: [{ note: 'syg' }] }, 'row'),
    );
    expect(text).not.toMatch(/Ane|Lund|syg/);
    expect(JSON.parse(text)).toMatchObject({
      msg: 'row',
      citizen: { cpr: '[fjernet]' },
      rows: [{ note: '[fjernet]' }],
    });
  });

  it.each(['0101701234', '010170-1234'])('blots out what looks like a CPR number, wherever it stands (%#)', (cpr) => {
    const text = linesOf((logger) => {
      logger.child({ about: cpr }).info({ value: `x ${cpr} y` }, `message ${cpr}`);
      logger.error(new Error(`broken ${cpr}`));
      logger.error({ deep: new Error(cpr, { cause: new Error(cpr) }) }, 'with %s', cpr);
    });
    expect(text).not.toContain(cpr);
    expect(text.split('\n')).toHaveLength(4);
  });

  it('tells of a database error its code and constraint, never the row it quotes', () => {
    const error = Object.assign(new Error('duplicate key: Key (family_name)=(Lund)'), {
      code: '23505',
      severity: 'ERROR',
      constraint: 'citizens_cpr_key',
      detail: 'Key (family_name)=(Lund) already exists.',
      where: 'COPY citizens, line 3: "Lund"',
    });
    const text = linesOf((logger) => {
      logger.error(error);
      logger.error({ err: error });
      logger.error({ err: error }, 'import failed');
    });
    expect(text).not.toContain('Lund');
    expect(text.match(/citizens_cpr_key/g)).toHaveLength(3);
    expect(text).toContain('database error 23505');
  });

  it('leaves counts, dates and instants alone', () => {
    const line = JSON.parse(linesOf((logger) => logger.info({ examined: 1234567890, on: '2022-03-01' }))) as unknown;
    expect(line).toMatchObject({ examined: 1234567890, on: '2022-03-01', program: 'test', level: 'info' });
  });
});

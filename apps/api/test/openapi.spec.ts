import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROBLEM_STATUS } from '@rettid/contracts';
import { describeWithoutDatabase } from '../src/openapi/describe';

describe('openapi.json', () => {
  const file = JSON.parse(readFileSync(join(__dirname, '../openapi.json'), 'utf8')) as unknown;

  it('describes the API as it is; `npm run openapi` rewrites it', async () => {
    expect(file).toEqual(JSON.parse(JSON.stringify(await describeWithoutDatabase())));
  });

  it('describes a problem of every code that the API can tell', () => {
    expect(file).toHaveProperty('components.schemas.ProblemCode.enum', Object.keys(PROBLEM_STATUS));
  });
});

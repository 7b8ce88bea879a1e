import { BadRequestException, NotFoundException } from '@nestjs/common';
import { PROBLEM_STATUS } from '@rettid/contracts';
import { problemOf } from './problem';
import { ProblemError } from './problem-error';
import { PROBLEM_TEXTS } from './problem-texts';

const ID = '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed';
const fastifyError = (code: string, statusCode: number): Error =>
  Object.assign(new Error('quotes 010190-1234'), { code, statusCode });

describe('problem details (RFC 9457)', () => {
  it('carry type, title, status, detail, code and the id of the request', () => {
    expect(problemOf(new ProblemError('resource_not_found', 'Der findes ingen borger med dette id.'), ID)).toEqual({
      type: 'urn:rettid:problem:resource_not_found',
      title: 'Findes ikke',
      status: 404,
      detail: 'Der findes ingen borger med dette id.',
      code: 'resource_not_found',
      instance: `urn:uuid:${ID}`,
    });
  });

  it.each([
    [new NotFoundException('Cannot GET /010190-1234'), 404, 'route_not_found'],
    [new BadRequestException('quotes 010190-1234'), 400, 'request_malformed'],
    [fastifyError('FST_ERR_CTP_BODY_TOO_LARGE', 413), 413, 'payload_too_large'],
    [fastifyError('FST_ERR_CTP_INVALID_MEDIA_TYPE', 415), 415, 'media_type_unsupported'],
    [fastifyError('FST_ERR_BAD_URL', 400), 400, 'request_malformed'],
    [fastifyError('FST_ERR_REP_INVALID_PAYLOAD_TYPE', 500), 500, 'internal_error'],
    [Object.assign(new Error('quotes 010190-1234'), { statusCode: 404, code: '23505' }), 500, 'internal_error'],
    [new TypeError('quotes 010190-1234'), 500, 'internal_error'],
    ['010190-1234', 500, 'internal_error'],
    [undefined, 500, 'internal_error'],
  ])('take nothing of a foreign error but its status: %s', (error, status, code) => {
    const problem = problemOf(error, ID);
    expect(problem).toMatchObject({ status, code });
    expect(JSON.stringify(problem)).not.toContain('010190');
  });

  it('have a title and a detail for every code', () => {
    expect(Object.keys(PROBLEM_TEXTS).sort()).toEqual(Object.keys(PROBLEM_STATUS).sort());
  });
});

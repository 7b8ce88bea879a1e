import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { PROBLEM_STATUS, type ProblemCode } from '@rettid/contracts';
import { ProblemDto } from './problem.dto';

/** Describes the problems that a route can answer with, one response per status. */
export function ApiProblems(...codes: readonly ProblemCode[]): MethodDecorator {
  const statuses = [...new Set(codes.map((code) => PROBLEM_STATUS[code]))];
  const responses = statuses.map((status) =>
    ApiResponse({
      status,
      description: codes.filter((code) => PROBLEM_STATUS[code] === status).join(', '),
      content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } },
    }),
  );
  return applyDecorators(ApiExtraModels(ProblemDto), ...responses);
}

import { ValidationPipe, type ValidationError } from '@nestjs/common';
import type { FieldProblem } from '@rettid/contracts';
import { ProblemError } from './problem-error';

const UNKNOWN_FIELD: Omit<FieldProblem, 'field'> = { code: 'unknown_field', message: 'Feltet kendes ikke.' };

/** Checks what comes in against its class: unknown fields are refused, and every fault is told at once. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new ProblemError('validation_failed', undefined, fieldProblems(errors)),
  });
}

function fieldProblems(errors: readonly ValidationError[], parent = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const field = `${parent}${error.property}`;
    const own = Object.entries(error.constraints ?? {}).map(([code, message]) =>
      code === 'whitelistValidation' ? { field, ...UNKNOWN_FIELD } : { field, code, message },
    );
    return [...own, ...fieldProblems(error.children ?? [], `${field}.`)];
  });
}

import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import type { FieldProblem } from '@rettid/contracts';
import { ProblemError } from './problem-error';

const UNKNOWN_FIELD: Omit<FieldProblem, 'field'> = { code: 'unknown_field', message: 'Feltet kendes ikke.' };

/** Checks what comes in against its class: unknown fields are refused, and every fault is told at once. */
export function validationPipe(): ValidationPipe {
  return new StrictValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new ProblemError('validation_failed', undefined, fieldProblems(errors)),
  });
}

const UNSTORABLE: Omit<FieldProblem, 'field'> = {
  code: 'unstorable_character',
  message: 'Teksten indeholder et tegn, der ikke kan gemmes.',
};

/**
 * Refuses also the names that every object bears (`toString`, `__proto__`), which the mapping to classes drops unseen, and
 * what PostgreSQL keeps in no text (NUL, half a surrogate pair).
 */
class StrictValidationPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const inherited = typeof value === 'object' && value !== null ? Object.keys(value).filter(isInherited) : [];
    if (inherited.length > 0) {
      const errors = inherited.map((field) => ({ field, ...UNKNOWN_FIELD }));
      throw new ProblemError('validation_failed', undefined, errors);
    }
    const taken = (await super.transform(value, metadata)) as unknown;
    const unstorable = unstorableFields(value);
    if (unstorable.length > 0) {
      const errors = unstorable.map((field) => ({ field, ...UNSTORABLE }));
      throw new ProblemError('validation_failed', undefined, errors);
    }
    return taken;
  }
}

function isInherited(name: string): boolean {
  return name in Object.prototype;
}

/** Deeper than this nothing is asked for: what lies below is refused as unknown. */
const DEEPEST = 8;

const HALF_A_PAIR = /\p{Surrogate}/u;
const NUL = '\0';

/** Paths of the texts that cannot be stored, at any depth that a request has. */
function unstorableFields(value: unknown, path: readonly string[] = []): string[] {
  if (typeof value === 'string') return value.includes(NUL) || HALF_A_PAIR.test(value) ? [path.join('.')] : [];
  if (typeof value !== 'object' || value === null || path.length >= DEEPEST) return [];
  return Object.entries(value).flatMap(([name, inner]) => unstorableFields(inner, [...path, name]));
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

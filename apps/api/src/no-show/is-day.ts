import { parseDate } from '@rettid/domain';
import { ValidatorConstraint, type ValidatorConstraintInterface } from 'class-validator';

/** A day that exists, written `YYYY-MM-DD`. */
@ValidatorConstraint({ name: 'isDay' })
export class IsDay implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return typeof value === 'string' && parseDate(value) !== null;
  }

  defaultMessage(): string {
    return 'Skriv en dag som ÅÅÅÅ-MM-DD.';
  }
}

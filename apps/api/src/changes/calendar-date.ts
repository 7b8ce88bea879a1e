import { parseDate } from '@rettid/domain';
import { ValidateBy } from 'class-validator';

/** Also a day that exists: 31 February has the form of one. */
export function IsCalendarDate(): PropertyDecorator {
  return ValidateBy({
    name: 'isCalendarDate',
    validator: {
      validate: (value) => typeof value === 'string' && parseDate(value) !== null,
      defaultMessage: () => 'Datoen skal være en dag, der findes, skrevet ÅÅÅÅ-MM-DD.',
    },
  });
}

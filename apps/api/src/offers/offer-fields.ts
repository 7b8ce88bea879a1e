import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ID_PATTERN } from '@rettid/contracts';
import { IsBoolean, IsIn, IsInt, IsNumber, IsString, Matches, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import { IsCalendarDate } from '../changes/calendar-date';

/** Fields of the bodies about offers. What they must hold beyond their form is for the use cases to say, in one place. */
const DATE = { type: 'string', format: 'date' } as const;
const isGiven = (_: unknown, value: unknown): boolean => value !== null;
const orNull = (): PropertyDecorator => ValidateIf(isGiven);

export function DateField(description = ''): PropertyDecorator {
  return applyDecorators(ApiProperty({ ...DATE, description }), IsCalendarDate());
}

export function DateOrNullField(description = ''): PropertyDecorator {
  return applyDecorators(ApiProperty({ ...DATE, nullable: true, description }), orNull(), IsCalendarDate());
}

/** Twice as much as is kept may come in, so that the use case can say how much is too much. */
export function TextField(most: number, description = ''): PropertyDecorator {
  return applyDecorators(ApiProperty({ type: 'string', maxLength: most, description }), ...text(most));
}

export function TextOrNullField(most: number, description = ''): PropertyDecorator {
  const property = ApiProperty({ type: 'string', maxLength: most, nullable: true, description });
  return applyDecorators(property, orNull(), ...text(most));
}

export function CodeField(codes: readonly string[], enumName: string): PropertyDecorator {
  return applyDecorators(ApiProperty({ enum: codes, enumName }), isOneOf(codes));
}

export function CodeOrNullField(codes: readonly string[], description = ''): PropertyDecorator {
  return applyDecorators(ApiProperty({ enum: codes, nullable: true, description }), orNull(), isOneOf(codes));
}

export function IdField(description: string): PropertyDecorator {
  const message = 'Et id er 1-64 tegn af A-Z, a-z, 0-9, punktum, _ og -.';
  const property = ApiProperty({ pattern: ID_PATTERN.source, description });
  return applyDecorators(property, Matches(ID_PATTERN, { message }));
}

export function BooleanField(description = ''): PropertyDecorator {
  return applyDecorators(ApiProperty({ description }), isTrueOrFalse());
}

export function BooleanOrNullField(description = ''): PropertyDecorator {
  return applyDecorators(ApiProperty({ type: 'boolean', nullable: true, description }), orNull(), isTrueOrFalse());
}

export function IntegerField(least: number, most: number, description = ''): PropertyDecorator {
  const message = `Skal være et helt tal fra ${least} til ${most}.`;
  return applyDecorators(
    ApiProperty({ type: 'integer', minimum: least, maximum: most, description }),
    IsInt({ message }),
    Min(least, { message }),
    Max(most, { message }),
  );
}

export function NumberField(description = ''): PropertyDecorator {
  return applyDecorators(ApiProperty({ type: 'number', description }), isNumber());
}

export function NumberOrNullField(description = ''): PropertyDecorator {
  return applyDecorators(ApiProperty({ type: 'number', nullable: true, description }), orNull(), isNumber());
}

function text(most: number): PropertyDecorator[] {
  return [IsString({ message: 'Skal være en tekst.' }), MaxLength(2 * most, { message: `Skriv højst ${most} tegn.` })];
}

function isOneOf(codes: readonly string[]): PropertyDecorator {
  return IsIn(codes, { message: `Skal være en af: ${codes.join(', ')}.` });
}

function isTrueOrFalse(): PropertyDecorator {
  return IsBoolean({ message: 'Skal være true eller false.' });
}

function isNumber(): PropertyDecorator {
  return IsNumber({ allowNaN: false, allowInfinity: false }, { message: 'Skal være et tal.' });
}

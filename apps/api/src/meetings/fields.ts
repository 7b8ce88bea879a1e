import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { ID_PATTERN } from '@rettid/contracts';
import { MEETING_MINUTES, parseDate, parseTimeOfDay } from '@rettid/domain';
import { Transform, type TransformFnParams } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
} from 'class-validator';

/** Text as people write it: lines and tabs, and no other control characters, which no database takes. */
const TEXT_PATTERN = /^(?:[^\p{Cc}\p{Cs}]|[\n\r\t])*$/u;
const LANGUAGE_PATTERN = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,3}$/;
const NOT_TEXT = 'Teksten må ikke indeholde styretegn.';
const NOT_AN_ID = 'Et id er 1-64 tegn af A-Z, a-z, 0-9, punktum, _ og -.';

/** One of the codes of a list; with `nullable`, or none of them. */
export function CodeField(
  codes: readonly string[],
  options: ApiPropertyOptions & { readonly nullable?: boolean } = {},
): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ ...options, enum: codes }),
    ...(options.nullable === true ? [unlessNull()] : []),
    IsIn(codes, { message: `Værdien skal være en af: ${codes.join(', ')}.` }),
  );
}

/** A list of codes, each once; `null`: nothing is said. */
export function CodesField(codes: readonly string[], options: ApiPropertyOptions): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ ...options, enum: codes, isArray: true, nullable: true }),
    unlessNull(),
    ValidateBy({
      name: 'areCodes',
      validator: {
        validate: (values) =>
          Array.isArray(values) &&
          new Set(values).size === values.length &&
          values.every((one) => codes.includes(one as string)),
        defaultMessage: () => `Listen skal bestå af disse, hver højst én gang: ${codes.join(', ')}.`,
      },
    }),
  );
}

/** A day that exists, `YYYY-MM-DD`. */
export function DateField({ nullable = false }: { readonly nullable?: boolean } = {}): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: 'string', format: 'date', nullable }),
    ...(nullable ? [unlessNull()] : []),
    ValidateBy({
      name: 'isCalendarDate',
      validator: {
        validate: (value) => typeof value === 'string' && parseDate(value) !== null,
        defaultMessage: () => 'Datoen skal være en dag, der findes, skrevet ÅÅÅÅ-MM-DD.',
      },
    }),
  );
}

/** A time of day in Denmark, `HH:MM`. */
export function TimeField(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: 'string', example: '10:00', description: 'In Denmark.' }),
    ValidateBy({
      name: 'isTimeOfDay',
      validator: {
        validate: (value) => typeof value === 'string' && parseTimeOfDay(value) !== null,
        defaultMessage: () => 'Klokkeslættet skal skrives TT:MM.',
      },
    }),
  );
}

/** Minutes that a meeting can last. */
export function LengthField(): PropertyDecorator {
  const { least, most } = MEETING_MINUTES;
  const message = `Længden skal være ${String(least)}-${String(most)} minutter.`;
  return applyDecorators(
    ApiProperty({ type: 'integer', minimum: least, maximum: most }),
    IsInt({ message }),
    Min(least, { message }),
    Max(most, { message }),
  );
}

/** Text that must be there, white space around it not counted. */
export function TextField(most: number): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ minLength: 1, maxLength: most }),
    Transform(trimmed),
    IsString({ message: 'Skriv en tekst.' }),
    MinLength(1, { message: 'Skriv en tekst.' }),
    MaxLength(most, { message: `Teksten må højst være ${String(most)} tegn.` }),
    Matches(TEXT_PATTERN, { message: NOT_TEXT }),
  );
}

/** Text, or `null`; blank text is none. */
export function OptionalTextField(most: number): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: 'string', nullable: true, maxLength: most }),
    Transform((given) => (trimmed(given) === '' ? null : trimmed(given))),
    unlessNull(),
    IsString({ message: 'Skriv en tekst.' }),
    MaxLength(most, { message: `Teksten må højst være ${String(most)} tegn.` }),
    Matches(TEXT_PATTERN, { message: NOT_TEXT }),
  );
}

/** The version of the record that a change was made on. */
export function VersionField(): PropertyDecorator {
  const message = 'Versionen skal være et helt tal fra 1.';
  return applyDecorators(
    ApiProperty({ type: 'integer', minimum: 1 }),
    IsInt({ message }),
    Min(1, { message }),
    Max(2_147_483_647, { message }),
  );
}

export function IdField(options: ApiPropertyOptions = {}): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ ...options, pattern: ID_PATTERN.source }),
    Matches(ID_PATTERN, { message: NOT_AN_ID }),
  );
}

export function OptionalIdField(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: 'string', nullable: true, pattern: ID_PATTERN.source }),
    unlessNull(),
    Matches(ID_PATTERN, { message: NOT_AN_ID }),
  );
}

/** BCP 47, or `null`. */
export function LanguageField(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: 'string', nullable: true, description: 'BCP 47.', pattern: LANGUAGE_PATTERN.source }),
    unlessNull(),
    Matches(LANGUAGE_PATTERN, { message: 'Sproget skal være en sprogkode som "ar" eller "so".' }),
  );
}

export function YesNoField(
  options: { readonly nullable?: boolean; readonly description?: string } = {},
): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ ...options, type: 'boolean' }),
    ...(options.nullable === true ? [unlessNull()] : []),
    IsBoolean({ message: 'Vælg ja eller nej.' }),
  );
}

function unlessNull(): PropertyDecorator {
  return ValidateIf((_, value) => value !== null);
}

function trimmed({ value }: TransformFnParams): unknown {
  return typeof value === 'string' ? value.normalize('NFC').trim() : value;
}

import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { PrivateNoteAnswerWire, PrivateNoteWire } from '@rettid/contracts';
import { NOTE_COLOURS, NOTE_LENGTH, type NoteColour } from '@rettid/domain';
import { IsIn, IsString, MaxLength, ValidateIf } from 'class-validator';
import { IsCalendarDate } from '../changes/calendar-date';
import { DATE_OR_NULL } from '../obligations/obligation.dto';

@ApiSchema({ name: 'PrivateNote' })
export class PrivateNoteDto implements PrivateNoteWire {
  @ApiProperty({ minLength: 1, maxLength: NOTE_LENGTH, description: 'Holds no CPR number.' })
  @IsString({ message: 'Noten skal være en tekst.' })
  // What is too long by characters is the use case's to say: code units are more, spaces around do not count.
  @MaxLength(3 * NOTE_LENGTH, { message: `Noten må højst være ${NOTE_LENGTH} tegn.` })
  readonly text!: string;

  @ApiProperty({ ...DATE_OR_NULL, description: 'The day to be reminded on.' })
  @ValidateIf(({ on }: PrivateNoteDto) => on !== null)
  @IsCalendarDate()
  readonly on!: string | null;

  @ApiProperty({ enum: NOTE_COLOURS, enumName: 'NoteColour' })
  @IsIn(NOTE_COLOURS, { message: `Farven skal være en af: ${NOTE_COLOURS.join(', ')}.` })
  readonly colour!: NoteColour;
}

@ApiSchema({ name: 'PrivateNoteAnswer' })
export class PrivateNoteAnswerDto implements PrivateNoteAnswerWire {
  @ApiProperty({ type: PrivateNoteDto, nullable: true, description: 'Null: there is none.' })
  readonly note!: PrivateNoteDto | null;
}

import { ApiProperty } from '@nestjs/swagger';
import { ID_PATTERN } from '@rettid/contracts';
import { Matches } from 'class-validator';

/** Path of everything about one citizen. */
export class CitizenIdParams {
  @ApiProperty({ pattern: ID_PATTERN.source, description: "The citizen's id at the sender; never a CPR number." })
  @Matches(ID_PATTERN, { message: 'Et id er 1-64 tegn af A-Z, a-z, 0-9, punktum, _ og -.' })
  id!: string;
}

import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, ValidateBy } from 'class-validator';
import { isLocalPath } from '../security/local-path';

const IN_OUR_APPLICATIONS = ValidateBy(
  { name: 'isLocalPath', validator: { validate: (value) => typeof value === 'string' && isLocalPath(value) } },
  { message: 'Stien skal ligge i Rettid.' },
);

export class BeginSignInQuery {
  @ApiPropertyOptional({ description: 'Local path to go to afterwards, in one of the two applications' })
  @IsOptional()
  @IsString({ message: 'Stien skal være tekst.' })
  @IN_OUR_APPLICATIONS
  to?: string;
}

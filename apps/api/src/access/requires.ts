import { SetMetadata } from '@nestjs/common';
import type { Permission } from '@rettid/domain';

export const REQUIRES = 'rettid:requires';

/** Says which permission a route asks for: whoever has not signed in, or whose role lacks it, is refused. */
export const Requires = (permission: Permission): MethodDecorator & ClassDecorator => SetMetadata(REQUIRES, permission);

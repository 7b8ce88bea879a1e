import { SetMetadata } from '@nestjs/common';

export const UNGUARDED = 'rettid:unguarded';

/**
 * Says that a route answers without asking who calls, and why that is right. A route that says nothing keeps the program
 * from starting (`RouteCheck`).
 */
export const Unguarded = (reason: string): MethodDecorator & ClassDecorator => SetMetadata(UNGUARDED, reason);

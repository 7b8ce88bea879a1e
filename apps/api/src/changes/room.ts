import type { Provider, Type } from '@nestjs/common';
import type { Database } from '@rettid/application';
import type { Clock } from '@rettid/platform';

/** What one room of the house adds to the API. */
export interface Room {
  readonly controllers: readonly Type[];
  /** The use cases and readers that the controllers ask for. */
  providers(database: Database, clock: Clock): readonly Provider[];
}

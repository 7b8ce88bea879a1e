import type { Config } from '@rettid/platform';

/** What the screens ask of the installation itself. */
export class Installation {
  constructor(private readonly environment: Config['environment']) {}

  /** In production the business date is today's, for everybody. */
  get mayMoveClock(): boolean {
    return this.environment !== 'production';
  }
}

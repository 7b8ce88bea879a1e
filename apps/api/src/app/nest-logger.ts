import type { LoggerService } from '@nestjs/common';
import type { Logger } from '@rettid/platform';

/** Puts what Nest says at start and stop into our log. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  /** Nest tells of every route and module; that is for those who look for it. */
  log(message: unknown, context?: unknown): void {
    this.logger.debug({ context }, String(message));
  }

  debug(message: unknown, context?: unknown): void {
    this.logger.debug({ context }, String(message));
  }

  verbose(message: unknown, context?: unknown): void {
    this.logger.trace({ context }, String(message));
  }

  warn(message: unknown, context?: unknown): void {
    this.logger.warn({ context }, String(message));
  }

  error(message: unknown, ...details: unknown[]): void {
    const error = [message, ...details].find((detail) => detail instanceof Error);
    this.logger.error({ err: error }, error === undefined ? String(message) : 'framework error');
  }

  fatal(message: unknown, ...details: unknown[]): void {
    this.error(message, ...details);
  }
}

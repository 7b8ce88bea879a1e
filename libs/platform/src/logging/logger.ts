import pino, { type DestinationStream, type Logger as PinoLogger, type LoggerOptions } from 'pino';
import type { Config } from '../config/config';
import { safeMessage, scrub, scrubText } from './scrub';

export type Logger = PinoLogger;

/**
 * Options of every pino logger in Rettid (also the one inside the web framework): structured lines in which personal
 * fields are removed at any depth, errors are told without quoting data, and anything left that looks like a CPR number
 * is blotted out of the finished line.
 */
export function loggerOptions(program: string, level: Config['logLevel']): LoggerOptions {
  return {
    level,
    base: { program },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: {
      level: (label) => ({ level: label }),
      log: (fields) => scrub(fields) as Record<string, unknown>,
    },
    // `formatters.log` has already described the error; pino's own serializer would look for a message again.
    serializers: { err: (described: unknown) => described },
    hooks: {
      logMethod(args, method) {
        method.apply(this, withSafeMessage(args) as Parameters<typeof method>);
      },
      streamWrite: scrubText,
    },
  };
}

/** A logger that writes JSON lines; to standard output unless another destination is given. */
export function createLogger(
  program: string,
  config: Pick<Config, 'logLevel'>,
  destination?: DestinationStream,
): Logger {
  const options = loggerOptions(program, config.logLevel);
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** Pino takes the message of a logged error for the line's own; this puts the safe one in its place. */
function withSafeMessage(args: readonly unknown[]): unknown[] {
  const [first, second, ...rest] = args;
  const error = errorIn(first);
  if (error === undefined || second !== undefined) return [...args];
  return [first instanceof Error ? { err: first } : first, safeMessage(error), ...rest];
}

function errorIn(value: unknown): Error | undefined {
  if (value instanceof Error) return value;
  if (typeof value === 'object' && value !== null && 'err' in value && value.err instanceof Error) return value.err;
  return undefined;
}

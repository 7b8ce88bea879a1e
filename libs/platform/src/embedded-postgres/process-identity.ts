import { readFileSync } from 'node:fs';

/** A process named so that a reused process id is not mistaken for it: pid and start time (clock ticks since boot). */
export interface ProcessIdentity {
  readonly pid: number;
  readonly startedAt: string;
}

/**
 * The identity of a running process; undefined when there is none with that id (a zombie counts as gone: it holds
 * nothing any more).
 */
export function identityOf(pid: number): ProcessIdentity | undefined {
  const stat = readProcFile(pid, 'stat');
  if (stat === undefined) return undefined;
  // The command name stands in parentheses and may hold spaces and parentheses itself: fields count from the last one.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, startedAt] = [fields[0], fields[19]];
  if (state === 'Z' || state === 'X' || startedAt === undefined) return undefined;
  return { pid, startedAt };
}

/** The identity of this very process. */
export function ownIdentity(): ProcessIdentity {
  const own = identityOf(process.pid);
  if (own === undefined) throw new Error('/proc does not know this process');
  return own;
}

/** Whether precisely that process (not a later one with its id) is still running. */
export function isRunning(identity: ProcessIdentity): boolean {
  return identityOf(identity.pid)?.startedAt === identity.startedAt;
}

/** The text of a file of /proc/<pid>; undefined when the process is gone or hides it from us. */
export function readProcFile(pid: number, name: string): string | undefined {
  try {
    return readFileSync(`/proc/${String(pid)}/${name}`, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ESRCH', 'EACCES', 'EPERM')) return undefined;
    throw error;
  }
}

/** Whether an error carries one of these codes: a system error's (`ENOENT`, `EEXIST`, ...) or an SQLSTATE. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false;
  return typeof error.code === 'string' && codes.includes(error.code);
}

import { readdirSync, readFileSync } from 'node:fs';

/** The variable that marks everything started by one verification. */
export const MARK = 'RETTID_VERIFICATION';

/**
 * Processes that this verification started and that still run: they carry its mark, or name its folder on their
 * command line (a database server runs under an account of its own and with an environment of its own).
 *
 * @param {string} mark
 * @param {string} folder
 * @returns {{ pid: number, command: string }[]}
 */
export function leftovers(mark, folder) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .map((pid) => ({ pid: Number(pid), command: read(pid, 'cmdline'), environment: read(pid, 'environ') }))
    .filter(({ command, environment }) => command.includes(folder) || environment.includes(`${MARK}=${mark}\0`))
    .map(({ pid, command }) => ({ pid, command: command.replaceAll('\0', ' ').trim() }));
}

/** Empty for a process that has ended or that belongs to somebody else. */
function read(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ESRCH', 'EACCES', 'EPERM'].includes(error.code)) return '';
    throw error;
  }
}

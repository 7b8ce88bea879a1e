import { spawn } from 'node:child_process';
import { ownIdentity, type ProcessIdentity } from '@rettid/platform';

/**
 * Ends programs whose house was killed outright and could not do it itself. A few lines of shell, for the same reasons as
 * the database server's guard: it costs a megabyte and no more.
 */
const SCRIPT = `
started() { read -r line < "/proc/$1/stat" 2>/dev/null || return 1; set -- \${line##*) }; [ "$1" != Z ] || return 1; shift 19; echo "$1"; }
trap '' INT HUP TERM
house=$1 since=$2
shift 2
while [ "$(started "$house")" = "$since" ]; do sleep 1; done
for signal in TERM KILL; do
  for program; do [ "$(started "\${program%-*}")" = "\${program#*-}" ] && kill -$signal "\${program%-*}"; done
  for i in 1 2 3 4 5 6 7 8 9 10; do
    left=
    for program; do [ "$(started "\${program%-*}")" = "\${program#*-}" ] && left=yes; done
    [ -n "$left" ] || exit 0
    sleep 1
  done
done
`;

/** Sets a guard over this process and its programs; it ends with the house. */
export function guardPrograms(programs: readonly ProcessIdentity[]): void {
  const house = ownIdentity();
  const named = programs.map((program) => `${program.pid}-${program.startedAt}`);
  const guard = spawn('sh', ['-c', SCRIPT, 'rettid-guard', String(house.pid), house.startedAt, ...named], {
    cwd: '/',
    env: { PATH: process.env['PATH'] },
    detached: true,
    stdio: 'ignore',
  });
  guard.unref();
}

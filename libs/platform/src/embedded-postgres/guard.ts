import { spawn } from 'node:child_process';

/**
 * Stops a server whose users have all died without saying goodbye (kill -9, a closed terminal, a killed test run).
 *
 * It is a few lines of shell rather than of Node.js: it costs one megabyte for the hours that it waits, and runs alike
 * from source and from a build. Once a second it looks for the holders' files (see run-directory.ts) of living
 * processes. Against a user who arrives just then it first announces that it is about to stop the server and then
 * looks again; the user writes his file first and then looks for such an announcement: at least one sees the other.
 */
const SCRIPT = `
started() { read -r line < "/proc/$1/stat" 2>/dev/null || return 1; set -- \${line##*) }; [ "$1" != Z ] || return 1; shift 19; echo "$1"; }
held() {
  for file in "$run"/holder-*; do
    name=\${file##*/holder-}; pid=\${name%%-*}; rest=\${name#*-}
    [ "$(started "$pid")" = "\${rest%%-*}" ] && return 0
  done
  return 1
}
run=$1 server=$2 since=$3
flag="$run/stopping-$$-$(started $$)"
trap '' INT HUP
while [ "$(started "$server")" = "$since" ]; do
  if ! held; then
    : > "$flag"
    if ! held; then
      kill -INT "$server"
      while [ "$(started "$server")" = "$since" ]; do sleep 0.1; done
    fi
    rm -f "$flag"
  fi
  sleep 1
done
`;

/** Sets a guard beside a running server; it ends by itself when the server does. */
export function guardServer(runFolder: string, server: { readonly pid: number; readonly startedAt: string }): void {
  const guard = spawn('sh', ['-c', SCRIPT, 'rettid-guard', runFolder, String(server.pid), server.startedAt], {
    cwd: '/',
    env: { PATH: process.env['PATH'] },
    detached: true,
    stdio: 'ignore',
  });
  guard.unref();
}

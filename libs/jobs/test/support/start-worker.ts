import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { WorkerProcessOptions } from './worker-process';

/** A worker process under a test's control. */
export interface WorkerUnderTest {
  /** Waits until the worker writes this line. */
  saw(line: 'ready' | 'hanging'): Promise<void>;
  /** Ends it with a signal and waits until it is gone. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

export function startWorker(options: WorkerProcessOptions): WorkerUnderTest {
  const child: ChildProcess = spawn(
    process.execPath,
    ['-r', join(__dirname, 'register.cjs'), join(__dirname, 'worker-process.ts'), JSON.stringify(options)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const gone = once(child, 'exit');
  const lines = new Set<string>();
  const waiting = new Map<string, () => void>();
  if (child.stdout === null) throw new Error('the worker has no output');
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.add(line);
    waiting.get(line)?.();
  });
  return {
    async saw(line) {
      if (lines.has(line)) return;
      const seen = new Promise<'seen'>((resolve) => waiting.set(line, () => resolve('seen')));
      const outcome = await Promise.race([seen, gone.then(() => 'gone' as const)]);
      if (outcome === 'gone') throw new Error(`the worker ended before it wrote "${line}"`);
    },
    async end(signal) {
      child.kill(signal);
      await gone;
    },
  };
}

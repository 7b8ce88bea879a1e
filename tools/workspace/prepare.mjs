import { ensureBuilt } from './build.mjs';
import { ensureInstalled, nodeProblem } from './install.mjs';
import { withSetupLock } from './setup-lock.mjs';

/**
 * Makes a fresh clone, or one with newer sources, ready to run: packages installed, programs built.
 *
 * @param {(message: string) => void} say told what takes time
 * @throws {Error} with a message for people
 */
export async function prepare(say) {
  const problem = nodeProblem();
  if (problem !== undefined) throw new Error(problem);
  await withSetupLock(
    async () => {
      await ensureInstalled(say);
      await ensureBuilt(say);
    },
    () => say('Waiting for another start that is installing or building'),
  );
}

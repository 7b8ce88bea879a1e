import { createPostgresBackend, type PostgresQueueBackend } from 'bullmq';
import { setTimeout as delay } from 'node:timers/promises';

const BREATH_MS = 500;

/**
 * BullMQ's PostgreSQL backend, made to wait a moment after a failed look for work.
 *
 * BullMQ 6.7 waits only after errors that it takes for a lost connection (`ECONNREFUSED`). A server that is shutting
 * down or starting up answers with errors of its own, and the worker's loop would ask again at once, without end:
 * a whole core and an error event for each turn, until the server is back.
 */
export const createPatientPostgresBackend: typeof createPostgresBackend = (...parameters) => {
  const backend: PostgresQueueBackend = createPostgresBackend(...parameters);
  const moveToActive = backend.moveToActive.bind(backend);
  backend.moveToActive = async (token, name): ReturnType<typeof moveToActive> => {
    try {
      return await moveToActive(token, name);
    } catch (error) {
      await delay(BREATH_MS);
      throw error;
    }
  };
  return backend;
};

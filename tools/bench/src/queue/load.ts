import autocannon from 'autocannon';
import type { List, Question } from './askers';
import type { RunningServer } from './servers';

/** What a server did under load. */
export interface Load {
  readonly requestsPerSecond: number;
  readonly p50: number;
  /** Milliseconds, whole ones. */
  readonly p99: number;
}

export interface Target {
  readonly kind: 'api' | 'bare';
  readonly server: RunningServer;
  readonly questions: Readonly<Record<List, readonly Question[]>>;
}

/**
 * Asks without pause over so many connections, each going round all the people from another one on.
 *
 * @throws Error where any answer is not 200: a load of errors measures nothing
 */
export async function loadOf(target: Target, list: List, connections: number, seconds: number): Promise<Load> {
  const requests = target.questions[list].map((question, number) => requestOf(target, list, question, number));
  let begun = 0;
  const result = await autocannon({
    url: target.server.origin,
    connections,
    duration: seconds,
    setupClient: (client) => {
      const from = (begun++ * 7) % requests.length;
      client.setRequests([...requests.slice(from), ...requests.slice(0, from)]);
    },
  });
  const failed = result.non2xx + result.errors + result.timeouts;
  if (failed > 0) throw new Error(`${failed} requests for "${list}" to the ${target.kind} server failed`);
  return { requestsPerSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 };
}

/** One answer, to be looked at. */
export async function answerOf(target: Target, list: List, number: number): Promise<unknown> {
  const question = target.questions[list][number];
  if (question === undefined) throw new Error(`nobody asks question ${number}`);
  const { path, headers, body } = requestOf(target, list, question, number);
  const answer = await fetch(target.server.origin + path, { method: 'POST', headers, body });
  if (!answer.ok) throw new Error(`the ${target.kind} server answered ${answer.status} to "${list}"`);
  return await answer.json();
}

function requestOf({ kind, server }: Target, list: List, { headers, body }: Question, number: number) {
  const path = kind === 'api' ? '/api/caseload' : `/${list}/${number}`;
  return { method: 'POST' as const, path, headers: { ...headers, origin: server.origin }, body: JSON.stringify(body) };
}

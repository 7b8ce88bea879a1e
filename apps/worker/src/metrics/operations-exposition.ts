import type { OperationsFigures, SweepFigures } from '@rettid/application';
import type { QueueDepth } from '@rettid/jobs';
import { Gauge, Registry } from '@rettid/platform';

/**
 * The figures of sweeps, outbox and queue for Prometheus. Made anew for each scrape: a figure that could not be read is
 * absent, since an old one would look like a good one.
 */
export async function operationsExposition(figures: OperationsFigures, depths: readonly QueueDepth[]): Promise<string> {
  const registry = new Registry();
  const gauge = (name: string, help: string, labelNames: string[] = []): Gauge =>
    new Gauge({ name, help, labelNames, registers: [registry] });

  gauge('rettid_operations_up', '1 where the figures of sweeps, outbox and queue could be read').set(1);
  gauge('rettid_outbox_pending', 'Messages that no queue has taken yet').set(figures.outbox.pending);
  gauge('rettid_outbox_oldest_seconds', 'For how long the oldest of them has waited').set(figures.outbox.oldestSeconds);
  gauge('rettid_access_log_unsealed', 'Entries of the access log that stand in no chain yet').set(
    figures.accessLog.pending,
  );
  gauge('rettid_access_log_unsealed_oldest_seconds', 'For how long the oldest of them has waited').set(
    figures.accessLog.oldestSeconds,
  );
  const jobs = gauge('rettid_queue_jobs', 'Jobs in the queue', ['queue', 'state']);
  for (const { queue, state, count } of depths) jobs.set({ queue, state }, count);
  showSweeps(figures.sweeps, (name, help, ...labels) => gauge(name, help, ['jobcenter', ...labels]));
  return await registry.metrics();
}

/** What is told where the figures cannot be read. */
export async function operationsDown(): Promise<string> {
  const registry = new Registry();
  new Gauge({
    name: 'rettid_operations_up',
    help: '1 where the figures of sweeps, outbox and queue could be read',
    registers: [registry],
  }).set(0);
  return await registry.metrics();
}

function showSweeps(
  sweeps: readonly SweepFigures[],
  gauge: (name: string, help: string, ...labels: string[]) => Gauge,
): void {
  const age = gauge('rettid_sweep_age_days', 'Days from the business date of the last finished sweep to the night due');
  const finished = gauge('rettid_sweep_finished_timestamp_seconds', 'When the last finished sweep ended');
  const expected = gauge('rettid_nights_expected', 'Nights due among the last thirty');
  const done = gauge('rettid_nights_done', 'Nights finished among the last thirty');
  const open = gauge('rettid_sweep_runs_open', 'Sweep runs under way');
  const citizens = gauge('rettid_sweep_citizens', 'Citizens of the last finished sweep, by outcome', 'outcome');
  for (const { jobcenterId: jobcenter, last, ageDays, outcome, ...row } of sweeps) {
    if (ageDays !== null) age.set({ jobcenter }, ageDays);
    if (last !== null) finished.set({ jobcenter }, last.finishedAt.getTime() / 1000);
    expected.set({ jobcenter }, row.nightsExpected);
    done.set({ jobcenter }, row.nightsDone);
    open.set({ jobcenter }, row.openRuns);
    for (const [name, count] of Object.entries(outcome)) citizens.set({ jobcenter, outcome: name }, count);
  }
}

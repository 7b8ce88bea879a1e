import { collectDefaultMetrics, Registry } from 'prom-client';

/** A program's metrics, with those of the process itself (memory, event loop, collections). */
export function createRegistry(program: 'api' | 'worker'): Registry {
  const registry = new Registry();
  registry.setDefaultLabels({ program });
  collectDefaultMetrics({ register: registry });
  return registry;
}

export { Counter, Gauge, Histogram, Registry } from 'prom-client';

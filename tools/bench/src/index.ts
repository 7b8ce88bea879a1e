export { runBenchmark, type BenchmarkOptions, type Measurements } from './benchmark';
export { figuresOf, isMet, renderReport, type Figure } from './report';

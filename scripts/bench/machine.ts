import { cpus, release, type } from 'node:os';

/** The machine in general: what a reader needs to judge the times, and nothing that tells which one it is. */
export function machine(): string {
  const cores = cpus();
  const model = cores[0]?.model.trim() || 'unknown processor';
  return `${model}, ${cores.length} cores; ${type()} ${release().split('-')[0]}; Node ${process.versions.node}`;
}

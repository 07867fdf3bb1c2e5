import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { keystrokes } from './keystrokes.ts';
import { LanguageClient } from './language-client.ts';
import { FLOOR, GOUJI, type LanguageServer } from './language-servers.ts';
import { type Chapter, figure, type Goal, table } from './page.ts';
import { byTurns, type Patience, type Subject } from './rounds.ts';
import { quantiles } from './statistics.ts';

/** One turn of a server: so many edits, or fewer when they take longer than this, in milliseconds. */
const BLOCK = { edits: 20, duration: 400 };

/** Edits before the first measurement, or milliseconds of them. */
const WARM_UP = { edits: 400, duration: 2000 };

interface Size extends Patience {
  readonly name: string;
  readonly bytes: number;
  /** Milliseconds from one diagnostics to the next keystroke. */
  readonly pause: number;
}

const SIZES: readonly Size[] = [
  { name: '10 KB', bytes: 10_000, pause: 0, rounds: 60, budget: 4000, fewest: 2 },
  { name: '100 KB', bytes: 100_000, pause: 0, rounds: 30, budget: 4000, fewest: 2 },
  { name: '1 MB', bytes: 1_000_000, pause: 0, rounds: 25, budget: 5000, fewest: 1 },
  { name: '10 KB, 15 ms between two keystrokes', bytes: 10_000, pause: 15, rounds: 20, budget: 5000, fewest: 1 },
];

/** A percentile is given only of so many edits. */
const ENOUGH = { p95: 20, p99: 100 };

/** How long it takes from a keystroke in the editor to the diagnostics it leads to, over standard input and output. */
export async function measureEditor(servers: readonly LanguageServer[]): Promise<Chapter> {
  const blocks = [
    'One character is typed over another or taken back, in words and figures all over the text, and the next as soon as the diagnostics of the last have come. The servers take turns, twenty edits each. In the last table there is a pause before each keystroke, as when somebody types; all servers have been idle then. The floor is a server on the same library, bundled and minified alike, that keeps no text and answers every change with one diagnostic at once. Gouji with an engine that takes no time is Gouji’s server that reads the text once and sends the same diagnostics after every change: what it takes is not the engine’s. Where a server publishes only some time after the last edit it is asked instead, if it can be. The Markdown server has its client parse, as in VS Code; here the benchmark does that with `markdown-it`.',
  ];
  const goals: Goal[] = [];
  const leftOut = new Set<string>();
  for (const size of SIZES) {
    const { times, failed } = await measureSize(servers, size);
    for (const [name, reason] of failed) leftOut.add(`${name}: ${reason}`);
    const floor = percentiles(times.get(FLOOR) ?? []);
    const gouji = percentiles(times.get(GOUJI) ?? []);
    blocks.push(
      `### ${size.name}`,
      table(
        ['', '× floor at p50', 'at p99', 'p50, ms', 'p95, ms', 'p99, ms', 'edits'],
        [...times].map(([name, samples]) => {
          const { p50, p95, p99 } = percentiles(samples);
          const ratios = [p50 / floor.p50, p99 / floor.p99];
          return [name, ...[...ratios, p50, p95, p99].map(figure), String(samples.length)];
        }),
      ),
    );
    const what = `edit to diagnostics, ${size.name}`;
    if (size.bytes === 10_000 && size.pause === 0) {
      goals.push(
        { what: `${what}, p50, to the floor`, found: gouji.p50 / floor.p50, atMost: 1.5, unit: '×' },
        { what: `${what}, p99, to the floor`, found: gouji.p99 / floor.p99, atMost: 1.5, unit: '×' },
      );
    }
    if (size.bytes === 1_000_000) goals.push({ what: `${what}, p99`, found: gouji.p99, atMost: 16, unit: 'ms' });
  }
  return { title: 'Editor: edit to diagnostics', blocks, goals, leftOut: [...leftOut] };
}

interface Measured {
  readonly times: ReadonlyMap<string, readonly number[]>;
  readonly failed: ReadonlyMap<string, string>;
}

async function measureSize(servers: readonly LanguageServer[], size: Size): Promise<Measured> {
  const failed = new Map<string, string>();
  const clients: LanguageClient[] = [];
  const subjects: Subject[] = [];
  try {
    for (const server of servers) {
      try {
        const client = await LanguageClient.start(server);
        clients.push(client);
        subjects.push({ name: server.name, round: await typist(client, server.text(size.bytes), size.pause) });
      } catch (error) {
        failed.set(server.name, error instanceof Error ? error.message : String(error));
      }
    }
    const outcome = await byTurns(subjects, size);
    for (const [name, reason] of outcome.failed) failed.set(name, reason);
    return { times: new Map([...outcome.rounds].map(([name, rounds]) => [name, rounds.flat()])), failed };
  } finally {
    for (const client of clients) await client.end();
  }
}

/** Opens the text, warms the server up, and gives what types a block of edits. */
async function typist(client: LanguageClient, text: string, pause: number): Promise<Subject['round']> {
  await client.open('report', text);
  const strokes = keystrokes(text, 64);
  let at = 0;
  const type = async (edits: number, duration: number) => {
    const samples: number[] = [];
    const end = performance.now() + duration;
    do {
      const stroke = strokes[at];
      at = (at + 1) % strokes.length;
      if (pause > 0) await setTimeout(pause);
      if (stroke) samples.push(await client.type('report', stroke));
    } while (samples.length < edits && performance.now() < end);
    return samples;
  };
  await type(WARM_UP.edits, WARM_UP.duration);
  return () => type(BLOCK.edits, BLOCK.duration);
}

function percentiles(samples: readonly number[]): { p50: number; p95: number; p99: number } {
  const [p50 = Number.NaN, p95 = Number.NaN, p99 = Number.NaN] = quantiles(samples, [0.5, 0.95, 0.99]);
  return {
    p50,
    p95: samples.length < ENOUGH.p95 ? Number.NaN : p95,
    p99: samples.length < ENOUGH.p99 ? Number.NaN : p99,
  };
}

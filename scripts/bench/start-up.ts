import { performance } from 'node:perf_hooks';
import { LanguageClient } from './language-client.ts';
import { FLOOR, GOUJI, type LanguageServer } from './language-servers.ts';
import { type Chapter, figure, spread, table } from './page.ts';
import { byTurns } from './rounds.ts';
import { median, ratio, summary } from './statistics.ts';

const BYTES = 10_000;
const DOCUMENTS = 100;
const PATIENCE = { rounds: 15, budget: 6000, fewest: 3 };

/** Only so many starts are followed by a hundred documents. */
const FULL_STARTS = 5;

/** What one start showed; memory in MB where the system says. */
interface Start {
  readonly atFirst: number | undefined;
  readonly afterAll: number | undefined;
  readonly peak: number | undefined;
}

/** How long the first diagnostics take from starting the process, and how much memory the server holds. */
export async function measureStartUp(servers: readonly LanguageServer[]): Promise<Chapter> {
  const starts = new Map<string, Start[]>(servers.map(({ name }) => [name, []]));
  const subjects = servers.map((server) => {
    const texts = Array.from({ length: DOCUMENTS + 1 }, (_, number) => server.text(BYTES, number));
    const seen = starts.get(server.name) ?? [];
    return {
      name: server.name,
      round: async () => {
        const { time, ...memory } = await startOnce(server, seen.length < FULL_STARTS ? texts : texts.slice(0, 1));
        seen.push(memory);
        return [time];
      },
    };
  });
  const { rounds, failed } = await byTurns(subjects, PATIENCE);
  const floor = rounds.get(FLOOR) ?? [];
  const of = (name: string, key: keyof Start) => median((starts.get(name) ?? []).flatMap((start) => start[key] ?? []));
  return {
    title: 'Start-up and memory',
    blocks: [
      `From starting the process to the first diagnostics of a 10 KB text; the memory of the process (resident set) then, after ${DOCUMENTS} more such documents were opened and each had its diagnostics, and at its peak.`,
      table(
        ['', '× floor', 'ms', 'MB at first', `MB after ${DOCUMENTS}`, 'MB, peak'],
        [...rounds].map(([name, own]) => [
          name,
          spread(ratio(own, floor)),
          spread(summary(own.flat())),
          ...(['atFirst', 'afterAll', 'peak'] as const).map((key) => figure(of(name, key))),
        ]),
      ),
    ],
    goals: [
      {
        what: 'start to first diagnostics, to the floor',
        found: ratio(rounds.get(GOUJI) ?? [], floor).median,
        atMost: 1.3,
        unit: '×',
      },
      { what: 'memory at first diagnostics', found: of(GOUJI, 'atFirst'), atMost: 60, unit: 'MB' },
      { what: `memory after opening ${DOCUMENTS} reports`, found: of(GOUJI, 'afterAll'), atMost: 80, unit: 'MB' },
    ],
    leftOut: [...failed].map(([name, reason]) => `${name} (start-up): ${reason}`),
  };
}

/** Starts a server, opens the first text, and then, if there are more, all others at once. */
async function startOnce(
  server: LanguageServer,
  [first = '', ...others]: readonly string[],
): Promise<Start & { readonly time: number }> {
  const start = performance.now();
  const client = await LanguageClient.start(server);
  try {
    await client.open('report', first);
    const time = performance.now() - start;
    const atFirst = (await client.memory())?.now;
    if (others.length === 0) return { time, atFirst, afterAll: undefined, peak: undefined };
    await Promise.all(others.map((text, at) => client.open(`report-${at + 1}`, text)));
    const all = await client.memory();
    return { time, atFirst, afterAll: all?.now, peak: all?.peak };
  } finally {
    await client.end();
  }
}

import { type ChildProcess, fork } from 'node:child_process';
import type { Answer, Question } from './contender.ts';
import { CONTENDERS, type Contender, GOUJI, LEZER, MARKDOWNLINT, SCAN } from './contenders.ts';
import { type Chapter, figure, type Goal, spread, table } from './page.ts';
import { byTurns, type Patience, type Rounds, type Subject } from './rounds.ts';
import { median, ratio, summary } from './statistics.ts';
import { type TextRequest, textOf } from './texts.ts';

/** How long one block of measurements takes, at least, in milliseconds. */
const BLOCK = 30;

const SIZES: readonly (Patience & { readonly bytes: number })[] = [
  { bytes: 10_000, rounds: 25, budget: 2500, fewest: 5 },
  { bytes: 100_000, rounds: 15, budget: 2500, fewest: 3 },
  { bytes: 1_000_000, rounds: 9, budget: 3000, fewest: 1 },
];

const DIALECTS = ['html', 'tsv', 'cell-lines', 'bare-pipe'] as const;
const SHAPES = ['long report', 'many reports'] as const;
const GROWTH = [10_000, 100_000, 1_000_000, 10_000_000] as const;

/** How fast the engine reads and checks, beside others that read the same text. `program` is a contender's process. */
export async function measureEngine(program: string): Promise<Chapter> {
  const others = new Processes(program, []);
  const blocks: string[] = [
    'Each program reads the same report in a process of its own, and they take turns: a block of readings each, round after round. Every reading is of a text that differs from the one before by one character. Given are the medians of all rounds with their quartiles; a ratio is that of two programs in the same round.',
  ];
  const goals: Goal[] = [];
  try {
    for (const size of SIZES) {
      const text: TextRequest = { dialect: 'pipe', shape: 'long report', bytes: size.bytes };
      const rounds = await others.measure(CONTENDERS, text, size);
      blocks.push(`### A report of ${sizeOf(text)} with Markdown tables`, besideGouji(rounds));
      if (size.bytes === 10_000) goals.push(...goalsOf(rounds));
    }
    blocks.push('### The other dialects', await dialects(others));
    const growth = await measureGrowth(others);
    blocks.push('### Growth', growth.table);
    goals.push(growth.goal);
  } finally {
    others.end();
  }
  blocks.push('### Memory allocated by one reading', await allocation(program));
  return { title: 'Engine', blocks, goals, leftOut: [...others.leftOut] };
}

function besideGouji(rounds: ReadonlyMap<string, Rounds>): string {
  const gouji = rounds.get(GOUJI.name) ?? [];
  const scan = rounds.get(SCAN.name) ?? [];
  return table(
    ['', '× gouji', '× scan', 'ms'],
    [...rounds].map(([name, own]) => [
      name,
      spread(ratio(own, gouji)),
      figure(ratio(own, scan).median),
      spread(summary(own.map(median))),
    ]),
  );
}

function goalsOf(rounds: ReadonlyMap<string, Rounds>): Goal[] {
  const of = ({ name }: Contender) => rounds.get(name) ?? [];
  return [
    {
      what: '10 KB report read, bound and checked, to `@lezer/markdown` parsing it',
      found: ratio(of(GOUJI), of(LEZER)).median,
      atMost: 1,
      unit: '×',
    },
    {
      what: 'the same, to `markdownlint` linting it',
      found: ratio(of(GOUJI), of(MARKDOWNLINT)).median,
      atMost: 0.01,
      unit: '×',
    },
    {
      what: 'the same, to a bare scan of its characters',
      found: ratio(of(GOUJI), of(SCAN)).median,
      atMost: 30,
      unit: '×',
    },
  ];
}

/** The dialects that no Markdown program reads as tables; `@lezer/markdown` parses the same characters. */
async function dialects(processes: Processes): Promise<string> {
  const rows: string[][] = [];
  for (const dialect of DIALECTS) {
    for (const { bytes } of SIZES) {
      const text: TextRequest = { dialect, shape: 'long report', bytes };
      const rounds = await processes.measure([GOUJI, LEZER], text, { rounds: 7, budget: 3000, fewest: 3 });
      const gouji = rounds.get(GOUJI.name) ?? [];
      rows.push([
        `${dialect}, ${sizeOf(text)}`,
        spread(ratio(gouji, rounds.get(LEZER.name) ?? [])),
        spread(summary(gouji.map(median))),
      ]);
    }
  }
  return table(['', 'gouji × @lezer/markdown', 'gouji, ms'], rows);
}

/** Whether time grows with size and no faster: all sizes by turns, and per byte each beside the one ten times smaller. */
async function measureGrowth(processes: Processes): Promise<{ readonly table: string; readonly goal: Goal }> {
  const rows: string[][] = [];
  const growths: number[] = [];
  for (const shape of SHAPES) {
    const texts = GROWTH.map((bytes): TextRequest => ({ dialect: 'pipe', shape, bytes }));
    const subjects = texts.map((text) => processes.subject(GOUJI, text, sizeOf(text)));
    const rounds = await processes.byTurns(subjects, { rounds: 5, budget: 5000, fewest: 2 });
    texts.forEach((text, at) => {
      const own = rounds.get(sizeOf(text)) ?? [];
      const smaller = texts[at - 1];
      const growth = smaller
        ? ratio(own, rounds.get(sizeOf(smaller)) ?? []).median * (bytesOf(smaller) / bytesOf(text))
        : Number.NaN;
      if (smaller) growths.push(growth);
      rows.push([`${shape}, ${sizeOf(text)}`, figure(growth), spread(summary(own.map(median)))]);
    });
  }
  const goal: Goal = {
    what: 'time per byte, to that of a text ten times smaller, up to 10 MB',
    found: Math.max(...growths),
    atMost: 1.5,
    unit: '×',
  };
  return { table: table(['', 'time per byte, × the line above', 'ms'], rows), goal };
}

async function allocation(program: string): Promise<string> {
  // So much room for new objects that none is collected within a reading.
  const processes = new Processes(program, ['--expose-gc', '--min-semi-space-size=64', '--max-semi-space-size=64']);
  try {
    const text: TextRequest = { dialect: 'pipe', shape: 'long report', bytes: 10_000 };
    const subjects = CONTENDERS.filter(({ name }) => name !== SCAN.name);
    const rounds = await processes.measure(subjects, text, { rounds: 1, budget: 0, fewest: 1 }, 'allocation');
    const base = rounds.get(GOUJI.name) ?? [];
    return table(
      ['10 KB report', '× gouji', 'KB'],
      [...rounds].map(([name, own]) => [
        name,
        figure(ratio(own, base).median),
        spread(summary(own.flat().map((bytes) => bytes / 1000))),
      ]),
    );
  } finally {
    processes.end();
  }
}

/** One process for each contender that was asked for so far. */
class Processes {
  /** Who failed, and why. */
  readonly leftOut = new Set<string>();
  private readonly children = new Map<string, ChildProcess>();

  constructor(
    private readonly program: string,
    private readonly nodeOptions: readonly string[],
  ) {}

  /** Measures contenders on a text by turns. */
  measure(
    contenders: readonly Contender[],
    text: TextRequest,
    patience: Patience,
    ask: Question['ask'] = 'times',
  ): Promise<ReadonlyMap<string, Rounds>> {
    return this.byTurns(
      contenders.map((contender) => this.subject(contender, text, contender.name, ask)),
      patience,
    );
  }

  /** A contender on a text as a subject of that name. */
  subject(contender: Contender, text: TextRequest, name: string, ask: Question['ask'] = 'times'): Subject {
    return { name, round: () => this.answer(contender.name, { ask, text, duration: BLOCK }) };
  }

  /** Measures subjects by turns and remembers who failed. */
  async byTurns(subjects: readonly Subject[], patience: Patience): Promise<ReadonlyMap<string, Rounds>> {
    const { rounds, failed } = await byTurns(subjects, patience);
    for (const [name, reason] of failed) this.leftOut.add(`${name}: ${reason}`);
    return rounds;
  }

  end(): void {
    for (const child of this.children.values()) child.disconnect();
  }

  private async answer(name: string, question: Question): Promise<readonly number[]> {
    const child = this.childOf(name);
    const answer = await new Promise<Answer>((resolve) => {
      const ended = () => resolve({ failure: 'its process ended' });
      child.once('exit', ended);
      child.once('message', (message: Answer) => {
        child.off('exit', ended);
        resolve(message);
      });
      child.send(question);
    });
    if ('failure' in answer) throw new Error(answer.failure);
    return answer.samples;
  }

  private childOf(name: string): ChildProcess {
    const running = this.children.get(name);
    if (running !== undefined) return running;
    const child = fork(this.program, [name], { execArgv: [...this.nodeOptions], silent: true });
    this.children.set(name, child);
    return child;
  }
}

function bytesOf(text: TextRequest): number {
  return Buffer.byteLength(textOf(text));
}

function sizeOf({ bytes }: TextRequest): string {
  return bytes < 1_000_000 ? `${bytes / 1000} KB` : `${bytes / 1_000_000} MB`;
}

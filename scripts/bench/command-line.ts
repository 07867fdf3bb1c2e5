import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { type Chapter, spread, table } from './page.ts';
import { byTurns, type Patience, type Rounds, type Subject } from './rounds.ts';
import { ratio, summary } from './statistics.ts';
import { report } from './texts.ts';

const FILES = 1000;
const BYTES = 10_000;

const MANY: Patience = { rounds: 9, budget: 25_000, fewest: 1 };
const ONE: Patience = { rounds: 11, budget: 5000, fewest: 5 };

const GOUJI = 'gouji check --format json';
const RUMDL = 'rumdl check';

/** What is checked, and how one names it to a program that wants a pattern. */
interface Target {
  readonly path: string;
  readonly glob: string;
}

const FOLDER: Target = { path: 'reports', glob: 'reports/*.md' };
const FILE: Target = { path: 'reports/0000.md', glob: 'reports/0000.md' };

/** A program and its arguments. */
interface Command {
  readonly name: string;
  readonly program: string;
  readonly args: (target: Target) => readonly string[];
}

/** How long whole processes take that check files. `rivals` is the folder where the rivals' packages are installed. */
export async function measureCommandLine(gouji: string, rivals: string): Promise<Chapter> {
  const leftOut: string[] = [];
  const commands: Command[] = [
    { name: GOUJI, program: process.execPath, args: ({ path }) => [gouji, 'check', '--format', 'json', path] },
    // Without the cache, which would make every run but the first do nothing.
    { name: RUMDL, program: rumdlBinary(rivals), args: ({ path }) => ['check', '--no-cache', '--no-config', path] },
    {
      name: 'markdownlint-cli2',
      program: process.execPath,
      args: ({ glob }) => [join(rivals, 'markdownlint-cli2/markdownlint-cli2-bin.mjs'), glob],
    },
  ];
  const folder = await mkdtemp(join(tmpdir(), 'gouji-bench-'));
  try {
    await mkdir(join(folder, 'reports'));
    for (let number = 0; number < FILES; number++) {
      const name = `${String(number).padStart(4, '0')}.md`;
      await writeFile(join(folder, 'reports', name), report('pipe', BYTES, number));
    }
    const measure = async (target: Target, patience: Patience) => {
      const subjects: Subject[] = commands.map((command) => ({
        name: command.name,
        round: async () => [await timeOf(command, target, folder)],
      }));
      const { rounds, failed } = await byTurns(subjects, patience);
      for (const [name, reason] of failed) leftOut.push(`${name} (${target.path}): ${reason}`);
      return rounds;
    };
    const many = await measure(FOLDER, MANY);
    const one = await measure(FILE, ONE);
    return {
      title: 'Command line',
      blocks: [
        `Whole processes, from start to exit, by turns; what they print is thrown away. \`rumdl\` is a native program with a thread for each core; it runs without its cache, which would leave it nothing to do.`,
        `### ${FILES.toLocaleString('en')} files of 10 KB`,
        besideGouji(many),
        '### One file of 10 KB',
        besideGouji(one),
      ],
      goals: [
        {
          what: `${FILES.toLocaleString('en')} files on the command line, to \`rumdl\``,
          found: ratio(many.get(GOUJI) ?? [], many.get(RUMDL) ?? []).median,
          atMost: 1,
          unit: '×',
        },
      ],
      leftOut,
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function besideGouji(rounds: ReadonlyMap<string, Rounds>): string {
  const gouji = rounds.get(GOUJI) ?? [];
  return table(
    ['', '× gouji', 'ms', 'runs'],
    [...rounds].map(([name, own]) => [
      name,
      spread(ratio(own, gouji)),
      spread(summary(own.flat())),
      String(own.length),
    ]),
  );
}

/** The milliseconds that a command takes. Rejects unless it says that it checked: with or without problems. */
function timeOf({ name, program, args }: Command, target: Target, cwd: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(program, args(target), { cwd, stdio: 'ignore' });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0 || code === 1) resolve(performance.now() - start);
      else reject(new Error(`${name} ended with ${code}`));
    });
  });
}

/** The native program itself, without the script that finds and starts it. */
function rumdlBinary(rivals: string): string {
  const windows = process.platform === 'win32';
  return join(rivals, `@rumdl/cli-${process.platform}-${process.arch}`, windows ? 'rumdl.exe' : 'rumdl');
}

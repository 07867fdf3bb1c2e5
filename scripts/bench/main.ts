import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { measureCommandLine } from './command-line.ts';
import { measureEditor } from './editor.ts';
import { measureEngine } from './engine.ts';
import { languageServers, rememberingServer } from './language-servers.ts';
import { machine } from './machine.ts';
import { type Chapter, goalsTable } from './page.ts';
import { measureStartUp } from './start-up.ts';

/** What is measured, as files and folders. */
export interface Programs {
  /** Ours, in a production build. */
  readonly server: string;
  readonly commandLine: string;
  /** Of the benchmark. */
  readonly floor: string;
  readonly remembering: string;
  readonly contender: string;
  /** The folder where the rivals' packages are installed. */
  readonly rivals: string;
}

const PARTS: Readonly<Record<string, (programs: Programs) => Promise<Chapter>>> = {
  engine: ({ contender }) => measureEngine(contender),
  cli: ({ commandLine, rivals }) => measureCommandLine(commandLine, rivals),
  editor: (programs) => measureEditor([...servers(programs), rememberingServer(programs.remembering)]),
  startup: (programs) => measureStartUp(servers(programs)),
};

export const PART_NAMES: readonly string[] = Object.keys(PARTS);

/** Measures the parts, prints them, and writes docs/benchmarks.md in the project's folder when it was all of them. */
export async function run(parts: readonly string[], programs: Programs, project: string): Promise<void> {
  const chapters: Chapter[] = [];
  for (const name of PART_NAMES.filter((part) => parts.length === 0 || parts.includes(part))) {
    console.log(`» measuring: ${name}`);
    const chapter = await PARTS[name]?.(programs);
    if (chapter) chapters.push(chapter);
  }
  // Reasons for what is left out may name files, and where the project lies concerns nobody.
  const page = pageOf(chapters).replaceAll(join(project, '/'), '');
  console.log(`\n${page}`);
  if (chapters.length < PART_NAMES.length) return;
  await writeFile(join(project, 'docs/benchmarks.md'), page);
  console.log('» written: docs/benchmarks.md');
}

function servers({ server, floor, rivals }: Programs) {
  return languageServers({ gouji: server, floor }, rivals);
}

function pageOf(chapters: readonly Chapter[]): string {
  const leftOut = chapters.flatMap((chapter) => chapter.leftOut);
  const blocks = [
    '# Benchmarks',
    'Written by `npm run bench`, which measures everything below in one run, in about four minutes; `npm run bench -- engine`, `cli`, `editor` or `startup` shows one part. The programs that Gouji is compared with stand in `scripts/bench/rivals/package.json`, and the first run installs them there. The reports are of our own invention, with a few faults such as drafts have.',
    'Everything that is compared takes turns, so that whatever else the machine does hits all alike. Ratios come first because machines differ. `4.1 (3.9–4.6)` is a median with the quartiles around it.',
    `${machine()}; ${new Date().toISOString().slice(0, 10)}.`,
    '## Goals',
    goalsTable(chapters.flatMap(({ goals }) => goals)),
    ...chapters.flatMap(({ title, blocks }) => [`## ${title}`, ...blocks]),
    ...(leftOut.length > 0 ? ['## Left out', leftOut.map((reason) => `- ${reason}`).join('\n')] : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

import { resolve } from 'node:path';
import { type Locale, type Message, message, render, SEVERITIES, type Severity, type Text } from '../core/index.ts';
import type { Decoded } from '../workspace/decode.ts';
import { type Found, findFiles } from '../workspace/find-files.ts';
import { inOrder } from '../workspace/in-order.ts';
import { readTextFile, readTextStream } from '../workspace/read-file.ts';
import type { CheckOptions } from './arguments.ts';
import { checkFile } from './check-file.ts';
import type { ExitCode, Host } from './host.ts';
import { wantsColour } from './reporters/colours.ts';
import { createReporter } from './reporters/registry.ts';
import type { FileResult, Summary } from './reporters/reporter.ts';
import { visible } from './reporters/visible.ts';
import { loadSettings } from './settings.ts';

/** How many files are read at once. */
const READ_AHEAD = 16;

/** The width of lines where no terminal says it, and the least that still shows something. */
const COLUMNS = 120;
const FEWEST_COLUMNS = 40;

/** `gouji check`: the results go to standard output; what could not be read, to standard error. */
export async function runCheck(options: CheckOptions, locale: Locale, host: Host): Promise<ExitCode> {
  const complain = (path: string, reason: Message): Promise<void> =>
    host.stderr.write(`gouji: ${visible(render(message(ABOUT, { path, reason }), locale))}\n`);

  const loaded = await loadSettings(options, host.cwd);
  if (loaded.kind === 'wrong') {
    for (const fault of loaded.faults) await complain(loaded.path, fault);
    return 2;
  }

  const reporter = createReporter(options.format, {
    locale,
    tables: options.tables,
    colour: wantsColour(host.env, host.stdout),
    width: Math.max(FEWEST_COLUMNS, host.stdout.columns || COLUMNS),
  });
  const { found, folders } = await findFiles(
    options.paths.filter((path) => path !== STDIN),
    host.cwd,
  );
  const sources = options.paths.includes(STDIN) ? [stdinNamed(options.stdinName), ...found] : found;
  const summary: Counts = { files: 0, errors: 0, warnings: 0, information: 0, hints: 0, reports: 0, unreadable: 0 };
  const foldersWithReports = new Set<string>();

  await host.stdout.write(reporter.begin());
  for await (const { source, text } of inOrder(sources, READ_AHEAD, (source) => read(source, host))) {
    const result = checkFile(source.path, text, loaded.settings);
    if (result.kind === 'other' && !source.named) continue;
    for (const folder of source.folders) foldersWithReports.add(folder);
    if (result.kind === 'unreadable') await complain(result.path, result.reason);
    await host.stdout.write(reporter.file(result, summary.files));
    count(result, summary);
  }
  await host.stdout.write(reporter.end(summary));

  for (const folder of folders) {
    if (!foldersWithReports.has(folder)) await complain(folder, message(NO_REPORTS));
  }
  if (summary.files === summary.unreadable) return 2;
  return hasBlocking(summary, loaded.settings.blocking ?? 'error') || summary.unreadable > 0 ? 1 : 0;
}

/** How standard input is written among the paths. */
const STDIN = '-';

/** Something to check: standard input, or what was found on the disk. */
type Source = Found | (Omit<Found, 'kind'> & { readonly kind: 'stdin' });

function stdinNamed(name: string): Source {
  return { kind: 'stdin', path: name, named: true, folders: [] };
}

async function read(source: Source, host: Host): Promise<{ readonly source: Source; readonly text: Decoded }> {
  switch (source.kind) {
    case 'stdin':
      return { source, text: await readTextStream(host.stdin) };
    case 'file':
      return { source, text: await readTextFile(resolve(host.cwd, source.path)) };
    case 'lost':
      return { source, text: { kind: 'unreadable', reason: source.reason } };
  }
}

type Counts = { -readonly [Key in keyof Summary]: number };

/** The key under which the summary counts a severity. */
const COUNTED_AS = { error: 'errors', warning: 'warnings', information: 'information', hint: 'hints' } as const;

function count(result: FileResult, counts: Counts): void {
  counts.files++;
  if (result.kind === 'unreadable') counts.unreadable++;
  if (result.kind !== 'checked') return;
  counts.reports++;
  for (const { severity } of result.problems) counts[COUNTED_AS[severity]]++;
}

/** Whether there is a problem of this severity or a graver one. */
function hasBlocking(counts: Counts, least: Severity): boolean {
  return SEVERITIES.slice(0, SEVERITIES.indexOf(least) + 1).some((severity) => counts[COUNTED_AS[severity]] > 0);
}

const ABOUT: Text = { zh: '{path}：{reason}', en: '{path}: {reason}' };

const NO_REPORTS: Text = {
  zh: '文件夹中没有政府信息公开工作年度报告（.md、.markdown、.txt 文件）。',
  en: 'no annual report on government information disclosure in this folder (.md, .markdown and .txt files).',
};

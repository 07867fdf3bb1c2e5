import { resolve } from 'node:path';
import {
  type Locale,
  type Message,
  message,
  render,
  SEVERITIES,
  type Settings,
  type Severity,
  type Text,
  whole,
} from '../core/index.ts';
import { visible } from '../core/text/visible.ts';
import type { Decoded } from '../workspace/decode.ts';
import { inOrder } from '../workspace/in-order.ts';
import { overwriteFile } from '../workspace/overwrite-file.ts';
import { type CheckOptions, STDIN } from './arguments.ts';
import { checkFile, ruleFault } from './check-file.ts';
import { fixFile } from './fix-file.ts';
import type { ExitCode, Host } from './host.ts';
import { wantsColour } from './reporters/colours.ts';
import { createReporter } from './reporters/registry.ts';
import type { FileResult, Summary } from './reporters/reporter.ts';
import { loadSettings } from './settings.ts';
import { findSources, readSource, type Source } from './sources.ts';

/** How many files are read at once. */
const READ_AHEAD = 16;

/** The width of lines where no terminal says it, and the least that still shows something. */
const COLUMNS = 120;
const FEWEST_COLUMNS = 40;

/**
 * `gouji check`: the results go to standard output; what could not be read or written, to standard error. Where `--fix`
 * mends standard input, standard output is for the mended text and the results go to standard error too.
 */
export async function runCheck(options: CheckOptions, locale: Locale, host: Host): Promise<ExitCode> {
  const complain = (path: string, reason: Message): Promise<void> =>
    host.stderr.write(`gouji: ${visible(render(message(ABOUT, { path: whole(path), reason }), locale))}\n`);

  const loaded = await loadSettings(options, host.cwd);
  if (loaded.kind === 'wrong') {
    for (const fault of loaded.faults) await complain(loaded.path, fault);
    return 2;
  }

  const output = options.fix && options.paths.includes(STDIN) ? host.stderr : host.stdout;
  const reporter = createReporter(options.format, {
    locale,
    tables: options.tables,
    colour: wantsColour(host.env, output),
    width: Math.max(FEWEST_COLUMNS, output.columns || COLUMNS),
  });
  // JSON names what went wrong itself, and stays JSON where it shares standard error.
  const complains = output === host.stdout || options.format === 'text';
  // Two paths may lead to one file: what is mended is read when the file before it is done with.
  const readAhead = options.fix ? 1 : READ_AHEAD;

  const { sources, folders } = await findSources(options, host.cwd);
  const summary = noCounts(options);
  const foldersWithReports = new Set<string>();
  let incomplete = false;

  const read = async (source: Source) => ({ source, file: await readSource(source, host) });
  await output.write(reporter.begin());
  for await (const { source, file } of inOrder(sources, readAhead, read)) {
    const result = options.fix
      ? await fixSource(source, file, loaded.settings, host)
      : checkFile(source.path, file, loaded.settings);
    if (result.kind === 'other' && !source.named) continue;
    for (const folder of source.folders) foldersWithReports.add(folder);
    const failure = failureOf(result);
    if (failure && complains) await complain(result.path, failure);
    await output.write(reporter.file(result, summary.files));
    count(result, summary);
    // Only now: the reporter may have asked for fixes.
    for (const fault of ruleFaultsOf(result)) {
      incomplete = true;
      await complain(result.path, fault);
    }
  }
  await output.write(reporter.end(summary));

  for (const folder of folders) {
    if (!foldersWithReports.has(folder)) await complain(folder, message(NO_REPORTS));
  }
  if (summary.files === summary.unreadable) return 2;
  const failed = incomplete || summary.unreadable > 0 || (summary.unwritten ?? 0) > 0;
  return failed || hasBlocking(summary, loaded.settings.blocking ?? 'error') ? 1 : 0;
}

/** Mends a file in its place, and standard input on its way to standard output, where it goes whatever it is. */
async function fixSource(source: Source, file: Decoded, settings: Settings, host: Host): Promise<FileResult> {
  if (file.kind === 'unreadable') return { ...file, path: source.path };
  if (source.kind !== 'stdin') {
    const path = resolve(host.cwd, source.path);
    return fixFile(source.path, file, settings, (bytes) => overwriteFile(path, file.bytes, bytes));
  }
  let { bytes } = file;
  const result = await fixFile(source.path, file, settings, async (mended) => {
    bytes = mended;
    return undefined;
  });
  await host.stdout.write(bytes);
  return result;
}

/** Why a file could not be read or written, where that is so. */
function failureOf(result: FileResult): Message | undefined {
  if (result.kind === 'unreadable') return result.reason;
  return result.kind === 'checked' && result.fix?.kind === 'unwritten' ? result.fix.reason : undefined;
}

/** What is said of the rules that failed on a file, each once. */
function ruleFaultsOf(result: FileResult): Message[] {
  if (result.kind !== 'checked') return [];
  return [...new Map(result.failures.map((failure) => [failure.code, ruleFault(failure)])).values()];
}

type Counts = { -readonly [Key in keyof Summary]: Summary[Key] };

function noCounts({ fix }: CheckOptions): Counts {
  const counts = { files: 0, errors: 0, warnings: 0, information: 0, hints: 0, reports: 0, unreadable: 0 };
  return fix ? { ...counts, fixed: 0, unwritten: 0 } : counts;
}

/** The key under which the summary counts a severity. */
const COUNTED_AS = { error: 'errors', warning: 'warnings', information: 'information', hint: 'hints' } as const;

function count(result: FileResult, counts: Counts): void {
  counts.files++;
  if (result.kind === 'unreadable') counts.unreadable++;
  if (result.kind !== 'checked') return;
  counts.reports++;
  for (const { severity } of result.problems) counts[COUNTED_AS[severity]]++;
  if (result.fix?.kind === 'mended') counts.fixed = (counts.fixed ?? 0) + result.fix.fixed;
  if (result.fix?.kind === 'unwritten') counts.unwritten = (counts.unwritten ?? 0) + 1;
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

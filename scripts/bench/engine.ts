import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parser } from '@lezer/markdown';
import { lint } from 'markdownlint/sync';
import { Bench } from 'tinybench';
import { check, readReport } from '../../server/core/index.ts';
import { timeToDiagnostics } from './server.ts';

/** Measures, and prints one table for each question. `root` is the folder of the project. */
export async function run(root: string): Promise<void> {
  const report = await sample(root);
  await besideOthers(withProse(report, 10_000));
  await growth(report);
  await serverStart(root, withProse(report, 10_000));
  await packageSize(root);
}

/** How long a 10 KB report takes beside other programs that read the same text, one after the other. */
async function besideOthers(text: string): Promise<void> {
  const subjects: Record<string, () => unknown> = {
    'bare scan of the characters': () => scan(text),
    'gouji: read, bind, all rules': () => check(readReport(text)),
    'gouji: read and bind': () => readReport(text),
    '@lezer/markdown: parse': () => parser.parse(text),
    'markdownlint: lint': () => lint({ strings: { text } }),
  };
  const rows = [];
  for (const [what, subject] of Object.entries(subjects)) {
    // Each warms up for itself, or it would run among the garbage of the others.
    const bench = new Bench({ time: 1000, warmupTime: 500 }).add(what, subject);
    await bench.run();
    rows.push({ what, median: median(bench, what), p99: percentile99(bench, what) });
  }
  const base = rows.find(({ what }) => what.endsWith('all rules'))?.median ?? Number.NaN;
  console.log(`\nA report of ${bytes(text)}, median of many runs`);
  console.table(
    rows.map(({ what, median: middle, p99 }) => ({
      what,
      'median ms': round(middle),
      'p99 ms': round(p99),
      'times gouji': round(middle / base),
    })),
  );
}

/** Whether time grows with size and no faster: the last column stays level where it does. */
async function growth(report: string): Promise<void> {
  console.log('\nGrowth: the same report again and again');
  const rows = [];
  let first: number | undefined;
  for (const size of [10_000, 100_000, 1_000_000, 10_000_000]) {
    const text = ofSize(report, size);
    const bench = new Bench({
      time: size > 1_000_000 ? 3000 : 800,
      iterations: 5,
      warmupTime: 200,
      warmupIterations: 2,
    });
    bench.add('gouji', () => check(readReport(text)));
    await bench.run();
    const perByte = median(bench, 'gouji') / size;
    first ??= perByte;
    rows.push({
      size: bytes(text),
      'median ms': round(perByte * size),
      'per byte, times the first': round(perByte / first),
    });
  }
  console.table(rows);
}

/** How long a person waits for the first underlines after the editor has started the server. */
async function serverStart(root: string, text: string): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run < 9; run++) times.push(await timeToDiagnostics(join(root, 'dist/server.js'), text));
  const [least = 0, , , , middle = 0, , , , most = 0] = times.sort((one, other) => one - other);
  console.log(
    `\nServer, start to first diagnostics: median ${Math.round(middle)} ms (${Math.round(least)} to ${Math.round(most)})`,
  );
}

async function packageSize(root: string): Promise<void> {
  const vsix = await stat(join(root, 'dist/gouji.vsix')).catch(() => undefined);
  console.log(
    vsix ? `\ndist/gouji.vsix: ${Math.round(vsix.size / 1024)} KB` : '\ndist/gouji.vsix: run npm run package first',
  );
}

async function sample(root: string): Promise<string> {
  const folder = join(root, 'sample');
  const name = (await readdir(folder)).find((file) => file.endsWith('.md'));
  if (name === undefined) throw new Error(`no Markdown report in ${folder}`);
  return readFile(join(folder, name), 'utf8');
}

/** One report, its first section made longer with its own prose up to a size in bytes of UTF-8. */
function withProse(report: string, size: number): string {
  const paragraph = report.split('\n').find((line) => line.startsWith('（一）'));
  if (paragraph === undefined) throw new Error('the sample has no paragraph to repeat');
  const missing = size - Buffer.byteLength(report);
  const prose = `${paragraph}\n\n`.repeat(Math.ceil(missing / Buffer.byteLength(`${paragraph}\n\n`)));
  return report.replace(paragraph, prose + paragraph);
}

/** The report, again and again, up to a size in bytes of UTF-8. */
function ofSize(report: string, size: number): string {
  const encoded = Buffer.from(`${report}\n`.repeat(Math.ceil(size / Buffer.byteLength(report))));
  return encoded.subarray(0, size).toString('utf8');
}

function scan(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
  return sum;
}

function median(bench: Bench, name: string): number {
  const result = bench.getTask(name)?.result;
  return result?.state === 'completed' ? result.latency.p50 : Number.NaN;
}

function percentile99(bench: Bench, name: string): number {
  const result = bench.getTask(name)?.result;
  return result?.state === 'completed' ? result.latency.p99 : Number.NaN;
}

function bytes(text: string): string {
  return `${Math.round(Buffer.byteLength(text) / 1000)} KB`;
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}

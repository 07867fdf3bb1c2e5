// One contender in a process of its own, so that it neither runs among the garbage of the others nor slows them down.
// The engine's part of the benchmark starts it and asks for one block of measurements after another.
import { performance } from 'node:perf_hooks';
import { CONTENDERS, type Reader } from './contenders.ts';
import { keystrokes, typedTexts } from './keystrokes.ts';
import { type TextRequest, textOf } from './texts.ts';

/** A question to a contender. */
export interface Question {
  readonly ask: 'times' | 'allocation';
  readonly text: TextRequest;
  /** How long to measure, in milliseconds. */
  readonly duration: number;
}

/** Its answer: times in milliseconds or allocated bytes, for one reading each; or why there is none. */
export type Answer = { readonly samples: readonly number[] } | { readonly failure: string };

/** Shorter times than that are measured over several readings: the clock costs something, too. */
const SHORTEST = 0.2;

/** The texts in memory for one contender are at most that many characters. */
const MEMORY = 5_000_000;

/**
 * Before it is measured, a text is read so often or for so many milliseconds of the processor, until the compiler of the
 * JavaScript engine has seen all there is to see. After a small text the way through a large one is known already.
 */
const WARM_UP = { readings: 6000, small: 2500, large: 400 };

const readings = new Map<string, () => unknown>();

const contender = CONTENDERS.find(({ name }) => name === process.argv[2]);
const loading = contender?.load();

process.on('message', (question: Question) => {
  answer(question).then(
    (samples) => send({ samples }),
    (error: unknown) => send({ failure: error instanceof Error ? error.message : String(error) }),
  );
});

function send(message: Answer): void {
  process.send?.(message);
}

async function answer({ ask, text, duration }: Question): Promise<number[]> {
  const key = JSON.stringify(text);
  let read = readings.get(key);
  if (read === undefined) {
    read = await readingOf(text);
    await warmUp(read, text.bytes > 10_000 ? WARM_UP.large : WARM_UP.small);
    readings.set(key, read);
  }
  return ask === 'times' ? times(read, duration) : allocations(read, 21);
}

/** Reads the text as somebody types it, one keystroke further at each call. */
async function readingOf(request: TextRequest): Promise<() => unknown> {
  const open = await loading;
  if (open === undefined) throw new Error('no such contender');
  const reader: Reader = open();
  const text = textOf(request);
  const places = Math.max(2, Math.min(16, 2 * Math.floor(MEMORY / text.length / 4)));
  const strokes = keystrokes(text, places);
  const texts = typedTexts(text, strokes);
  let at = 0;
  return () => {
    const stroke = strokes[at];
    const now = texts[at];
    at = (at + 1) % strokes.length;
    return stroke && now !== undefined ? reader(now, stroke) : undefined;
  };
}

async function warmUp(read: () => unknown, atMost: number): Promise<void> {
  const before = process.cpuUsage();
  const used = () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  for (let reading = 0; reading < WARM_UP.readings && used() < atMost; reading++) await read();
}

async function times(read: () => unknown, duration: number): Promise<number[]> {
  const samples: number[] = [];
  let repeats = 1;
  const end = performance.now() + duration;
  do {
    const start = performance.now();
    for (let repeat = 0; repeat < repeats; repeat++) {
      const result = read();
      // To wait for what is there already would be a good part of the time of the fastest.
      if (result instanceof Promise) await result;
    }
    const time = performance.now() - start;
    if (time < SHORTEST) repeats *= 2;
    else samples.push(time / repeats);
  } while (performance.now() < end || samples.length === 0);
  return samples;
}

async function allocations(read: () => unknown, count: number): Promise<number[]> {
  const samples: number[] = [];
  for (let at = 0; at < count; at++) {
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    await read();
    samples.push(process.memoryUsage().heapUsed - before);
  }
  return samples;
}

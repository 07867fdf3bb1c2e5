import { access, readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { type ExampleReport, showExample } from '../../scripts/generate/examples.ts';
import { applyEdits, check, type Problem, RULES, readReport } from '../../server/core/index.ts';
import { RULE_DOCS } from '../../server/core/rules/docs.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const CODES = RULES.map(({ code }) => code);

test('there are docs for all rules, in their order, and for nothing else', () => {
  expect([...RULE_DOCS.keys()]).toEqual(CODES);
});

test('there are pages for all rules, and for nothing else', async () => {
  const pages = CODES.map((code) => `${code}.md`);
  expect((await readdir(`${ROOT}docs/rules`)).sort()).toEqual([...pages, 'README.md'].sort());
});

describe.each(CODES)('%s', (code) => {
  const docs = RULE_DOCS.get(code);
  const examples = docs?.examples ?? [];

  test('has a test of the same name', async () => {
    await expect(access(`${ROOT}test/core/rules/${code}.test.ts`)).resolves.toBeUndefined();
  });

  test('says what it finds and why, in both languages', () => {
    for (const text of [docs?.what, docs?.why]) {
      for (const words of [text?.zh, text?.en]) {
        expect(words).toBeTruthy();
        expect(words).not.toContain('TODO');
      }
    }
  });

  test('has an example', () => {
    expect(examples).not.toEqual([]);
  });

  test.each(examples)('is all that is wrong before the correction, and nothing is after it (example %#)', (example) => {
    const { before, after } = showExample(example);
    expect(own(before)).toHaveLength(1);
    expect(before.problems.filter(isGrave).filter((problem) => problem.code !== code)).toEqual([]);
    expect(after.problems).toEqual([]);
  });

  test.each(examples)('stands inside what is corrected, or on the line above (example %#)', (example) => {
    const { before } = showExample(example);
    const place = placeOf(before);
    for (const { span } of own(before)) {
      expect(span.start).toBeGreaterThanOrEqual(place.start);
      expect(span.end).toBeLessThanOrEqual(place.end);
    }
  });

  test.each(examples)('is gone after its first fix (example %#)', (example) => {
    const { before } = showExample(example);
    for (const { fixes } of own(before)) {
      const [fix] = fixes;
      if (fix === undefined) continue;
      const mended = check(readReport(applyEdits(before.report.text, fix.edits)));
      expect(mended.filter((problem) => problem.code === code)).toEqual([]);
    }
  });

  test('has a word on its fixes where it has any', () => {
    const fixes = examples.flatMap((example) => own(showExample(example).before)).flatMap((problem) => problem.fixes);
    expect(docs?.fix !== undefined).toBe(fixes.length > 0);
  });

  function own({ problems }: ExampleReport): Problem[] {
    return problems.filter((problem) => problem.code === code);
  }
});

test('an example must be a part of the sample report, and of one place only', () => {
  expect(() => showExample({ before: '', after: '没有这句话' })).toThrow('does not hold');
  expect(() => showExample({ before: '', after: '总计' })).toThrow('more than once');
});

function isGrave({ severity }: Problem): boolean {
  return severity === 'error' || severity === 'warning';
}

/** What is corrected, from the line above it on; blank lines do not count. */
function placeOf({ report: { text, lines }, change }: ExampleReport): { start: number; end: number } {
  const above = text.slice(0, lines.lineSpan(lines.lineAt(change.start)).start).trimEnd().length;
  return { start: lines.lineSpan(lines.lineAt(above)).start, end: change.end };
}

import { describe, expect, test } from 'vitest';
import { RULES, render } from '../../server/core/index.ts';
import { parseSettings } from '../../server/workspace/settings-file.ts';

/** What is wrong with the settings, in English. */
function faults(text: string): string[] {
  const parsed = parseSettings(text);
  return parsed.kind === 'wrong' ? parsed.faults.map((fault) => render(fault, 'en')) : [];
}

test('all settings at once', () => {
  const settings = {
    rules: { unbalanced: 'warning', 'blank-cell': 'off' },
    acceptedTitles: ['主动公开工作情况'],
    year: 2023,
    recognise: 'always',
    blocking: 'warning',
  };
  expect(parseSettings(JSON.stringify(settings))).toEqual({ kind: 'settings', settings });
});

test('an editor may note the schema', () => {
  expect(parseSettings('{ "$schema": "./gouji.schema.json" }')).toEqual({ kind: 'settings', settings: {} });
});

describe('what is wrong is named, with what is allowed', () => {
  test.each([
    ['[]', 'the content must be an object, but is [].'],
    ['null', 'the content must be an object, but is null.'],
    [
      '{"yaer": 2020}',
      '"yaer" is no setting; there are rules, acceptedTitles, year, recognise, blocking, inlayHints.expectedTotals, inlayHints.columnNames, codeLens.',
    ],
    ['{"year": "2020"}', '"year" must be a whole number from 2008 to 2099, but is "2020".'],
    ['{"year": 2020.5}', '"year" must be a whole number from 2008 to 2099, but is 2020.5.'],
    ['{"recognise": true}', '"recognise" must be one of auto, always, never, but is true.'],
    ['{"blocking": "off"}', '"blocking" must be one of error, warning, information, hint, but is "off".'],
    ['{"acceptedTitles": "概述"}', '"acceptedTitles" must be an array of texts, but is "概述".'],
    ['{"acceptedTitles": ["概述", 2]}', '"acceptedTitles[1]" must be a text, but is 2.'],
    ['{"rules": ["unbalanced"]}', '"rules" must be an object, but is ["unbalanced"].'],
    [
      '{"rules": {"unbalanced": "fatal"}}',
      '"rules.unbalanced" must be one of error, warning, information, hint, off, but is "fatal".',
    ],
  ])('%s', (text, fault) => {
    expect(faults(text)).toEqual([fault]);
  });

  test('text that is no JSON', () => {
    expect(faults('{ year: 2020 }')[0]).toMatch(/^not valid JSON \(.+\)\.$/);
  });
  test('a rule that does not exist', () => {
    expect(faults('{"rules": {"unbalance": "off"}}')).toEqual([
      `"rules.unbalance" is no rule; there are ${RULES.map(({ code }) => code).join(', ')}.`,
    ]);
  });
  test('several at once, every one of them', () => {
    expect(faults('{"year": 1, "recognise": 1}')).toHaveLength(2);
  });
});

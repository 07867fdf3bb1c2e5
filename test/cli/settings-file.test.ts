import { describe, expect, test } from 'vitest';
import { RULES, render } from '../../server/core/index.ts';
import { parseSettings } from '../../server/workspace/settings-file.ts';

/** What is wrong with the settings, in English. */
function faults(text: string): string[] {
  const parsed = parseSettings(text);
  return parsed.kind === 'wrong' ? parsed.faults.map((fault) => render(fault, 'en')) : [];
}

test('all settings at once', () => {
  const settings = { rules: { unbalanced: 'warning', 'blank-cell': 'off' }, year: 2023, recognise: 'always' };
  expect(parseSettings(JSON.stringify(settings))).toEqual({ kind: 'settings', settings });
});

test('an editor may note the schema', () => {
  expect(parseSettings('{ "$schema": "./gouji.schema.json" }').kind).toBe('settings');
});

describe('what is wrong is named, with what is allowed', () => {
  test.each([
    ['[]', 'an object { } is needed at the top level.'],
    ['null', 'an object { } is needed at the top level.'],
    ['{"yaer": 2020}', 'unknown key "yaer". Allowed: rules, year, recognise, $schema.'],
    ['{"year": "2020"}', '"year" must be a whole number from 2008 to 2099, not "2020".'],
    ['{"year": 2020.5}', '"year" must be a whole number from 2008 to 2099, not 2020.5.'],
    ['{"recognise": true}', '"recognise" cannot be true. Allowed: auto, always, never.'],
    ['{"rules": ["unbalanced"]}', '"rules" must be an object such as {"unbalanced": "warning"}.'],
    [
      '{"rules": {"unbalanced": "fatal"}}',
      '"rules.unbalanced" cannot be "fatal". Allowed: error, warning, information, hint, off.',
    ],
  ])('%s', (text, fault) => {
    expect(faults(text)).toEqual([fault]);
  });

  test('text that is no JSON', () => {
    expect(faults('{ year: 2020 }')[0]).toMatch(/^not valid JSON \(.+\)\.$/);
  });
  test('a rule that does not exist', () => {
    expect(faults('{"rules": {"unbalance": "off"}}')).toEqual([
      `"unbalance" in "rules" is no rule. Allowed: ${RULES.map(({ code }) => code).join(', ')}.`,
    ]);
  });
  test('several at once, every one of them', () => {
    expect(faults('{"year": 1, "recognise": 1}')).toHaveLength(2);
  });
});

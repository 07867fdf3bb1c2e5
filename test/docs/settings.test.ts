import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { RULES, readSettings } from '../../server/core/index.ts';
import { SETTINGS } from '../../server/core/settings.ts';

const schema = {
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(Object.entries(SETTINGS).map(([key, setting]) => [key, setting.schema])),
};

describe('the schema of the settings and the reader agree', () => {
  const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);

  test.each([
    {},
    { rules: {} },
    { rules: { unbalanced: 'off', 'blank-cell': 'hint' } },
    { acceptedTitles: [] },
    { acceptedTitles: ['概述'] },
    { year: null },
    { year: 2008 },
    { year: 2099 },
    { recognise: 'never' },
    { blocking: 'information' },
    { 'inlayHints.expectedTotals': false, 'inlayHints.columnNames': 'always', codeLens: true },
  ])('%j is valid', (settings) => {
    expect(validate(settings)).toBe(true);
    expect(readSettings(settings).faults).toEqual([]);
  });

  test.each([
    [],
    null,
    { rule: {} },
    { rules: [] },
    { rules: { unbalance: 'off' } },
    { rules: { unbalanced: 'fatal' } },
    { acceptedTitles: '概述' },
    { acceptedTitles: [''] },
    { acceptedTitles: [' \t'] },
    { acceptedTitles: [1] },
    { year: 2007 },
    { year: 2100 },
    { year: 2020.5 },
    { year: '2020' },
    { recognise: 'perhaps' },
    { blocking: 'off' },
    { 'inlayHints.expectedTotals': 'never' },
    { codeLens: 1 },
  ])('%j is not', (settings) => {
    expect(validate(settings)).toBe(false);
    expect(readSettings(settings).faults).toHaveLength(1);
  });

  test('every rule has its default severity', () => {
    expect(SETTINGS.rules.schema.properties).toEqual(
      Object.fromEntries(RULES.map(({ code, severity }) => [code, expect.objectContaining({ default: severity })])),
    );
  });
});

test('a key with a dot may stand in an object, as editors send it, and the last of both holds', () => {
  const hints = { expectedTotals: false, columnNames: 'some' };
  const { settings, faults } = readSettings({ inlayHints: hints, 'inlayHints.expectedTotals': true });
  expect(settings).toEqual({ 'inlayHints.expectedTotals': true });
  expect(faults.map(({ kind, path }) => `${kind} ${path}`)).toEqual(['invalid inlayHints.columnNames']);
});

test('what is valid is kept beside what is not, and each fault says where it is', () => {
  const { settings, faults } = readSettings({
    rules: { unbalanced: 'fatal', 'blank-cell': 'off' },
    acceptedTitles: ['概述', 7],
    year: 2023,
    recognise: 0,
    trace: {},
  });
  expect(settings).toEqual({ rules: { 'blank-cell': 'off' }, acceptedTitles: ['概述'], year: 2023 });
  expect(faults.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
    'invalid rules.unbalanced',
    'invalid acceptedTitles[1]',
    'invalid recognise',
    'unknown trace',
  ]);
});

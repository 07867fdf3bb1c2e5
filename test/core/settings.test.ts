import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import schema from '../../gouji.schema.json' with { type: 'json' };
import { readSettings, render } from '../../server/core/index.ts';

/** What is wrong with settings, each as the path and the words of the fault. */
function faultsIn(value: unknown): string[] {
  return readSettings(value).faults.map(({ path, message }) => `${path} ${render(message, 'zh')}`);
}

/** Arrays in arrays, deeper than any stack. */
function nested(depth: number): unknown {
  return JSON.parse('['.repeat(depth) + ']'.repeat(depth));
}

describe('settings that mean harm', () => {
  it('change no object but their own', () => {
    const hostile = JSON.parse(`{
      "__proto__": { "polluted": true }, "constructor": { "prototype": { "polluted": true } },
      "rules": { "__proto__": "off", "constructor": "off", "toString": "off", "unbalanced": "off" }
    }`);
    const { settings, faults } = readSettings(hostile);
    expect(settings).toEqual({ rules: { unbalanced: 'off' } });
    expect(Object.keys(settings.rules ?? {})).toEqual(['unbalanced']);
    expect(Object.getPrototypeOf(settings.rules)).toBe(Object.prototype);
    expect({}).not.toHaveProperty('polluted');
    expect(faults.map(({ path }) => path)).toEqual([
      '__proto__',
      'constructor',
      'rules.__proto__',
      'rules.constructor',
      'rules.toString',
    ]);
  });

  it.each(['rules', 'year', 'recognise', 'acceptedTitles', 'blocking'])('%s may be nested without end', (key) => {
    const deep = key === 'acceptedTitles' ? { deep: nested(200_000) } : nested(200_000);
    const [fault, ...others] = faultsIn({ [key]: deep });
    expect(fault?.startsWith(`${key} 应为`)).toBe(true);
    expect(others).toEqual([]);
  });

  it('are quoted in a few words, however long they are', () => {
    for (const value of [
      '长'.repeat(1_000_000),
      Array.from({ length: 100_000 }, () => 1),
      { ['键'.repeat(100_000)]: 1 },
    ])
      for (const fault of faultsIn({ year: value, recognise: value })) expect(fault.length).toBeLessThan(200);
  });

  it('are not named one by one where there are thousands', () => {
    const rules = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`rule-${index}`, 'off']));
    const { settings, faults } = readSettings({ rules: { ...rules, unbalanced: 'off' }, year: 'x' });
    expect(settings).toEqual({ rules: { unbalanced: 'off' } });
    expect(faults).toHaveLength(20);
  });
});

describe('the schema of gouji.json', () => {
  const isValid = new Ajv({ allowUnionTypes: true }).compile(schema);

  it.each([
    {},
    { $schema: './gouji.schema.json' },
    { rules: { unbalanced: 'warning', artefact: 'off' }, year: 2024, recognise: 'always', blocking: 'hint' },
    { acceptedTitles: ['主动公开工作情况'], year: null },
    { rulez: {} },
    { rules: { unbalancd: 'off' } },
    { rules: { unbalanced: 'fatal' } },
    { rules: [] },
    { year: 1999 },
    { year: '2024' },
    { recognise: 'perhaps' },
    { acceptedTitles: [' '] },
    { acceptedTitles: '主动公开' },
    [],
    'x',
  ])('takes and refuses what the engine does: %j', (value) => {
    expect(isValid(value)).toBe(faultsIn(value).length === 0);
  });
});

import { describe, expect, it } from 'vitest';
import { merged } from '../../client/merged-settings.ts';
import { readSettings } from '../../server/core/index.ts';

describe('the settings of a gouji.json', () => {
  it('stand over those of the editor, key by key', () => {
    expect(merged({ year: 2020, recognise: 'auto' }, { year: 2024 })).toEqual({ year: 2024, recognise: 'auto' });
  });

  it('change the severity of the rules they name only', () => {
    const editor = { rules: { 'blank-cell': 'off', unbalanced: 'warning' } };
    const file = { rules: { unbalanced: 'error' } };
    expect(merged(editor, file)).toEqual({ rules: { 'blank-cell': 'off', unbalanced: 'error' } });
  });

  it('are all there are where the editor has none', () => {
    expect(merged(null, { year: 2024 })).toEqual({ year: 2024 });
  });

  it('change nothing where the file is none, or holds no object', () => {
    expect(merged({ year: 2020 }, undefined)).toEqual({ year: 2020 });
    expect(merged({ year: 2020 }, [1])).toEqual({ year: 2020 });
  });

  it('are handed on as they are where they are wrong, so that the server can say so', () => {
    expect(merged({ rules: { unbalanced: 'off' } }, { rules: 'all' })).toEqual({ rules: 'all' });
  });
});

describe('a hostile gouji.json', () => {
  const hostile = JSON.parse(
    '{"__proto__": {"polluted": 1}, "rules": {"__proto__": {"polluted": 1}}, "constructor": 1}',
  );

  it('changes no object but its own', () => {
    const editor = { rules: { unbalanced: 'off' } };
    const result = merged(editor, hostile);
    expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
    expect({}).not.toHaveProperty('polluted');
    expect(editor).toEqual({ rules: { unbalanced: 'off' } });
    expect(readSettings(result).settings).toEqual({ rules: { unbalanced: 'off' } });
  });
});

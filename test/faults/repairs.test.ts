import { describe, expect, it } from 'vitest';
import { RULE_DOCS } from '../../server/core/rules/docs.ts';
import { tryRepairs } from './repairs/measure.ts';
import { asText } from './repairs/table.ts';

/** `npm run test:faults` tries more reports and prints the table. */
const repairs = tryRepairs({ seed: 2021, editions: 'in turn', clean: 1, single: 1, pairs: 2 });
const { lines, wrong, offered } = repairs;

/** What people see when a fix is not right. */
const table = asText(repairs, 1);

describe('every fix that is offered', () => {
  it.each(lines.map((line) => [line.code, line.what, line] as const))(
    '%s, %s: mends its problem, adds none, and changes no number but the one it names',
    (_code, _what, line) => {
      const objections = wrong.filter((one) => one.line === line).flatMap(({ trial }) => trial.objections);
      expect(objections, table).toEqual([]);
    },
  );
});

describe('the rules that say they have a fix', () => {
  const declared = [...RULE_DOCS].filter(([, { fix }]) => fix !== undefined).map(([code]) => code);

  it.each(declared)('%s: is offered for a planted fault', (code) => {
    expect(offered.has(code), table).toBe(true);
  });
});

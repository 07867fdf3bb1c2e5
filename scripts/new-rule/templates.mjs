/**
 * The file of a rule that works, finds the word TODO and is to be rewritten.
 *
 * @param {string} code
 * @param {string} name
 */
export function ruleFile(code, name) {
  return `import { message, type Text } from '../messages/message.ts';
import type { Rule, RuleDocs } from './rule.ts';

const FOUND: Text = {
  zh: '这里有“{word}”。请写明哪里不对、应当怎样改。',
  en: '“{word}” stands here. Say what is wrong and what to do about it.',
};

/** TODO: what it finds, and which requirement that departs from. */
export const ${name}: Rule = {
  code: '${code}',
  severity: 'warning',
  *find({ text }) {
    const word = 'TODO';
    const start = text.indexOf(word);
    if (start >= 0) yield { span: { start, end: start + word.length }, message: message(FOUND, { word }) };
  },
};

/** The page of this rule. */
export const ${name}Docs: RuleDocs = {
  what: { zh: 'TODO：检查什么。', en: 'TODO: what it finds.' },
  why: { zh: 'TODO：为什么检查，依据的文号。', en: 'TODO: why, with the number of the notice.' },
  examples: [{ before: '改进TODO情况：', after: '改进情况：' }],
};
`;
}

/**
 * The test of such a rule.
 *
 * @param {string} code
 */
export function testFile(code) {
  return `import { describe, it } from 'vitest';
import { DIALECTS } from '../../../server/core/tables/table.ts';
import { expectProblems } from '../../support/marked.ts';
import { reportText } from '../../support/reports.ts';

const SCOPE = { only: ['${code}'] };

describe.each(DIALECTS)('${code} in %s', (dialect) => {
  it('finds nothing in a report without a fault', () => {
    expectProblems(reportText({ dialect }), {}, SCOPE);
  });

  it('finds the word', () => {
    expectProblems(\`\${reportText({ dialect })}⟦${code}:TODO⟧\\n\`, {}, SCOPE);
  });
});
`;
}

/**
 * What is left to do.
 *
 * @param {string} rule
 * @param {string} test
 */
export function nextSteps(rule, test) {
  return `
Next:
1. Say in ${test} what the rule finds and what it leaves alone.
2. Write the rule, its messages in both languages and its docs in ${rule}. The example is a change to
   the report of scripts/generate/sample-report.ts.
3. Move its entries in registry.ts and docs.ts to their place in the catalogue, the same in both.
4. npm run generate writes its page and its setting.
5. npx vitest run test/core/rules test/docs test/generated.test.ts`;
}

import { message, type Text } from '../messages/message.ts';
import { lineOf } from '../report/questions.ts';
import type { Rule } from './rule.ts';

const SPLIT: Text = {
  zh: '{table}被拆成{count}段，这里是接续的一段。请把各段接成一张表。',
  en: '{table} is split into {count} pieces; one goes on here. Join them into one table.',
};
const PIECE: Text = { zh: '第{number}段从这里开始', en: 'Piece {number} begins here' };

/** One table lies in several pieces (DESIGN, "Binding", 6). */
export const splitTable: Rule = {
  code: 'split-table',
  severity: 'warning',
  *find(report) {
    for (const { form, pieces } of report.tables) {
      const [, second] = pieces;
      if (second === undefined) continue;
      yield {
        span: lineOf(report, second.span),
        message: message(SPLIT, { table: form.template.name, count: pieces.length }),
        related: pieces.map(({ span }, index) => ({
          span: lineOf(report, span),
          message: message(PIECE, { number: index + 1 }),
        })),
      };
    }
  },
};

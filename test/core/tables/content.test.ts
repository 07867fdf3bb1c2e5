import { describe, expect, it } from 'vitest';
import { contentFor } from '../../../server/core/tables/content.ts';
import { DIALECTS, type DialectName } from '../../../server/core/tables/table.ts';
import { onlyPiece } from '../../support/drawn.ts';

/** What stands in the second cell of a table, as it is written into a table of another dialect. */
function carried(text: string, to: DialectName): string {
  const piece = onlyPiece(text);
  const cell = piece.rows[0]?.cells[1];
  if (cell === undefined) throw new Error('no second cell');
  return contentFor(text, cell, piece.dialect, to);
}

describe('what stands in a cell, written into a table', () => {
  it('of the same dialect or of another with bars, is what is written there', () => {
    expect(carried('| 规章 | **甲\\|乙**&amp;<b>丙</b> |', 'pipe')).toBe('**甲\\|乙**&amp;<b>丙</b>');
    expect(carried('| 规章 | **甲\\|乙**&amp;<b>丙</b> |', 'bare-pipe')).toBe('**甲\\|乙**&amp;<b>丙</b>');
    expect(carried('规章 | 甲\\|乙', 'pipe')).toBe('甲\\|乙');
    expect(carried('<table><tr><td>规章</td><td>甲&lt;<b>乙</b>丙</td></tr></table>', 'html')).toBe(
      '甲&lt;<b>乙</b>丙',
    );
  });

  it('of another dialect, is what it says, with what means something there escaped', () => {
    const says: Readonly<Record<DialectName, string>> = {
      pipe: '甲\\|乙&丙<丁>',
      'bare-pipe': '甲\\|乙&丙<丁>',
      tsv: '甲|乙&丙<丁>',
      'cell-lines': '甲|乙&丙<丁>',
      html: '甲|乙&amp;丙&lt;丁&gt;',
    };
    const html = '<table><tr><td>规章</td><td>甲|乙&amp;丙&lt;丁&gt;</td></tr></table>';
    for (const dialect of DIALECTS) if (dialect !== 'html') expect(carried(html, dialect)).toBe(says[dialect]);
    expect(carried('| 规章 | 甲\\|乙&amp;丙&lt;丁&gt; |', 'html')).toBe(says.html);
    expect(carried('| 规章 | 甲\\|乙&amp;丙&lt;丁&gt; |', 'tsv')).toBe(says.tsv);
  });

  it('is on one line, with a space between two words of ASCII only', () => {
    for (const eol of ['\n', '\r\n', '\r']) {
      const broken = (...parts: readonly string[]) => carried(`\t规章\n\t${parts.join(eol)}`, 'cell-lines');
      expect(broken('本年新', '制作数量')).toBe('本年新制作数量');
      expect(broken('PDF', ' A4 ', '件')).toBe('PDF A4件');
      expect(broken('第', '3', '4', '次')).toBe('第3 4次');
      const cell = ['第3次', '', ' ', '公开'].join(eol);
      expect(carried(`<table><tr><td>规章</td><td>${cell}</td></tr></table>`, 'tsv')).toBe('第3次公开');
    }
  });
});

import { describe, expect, it } from 'vitest';
import { render } from '../../../server/core/index.ts';
import { DIALECTS } from '../../../server/core/tables/table.ts';
import { expectProblems, mended, problemOf } from '../../support/marked.ts';
import { reportWith } from '../../support/prose.ts';

const only = ['broken-paragraph'];
const said = (problems: string) => reportWith({ problems });

const BEFORE = '（一）业务培训不够系统。各科室参加培训的多为年轻职工，档案利用岗位的职工因为接待任务重';
const AFTER = '参加较少。明年起按岗位分批培训。';

/** A line whose last six characters are marked. */
const cut = (line: string) => `${line.slice(0, -6)}⟦broken-paragraph:${line.slice(-6)}⟧`;

describe.each(DIALECTS)('in %s', (dialect) => {
  it('a sentence is cut in a word, and one at a comma', () => {
    const overall = `${cut('（一）主动公开情况。馆藏目录全部上网，查阅指南同步更新，并在阅览大')}\n\n厅门口公示。`;
    const problems = `${cut('库藏目录的查询还不够方便，著录项，')}\n\n有的也不完整。`;
    expectProblems(reportWith({ overall, problems }, { dialect }), {}, { only });
  });
});

describe('a sentence is cut', () => {
  it.each([
    ['by blank lines', '\n\n'],
    ['by the number of a page', '\n\n- 3 -\n\n'],
    ['by a page number with their count', '\n第 3 页(共 10 页)\n'],
    ['by a form feed', '\n\f'],
    ['by Windows line ends', '\r\n\r\n'],
  ])('%s', (_, gap) => {
    const marked = said(`${cut(BEFORE)}${gap}${AFTER}`);
    expectProblems(marked, {}, { only });
    expect(mended(marked, 'broken-paragraph')).toBe(said(BEFORE + AFTER));
    expect(problemOf(marked, 'broken-paragraph').fixes.map(({ safe }) => safe)).toEqual([false]);
  });

  it('in a text without blank lines too, where paragraphs end as they should', () => {
    const whole = ['（一）目录更新不及时。', '有的卷宗著录项不全。', '有的卷宗尚未扫描。', '（二）人手不足。'];
    expectProblems(said([...whole, cut(BEFORE), AFTER].join('\n')), {}, { only });
  });

  it('and goes on with a mark that begins no sentence', () => {
    const line = '阅览大厅已经设置政府信息查阅点，配备查询终端和打印扫描复印等设备';
    expectProblems(said(`${cut(line)}\n\n，方便群众查阅。`), {}, { only });
  });

  it('however a paragraph may begin, where a page ends there', () => {
    expectProblems(said(`${cut(BEFORE)}\n\n— 2 —\n\n为数不多的几次也未参加。`), {}, { only });
    expectProblems(said(`${BEFORE}\n\n为此将按岗位分批培训。`), {}, { only });
  });

  it('and the rest is related', () => {
    const text = said(`${BEFORE}\n\n${AFTER}`);
    const problem = problemOf(text, 'broken-paragraph');
    expect(render(problem.message, 'zh')).toBe(
      '“为接待任务重”之后断成了两段，下接“参加较少。明”。请合并为一段，并核对断开处有没有漏字。',
    );
    expect(problem.related.map(({ span }) => text.slice(span.start, span.end))).toEqual(['参加较少。明']);
  });
});

describe('nothing is cut', () => {
  it.each([
    ['at a subheading', '（一）主动公开意识有待加强，公开还不够及时\n\n目录按季度更新。将改为按月更新。'],
    ['at a subheading without number', '完善目录管理，方便群众查阅\n\n目录按季度更新。将改为按月更新。'],
    ['before a list', '主要问题有以下几个方面：\n\n一是目录更新不及时；\n\n二是检索不便。'],
    ['in a list', '一是目录更新不及时，\n\n二是检索不便，\n\n三是人手不足。'],
    [
      'before a subheading that follows a line without full stop',
      '办文流程：起草-审核-签发，再经办公室登记编号后印发归档\n\n平台建设情况',
    ],
    ['where only a full stop is missing', `${BEFORE}，参加较少\n\n我局将按岗位分批培训。`],
    [
      'before an address',
      '联系人为办公室负责公开工作的同志，工作日上班时间均可来电咨询或者当面咨询\n\n地址：档案路6号。',
    ],
    ['before Markdown', `${BEFORE}\n\n- 参加较少。`],
  ])('%s', (_, problems) => {
    expectProblems(said(problems), {}, { only });
  });

  it('at the title of a section', () => {
    expectProblems(reportWith({ overall: BEFORE }), {}, { only });
  });

  it('before or behind a table', () => {
    const text = reportWith({}, { tables: { disclosure: `${BEFORE}\n\n| 规章 | 0 | 0 | 0 |\n\n${AFTER}` } });
    expectProblems(text, {}, { only });
  });

  it('before the sign-off', () => {
    const other = '本年度未收取信息处理费，查阅点免费提供复印，欢迎各位档案利用者前来查阅利用';
    expectProblems(reportWith({ other, signOff: '云岭县档案局\n\n2024年1月16日' }), {}, { only });
  });

  it('in a text wrapped at a fixed width', () => {
    const text = BEFORE + AFTER.repeat(8);
    const lines = Array.from({ length: Math.ceil(text.length / 40) }, (_, at) => text.slice(at * 40, at * 40 + 40));
    expectProblems(said(lines.join('\n')), {}, { only });
  });
});

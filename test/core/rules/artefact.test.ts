import { describe, expect, it } from 'vitest';
import { render } from '../../../server/core/index.ts';
import { DIALECTS } from '../../../server/core/tables/table.ts';
import { expectProblems, mended, problemOf } from '../../support/marked.ts';
import { reportWith } from '../../support/prose.ts';

const only = ['artefact'];
const said = (overall: string) => reportWith({ overall });

describe.each(DIALECTS)('in %s', (dialect) => {
  it('a bookmark, a page number and an instruction were left', () => {
    const overall = '⟦artefact:[bookmark: _GoBack]⟧全年平稳。\n\n⟦artefact:- 2 -⟧\n\n各科室分工明确。';
    const text = reportWith({ overall }, { dialect }).replace(
      '二、主动公开政府信息情况\n',
      '二、主动公开政府信息情况\n\n⟦artefact:该部分以表格形式报告。表格如下：⟧\n',
    );
    expectProblems(text, {}, { only });
  });
});

describe('a leftover of Word', () => {
  it.each([
    '⟦artefact:[bookmark: _GoBack]⟧全年平稳。',
    '⟦artefact:\\[bookmark: \\_GoBack\\]⟧全年平稳。',
    '⟦artefact:_Toc85612345⟧全年平稳。',
    '⟦artefact:<a name="_Toc85612345"></a>⟧全年平稳。',
    '[总体情况⟦artefact:](#_Toc85612345)⟧',
    '公开目录见⟦artefact:错误!未找到引用源。⟧',
    '公开目录见⟦artefact:错误！ 未定义书签。⟧',
    '公开目录见⟦artefact:Error! Reference source not found.⟧',
    '网址⟦artefact:HYPERLINK "http://www.yunling.example/dag"⟧，可以下载。',
    '⟦artefact:HYPERLINK \\l "_Toc85612345"⟧全年平稳。',
    '⟦artefact:PAGE \\* MERGEFORMAT⟧',
    '⟦artefact:PAGE   \\* MERGEFORMAT⟧ 3',
    '⟦artefact:PAGEREF _Toc85612345 \\h⟧',
    '⟦artefact:TOC \\o "1-3" \\h \\z \\u⟧',
    '第⟦artefact:{ PAGE }⟧页之后为附表。',
    '全年平稳。⟦artefact:<o:p>⟧⟦artefact:</o:p>⟧',
  ])('is %s', (overall) => {
    expectProblems(said(overall), {}, { only });
  });
});

describe('a leftover of a converter', () => {
  it.each([
    '本年度[未收取⟦artefact:]{.underline}⟧费用。',
    '⟦artefact:[]{#anchor-1}⟧全年平稳。',
    '⟦artefact:[]{#_Toc85612345 .anchor}⟧全年平稳。',
    '### 主动公开 ⟦artefact:{#主动公开 .unnumbered}⟧',
    '⟦artefact:![](media/image1.png)⟧',
    '⟦artefact:![IMG_256](./media/image1.jpeg){width="4.1in" height="2in"}⟧',
    '⟦artefact:<!-- image -->⟧',
    '全年平稳。⟦artefact:\f⟧\n\n各科室分工明确。',
    '全年⟦artefact:\uFFFD\uFFFD⟧平稳。',
    '全年⟦artefact:(cid:1023)(cid:88)⟧平稳。',
    '⟦artefact:&nbsp;&nbsp;&nbsp;&nbsp;⟧全年平稳。',
  ])('is %s', (overall) => {
    expectProblems(said(overall), {}, { only });
  });
});

describe('the number of a page is left on a line of its own', () => {
  it.each([
    '- 3 -',
    '-3-',
    '— 12 —',
    '－３－',
    '\\- 3 \\-',
    '第3页',
    '第 3 页',
    '第 3 页(共 10 页)',
    '第3页 共10页',
    'Page 3 of 10',
  ])('%s', (number) => {
    expectProblems(said(`全年平稳。\n\n　⟦artefact:${number}⟧\n\n各科室分工明确。`), {}, { only });
  });
});

describe('what the template says is left', () => {
  it.each([
    '⟦artefact:（文字描述，收取信息处理费情况在此处报告。）⟧',
    '⟦artefact:该部分以表格形式报告。表格如下：⟧',
    '⟦artefact:（该部分以表格形式报告。）⟧全年平稳。',
  ])('in an instruction: %s', (overall) => {
    expectProblems(said(overall), {}, { only });
  });

  it.each([
    '⟦artefact:（机关全称）⟧分工明确。',
    '⟦artefact:××局⟧分工明确。',
    '⟦artefact:XX县⟧水务局分工明确。',
    '⟦artefact:20××年⟧，分工明确。',
    '⟦artefact:20XX年⟧，分工明确。',
    '⟦artefact:20__年⟧，分工明确。',
    '截至⟦artefact:××年×月×日⟧，公开信息⟦artefact:XX条⟧。',
  ])('in a placeholder: %s', (overall) => {
    expectProblems(said(overall), {}, { only });
  });
});

describe('nothing is left', () => {
  it.each([
    '目录见<https://www.yunling.example/a_Toc1?x=1&nbspace=2#page-3>，邮箱dag_{云岭}@yunling.example。',
    '《关于印发〈档案利用办法〉的通知》[2023]6号、（2023）7号。',
    '“三安全一稳定”、1—3月、3×4米、X光片、ＸＸ型设备、VIX县志。',
    '公开PAGE类、HYPERLINK类技术文件，见REF文献。',
    '**局**办公室，_重点_领域。',
    '![申请数量分布图](charts/applications.png)',
    '- 3件\n- 4件\n\n第3页的附表已更新。\n\n3\n\n---\n\n- - -',
    '文字描述力求准确（详见附件），表格如下：',
    '答复文书错误！已更正。未找到的档案另行查找。',
    '集合{云岭, 东山}，公式{x.y}。',
  ])('in %s', (overall) => {
    expectProblems(said(overall), {}, { only });
  });

  it('of white space in the code of an HTML table', () => {
    const text = reportWith({}, { dialect: 'html', cells: { '1': { 'natural-person': '&nbsp;' } } });
    expectProblems(text, {}, { only });
  });
});

describe('the message', () => {
  it.each([
    ['[bookmark: _GoBack]平稳', '“[bookmark: _GoBack]”是残留的Word书签，不是报告内容，请删除。'],
    ['平稳\uFFFD', '“\uFFFD”处的文字在转换时丢失，请对照原件补上。'],
    ['平稳。\f\n\n分工明确。', '这里残留看不见的控制字符（U+000C），请删除。'],
    ['××局', '“××局”是没有填写的占位文字，请改为实际内容。'],
    ['见错误!未找到引用源。', '“错误!未找到引用源。”是失效的交叉引用，请写明所引用的内容。'],
  ])('says what was left and what to do: %s', (overall, words) => {
    expect(render(problemOf(said(overall), 'artefact').message, 'zh')).toBe(words);
  });

  it('shows a leftover whole that is not long', () => {
    const words = (length: number) => {
      const { message } = problemOf(said(`[bookmark: _${'a'.repeat(length - 13)}]平稳`), 'artefact');
      return render(message, 'zh');
    };
    expect(words(40)).not.toContain('…');
    expect(words(41)).toContain('…');
  });

  it('cuts a long leftover short', () => {
    const { message } = problemOf(said(`HYPERLINK "http://www.yunling.example/${'a'.repeat(80)}"`), 'artefact');
    expect(render(message, 'en')).toContain('a…” is what is left of a field of Word');
  });
});

describe('a leftover is deleted', () => {
  it.each([
    ['[bookmark: _GoBack]全年平稳。', '全年平稳。'],
    ['本年度[未收取]{.underline}费用。', '本年度未收取费用。'],
    ['[总体平稳](#_Toc85612345)', '总体平稳'],
    ['全年平稳。\n\n- 2 -\n\n分工明确。', '全年平稳。\n\n\n分工明确。'],
    ['&nbsp;&nbsp;全年平稳。', '全年平稳。'],
    ['全年平稳。\n  [bookmark: _GoBack] \n分工明确。', '全年平稳。\n分工明确。'],
    ['全年平稳。[bookmark: _GoBack]\n分工明确。', '全年平稳。\n分工明确。'],
  ])('and the words it is wrapped around stay: %s', (before, after) => {
    expect(mended(said(before), 'artefact')).toBe(said(after));
  });

  it('as a whole, though an old line end of the Mac stands in it', () => {
    const before = said('全年平稳。\r[bookmark: _Go\rBack]分工明确。');
    expect(mended(before, 'artefact')).toBe(said('全年平稳。\r分工明确。'));
  });

  it.each(['××局', '全年\uFFFD平稳', '见错误!未找到引用源。'])(
    'but not where a person must write something: %s',
    (overall) => {
      expect(problemOf(said(overall), 'artefact').fixes).toEqual([]);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { render } from '../../../server/core/index.ts';
import { DIALECTS } from '../../../server/core/tables/table.ts';
import { expectProblems, mended, problemOf } from '../../support/marked.ts';
import { reportWith } from '../../support/prose.ts';

const only = ['wrong-notice'];

/** A report whose preface says this of the notice it follows. */
const citing = (citation: string, year = 2023) =>
  reportWith({ preface: `按照${citation}的要求，编制本年度报告。` }, { year });

describe.each(DIALECTS)('in %s', (dialect) => {
  it('the notice of the other edition is cited', () => {
    const preface = '按照⟦wrong-notice:国办公开办函〔2019〕60号⟧的要求，编制本报告。';
    expectProblems(reportWith({ preface }, { dialect }), {}, { only });
  });
});

describe('the notice cited is the wrong one', () => {
  it.each([
    '⟦wrong-notice:国办公开办函[2019]60号⟧',
    '⟦wrong-notice:国办公开办函\\[2019\\]60号⟧',
    '⟦wrong-notice:国办公开办函（2019）60号⟧',
    '⟦wrong-notice:国办公开办函﹝２０１９﹞６０号⟧',
    '⟦wrong-notice:国办公开办函 〔 2019 〕 60 号⟧',
    '《关于政府信息公开工作年度报告有关事项的通知》（⟦wrong-notice:国办公开办函〔2019〕60号⟧）',
  ])('however it is written: %s', (citation) => {
    expectProblems(citing(citation), {}, { only });
  });

  it('without its issuer, where the text speaks of annual reports', () => {
    expectProblems(citing('国务院办公厅⟦wrong-notice:〔2019〕60号⟧文'), {}, { only });
    expectProblems(citing('《年度报告有关事项的通知》（⟦wrong-notice:[2019]60号⟧）'), {}, { only });
  });

  it('the other way round too', () => {
    expectProblems(citing('⟦wrong-notice:国办公开办函〔2021〕30号⟧', 2020), {}, { only });
    expectProblems(citing('⟦wrong-notice:国办公开办函〔2021〕30号⟧', 2019), {}, { only });
  });

  it('and it is one problem, however often it is cited', () => {
    const text = reportWith({
      preface: '按照国办公开办函〔2019〕60号的要求，编制本报告。',
      other: '年度报告格式见国办公开办函〔2019〕60号。本年度未收取信息处理费。',
    });
    const problem = problemOf(text, 'wrong-notice');
    const again = text.lastIndexOf('国办公开办函');
    expect(problem.related.map(({ span, message }) => [span.start, render(message, 'zh')])).toEqual([
      [again, '这里又引用了该文件'],
    ]);
    expect(problem).toMatchObject({ expected: '国办公开办函〔2021〕30号', actual: '国办公开办函〔2019〕60号' });
  });

  it('says which one it should be', () => {
    const problem = problemOf(citing('国办公开办函[2019]60号'), 'wrong-notice');
    expect(render(problem.message, 'zh')).toBe(
      '2023年度报告应引用国办公开办函〔2021〕30号，这里引用的“国办公开办函[2019]60号”是另一版格式的文件。请改正，文件名称请一并核对。',
    );
    expect(render(problem.message, 'en')).toContain('国办公开办函〔2021〕30号');
  });

  it('is mended in year and number; the brackets stay', () => {
    const text = citing('国办公开办函[2019] 60号');
    expect(mended(text, 'wrong-notice')).toBe(citing('国办公开办函[2021] 30号'));
    const { fixes } = problemOf(text, 'wrong-notice');
    expect(fixes.map(({ title, safe }) => [render(title, 'zh'), safe])).toEqual([
      ['改为国办公开办函〔2021〕30号（文件名称请一并核对）', false],
    ]);
  });
});

describe('nothing is wrong', () => {
  it.each([
    ['the right notice is cited', '国办公开办函〔2021〕30号'],
    ['the right one is cited too', '国办公开办函〔2019〕60号、国办公开办函〔2021〕30号'],
    ['no notice is cited', '上级'],
    ['another issuer has a document of this number', '云政办发〔2019〕60号'],
    ['another issuer is named in full', '云岭县人民政府办公室〔2019〕60号'],
    ['the same issuer wrote another document', '国办公开办函〔2019〕61号'],
    ['the number is longer', '国办公开办函〔2019〕160号'],
  ])('where %s', (_, citation) => {
    expectProblems(citing(citation), {}, { only });
  });

  it('where a bare number stands far from any annual report', () => {
    const overall = `${'馆藏目录逐卷核对。'.repeat(12)}按照〔2019〕60号文整理。${'阅览大厅周末开放。'.repeat(12)}`;
    expectProblems(reportWith({ overall }), {}, { only });
  });

  it('where the report year is not known', () => {
    const text = reportWith({
      title: '云岭县档案局政府信息公开工作年度报告',
      preface: '按照国办公开办函〔2019〕60号的要求，编制本报告。',
      overall: '各科室分工明确。',
    });
    expectProblems(text, {}, { only });
    expect(problemOf(text, 'wrong-notice', { year: 2023 }).actual).toBe('国办公开办函〔2019〕60号');
  });
});

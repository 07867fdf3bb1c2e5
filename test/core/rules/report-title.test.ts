import { describe, expect, it } from 'vitest';
import { render } from '../../../server/core/index.ts';
import { DIALECTS } from '../../../server/core/tables/table.ts';
import { expectProblems, mended, problemOf } from '../../support/marked.ts';
import { reportWith } from '../../support/prose.ts';
import { reportText } from '../../support/reports.ts';

const only = ['report-title'];
const titled = (title: string) => reportWith({ title });

describe.each(DIALECTS)('in %s', (dialect) => {
  it('the title lacks the year and two words', () => {
    const title = '⟦report-title:云岭县档案局信息公开年度报告⟧';
    expectProblems(reportWith({ title }, { dialect }), {}, { only });
  });
});

describe('the title lacks', () => {
  it.each([
    ['the year', '云岭县档案局政府信息公开工作年度报告', '年份'],
    ['the organ', '2023年政府信息公开工作年度报告', '单位名称'],
    ['organ and year', '政府信息公开工作年度报告', '单位名称、年份'],
    ['a word', '云岭县档案局2023年政府信息公开年度报告', '“工作”'],
    ['words that the organ has', '云岭县人民政府2023年信息公开工作年度报告', '“政府”'],
    ['year and words', '云岭县档案局信息公开年度报告', '年份、“政府”、“工作”'],
    ['year and words that the organ has', '云岭县政府办公室信息公开年度报告', '年份、“政府”、“工作”'],
    ['the organ, and a word', '2023年政府信息公开年度报告', '单位名称、“工作”'],
  ])('%s', (_, title, missing) => {
    expectProblems(titled(`# ⟦report-title:${title}⟧`), {}, { only });
    expect(render(problemOf(titled(title), 'report-title').message, 'zh')).toContain(`标题缺${missing}，应为“`);
  });

  it('nothing, but its words stand in another order', () => {
    const text = titled(
      '⟦report-title:云岭县档案局2023年政府信息公开工作报告年度报告⟧'.replace('年度报告⟧', '（年度报告）⟧'),
    );
    expectProblems(text, {}, { only });
    expect(render(problemOf(text, 'report-title').message, 'zh')).toBe(
      '标题用词与规定不一致，应为“云岭县档案局2023年政府信息公开工作年度报告”。',
    );
  });
});

describe('there is no title', () => {
  it('and the first line that is not blank is underlined', () => {
    const text = reportWith({ title: '\n\n  ⟦report-title:云岭县档案局编制⟧' });
    expectProblems(text, {}, { only });
    expect(render(problemOf(text, 'report-title').message, 'en')).toBe(
      'The report has no title. Begin it with “××2023年政府信息公开工作年度报告”.',
    );
  });

  it('and that may be the title of section 一', () => {
    const text = reportWith({ title: '', preface: '' }).replace('一、总体情况', '⟦report-title:一、总体情况⟧');
    expectProblems(text, {}, { only });
  });
});

describe('nothing is wrong', () => {
  it.each([
    '云岭县档案局2023年政府信息公开工作年度报告',
    '云岭县档案局 2023 年 政府信息公开工作年度报告',
    '云岭县档案局２０２３年政府信息公开工作年度报告',
    '云岭县档案局二〇二三年政府信息公开工作年度报告',
    '云岭县档案局2023年度政府信息公开工作年度报告',
    '2023年云岭县档案局政府信息公开工作年度报告',
    '关于云岭县档案局2023年政府信息公开工作年度报告',
    '云岭县档案局政府信息公开工作年度报告（2023年）',
    '云岭县档案局政府信息公开工作年度报告（2023年信息公开情况）',
    `云岭县档案局${'及其所属单位'.repeat(6)}2023年政府信息公开工作年度报告`,
    '云岭县人民政府2023年政府信息公开工作年度报告',
    '# **云岭县档案局2023年政府信息公开工作年度报告**',
    '云岭县档案局\n2023年政府信息公开工作年度报告',
    '2023年政府信息公开工作年度报告\n\n云岭县档案局',
    '云岭县档案局2023年政府\n信息公开工作年度报告',
    '云岭县档案局关于2023年\n\n政府信息公开工作年度报告',
    '\t云岭县档案局2023年政府信息公开工作年度报告',
  ])('%s', (title) => {
    expectProblems(titled(title), {}, { only });
  });

  it('where the year was not filled in, of which `artefact` speaks', () => {
    expectProblems(
      titled('⟦artefact:（机关全称）⟧⟦artefact:20××年⟧政府信息公开工作年度报告'),
      {},
      {
        only: ['report-title', 'artefact'],
      },
    );
  });
});

describe('a line beside the title is part of it', () => {
  /** The title without its year, and the line with the year below it. */
  const over = (line: string) => titled(`云岭县档案局政府信息公开工作年度报告\n\n${line}`);
  const lines = (length: number) => '（2023年）'.padEnd(length, '—');

  it('if it is short', () => {
    expectProblems(over(lines(40)), {}, { only });
    expect(problemOf(over(lines(41)), 'report-title').message.args).toMatchObject({ missing: [{}] });
  });

  it('but not if it is the title of a section', () => {
    const title = '2023年政府信息公开工作年度报告';
    const text = reportWith({ title, preface: '' }).replace(/^一、[^二]*/mu, '');
    expect(render(problemOf(text, 'report-title').message, 'zh')).toContain('标题缺单位名称，');
  });

  it('nor if that title has words that the other one lacks', () => {
    const title = '⟦report-title:2023年政府信息公开工作年度报告⟧';
    const text = reportText({ edition: '2021', arrange: (blocks) => [title, ...blocks.slice(6)] });
    expectProblems(text, {}, { only });
  });

  it('even if no section has a title', () => {
    const title = '云岭县档案局\n2023年政府信息公开工作年度报告';
    const text = reportWith({ title }, { heading: '' }).replaceAll(/^[一二三四五六]、.*\n/gmu, '');
    expectProblems(text, {}, { only });
  });
});

describe('the title is mended', () => {
  it('with the organ it names and the year of the text', () => {
    expect(mended(titled('# 云岭县档案局信息公开年度报告'), 'report-title')).toBe(
      titled('# 云岭县档案局2023年政府信息公开工作年度报告'),
    );
  });

  it('but not where it does not begin with the organ', () => {
    expect(problemOf(titled('云岭县档案局\n2023年信息公开工作年度报告'), 'report-title').fixes).toEqual([]);
    expect(problemOf(titled('2023年政府信息公开工作年度报告'), 'report-title').fixes).toEqual([]);
  });
});

describe('the fix of a report without a title', () => {
  const untitled = (options = {}) => reportWith({ title: '', preface: '', ...options });

  it('puts it above everything else, with the organ that signs', () => {
    const text = untitled({ signOff: '云岭县档案局\n2024年1月12日' });
    const { fixes } = problemOf(text, 'report-title');
    expect(fixes.map(({ safe, edits }) => [safe, edits.map(({ tabStops = [] }) => tabStops)])).toEqual([[false, [[]]]]);
    const result = mended(text, '在文首插入标题“云岭县档案局2023年政府信息公开工作年度报告”');
    expect(result.trimStart()).toMatch(/^(?:# )?云岭县档案局2023年政府信息公开工作年度报告\n\n/u);
    expectProblems(result, {}, { only });
  });

  it('leaves the organ to be filled in where nobody signs', () => {
    const text = untitled({ signOff: '' });
    const [fix] = problemOf(text, 'report-title').fixes;
    expect(fix && render(fix.title, 'zh')).toBe('在文首插入标题“××2023年政府信息公开工作年度报告”，单位名称待填写');
    const [edit] = fix?.edits ?? [];
    expect(edit?.tabStops?.map(({ start, end }) => edit.newText.slice(start, end))).toEqual(['××']);
  });
});

describe('a line that only looks like a title', () => {
  it('may say neither organ nor year as a title does', () => {
    const { message } = problemOf(titled('信息公开年报公示'), 'report-title');
    expect(render(message, 'zh')).toContain('标题缺');
  });

  it('is no longer than two lines of a title', () => {
    const messageOf = (length: number) => {
      const title = '云岭县档案局信息公开年报公示'.padEnd(length, '—');
      return render(problemOf(reportWith({ title, preface: '' }), 'report-title').message, 'zh');
    };
    expect(messageOf(80)).toContain('标题缺');
    expect(messageOf(81)).toContain('没有标题');
  });

  it('is the place of the problem: more words stand behind 年报', () => {
    const text = titled('⟦report-title:云岭县档案局2023年信息公开年报公示⟧');
    expectProblems(text, {}, { only });
    const { actual, fixes } = problemOf(text, 'report-title');
    expect(actual).toBe('云岭县档案局2023年信息公开年报公示');
    expect(fixes).toEqual([]);
  });

  it.each([
    ['stands below the first section', { title: '云岭县档案局编制', overall: '关于信息公开年报公示的说明' }],
    ['is a sentence', { title: '云岭县档案局的信息公开年报公示如下：' }],
    ['is too long', { title: `云岭县档案局信息公开年报${'公示'.repeat(40)}` }],
  ])('is none where it %s', (_, prose) => {
    expect(render(problemOf(reportWith({ preface: '', ...prose }), 'report-title').message, 'zh')).toContain(
      '没有标题',
    );
  });
});

describe('the fix of a title', () => {
  const fixesOf = (title: string) =>
    problemOf(titled(title), 'report-title').fixes.map(({ title: name, safe }) => [render(name, 'zh'), safe]);

  it('writes the official one, and leaves it to a person to look at', () => {
    expect(fixesOf('云岭县档案局信息公开年度报告')).toEqual([
      ['改为“云岭县档案局2023年政府信息公开工作年度报告”', false],
    ]);
  });

  it('is not offered where the line does not begin with the organ', () => {
    expect(fixesOf('2023年云岭县档案局信息公开年度报告')).toEqual([]);
    expect(fixesOf('2023年政府信息公开工作年度报告')).toEqual([]);
  });

  it('is not offered where a program that did not know the organ put a word of its own', () => {
    expect(fixesOf('undefined2023年信息公开年报公示')).toEqual([]);
  });

  it('is not offered where the year of the report stands nowhere', () => {
    const text = reportWith({ title: '云岭县档案局信息公开年度报告', preface: '', overall: '本局按计划开展工作。' });
    expect(problemOf(text, 'report-title').fixes).toEqual([]);
  });

  it('of a report without any title has no mark either', () => {
    const text = reportWith({ title: '云岭县档案局编制' }).replaceAll(/^[一二三四五六]、.*\n/gmu, '');
    expect(mended(text, 'report-title')).toMatch(/^××2023年政府信息公开工作年度报告\n\n云岭县档案局编制\n/u);
  });

  it('of a report without a title has the mark of Markdown that the sections have', () => {
    const text = reportWith({ title: '', preface: '', signOff: '云岭县档案局\n2024年1月12日' }, { heading: '## ' });
    expect(mended(text, 'report-title')).toMatch(/^# 云岭县档案局2023年政府信息公开工作年度报告\n\n## 一、/u);
  });

  it('is not offered where nobody knows the year', () => {
    const text = reportWith({ title: '云岭县档案局编制', preface: '', overall: '本局按计划开展工作。', signOff: '' });
    expect(problemOf(text, 'report-title').fixes).toEqual([]);
  });
});

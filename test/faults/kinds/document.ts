import { NOTICES, paragraph } from '../compose.ts';
import type { Draw } from '../draw.ts';
import { OTHER_FEE_WORDS, OTHER_MATTERS } from '../prose.ts';
import { headingsOf, type Paragraph, type Report, sectionBlocks } from '../report.ts';
import { type Fault, take } from './fault.ts';

/** How many characters a printed line has, more or less. */
const PRINTED_LINE = 28;

/** What the report says of itself: title, notice, year, fees, date; and damage of its prose. */
export const DOCUMENT: readonly Fault[] = [
  {
    code: 'report-title',
    name: 'no title',
    plant(report) {
      const { title, preface, periodYear } = report.parts;
      if (!take(report, title, periodYear)) return undefined;
      report.blocks.splice(report.blocks.indexOf(title), 1);
      const [first] = headingsOf(report);
      return [{ code: 'report-title', places: [[preface, ...(first ? [first] : [])]] }];
    },
  },
  {
    code: 'report-title',
    name: 'no organ, no year',
    plant(report, draw) {
      const { title, periodYear } = report.parts;
      if (!take(report, title, periodYear)) return undefined;
      if (draw.oneIn(2)) title.year = '';
      else title.organ = '';
      return [{ code: 'report-title', places: [[title]] }];
    },
  },
  {
    code: 'report-title',
    name: 'not the official words',
    plant(report, draw) {
      const { title } = report.parts;
      if (!take(report, title)) return undefined;
      title.words = draw.oneOf([
        '政府信息公开年度报告',
        '信息公开年度报告',
        '政府信息公开工作年报',
        '信息公开工作年度报告',
      ]);
      return [{ code: 'report-title', places: [[title]] }];
    },
  },
  {
    code: 'wrong-notice',
    name: 'the notice of the other edition',
    plant(report) {
      const { notice } = report.parts;
      if (!take(report, notice)) return undefined;
      notice.text = NOTICES[report.edition === '2019' ? '2021' : '2019'];
      return [{ code: 'wrong-notice', places: [[notice]] }];
    },
  },
  {
    code: 'year-mismatch',
    name: 'another year in the text',
    plant: (report) => otherYear(report, report.parts.prefaceYear),
  },
  {
    code: 'year-mismatch',
    name: 'the period begins in another year',
    plant: (report) => otherYear(report, report.parts.periodYear),
  },
  {
    code: 'year-mismatch',
    name: 'the period ends before the year does',
    plant(report, draw) {
      const { periodYear, periodEnd } = report.parts;
      if (!take(report, periodYear, periodEnd)) return undefined;
      periodEnd.text = draw.oneOf(['11月30日', '12月15日', '6月30日']);
      return [{ code: 'year-mismatch', places: [[report.parts.preface]] }];
    },
  },
  {
    code: 'fee-statement',
    name: 'nothing of fees',
    plant: (report, draw) => changeFees(report, draw.oneOf(OTHER_MATTERS)),
  },
  {
    code: 'fee-statement',
    name: 'fees in other words',
    plant: (report, draw) => changeFees(report, draw.oneOf(OTHER_FEE_WORDS)),
  },
  {
    code: 'artefact',
    name: 'a bookmark of Word',
    plant: (report, draw) =>
      litter(report, draw, ['[bookmark: _GoBack]', '[bookmark: _Toc1024]', '[bookmark: OLE_LINK1]']),
  },
  {
    code: 'artefact',
    name: 'a broken reference',
    plant: (report, draw) =>
      litter(report, draw, ['错误!未找到引用源。', '错误!未定义书签。', 'Error! Reference source not found.']),
  },
  {
    code: 'artefact',
    name: 'an instruction of the template',
    plant(report, draw) {
      const [section, instruction] = draw.oneOf([
        [2, '该部分以表格形式报告。表格如下：'],
        [3, '该部分以表格形式报告。表格如下：'],
        [6, '（文字描述，收取信息处理费情况在此处报告。）'],
      ] as const);
      const heading = headingsOf(report).find((one) => one.section === section);
      if (heading === undefined || !take(report, heading)) return undefined;
      const leftover = paragraph(instruction);
      report.blocks.splice(report.blocks.indexOf(heading) + 1, 0, leftover);
      return [{ code: 'artefact', places: [[leftover]] }];
    },
  },
  {
    code: 'broken-paragraph',
    name: 'a sentence cut by a page break',
    plant(report, draw) {
      const found = drawProse(report, draw);
      const [run] = found?.runs ?? [];
      if (found === undefined || run === undefined || !take(report, found)) return undefined;
      const { text } = run;
      // In the middle of a clause, as a page ends where it ends; but a page ends with a whole line.
      const places = [...text].flatMap((_, at) =>
        /^[\p{Script=Han}]{4}$/u.test(text.slice(at - 2, at + 2)) ? [at] : [],
      );
      const inner = places.filter((at) => at > PRINTED_LINE && at < text.length - 4);
      if (inner.length === 0) return undefined;
      const cut = draw.oneOf(inner);
      run.text = text.slice(0, cut);
      const rest = paragraph(text.slice(cut));
      report.blocks.splice(report.blocks.indexOf(found) + 1, 0, rest);
      return [{ code: 'broken-paragraph', places: [[found, rest]] }];
    },
  },
  {
    code: 'sign-off-date',
    name: 'too late, or in another year',
    plant(report, draw) {
      const { signDate, organ } = report.parts;
      if (!take(report, signDate)) return undefined;
      const next = report.year + 1;
      const late = organ === 'government' ? [`${next}年4月20日`] : [`${next}年2月19日`, `${next}年4月20日`];
      signDate.text = draw.oneOf([...late, `${report.year}年1月20日`, `${next + 1}年1月20日`]);
      return [{ code: 'sign-off-date', places: [[signDate]] }];
    },
  },
];

function otherYear(report: Report, run: { text: string }): ReturnType<Fault['plant']> {
  const { preface } = report.parts;
  if (!take(report, run)) return undefined;
  run.text = String(report.year - 1);
  return [{ code: 'year-mismatch', places: [[preface, report.parts.title]] }];
}

function changeFees(report: Report, words: string): ReturnType<Fault['plant']> {
  const { fee } = report.parts;
  const heading = headingsOf(report).find(({ section }) => section === 6);
  if (report.edition === '2019' || !heading || !report.blocks.includes(fee) || !take(report, heading, fee))
    return undefined;
  fee.runs = [{ text: words }];
  return [{ code: 'fee-statement', places: [sectionBlocks(report, heading)] }];
}

function litter(report: Report, draw: Draw, leftovers: readonly string[]): ReturnType<Fault['plant']> {
  const found = drawProse(report, draw);
  const [run] = found?.runs ?? [];
  if (found === undefined || run === undefined || !take(report, found)) return undefined;
  const leftover = { text: draw.oneOf(leftovers) };
  const at = draw.oneOf([0, run.text.length]);
  found.runs = [{ text: run.text.slice(0, at) }, leftover, { text: run.text.slice(at) }];
  return [{ code: 'artefact', places: [[leftover]] }];
}

/** A paragraph of section 一 or 五. */
function drawProse(report: Report, draw: Draw): Paragraph | undefined {
  const prose = headingsOf(report)
    .filter(({ section }) => section === 1 || section === 5)
    .flatMap((heading) => sectionBlocks(report, heading).filter((block) => block.kind === 'paragraph'));
  return prose.length > 0 ? draw.oneOf(prose) : undefined;
}

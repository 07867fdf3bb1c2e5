import type { DialectName } from '../../server/core/tables/table.ts';
import { reportWith } from '../../test/support/prose.ts';

/** What a text to be read is like. */
export interface TextRequest {
  readonly dialect: DialectName;
  /** One report with much prose, or many reports of 10 KB one after another. */
  readonly shape: 'long report' | 'many reports';
  /** Its size in bytes of UTF-8; what is written differs by less than a paragraph in each report. */
  readonly bytes: number;
}

/** A text of our own invention. The same request gives the same text. */
export function textOf({ dialect, shape, bytes }: TextRequest): string {
  if (shape === 'long report') return report(dialect, bytes);
  const reports = Array.from({ length: Math.round(bytes / 10_000) }, (_, number) => report(dialect, 10_000, number));
  return reports.join('\n');
}

/**
 * A report with the faults of a draft: a total that does not balance, a blank cell and a misspelt label. Sections 一 and
 * 五 hold so much prose that it has that many bytes of UTF-8. Another number gives another report.
 */
export function report(dialect: DialectName, bytes: number, number = 0): string {
  const write = (paragraphs: number) =>
    reportWith(
      {
        overall: prose(number, Math.ceil((paragraphs * 2) / 3)),
        problems: prose(number + 5, Math.floor(paragraphs / 3)),
      },
      {
        dialect,
        year: 2023,
        edition: '2021',
        heading: dialect === 'pipe' || dialect === 'html' ? '## ' : '',
        cells: { 1: { total: 20 + number }, 'suit-after-reconsideration': { pending: '' } },
        labels: { 社会公益组织: '社会公益组积' },
      },
    );
  const perParagraph = (Buffer.byteLength(write(600)) - Buffer.byteLength(write(0))) / 600;
  return write(Math.max(1, Math.round((bytes - Buffer.byteLength(write(0))) / perParagraph)));
}

/** Paragraphs as such reports hold them; no two are alike, and none names a figure of the tables. */
function prose(seed: number, paragraphs: number): string {
  const written: string[] = [];
  for (let at = 0; at < paragraphs; at++) {
    const sentences = [0, 1, 2].map((sentence) => {
      const words = SENTENCES[(seed + at * 5 + sentence * 3) % SENTENCES.length] ?? '';
      return words.replace('{}', String(seed + at * 3 + sentence + 2));
    });
    written.push(`（${at + 1}）${sentences.join('')}`);
  }
  return written.join('\n\n');
}

const SENTENCES = [
  '围绕年度重点工作梳理公开目录，把群众常来询问的办事材料放到门户网站首页，全年更新栏目{}个。',
  '安排专人登记每一件来信，拟写答复前先与业务科室当面核对，答复书由法制科室审查后寄出。',
  '修订公文拟制流程，起草时就注明公开属性，对已经失效的文件及时标注，共清理旧文件{}份。',
  '调整网站栏目的层级，把检索框移到页面上方，手机上也能打开附件，页面错字由值班人员当天改正。',
  '把公开工作列入科室年终考核，邀请居民代表评议栏目{}次，没有发生责任追究的情形。',
  '制定涉及群众利益的方案前，先把草案挂网听取意见，采纳与否都说明理由，听证会的记录同步公布。',
  '部分栏目更新不够及时，政策解读的形式比较单一，个别科室对公开属性的把握还不够准确。',
  '通过档案查阅大厅的电子屏和纸质清单公布服务指南，接待现场查询的居民{}人次。',
  '请业务骨干讲解常见答复的写法，新进人员先培训再上岗，全年组织学习{}场。',
  '增加图表和短片等解读形式，请相关单位的负责人回应公众关心的问题，访谈记录在网站留存。',
  '与县政务服务大厅的查阅点互通目录数据，居民在乡镇也能查到{}类开放档案。',
] as const;

/** A record of words and figures as the rivals of other languages read it, with one key that stands there twice. */
interface Section {
  readonly title: string;
  readonly text: string;
  readonly figures: readonly number[];
}

function sections(count: number): Section[] {
  return Array.from({ length: count }, (_, at) => ({
    title: `工作情况之${at + 1}`,
    text: prose(at, 1),
    figures: [at, at * 2 + 1, (at * 7) % 90],
  }));
}

/** YAML of that many bytes of UTF-8, with one fault that its language server reports. */
export function yamlText(bytes: number): string {
  return filled(bytes, (count) =>
    [
      'organ: 云岭县档案局',
      'year: 2023',
      'year: 2023',
      'sections:',
      ...sections(count).map(
        ({ title, text, figures }) => `  - title: ${title}\n    text: ${text}\n    figures: [${figures.join(', ')}]`,
      ),
      '',
    ].join('\n'),
  );
}

/** JSON of that many bytes of UTF-8, with one fault that its language server reports. */
export function jsonText(bytes: number): string {
  return filled(
    bytes,
    (count) =>
      `{\n  "organ": "云岭县档案局",\n  "year": 2023,\n  "year": 2023,\n  "sections": ${JSON.stringify(sections(count), undefined, 2)}\n}\n`,
  );
}

function filled(bytes: number, write: (count: number) => string): string {
  const perSection = (Buffer.byteLength(write(400)) - Buffer.byteLength(write(0))) / 400;
  return write(Math.max(1, Math.round((bytes - Buffer.byteLength(write(0))) / perSection)));
}

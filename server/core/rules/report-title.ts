import { lineEnd } from '../mend/document-style.ts';
import { insertion } from '../mend/written.ts';
import { type Message, message, type Text } from '../messages/message.ts';
import type { Fix } from '../problem.ts';
import type { Report } from '../report/report.ts';
import { readSignOff } from '../report/sign-off.ts';
import { OFFICIAL_TITLE } from '../report/title.ts';
import { trim } from '../text/characters.ts';
import { countWhile } from '../text/search.ts';
import type { Span } from '../text/span.ts';
import type { Rule, RuleDocs } from './rule.ts';

const NONE: Text = {
  zh: '没有标题。请在文首写明“{expected}”。',
  en: 'The report has no title. Begin it with “{expected}”.',
};
const INCOMPLETE: Text = {
  zh: '标题缺{missing}，应为“{expected}”。',
  en: 'The title lacks {missing}; it should read “{expected}”.',
};
const REWORDED: Text = {
  zh: '标题用词与规定不一致，应为“{expected}”。',
  en: 'The wording of the title departs from the form; it should read “{expected}”.',
};
const ORGAN: Text = { zh: '单位名称', en: 'the organ' };
const YEAR: Text = { zh: '年份', en: 'the year' };
const WORD: Text = { zh: '“{word}”', en: '“{word}”' };
const INSERT: Text = { zh: '在文首插入标题“{expected}”', en: 'Insert the title “{expected}”' };
const INSERT_OPEN: Text = {
  zh: '在文首插入标题“{expected}”，单位名称待填写',
  en: 'Insert the title “{expected}”, the organ to be filled in',
};
const REPLACE: Text = { zh: '改为“{expected}”', en: 'Replace with “{expected}”' };

/** What the official words are made of. */
const PARTS = ['政府', '信息公开', '工作', '年度', '报告'];

/** What stands for organ and year where the report does not say them. */
const SOME_ORGAN = '××';
const SOME_YEAR = '20××';

/** A year that was not filled in: `artefact` speaks of it. */
const OPEN_YEAR = /20[×xX_]{2}/u;

/** The year in a title, in digits of any width or in Chinese numerals. */
const YEAR_PLACE = /[2２二][0-9０-９〇○零一二三四五六七八九]{3}年?/u;

/** What an organ's name ends in. */
const NAME = /[局会府室厅委院部处办校站所心队署社馆省市州县区镇乡]/u;

/** A title may go over several lines; a longer line is no part of one. */
const MAX_LINE = 40;

/** The title is absent, or lacks organ, year or the official words. */
export const reportTitle: Rule = {
  code: 'report-title',
  severity: 'warning',
  *find(report) {
    const { text, lines } = report;
    const title = report.title?.span ?? titleLike(report);
    const expected = officialTitle(report);
    if (title === undefined) {
      const { start, end } = trim(text, 0, text.length);
      const line = lines.lineSpan(lines.lineAt(start));
      yield {
        span: { start, end: Math.min(end, line.end) },
        message: message(NONE, { expected }),
        expected,
        fixes: () => newTitle(report, start),
      };
      return;
    }
    const words = linesOfTitle(report, title);
    const missing = [...missingFacts(report, words), ...missingWords(report, words)];
    if (missing.length === 0 && words.includes(OFFICIAL_TITLE)) return;
    yield {
      span: title,
      message: missing.length > 0 ? message(INCOMPLETE, { missing, expected }) : message(REWORDED, { expected }),
      expected,
      actual: text.slice(title.start, title.end),
      fixes: () => replacement(report, title),
    };
  },
};

/** A line above the sections that is no sentence and speaks of a report on disclosure, whatever stands behind that. */
function titleLike(report: Report): Span | undefined {
  return linesAbove(report).find((line) => {
    const words = report.text.slice(line.start, line.end);
    return words.length <= MAX_LINE * 2 && !/[，。；：:]/u.test(words) && /信息公开.{0,9}(?:报告|年报)/u.test(words);
  });
}

/** The words of the title without white space, with those of the short lines above and below it, which may belong to it. */
function linesOfTitle(report: Report, title: Span): string {
  const lines = linesAbove(report);
  const at = lines.findIndex(({ end }) => title.end <= end);
  return [lines[at - 1], title, lines[at + 1]]
    .filter((line) => line !== undefined)
    .filter((line) => line === title || line.end - line.start <= MAX_LINE)
    .map((line) => report.text.slice(line.start, line.end).replaceAll(/\s/gu, ''))
    .filter((words) => !words.includes('。'))
    .join('');
}

/** The lines above the first section; all of them where there is no section. */
function linesAbove({ paragraphs, sections }: Report): readonly Span[] {
  const end = sections[0]?.span.start ?? Number.POSITIVE_INFINITY;
  return paragraphs.slice(
    0,
    countWhile(paragraphs, ({ start }) => start < end),
  );
}

function missingFacts({ title }: Report, words: string): Message[] {
  const missing: Message[] = [];
  if (title?.organ === undefined && !NAME.test(withoutOfficialWords(words))) missing.push(message(ORGAN));
  if (!YEAR_PLACE.test(words) && !OPEN_YEAR.test(words)) missing.push(message(YEAR));
  return missing;
}

function withoutOfficialWords(words: string): string {
  return [...PARTS, '度'].reduce((left, part) => left.replaceAll(part, ''), words.replace(OFFICIAL_TITLE, ''));
}

/** The official words that the title lacks; those in the name of the organ do not count. */
function missingWords({ title }: Report, words: string): Message[] {
  if (words.includes(OFFICIAL_TITLE)) return [];
  const year = YEAR_PLACE.exec(words);
  const behind = year ? words.slice(year.index + 4) : words.replace(title?.organ ?? '', '');
  const rest = behind.includes('信息公开') ? behind : words;
  return PARTS.filter((word) => !rest.includes(word)).map((word) => message(WORD, { word }));
}

function officialTitle({ organ = SOME_ORGAN, year }: Pick<Report, 'organ' | 'year'>): string {
  return `${organ}${year ?? SOME_YEAR}年${OFFICIAL_TITLE}`;
}

/** The official title, where the line begins with the organ and the year is known. */
function replacement(report: Report, title: Span): Fix[] {
  const { organ, year, text } = report;
  if (organ === undefined || year === undefined || !text.startsWith(organ, title.start)) return [];
  const expected = officialTitle(report);
  const edits = [{ span: title, newText: expected }];
  return [{ title: message(REPLACE, { expected }), edits, safe: false }];
}

/**
 * The title above everything else, with the organ that signs the report; who does not sign it is left to a person. Without
 * a year nobody can tell what the report is about.
 */
function newTitle(report: Report, start: number): Fix[] {
  const { text, year, sections } = report;
  if (year === undefined) return [];
  const organ = readSignOff(report)?.organ;
  const expected = officialTitle({ organ, year });
  const mark = sections[0]?.heading.prefix.startsWith('#') ? '# ' : '';
  const eol = lineEnd(text);
  const words = {
    text: mark + expected,
    values: organ ? [] : [{ start: mark.length, end: mark.length + SOME_ORGAN.length }],
  };
  const edits = [insertion(start, words, '', eol + eol)];
  return [{ title: message(organ ? INSERT : INSERT_OPEN, { expected }), edits, safe: false }];
}

/** The page of this rule. */
export const reportTitleDocs: RuleDocs = {
  what: {
    zh: '没有标题，或者标题缺单位名称、年份，或者没有写全“政府信息公开工作年度报告”。',
    en: 'The report has no title, or its title lacks the organ, the year or some of the words 政府信息公开工作年度报告.',
  },
  why: {
    zh: '年度报告按《政府信息公开条例》第四十九条、第五十条的要求编制并向社会公布，标题通行的写法是“××（单位全称）20××年政府信息公开工作年度报告”。标题不全，汇总和检索时认不出是哪个单位、哪一年的报告。年份写作“2024年度”、字间有空格、单位名称另起一行，都可以。',
    en: 'Annual reports are made and published under articles 49 and 50 of the Regulations (政府信息公开条例), and their title is by custom 单位全称 + 20××年政府信息公开工作年度报告. Without it nobody who collects reports can tell whose it is and of which year. 年度 behind the year, spaces, and the organ on a line of its own are fine.',
  },
  examples: [
    {
      before: '# 云岭县档案局信息公开年度报告',
      after: '# 云岭县档案局2024年政府信息公开工作年度报告',
    },
  ],
  fix: {
    zh: '改为规定的标题。单位名称取自原标题，没有标题的取自落款；年份取自正文。改后须核对。落款也没有单位名称的，留出位置填写。',
    en: 'Writes the official title with the organ of the old one, or, where there is none, of the signature, and the year the text speaks of; check both. An organ that is named nowhere is left to be filled in.',
  },
};

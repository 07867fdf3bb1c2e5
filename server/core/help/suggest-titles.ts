import { titleLine } from '../mend/insert-section.ts';
import { message, type Text } from '../messages/message.ts';
import type { Report } from '../report/report.ts';
import type { Span } from '../text/span.ts';
import { isBegun, spellings } from './spellings.ts';
import type { Suggestion } from './suggestion.ts';

const MISSING: Text = { zh: '报告还没有这一部分', en: 'the report lacks this section' };
const PRESENT: Text = { zh: '报告已有这一部分', en: 'the report has this section' };

/** Marks and white space before a title, its number with what stands behind it, and the words of it. */
const TITLE_BEGUN =
  /^(?<marks>[#*_>\s\u3000]*)(?<number>[（(]?(?<digit>[一二三四五六1-6])?[）)、.．]{0,2}[ \u3000]?)(?<words>[\s\S]*)/u;

const DIGITS = '一二三四五六';

/**
 * The titles of the sections, those that the report lacks first, in the style of the others. Where something is typed
 * already, only the missing ones that it may become: a paragraph may begin with a number too. `line` is all that stands
 * on the line up to the cursor.
 */
export function suggestTitles(report: Report, line: Span): Suggestion[] {
  const typed = report.text.slice(line.start, line.end);
  const { marks = '', number = '', digit = '', words = '' } = TITLE_BEGUN.exec(typed)?.groups ?? {};
  const isBlank = typed.trim() === '';
  const present = new Set(
    report.sections.filter(({ heading }) => heading.line.start !== line.start).map(({ template }) => template.id),
  );
  const { sections } = report.template;
  const missing = sections.filter(({ id }) => !present.has(id));
  const wanted = isBlank
    ? [...missing, ...sections.filter(({ id }) => present.has(id))]
    : missing.filter(({ id, title }) => (digit === '' || idOf(digit) === id) && isBegun(title, words));
  return wanted.map((section) => {
    const full = section.number + section.title;
    return {
      kind: 'title',
      words: full,
      about: message(present.has(section.id) ? PRESENT : MISSING),
      edit: { span: line, newText: styled(titleLine(report, section), marks, full) },
      filter: marks + number + spellings(full, section.title, words),
    };
  });
}

/** The title with the marks that were typed, closed as they were opened, unless the other titles have these too. */
function styled(like: string, marks: string, title: string): string {
  if (like.startsWith(marks)) return like;
  return marks + title + [...marks].filter((mark) => mark === '*' || mark === '_').join('');
}

function idOf(digit: string): string {
  const place = DIGITS.indexOf(digit);
  return place < 0 ? digit : String(place + 1);
}

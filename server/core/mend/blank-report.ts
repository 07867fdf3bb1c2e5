import { OFFICIAL_TITLE } from '../report/title.ts';
import { joinWritten } from '../tables/cells.ts';
import type { DialectName, Written } from '../tables/table.ts';
import type { Template } from '../templates/template.ts';
import { blankTable } from './insert-table.ts';

/** What stands for the organ and the year in the title of a blank report. */
const ORGAN = '（机关全称）';
const YEAR = '20××';

/** A whole blank report: title, the six sections, the three tables. What a person fills in are its values. */
export function blankReport(template: Template, dialect: DialectName, eol: string): Written {
  const paragraphs: Written[] = [blankTitle()];
  for (const { id, number, title } of template.sections) {
    const table = template.tables.find(({ section }) => section === id);
    const body = table ? blankTable(table, dialect, eol) : { text: '', values: [{ start: 0, end: 0 }] };
    paragraphs.push({ text: number + title, values: [] }, body);
  }
  return joinWritten(paragraphs, eol + eol);
}

function blankTitle(): Written {
  const yearEnd = ORGAN.length + YEAR.length;
  return {
    text: `${ORGAN}${YEAR}年${OFFICIAL_TITLE}`,
    values: [
      { start: 0, end: ORGAN.length },
      { start: ORGAN.length, end: yearEnd },
    ],
  };
}

import { type ReportRequest, reportText } from './reports.ts';

/** What is written in a report, part by part; what is left out is as it should be, and what is empty stands nowhere. */
export interface Prose {
  readonly title?: string;
  readonly preface?: string;
  /** Sections 一, 五 and 六. */
  readonly overall?: string;
  readonly problems?: string;
  readonly other?: string;
  /** What stands behind section 六, such as the organ and the date. */
  readonly signOff?: string;
}

/** A sound report on 2023, or on the year and in the dialect asked for, in which some of the prose is the test's own. */
export function reportWith(prose: Prose, request: ReportRequest = {}): string {
  const { year = 2023, edition = year < 2021 ? '2019' : '2021' } = request;
  return reportText({
    ...request,
    year,
    edition,
    arrange: ([title = '', preface = '', heading1 = '', overall = '', ...others]) => {
      const [problems = '', heading6 = '', other = ''] = others.slice(-3);
      const written = [
        prose.title ?? title,
        prose.preface ?? preface,
        heading1,
        prose.overall ?? overall,
        ...others.slice(0, -3),
        prose.problems ?? problems,
        heading6,
        prose.other ?? other,
        prose.signOff ?? '',
      ];
      return written.filter((block) => block !== '');
    },
  });
}

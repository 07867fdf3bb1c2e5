import type { HeadingCandidate } from './headings.ts';
import type { Section } from './report.ts';

/**
 * The sections among the lines that look like titles. A table of contents is left out; where a section has a title in
 * its own words, lines that only hold its key words are none.
 */
export function readSections(
  candidates: readonly HeadingCandidate[],
  lineOf: (offset: number) => number,
  end: number,
): Section[] {
  const titles = withoutSubheadings(withoutContents(candidates, lineOf));
  const sure = new Set(titles.filter((title) => title.sure).map((title) => title.section));
  const ordered = inOrder(titles);
  const chosen = titles.filter(
    (title) => title.sure || (!sure.has(title.section) && (title.numbered || ordered.has(title))),
  );
  // No `map` (ARCHITECTURE.md, "One shape").
  const sections: Section[] = [];
  for (const [at, { section, heading }] of chosen.entries()) {
    const span = { start: heading.line.start, end: chosen[at + 1]?.heading.line.start ?? end };
    sections.push({ template: section, heading, span });
  }
  return sections;
}

/** A title with a number in brackets is a sub-heading where its section has a title of its own as well. */
function withoutSubheadings(titles: readonly HeadingCandidate[]): HeadingCandidate[] {
  const outer = new Set(titles.filter((title) => title.sure && !title.inner).map(({ section }) => section));
  return titles.filter((title) => !title.inner || !outer.has(title.section));
}

/** The titles that stand behind all sure titles of earlier sections and before those of their own and of later ones. */
function inOrder(titles: readonly HeadingCandidate[]): ReadonlySet<HeadingCandidate> {
  let last = '';
  const behindEarlier = new Set<HeadingCandidate>();
  for (const title of titles) {
    const { id } = title.section;
    if (last < id) behindEarlier.add(title);
    if (title.sure && id > last) last = id;
  }
  let next: string | undefined;
  const ordered = new Set<HeadingCandidate>();
  for (const title of titles.toReversed()) {
    const { id } = title.section;
    if (behindEarlier.has(title) && id <= (next ?? id)) ordered.add(title);
    if (title.sure && id < (next ?? `${id}~`)) next = id;
  }
  return ordered;
}

/** Three titles or more, line after line, that all come again below, are a table of contents. */
function withoutContents(
  candidates: readonly HeadingCandidate[],
  lineOf: (offset: number) => number,
): HeadingCandidate[] {
  let run = 1;
  while (run < candidates.length && lineOf(start(candidates, run)) - lineOf(start(candidates, run - 1)) <= 2) run++;
  const below = new Set(candidates.slice(run).map(({ section }) => section));
  const contents = run >= 3 && candidates.slice(0, run).every(({ section }) => below.has(section));
  return contents ? candidates.slice(run) : [...candidates];
}

function start(candidates: readonly HeadingCandidate[], at: number): number {
  return candidates[at]?.heading.line.start ?? 0;
}

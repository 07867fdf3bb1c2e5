import type { Edition } from '../../support/form.ts';

/** What a value cell holds: a number, null where it is blank, its text where it is neither. */
export type Content = number | string | null;

/** The rows of section 二 in which both editions count the same things, under another label or in another column. */
const COUNTED_ALIKE: readonly Readonly<Record<Edition, string>>[] = [
  { '2019': 'disclosure 20.1/规章 1', '2021': 'disclosure 20.1/规章 1' },
  { '2019': 'disclosure 20.1/规范性文件 1', '2021': 'disclosure 20.1/行政规范性文件 1' },
  { '2019': 'disclosure 20.5/行政许可 3', '2021': 'disclosure 20.5/行政许可 1' },
  { '2019': 'disclosure 20.6/行政处罚 3', '2021': 'disclosure 20.6/行政处罚 1' },
  { '2019': 'disclosure 20.6/行政强制 3', '2021': 'disclosure 20.6/行政强制 1' },
];

/** Where a value of another edition belongs in this one; undefined where this one does not count it. */
function placeIn(edition: Edition, place: string): string | undefined {
  if (place.startsWith('disclosure ')) {
    const from = edition === '2019' ? '2021' : '2019';
    return COUNTED_ALIKE.find((alike) => alike[from] === place)?.[edition];
  }
  // In 2019 there was one 其他处理, in 2021 it has three parts, the last of which is 其他.
  return edition === '2019' ? place.replace(/ 3\.6\.[123] /u, ' 3.6 ') : place.replace(' 3.6 ', ' 3.6.3 ');
}

/** The values of a table as they must stand in another edition; what has no place there is marked. */
export function inEdition(edition: Edition, contents: ReadonlyMap<string, Content>): Map<string, Content> {
  const moved = new Map<string, Content>();
  for (const [place, content] of contents) {
    const goal = placeIn(edition, place) ?? `${place} (dropped)`;
    const there = moved.get(goal);
    moved.set(
      goal,
      typeof there === 'number' && typeof content === 'number' ? there + content : (content ?? there ?? null),
    );
  }
  return moved;
}

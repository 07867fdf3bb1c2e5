import { CellGrid, type Direction } from './cell-grid.ts';
import type { FromPage, PageState, ToPage } from './messages.ts';

// The page of a preview. What it shows comes from the server, escaped; here it is shown, hovered, walked through by keys.

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

const vscode = acquireVsCodeApi();
const notice = elementOf('notice');
const report = elementOf('report');
const about = elementOf('about');
const hint = about.textContent ?? '';

/** The one element that Tab leads to; arrow keys move from it. */
let current: HTMLElement | undefined;
let grids = new Map<HTMLTableElement, CellGrid>();

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.kind === 'look') return look(data.at);
  notice.hidden = data.kind === 'report';
  if (data.kind === 'notice') {
    notice.textContent = data.words;
    return;
  }
  const isFirst = report.childElementCount === 0;
  show(data.html);
  if (data.at !== undefined) look(data.at);
  else if (isFirst) report.scrollTop = vscode.getState()?.scrolled ?? 0;
});
vscode.postMessage({ kind: 'ready' });

// Who comes here by a key stands at once where the keys lead on from.
window.addEventListener('focus', () => {
  if (focused() === undefined) current?.focus({ preventScroll: true });
});

report.addEventListener('scroll', remember);
report.addEventListener('pointerover', ({ target }) => tell(stopAt(target) ?? focused()));
report.addEventListener('pointerleave', () => tell(focused()));
report.addEventListener('focusin', ({ target }) => {
  const stop = stopAt(target);
  if (stop) choose(stop);
  tell(stop);
});
report.addEventListener('click', ({ target }) => {
  // Somebody who marks words in order to copy them wants to stay.
  if (window.getSelection()?.isCollapsed !== false) jump(stopAt(target));
});
document.addEventListener('keydown', (event) => {
  if (!isHandled(event)) return;
  event.preventDefault();
  event.stopPropagation();
});

/** Does what a key asks for, if it asks for anything. */
function isHandled({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  if (altKey || ctrlKey || metaKey || shiftKey) return false;
  if (key === 'Escape') {
    vscode.postMessage({ kind: 'leave' });
    return true;
  }
  const stop = focused();
  if (stop === undefined) return false;
  if (key === 'Enter') {
    jump(stop);
    return true;
  }
  if (!isDirection(key)) return false;
  const next = beside(stop, key);
  next?.focus();
  next?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return next !== undefined;
}

/** Puts a report in the place of that before. The focus stays where it was, and so does what is in view. */
function show(html: string): void {
  const focus = focused()?.id;
  const { scrollTop } = report;
  report.innerHTML = html;
  grids = new Map([...report.querySelectorAll('table')].map((table) => [table, new CellGrid(table)]));
  const all = stops();
  for (const stop of all) stop.tabIndex = -1;
  const same = all.find(({ id }) => id === (focus ?? current?.id));
  current = undefined;
  const first = same ?? all[0];
  if (first) choose(first);
  report.scrollTop = scrollTop;
  if (focus !== undefined) same?.focus({ preventScroll: true });
  tell(focused());
}

/** Everything that a person may point at or stand on. */
function stops(): HTMLElement[] {
  return [...report.querySelectorAll<HTMLElement>('h1[id], h2[id], h3[id], p[id], th[id], td[id]')];
}

function stopAt(target: EventTarget | null): HTMLElement | undefined {
  const found = target instanceof Element ? target.closest<HTMLElement>('[id]') : null;
  return found && found !== report && report.contains(found) ? found : undefined;
}

function focused(): HTMLElement | undefined {
  return stopAt(document.activeElement);
}

function choose(stop: HTMLElement): void {
  if (current) current.tabIndex = -1;
  current = stop;
  stop.tabIndex = 0;
}

/** Brings what stands at an offset, or nearest to it, into view, and makes it the place to go on from. */
function look(at: number): void {
  let found: HTMLElement | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const stop of stops()) {
    const { start, end } = spanOf(stop);
    const distance = Math.max(start - at, at - end, 0);
    if (distance >= least) continue;
    least = distance;
    found = stop;
  }
  if (found === undefined) return;
  choose(found);
  found.scrollIntoView({ block: 'center' });
  // The focus is taken only where this page has it already: who types in the editor goes on.
  if (document.hasFocus()) found.focus({ preventScroll: true });
}

/** What lies beside an element: in a table by its columns, and beyond its edge what stands above or below it. */
function beside(stop: HTMLElement, direction: Direction): HTMLElement | undefined {
  const table = stop.closest('table');
  if (table && stop instanceof HTMLTableCellElement) {
    const cell = grids.get(table)?.beside(stop, direction);
    if (cell) return cell;
  }
  if (direction === 'ArrowLeft' || direction === 'ArrowRight') return undefined;
  const all = stops();
  const step = direction === 'ArrowUp' ? -1 : 1;
  let at = all.indexOf(stop);
  while (table && all[at]?.closest('table') === table) at += step;
  return table ? all[at] : all[at + step];
}

/** Says below what an element is, what is wrong with it and which sums it is in, and shows the other cells of these. */
function tell(stop: HTMLElement | undefined): void {
  const numbers = numbersOf(stop);
  const isRelated = new Set(numbers);
  for (const cell of report.querySelectorAll<HTMLElement>('[data-equations]'))
    cell.classList.toggle(
      'related',
      numbersOf(cell).some((number) => isRelated.has(number)),
    );
  const name = stop?.ariaLabel ?? '';
  const sums = report.querySelector('#equations');
  const lines = [stop?.title ?? '', ...numbers.map((number) => sums?.children[number]?.textContent ?? '')];
  const words = [paragraph(name, 'name'), ...lines.map((line) => paragraph(line, ''))].filter(
    ({ textContent }) => textContent !== '',
  );
  about.replaceChildren(...(words.length > 0 ? words : [paragraph(hint, 'hint')]));
  about.scrollTop = 0;
}

function paragraph(words: string, name: string): HTMLElement {
  const line = document.createElement('p');
  line.className = name;
  line.textContent = words;
  return line;
}

function numbersOf(stop: HTMLElement | undefined): number[] {
  const written = stop?.dataset.equations ?? '';
  return written === '' ? [] : written.split(' ').map(Number);
}

/** Where an element stands in the text; a missing cell is infinitely far away. */
function spanOf({ dataset: { start, end } }: HTMLElement): { start: number; end: number } {
  return { start: Number(start ?? Number.POSITIVE_INFINITY), end: Number(end ?? Number.POSITIVE_INFINITY) };
}

function jump(stop: HTMLElement | undefined): void {
  if (stop?.dataset.start !== undefined) vscode.postMessage({ kind: 'jump', ...spanOf(stop) });
}

function remember(): void {
  vscode.setState({ uri: document.body.dataset.uri ?? '', scrolled: report.scrollTop });
}

function isDirection(key: string): key is Direction {
  return key === 'ArrowUp' || key === 'ArrowDown' || key === 'ArrowLeft' || key === 'ArrowRight';
}

function elementOf(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no #${id}`);
  return found;
}

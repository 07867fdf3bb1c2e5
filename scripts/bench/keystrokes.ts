/** One character of a text replaced by another, so that no offset moves. */
export interface Keystroke {
  /** Offset in UTF-16 code units. */
  readonly at: number;
  readonly typed: string;
}

/**
 * Somebody types a character over another and takes it back, here and there: at so many places or as many as there are,
 * half of them in words and half in figures, spread over the whole text. In the end the text is the first again.
 */
export function keystrokes(text: string, places: number): Keystroke[] {
  const words: number[] = [];
  const figures: number[] = [];
  for (let at = 1; at < text.length - 1; at++) {
    if (isFigure(text, at)) figures.push(at);
    else if (isIdeograph(text, at - 1) && isIdeograph(text, at) && isIdeograph(text, at + 1)) words.push(at);
  }
  const half = Math.min(places / 2, words.length, figures.length);
  const chosenFigures = spread(figures, half);
  return spread(words, half)
    .flatMap((word, at) => [word, chosenFigures[at] ?? word])
    .flatMap((at) => [
      { at, typed: another(text.charAt(at)) },
      { at, typed: text.charAt(at) },
    ]);
}

/** The text after each keystroke, in their order. */
export function typedTexts(text: string, strokes: readonly Keystroke[]): string[] {
  let current = text;
  return strokes.map((stroke) => {
    current = typed(current, stroke);
    return current;
  });
}

/** The text after a keystroke. */
export function typed(text: string, { at, typed: character }: Keystroke): string {
  return flat(text.slice(0, at) + character + text.slice(at + 1));
}

/** The first digit of a number that stands by itself, as in a cell. */
function isFigure(text: string, at: number): boolean {
  return isDigit(text, at) && ' |\t>['.includes(text.charAt(at - 1)) && text.charAt(at + 1) !== '.';
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

function isIdeograph(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x4e00 && code <= 0x9fff;
}

function another(character: string): string {
  if (isDigit(character, 0)) return String((Number(character) % 9) + 1);
  return character === '的' ? '了' : '的';
}

function spread<Item>(items: readonly Item[], count: number): Item[] {
  const taken: Item[] = [];
  for (let at = 0; at < count; at++) {
    const item = items[Math.floor(((at + 0.5) / count) * items.length)];
    if (item !== undefined) taken.push(item);
  }
  return taken;
}

/** The same text in one piece. An engine of JavaScript joins strings only when somebody reads them, who then pays. */
function flat(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

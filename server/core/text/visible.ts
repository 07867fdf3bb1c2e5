/**
 * The text without anything that is obeyed instead of shown: control characters, which could recolour or overwrite the
 * screen of a terminal, become their Unicode pictures, and marks that turn the direction of writing a `␦`.
 */
export function visible(text: string): string {
  return text.replace(OBEYED, (character) => {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x20) return String.fromCodePoint(0x2400 + point);
    return point === 0x7f ? '␡' : '␦';
  });
}

const OBEYED = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

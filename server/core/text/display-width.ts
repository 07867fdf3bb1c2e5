import { eastAsianWidth } from 'get-east-asian-width';

/**
 * How many columns a text takes where Chinese characters take two: on a terminal, in a table aligned with spaces.
 * Characters that are wide in Chinese fonts only (“”—…) count as wide (Unicode Standard Annex 11, "Ambiguous"); marks
 * that stand on another character and characters that are not seen take none. `text` holds no tab and no line end.
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

const UNSEEN = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

function characterWidth(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  return UNSEEN.test(character) ? 0 : eastAsianWidth(point, { ambiguousAsWide: true });
}

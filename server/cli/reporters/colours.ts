import type { Output } from '../host.ts';

/** Paints a text; without colours gives it back as it is. */
export type Paint = (style: Style, text: string) => string;

type Style = 'red' | 'yellow' | 'blue' | 'green' | 'dim' | 'bold';

/** The codes that begin and end a style (ECMA-48, "SGR"). */
const CODES: Readonly<Record<Style, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
};

/** A painter that uses colours or, where they are not wanted, none. */
export function painter(colour: boolean): Paint {
  if (!colour) return (_, text) => text;
  return (style, text) => {
    const [begin, end] = CODES[style];
    return `\x1b[${begin}m${text}\x1b[${end}m`;
  };
}

/** Whether to write colours: as FORCE_COLOR or NO_COLOR (no-color.org) say, else on a terminal that has them. */
export function wantsColour(env: Readonly<Record<string, string | undefined>>, output: Output): boolean {
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  if (env.NO_COLOR) return false;
  return output.isTTY && env.TERM !== 'dumb';
}

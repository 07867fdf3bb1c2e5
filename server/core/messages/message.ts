import { quoted } from './quoted.ts';

/** The languages of everything Gouji says. */
export type Locale = 'zh' | 'en';

/** One text of the catalogue in both languages. `{name}` stands for an argument. */
export type Text = Readonly<Record<Locale, string>>;

/** What may stand for a `{name}`: a number, words that are quoted, or something translated in its turn. */
export type Argument = string | number | Text | Message | readonly Message[];

/** A text with its arguments, not yet in any language: it is translated when shown. */
export interface Message {
  readonly text: Text;
  readonly args: Readonly<Record<string, Argument>>;
}

/** Binds arguments to a text. */
export function message(text: Text, args: Readonly<Record<string, Argument>> = {}): Message {
  return { text, args };
}

/** A name that is shown as it is, however long, such as the path of a file. */
export function whole(name: string): Message {
  return message({ zh: name, en: name });
}

/** The message in one language. An argument the caller left out stays visible as `{name}`. */
export function render({ text, args }: Message, locale: Locale): string {
  return fill(text[locale], args, locale);
}

/** The language for a BCP 47 tag or an editor's locale: Chinese for `zh*`, else English. */
export function localeOf(tag: string | undefined): Locale {
  return tag?.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

function fill(pattern: string, args: Readonly<Record<string, Argument>>, locale: Locale): string {
  let result = '';
  let from = 0;
  for (let open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
    const close = pattern.indexOf('}', open);
    if (close < 0) break;
    const argument = args[pattern.slice(open + 1, close)];
    result += pattern.slice(from, open);
    result += argument === undefined ? pattern.slice(open, close + 1) : show(argument, locale);
    from = close + 1;
  }
  return result + pattern.slice(from);
}

function show(argument: Argument, locale: Locale): string {
  if (typeof argument === 'string') return quoted(argument);
  if (typeof argument === 'number') return String(argument);
  if (isList(argument)) return argument.map((part) => render(part, locale)).join(locale === 'zh' ? '、' : ', ');
  return 'text' in argument ? render(argument, locale) : fill(argument[locale], {}, locale);
}

function isList(argument: Text | Message | readonly Message[]): argument is readonly Message[] {
  return Array.isArray(argument);
}

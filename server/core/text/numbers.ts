/** What the text of a value cell says. */
export type Amount =
  /** Nothing, or one of the marks that people write for nothing: `/` `-` `—`. */
  | { readonly kind: 'blank' }
  /** A number; `plain` when it is written as the form wants it: ASCII digits, a minus and a decimal point at most. */
  | { readonly kind: 'number'; readonly value: number; readonly plain: boolean }
  /** Something that is no number, or one too long to be added exactly. */
  | { readonly kind: 'text' };

/**
 * A text in which VS Code finds no links. In a notification it makes one of `[words](target)`, even to a command, and the
 * name of a file may be just that.
 */
export function withoutLinks(text: string): string {
  return text.replaceAll('[', '［').replaceAll(']', '］');
}

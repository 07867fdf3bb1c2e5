import { type Message, message } from './message.ts';

/** Names as the argument of a message, which puts between them what its language wants. */
export function listed(names: readonly string[]): Message[] {
  return names.map((name) => message({ zh: name, en: name }));
}

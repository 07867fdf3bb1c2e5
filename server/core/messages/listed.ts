import { type Message, message, type Text } from './message.ts';

/** Names as the argument of a message, which puts between them what its language wants. */
export function listed(names: readonly string[]): Message[] {
  return names.map((name) => message(NAME, { name }));
}

/** The first of many, at most so many, the last of them with how many there are in all. */
export function firstOf(parts: readonly Message[], most: number): readonly Message[] {
  const last = parts[most - 1];
  if (parts.length <= most || last === undefined) return parts;
  return [...parts.slice(0, most - 1), message(AND_OTHERS, { last, count: parts.length, others: parts.length - most })];
}

const AND_OTHERS: Text = { zh: '{last}等共{count}个', en: '{last} and {others} more' };
const NAME: Text = { zh: '{name}', en: '{name}' };

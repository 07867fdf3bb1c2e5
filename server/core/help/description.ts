import type { Message } from '../messages/message.ts';

/** What is to be said of one place in a report: a heading, and sentences below it. */
export interface Description {
  readonly heading: Message;
  readonly lines: readonly Message[];
}

import type { Message } from '../messages/message.ts';
import type { Edit } from '../text/edits.ts';

/** Something that a person may want to write at the cursor. */
export interface Suggestion {
  readonly kind: 'title' | 'table' | 'label' | 'phrase';
  /** As it is listed. */
  readonly words: string;
  readonly about: Message;
  /** Puts it in the place of what was typed; it stays in the line of the cursor. */
  readonly edit: Edit;
  /** What an editor filters it by. */
  readonly filter: string;
  /** The id of the table that it puts in. */
  readonly table?: string;
}

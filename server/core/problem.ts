import type { Message } from './messages/message.ts';
import type { Edit } from './text/edits.ts';
import type { Span } from './text/span.ts';

/** How grave a problem is, by the names the command line and the settings use. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Another place in the same document that a problem speaks of. */
export interface RelatedPlace {
  readonly span: Span;
  readonly message: Message;
}

/** A repair. It travels with its problem, so that nothing is looked up again when a person asks for it. */
export interface Fix {
  readonly title: Message;
  /** Against the text that was checked; they do not overlap. */
  readonly edits: readonly Edit[];
  /** A safe fix neither loses nor invents information. */
  readonly safe: boolean;
}

/** What a rule found, before a severity is given to it. */
export interface Finding {
  readonly span: Span;
  readonly message: Message;
  readonly related?: readonly RelatedPlace[];
  /** The relation of the template that does not hold, by its id. */
  readonly relation?: string;
  /** What should stand there, and what does: numbers as written in JSON, or text. */
  readonly expected?: number | string;
  readonly actual?: number | string | null;
  /** Works out the fixes, best first, when somebody asks for them. */
  readonly fixes?: () => readonly Fix[];
}

/** A finding with the code of its rule and the severity in force. */
export interface Problem extends Omit<Finding, 'fixes'> {
  readonly code: string;
  readonly severity: Severity;
  readonly related: readonly RelatedPlace[];
  /** Best first; worked out when first read. */
  readonly fixes: readonly Fix[];
}

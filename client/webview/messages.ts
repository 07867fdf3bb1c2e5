/** What the extension tells the page of a preview. */
export type ToPage =
  /** The report as it is now, in HTML of the server; `at` is an offset in its text to be brought into view. */
  | { readonly kind: 'report'; readonly html: string; readonly at?: number }
  /** Why there is nothing to be seen, or nothing new. What was shown last stays. */
  | { readonly kind: 'notice'; readonly words: string }
  /** Brings into view what stands at an offset. */
  | { readonly kind: 'look'; readonly at: number };

/** What the page of a preview tells the extension. */
export type FromPage =
  /** It is loaded, at first or again, and shows nothing yet. */
  | { readonly kind: 'ready' }
  /** A person wants to see these offsets in the editor. */
  | { readonly kind: 'jump'; readonly start: number; readonly end: number }
  /** A person wants to go back to the editor. */
  | { readonly kind: 'leave' };

/** What a page keeps while it is hidden, and over a restart of VS Code. */
export interface PageState {
  /** The report that it shows. */
  readonly uri: string;
  /** How far it is scrolled, in pixels. */
  readonly scrolled: number;
}

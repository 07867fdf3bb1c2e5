/** The tests of one file: what each shows, and how. */
export type Tests = Record<string, Test>;

export type Test = (() => Promise<void>) | OutsideBrowser;

/** A test that needs Node, or a file system on a disk. In VS Code for the Web it is left out, aloud. */
export interface OutsideBrowser {
  /** What a browser has not. */
  readonly needs: string;
  readonly run: () => Promise<void>;
}
